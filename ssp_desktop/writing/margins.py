"""Header and footer as they stand on the pages of one meeting: their fields filled, lines broken.

What a field says may be longer than a line; the text then begins further down the page.
"""

from collections.abc import Iterator, Mapping

from ssp_desktop.writing.fonts.faces import DOTS_PER_POINT, Faces
from ssp_desktop.writing.fonts.line_breaks import Portion, break_lines
from ssp_desktop.writing.looks import Looks, MarginLine
from ssp_desktop.writing.template.fields import PAGE_NUMBERS, filled_looks, with_margins

_ROOM_FOR_NUMBER = "00"


def margins_filled(looks: Looks, values: Mapping[str, str], faces: Faces) -> Looks:
    """Return `looks` with what the fields of header and footer say, a line each that they take."""
    full = filled_looks(looks, values)
    if full is looks:
        return looks
    width = _dots(looks.page.text_width)
    return with_margins(
        full, lambda lines: tuple(each for line in lines for each in _lines(line, faces, width))
    )


def _lines(line: MarginLine, faces: Faces, width: int) -> Iterator[MarginLine]:
    """Yield the lines that `line` takes; one with tabs is left as it is."""
    look = line.look
    text, places = _with_numbers(line.text)
    face = faces.face(look.font, look.size, look.bold, look.italic)
    room = width - _dots(look.left) - _dots(look.right)
    starts = [0]
    if text and "\t" not in text and not line.pictures:
        starts = break_lines([Portion(text, face)], room - _dots(look.first), room)
    ends = [*(places[start] for start in starts[1:]), len(line.text)]
    last = len(starts) - 1
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        yield line._replace(
            text=line.text[places[start] : end].rstrip(" ") if last else line.text,
            look=look._replace(
                before=look.before if number == 0 else 0.0,
                after=look.after if number == last else 0.0,
                first=look.first if number == 0 else 0.0,
            ),
            room=line.room if number == 0 else 0.0,
        )


def _with_numbers(text: str) -> tuple[str, list[int]]:
    """Return `text` with room for page numbers, and where each of its characters was before."""
    shown, places, at = "", [], 0
    while at < len(text):
        number = next((each for each in PAGE_NUMBERS if text.startswith(each, at)), "")
        new = _ROOM_FOR_NUMBER if number else text[at]
        shown += new
        places += [at] * len(new)
        at += len(number) or 1
    return shown, [*places, len(text)]


def _dots(points: float) -> int:
    return round(points * DOTS_PER_POINT)
