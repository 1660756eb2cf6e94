"""The lines of an editor: one per paragraph, or several when it is long.

A paragraph too long to be laid out anew at every key is several lines, the later ones
continuing the first. In a table every line of a cell is one, and an empty cell has one.
No Qt here: `document` puts lines into a QTextDocument and reads them back.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ssp_desktop.richtext.tree import Span, merge_spans
from ssp_desktop.ui.meeting.document.line_styles import PLAIN, LineStyle, Mark, Place

LONGEST = 5000
"""Characters above which a line is divided: Qt lays out a whole line at every key press."""
_PIECE = 3000
_SEAM = 100  # how near its end a piece is searched for a space to divide at


@dataclass(frozen=True, slots=True)
class EditorLine:
    """One line of an editor. An empty line that is not `kept` is not part of the stored text.

    Only the parts of a divided paragraph may begin or end with a space.
    """

    spans: tuple[Span, ...]
    style: LineStyle = PLAIN

    @property
    def kept(self) -> bool:
        """Whether the stored text contains this line; it contains empty points and cells."""
        style = self.style
        return (
            bool(self.spans)
            or style.mark is not Mark.NONE
            or style.place in (Place.TABLE, Place.ROW, Place.CELL)
        )


def divided(line: EditorLine) -> list[EditorLine]:
    """Return the parts of a line: itself, or several when it is too long and in no table."""
    if line.style.place is not Place.OUTSIDE:
        return [line]
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
    """Return, for each stored paragraph or point, its first line and the line after its last.

    A cell has one for each of its lines, and one when it is empty.
    """
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


def table_end(lines: Sequence[EditorLine], at: int) -> int:
    """Return the line after the last one of the table that begins at line `at`."""
    end = at + 1
    while end < len(lines) and lines[end].style.place not in (Place.OUTSIDE, Place.TABLE):
        end += 1
    return end


def with_room(lines: Sequence[EditorLine]) -> list[EditorLine]:
    """Return `lines` with the empty ones that a document has around its tables.

    A table stands between two lines outside tables, and is never the first or the last.
    """
    out: list[EditorLine] = []
    for line in lines:
        inside = bool(out) and out[-1].style.place is not Place.OUTSIDE
        if line.style.place is Place.TABLE and (inside or not out):
            out.append(EditorLine(()))
        out.append(line)
    if out and out[-1].style.place is not Place.OUTSIDE:
        out.append(EditorLine(()))
    return out


def units(lines: Sequence[EditorLine]) -> Iterator[tuple[int, int]]:
    """Yield the first line of each table, and of each line outside, and the line after its last."""
    at = 0
    while at < len(lines):
        end = table_end(lines, at) if lines[at].style.place is not Place.OUTSIDE else at + 1
        yield at, end
        at = end
