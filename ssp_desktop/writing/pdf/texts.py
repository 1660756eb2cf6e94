"""Texts as plain data for the template, their lines ended where they end on the screen's pages.

A piece of a text is a string, None where a line ends, True for a space that takes no room in the
line that it ends, or a number: the line that begins there is so many points taller, so that no
other has room on the page below it.
"""

from collections.abc import Callable
from typing import Any

from ssp_desktop.writing.looks import Alignment
from ssp_desktop.writing.pages.paragraphs import Paragraph
from ssp_desktop.writing.pdf.standing import Fills

Legible = Callable[[str], str]
"""Returns what can be drawn of a text."""
Piece = str | float | None


def broken_spans(
    paragraph: Paragraph, fills: Fills, legible: Legible, first_line: int = 0
) -> list[list[Any]]:
    """Return the spans of `paragraph`: their pieces, and whether they are bold and italic.

    Its lines count from `first_line` in `fills`.
    """
    starts = paragraph.starts
    justified = paragraph.measures.look.alignment is Alignment.JUSTIFIED
    broken = []
    number, at = 0, 0
    for span in paragraph.line.spans:
        pieces: list[Piece] = [] if at else taller(fills, first_line)
        end, begun = at + len(span.text), 0
        while number + 1 < len(starts) and starts[number + 1] <= end:
            number += 1
            stop = starts[number] - at
            pieces += _ended(legible(span.text[begun:stop]), justified=justified)
            pieces += taller(fills, first_line + number)
            begun = stop
        pieces.append(legible(span.text[begun:]))
        broken.append([pieces, span.bold, span.italic])
        at = end
    return broken


def _ended(text: str, *, justified: bool) -> list[Piece]:
    if justified and text.endswith(" "):
        return [text.rstrip(" "), True, None]
    return [text, None]


def taller(fills: Fills, line: int) -> list[Piece]:
    """Return the piece that makes a line taller, if it is to be."""
    fill = fills.get(line)
    return [] if fill is None else [fill]
