"""Converts a text between the flat lines an editor shows and the tree that is stored.

An editor has one line per paragraph; its depth, and whether a point begins there, is
all a line knows of lists. A paragraph too long to be laid out anew at every key is
several lines, the later ones continuing the first. No Qt here: `document` puts lines
into a QTextDocument and reads them back.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from ssp_desktop.richtext.tree import (
    Block,
    ListBlock,
    ListItem,
    Paragraph,
    Span,
    TableBlock,
    merge_spans,
    paragraph,
)

LONGEST = 5000
"""Characters above which a line is divided: Qt lays out a whole line at every key press."""
_PIECE = 3000
_SEAM = 100  # how near its end a piece is searched for a space to divide at


class Mark(IntEnum):
    """What comes before a line. The values are stored in the block's format."""

    NONE = 0
    BULLET = 1
    NUMBER = 2


@dataclass(frozen=True, slots=True)
class LineStyle:
    """The place of a line in its lists.

    `depth` counts the points around it. A line with a `mark` begins a point; one
    without, at a depth, continues the point above. `start` is given where a new list
    begins: its first number, 1 for bullets. A line that `goes_on` is the next part of
    the paragraph in the line above.
    """

    depth: int = 0
    mark: Mark = Mark.NONE
    start: int | None = None
    goes_on: bool = False


PLAIN = LineStyle()


@dataclass(frozen=True, slots=True)
class EditorLine:
    """One line of an editor. An empty line without a mark is not part of the stored text.

    Only the parts of a divided paragraph may begin or end with a space.
    """

    spans: tuple[Span, ...]
    style: LineStyle = PLAIN

    @property
    def kept(self) -> bool:
        """Whether the stored text contains this line."""
        return bool(self.spans) or self.style.mark is not Mark.NONE


def lines_of(blocks: Iterable[Block]) -> list[EditorLine]:
    """Return the lines of a tree, with no paragraph divided."""
    return list(_lines(blocks, 0))


def divided(line: EditorLine) -> list[EditorLine]:
    """Return the parts of a line: itself, or several when it is too long."""
    if sum(len(span.text) for span in line.spans) <= LONGEST:
        return [line]
    rest = LineStyle(line.style.depth, goes_on=True)
    parts: list[EditorLine] = []
    spans: list[Span] = []
    room = _PIECE
    for span in line.spans:
        at = 0
        for seam in seams(span.text, room):
            spans.append(replace(span, text=span.text[at:seam]))
            parts.append(EditorLine(tuple(spans), rest if parts else line.style))
            spans, room, at = [], _PIECE, seam
        spans.append(replace(span, text=span.text[at:]))
        room -= len(span.text) - at
    return [*parts, EditorLine(tuple(spans), rest)]


def seams(text: str, room: int = _PIECE) -> list[int]:
    """Return where to divide a text, preferably after a space; the first part has `room`."""
    found: list[int] = []
    at = 0
    while len(text) - at > max(room, 1):
        end = at + max(room, 1)
        at = text.rfind(" ", max(end - _SEAM, at), end) + 1 or end
        found.append(at)
        room = _PIECE
    return found


def paragraphs(lines: Sequence[EditorLine]) -> list[tuple[int, int]]:
    """Return, for each stored paragraph or point, its first line and the line after its last."""
    found: list[tuple[int, int]] = []
    first = 0
    for behind in range(1, len(lines) + 1):
        if behind < len(lines) and lines[behind].style.goes_on:
            continue
        if lines[first].kept or any(line.spans for line in lines[first + 1 : behind]):
            found.append((first, behind))
        first = behind
    return found


def joined(lines: Sequence[EditorLine]) -> list[EditorLine]:
    """Return `lines` with the parts of each paragraph put together."""
    if not any(line.style.goes_on for line in lines):
        return list(lines)
    out: list[EditorLine] = []
    first = 0
    for behind in range(1, len(lines) + 1):
        if behind < len(lines) and lines[behind].style.goes_on:
            continue
        out.append(whole(lines[first:behind]))
        first = behind
    return out


def whole(parts: Sequence[EditorLine]) -> EditorLine:
    """Return the paragraph that is divided into `parts`."""
    if len(parts) == 1 and not parts[0].style.goes_on:
        return parts[0]
    spans = merge_spans([span for part in parts for span in part.spans])
    return EditorLine(spans, replace(parts[0].style, goes_on=False))


def _lines(blocks: Iterable[Block], depth: int) -> Iterator[EditorLine]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield EditorLine(block.spans, LineStyle(depth))
            continue
        if isinstance(block, TableBlock):
            for row in block.printed_rows:
                text = " | ".join(cell.text for cell in row)
                yield EditorLine(paragraph(text).spans, LineStyle(depth))
            continue
        mark = Mark.NUMBER if block.ordered else Mark.BULLET
        for at, item in enumerate(block.items):
            style = LineStyle(depth + 1, mark, None if at else block.start)
            first = item.blocks[0] if item.blocks else None
            own = isinstance(first, Paragraph)
            yield EditorLine(first.spans if isinstance(first, Paragraph) else (), style)
            yield from _lines(item.blocks[own:], depth + 1)


@dataclass(slots=True)
class _OpenList:
    """A list being read: its finished points and the present one."""

    ordered: bool
    start: int
    items: list[list["Block | _OpenList"]]

    def closed(self) -> ListBlock:
        items = tuple(ListItem(tuple(_closed(item))) for item in self.items)
        return ListBlock(self.ordered, items, self.start)


def _closed(blocks: Iterable["Block | _OpenList"]) -> Iterator[Block]:
    for block in blocks:
        yield block.closed() if isinstance(block, _OpenList) else block


def tree_of(lines: Iterable[EditorLine]) -> tuple[Block, ...]:
    """Return the tree of `lines`. A line deeper than possible gets the greatest possible depth."""
    lines = joined(list(lines))
    top: list[Block | _OpenList] = []
    stack: list[_OpenList] = []
    for line, style in zip(lines, effective(line.style for line in lines), strict=True):
        if style.mark is Mark.NONE:
            del stack[style.depth :]
        elif style.start is None:
            del stack[style.depth :]
            stack[-1].items.append([])
        else:
            del stack[style.depth - 1 :]
            opened = _OpenList(style.mark is Mark.NUMBER, style.start, [[]])
            (stack[-1].items[-1] if stack else top).append(opened)
            stack.append(opened)
        if line.spans:
            (stack[-1].items[-1] if stack else top).append(Paragraph(line.spans))
    return tuple(_closed(top))


def effective(styles: Iterable[LineStyle]) -> Iterator[LineStyle]:
    """Yield each style in effect: depth within reach, `start` at each first point."""
    open_marks: list[Mark] = []
    for at, style in enumerate(styles):
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
