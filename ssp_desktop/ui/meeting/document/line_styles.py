"""The place of each line of an editor: in its lists, or in a table.

Owns what follows from the lines' places together: which depth each can have, its number,
and what moves along when points go a level in or out. No Qt here, and no text.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum


class Mark(IntEnum):
    """What comes before a line. The values are stored in the block's format."""

    NONE = 0
    BULLET = 1
    NUMBER = 2


class Place(IntEnum):
    """Whether a line is in a table, and what begins with it there."""

    OUTSIDE = 0
    TABLE = 1
    ROW = 2
    CELL = 3
    LINE = 4
    """Nothing: it is a further line of its cell."""


@dataclass(frozen=True, slots=True)
class LineStyle:
    """The place of a line in its lists, or in its table.

    `depth` counts the points around it. A line with a `mark` begins a point; one
    without, at a depth, continues the point above. `start` is given where a new list
    begins: its first number, 1 for bullets. A line that `goes_on` is the next part of
    the paragraph in the line above. A line in a table has none of these, but a `place`,
    and stands to the `right` or not.
    """

    depth: int = 0
    mark: Mark = Mark.NONE
    start: int | None = None
    goes_on: bool = False
    place: Place = Place.OUTSIDE
    right: bool = False


PLAIN = LineStyle()


def effective(styles: Iterable[LineStyle]) -> Iterator[LineStyle]:
    """Yield each style in effect: depth within reach, `start` at each first point.

    A table ends every list.
    """
    open_marks: list[Mark] = []
    for at, style in enumerate(styles):
        if style.place is not Place.OUTSIDE:
            open_marks.clear()
            yield style
            continue
        if style.goes_on and at:
            yield LineStyle(len(open_marks), goes_on=True)
            continue
        if style.mark is Mark.NONE:
            del open_marks[max(style.depth, 0) :]
            yield LineStyle(len(open_marks))
            continue
        depth = min(max(style.depth, 1), len(open_marks) + 1)
        goes_on = (
            style.start is None and len(open_marks) >= depth and open_marks[depth - 1] is style.mark
        )
        del open_marks[depth - 1 :]
        open_marks.append(style.mark)
        yield LineStyle(depth, style.mark, None if goes_on else _first(style))


def _first(style: LineStyle) -> int:
    """Return the number a new list begins with: its own, which may be 0, else 1."""
    return 1 if style.start is None else style.start


def numbers_of(styles: Iterable[LineStyle]) -> list[int]:
    """Return the number in front of each line; 0 for none or a bullet."""
    numbers: list[int] = []
    counts: list[int] = []
    for style in effective(styles):
        if style.mark is Mark.NONE:
            del counts[style.depth :]
            numbers.append(0)
            continue
        del counts[style.depth :]
        if style.start is not None:
            del counts[style.depth - 1 :]
            counts.append(style.start)
        else:
            counts[-1] += 1
        numbers.append(counts[-1] if style.mark is Mark.NUMBER else 0)
    return numbers


def subtree_end(styles: Sequence[LineStyle], at: int) -> int:
    """Return the line after the last one belonging to the point that begins at line `at`."""
    depth = styles[at].depth
    end = at + 1
    while depth and end < len(styles) and _belongs(styles[end], depth):
        end += 1
    return end


def _belongs(style: LineStyle, depth: int) -> bool:
    return style.depth > depth or (style.depth == depth and style.mark is Mark.NONE)


def deeper(styles: Sequence[LineStyle], first: int, last: int) -> list[LineStyle] | None:
    """Return `styles` with lines `first` to `last` a level deeper; None if impossible.

    What belongs to the last of them moves along. A first point has nothing to go under.
    """
    style = styles[first]
    if style.depth == 0 or first == 0:
        return None
    reach = styles[first - 1].depth + (style.mark is not Mark.NONE)
    if reach < style.depth + 1:
        return None
    new = list(styles)
    for at in range(first, subtree_end(styles, last)):
        if new[at].depth:
            new[at] = replace(new[at], depth=new[at].depth + 1, start=None)
    return new


def shallower(styles: Sequence[LineStyle], first: int, last: int) -> list[LineStyle] | None:
    """Return `styles` with lines `first` to `last` a level up; None if none is in a list.

    What belongs to them moves along. On the outermost level a point becomes a plain
    paragraph; further in it takes the mark of the list it moves into.
    """
    if not any(style.depth for style in styles[first : last + 1]):
        return None
    new = list(styles)
    for at in range(first, subtree_end(styles, last)):
        style = styles[at]
        if style.depth <= 1:
            new[at] = PLAIN
        elif style.mark is Mark.NONE:
            new[at] = replace(style, depth=style.depth - 1)
        else:
            mark = _mark_above(new, at, style.depth - 1) or style.mark
            new[at] = LineStyle(style.depth - 1, mark, None)
    return new


def _mark_above(styles: Sequence[LineStyle], at: int, depth: int) -> Mark | None:
    """Return the mark of the list open at `depth` above line `at`, if any."""
    for style in reversed(styles[:at]):
        if style.depth < depth:
            return None
        if style.depth == depth and style.mark is not Mark.NONE:
            return style.mark
    return None
