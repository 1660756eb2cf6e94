"""Turns source lines into paragraphs and nested lists, only by where each begins."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ssp_desktop.reading.source.lines import Marker, SourceLine
from ssp_desktop.richtext.tree import Block, ListBlock, ListItem, Paragraph

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
    blocks: list["Paragraph | _List"] = field(default_factory=list)


def blocks_of(lines: Iterable[SourceLine]) -> tuple[Block, ...]:
    """Return the text of `lines` as a tree.

    A point nests under the last one whose mark is further left; a line without a mark
    that begins to the right of a point's mark is a further paragraph of that point.
    Consecutive points of one kind on one level, with numbers counting up, are one list.
    """
    root: list[Paragraph | _List] = []
    open_points: list[_Point] = []
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
    return tuple(_frozen(block) for block in root)


def _list_for(marker: Marker, blocks: list[Paragraph | _List]) -> _List:
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


def _frozen(block: Paragraph | _List) -> Block:
    if isinstance(block, Paragraph):
        return block
    points = tuple(ListItem(tuple(_frozen(b) for b in point.blocks)) for point in block.points)
    return ListBlock(block.ordered, points, block.start)
