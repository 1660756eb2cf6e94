"""What a reading tells of its lines: remarks of what could not be kept, each with its place."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ssp_desktop.reading.source.lines import SourceLine
from ssp_desktop.reading.source.told import FOLDED, NESTED
from ssp_desktop.reading.understanding.result import Fate, LineFate, Reading


def with_remarks(
    reading: Reading, before: Iterable[SourceLine], lines: Iterable[SourceLine]
) -> Reading:
    """Return `reading` with the remarks of its `lines`, each after the line it is about.

    `before` are the lines before tables became items; a remark that went with a cell is told
    at the beginning.
    """
    items = {line.number: line.item for line in reading.lines}
    lost = Counter(remark for line in before for remark in line.remarks)
    lines = list(_of_tables(reading, lines))
    told = [
        LineFate(line.number, remark, Fate.REMARK, items.get(line.number, ""))
        for line in lines
        for remark in line.remarks
    ]
    lost -= Counter(remark.text for remark in told)
    told += [LineFate(0, remark, Fate.REMARK) for remark in lost.elements()]
    if not told:
        return reading
    return replace(reading, lines=tuple(sorted((*reading.lines, *told), key=_place)))


def _of_tables(reading: Reading, lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """Yield `lines`, with what became of the cells of a table told once, at its first such row."""
    in_text = {line.number for line in reading.lines if line.fate in (Fate.TEXT, Fate.UNPLACED)}
    said: set[tuple[int, str]] = set()
    for line in lines:
        row = line.row
        if row is not None and line.number in in_text:
            told = [FOLDED] * row.folds + [NESTED] * row.nests
            new = tuple(remark for remark in told if (row.table, remark) not in said)
            said.update((row.table, remark) for remark in new)
            line = replace(line, remarks=line.remarks + new) if new else line
        yield line


def _place(line: LineFate) -> tuple[int, bool]:
    return line.number, line.fate is Fate.REMARK
