"""What a reading tells of its lines: remarks of what could not be kept, each with its place."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from ssp_desktop.reading.source.lines import SourceLine
from ssp_desktop.reading.source.told import FOLDED, NESTED, Said, attachment_told
from ssp_desktop.reading.understanding.attachments import left_out
from ssp_desktop.reading.understanding.points import are_table
from ssp_desktop.reading.understanding.result import Fate, LineFate, Reading, told_line

IN_A_TEXT = (Fate.TEXT, Fate.UNPLACED)
"""The fates of lines that are part of a text."""


def with_remarks(
    reading: Reading, before: Iterable[SourceLine], lines: Iterable[SourceLine]
) -> Reading:
    """Return `reading` with the remarks of its `lines`, each after the line it is about.

    `before` are the lines before tables became items; a remark that went with a cell is told
    at the beginning.
    """
    items = {line.number: line.item for line in reading.lines}
    lost = Counter(remark for line in before for remark in line.remarks)
    texts = {
        line.number: (line.item, line.part) for line in reading.lines if line.fate in IN_A_TEXT
    }
    attached = {line.number for line in reading.lines if line.fate is Fate.ATTACHMENT}
    lines = with_told_tables((line, texts.get(line.number)) for line in lines)
    lines = [_with_facts(line) if line.number in attached else line for line in lines]
    told = [
        told_line(line.number, remark, Fate.REMARK, items.get(line.number, ""))
        for line in lines
        for remark in line.remarks
    ]
    lost -= Counter(remark.said for remark in told if remark.said)
    told += [told_line(0, remark, Fate.REMARK) for remark in lost.elements()]
    if not told:
        return reading
    return replace(reading, lines=tuple(sorted((*reading.lines, *told), key=_place)))


def _with_facts(line: SourceLine) -> SourceLine:
    """Return the `line` of an attachment with a remark of what stands beside the title."""
    facts = left_out(line)
    return replace(line, remarks=(*line.remarks, attachment_told(facts))) if facts else line


def with_told_tables(
    placed: Iterable[tuple[SourceLine, tuple[str, str] | None]],
) -> Iterator[SourceLine]:
    """Yield the lines of `placed`, each with the text it is in: an item and a part, None for none.

    What became of the cells of a table is told once, at its first such row.
    """

    def table_of(
        each: tuple[SourceLine, tuple[str, str] | None],
    ) -> tuple[int, tuple[str, str]] | None:
        line, place = each
        return None if line.row is None or place is None else (line.row.table, place)

    for table, together in groupby(placed, table_of):
        group = [line for line, _ in together]
        if table is None or not are_table([line.row for line in group if line.row]):
            yield from group
            continue
        said: set[Said] = set()
        for line in group:
            told = [FOLDED] * bool(line.row and line.row.folds)
            told += [NESTED] * bool(line.row and line.row.nests)
            new = tuple(remark for remark in told if remark not in said)
            said.update(new)
            yield replace(line, remarks=line.remarks + new) if new else line


def _place(line: LineFate) -> tuple[int, bool]:
    return line.number, line.fate is Fate.REMARK
