"""Turns source lines into paragraphs and nested lists, only by where each begins, and tables."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from ssp_desktop.reading.source.lines import Marker, Row, SourceLine
from ssp_desktop.richtext.headers import headed
from ssp_desktop.richtext.tree import (
    Block,
    Cell,
    ListBlock,
    ListItem,
    Paragraph,
    Span,
    TableBlock,
    merge_spans,
)

_SAME = 0.5
"""Lines that begin within this distance are on one level; see `SourceLine.at`."""

_DEEPEST = 12
"""Points indented further still stay on this level."""


@dataclass(slots=True)
class _List:
    ordered: bool
    start: int
    points: list["_Point"] = field(default_factory=list)


@dataclass(slots=True)
class _Point:
    at: float
    blocks: list["Paragraph | _List | TableBlock"] = field(default_factory=list)


def blocks_of(lines: Iterable[SourceLine]) -> tuple[Block, ...]:
    """Return the text of `lines` as a tree.

    A point nests under the last one whose mark is further left; a line without a mark
    that begins to the right of a point's mark is a further paragraph of that point.
    Consecutive points of one kind on one level, with numbers counting up, are one list.
    Consecutive rows of one table are a table, which ends every list, if `are_table` says so.
    """
    root: list[Paragraph | _List | TableBlock] = []
    open_points: list[_Point] = []
    for table, together in groupby(lines, _table_of):
        group = list(together)
        rows = [line.row for line in group if line.row]
        if table is None or not are_table(rows):
            _add(group, root, open_points)
        else:
            open_points.clear()
            root.append(_table(rows))
    return tuple(_frozen(block) for block in root)


def _add(
    lines: Iterable[SourceLine],
    root: list[Paragraph | _List | TableBlock],
    open_points: list[_Point],
) -> None:
    for line in lines:
        while open_points and line.at - open_points[-1].at < _SAME:
            open_points.pop()
        del open_points[_DEEPEST:]
        inside = open_points[-1].blocks if open_points else root
        paragraph = Paragraph(line.spans)
        if line.marker is None:
            inside.append(paragraph)
            continue
        point = _Point(line.at, [paragraph] if paragraph.spans else [])
        _list_for(line.marker, inside).points.append(point)
        open_points.append(point)


def _table_of(line: SourceLine) -> int | None:
    return line.row.table if line.row else None


def are_table(rows: Sequence[Row]) -> bool:
    """Return whether `rows`, consecutive ones of one table, are a table in a text.

    A row alone, and labels with what they say (``Sagen afgøres i: | Udvalget``), stay lines,
    unless the source says whether there is a header.
    """
    if any(row.header is not None for row in rows):
        return True
    return len(rows) > 1 and not all(map(_is_labelled, rows))


def _is_labelled(row: Row) -> bool:
    said = [lines for lines in row.columns if lines]
    return len(said) == 2 and said[0][-1].text.endswith(":")


def _table(rows: list[Row]) -> TableBlock:
    return headed(
        [[_cell(lines) for lines in row.columns] for row in rows],
        header=rows[0].header,
        sides=[row.right for row in rows],
    )


def _cell(lines: Iterable[SourceLine]) -> Cell:
    """Return the cell of `lines`, the mark of a list in front of each as text."""
    marked = (
        line.spans if line.marker is None else (Span(f"{line.marker.sign} "), *line.spans)
        for line in lines
    )
    return Cell(tuple(Paragraph(spans) for each in marked if (spans := merge_spans(each))))


def _list_for(marker: Marker, blocks: list[Paragraph | _List | TableBlock]) -> _List:
    """Return the list at the end of `blocks` that `marker` continues, or a new one."""
    last = blocks[-1] if blocks else None
    if (
        isinstance(last, _List)
        and last.ordered == marker.ordered
        and (not marker.ordered or last.start + len(last.points) == marker.number)
    ):
        return last
    new = _List(marker.ordered, marker.number if marker.ordered else 1)
    blocks.append(new)
    return new


def _frozen(block: Paragraph | _List | TableBlock) -> Block:
    if isinstance(block, Paragraph | TableBlock):
        return block
    points = tuple(ListItem(tuple(_frozen(b) for b in point.blocks)) for point in block.points)
    return ListBlock(block.ordered, points, block.start)
