"""A template's looks as the plain data that ``resources/typst/referat.typ`` draws with.

Owns the choice of fonts: shipped fonts replace those of the same widths, so that a PDF
is the same on every machine. All lengths are points.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from ssp_desktop.writing.fonts.shipped_fonts import SERIF, shipped_family
from ssp_desktop.writing.looks import (
    PICTURE,
    LineRule,
    Looks,
    MarginLine,
    ParagraphLook,
    TabStop,
)

Data = dict[str, Any]

# For characters missing from the wanted font; the later ones are built into typst.
_FURTHER = (SERIF, "Noto Emoji", "DejaVu Sans Mono", "New Computer Modern")
# Of both Liberation fonts: ascent, descent and line gap, relative to the size.
_NATURAL_LINE, _NATURAL_DESCENT = 1.149, 0.216
# Where LibreOffice puts the base line of an exact line.
_BASE_LINE = 0.8


def shipped_name(font: str) -> str:
    """Return the shipped font with the widths of `font`, else `font` itself."""
    return shipped_family(font) or font


def fonts_of(looks: Looks) -> frozenset[str]:
    """Return the fonts that `looks` asks for, by the names they are drawn under."""
    margin_looks = (line.look for line in (*looks.header, *looks.footer))
    return frozenset(shipped_name(look.font) for look in (*looks.styles.values(), *margin_looks))


def look_data(look: ParagraphLook) -> Data:
    """Return a paragraph's look; its line height is given above and below the base line."""
    above, below = _line(look)
    return {
        "fonts": list(dict.fromkeys((shipped_name(look.font), *_FURTHER))),
        "size": look.size,
        "color": look.color or "000000",
        "bold": look.bold,
        "italic": look.italic,
        "underline": look.underline,
        "above": above,
        "below": below,
        "left": look.left,
        "right": look.right,
        "first": look.first,
        "align": {"both": "left"}.get(look.alignment, look.alignment.value),
        "justify": look.alignment == "both",
        "keep-with-next": look.keep_with_next,
        "keep-together": look.keep_together,
        "widow-control": look.widow_control,
    }


def _line(look: ParagraphLook) -> tuple[float, float]:
    """Return a line's height above and below its base line."""
    natural = look.size * _NATURAL_LINE
    if look.line_rule is LineRule.EXACT:
        return look.line * _BASE_LINE, look.line * (1 - _BASE_LINE)
    multiple = look.line_rule is LineRule.MULTIPLE
    height = natural * look.line if multiple else max(natural, look.line)
    below = look.size * _NATURAL_DESCENT
    return height - below, below


def page_data(looks: Looks, legible: Callable[[str], str]) -> Data:
    """Return the page with its margins, and the legible text in them.

    A header or footer taller than its margin pushes the text away, as in Word.
    """
    page = looks.page
    first = (looks.header, looks.footer)
    if looks.title_page:
        first = (looks.first_header, looks.first_footer)
    top = _begins(page.top, page.header, looks.header)
    bottom = _begins(page.bottom, page.footer, looks.footer)
    return {
        "width": page.width,
        "height": page.height,
        "left": page.left,
        "right": page.right,
        "top": top,
        "bottom": bottom,
        "header-at": page.header,
        "footer-at": page.footer,
        "header": [_margin_line(line, legible) for line in looks.header],
        "footer": [_margin_line(line, legible) for line in looks.footer],
        "first-header": [_margin_line(line, legible) for line in first[0]],
        "first-footer": [_margin_line(line, legible) for line in first[1]],
        # How much further down the text of page 1 begins, and how much higher up it ends.
        "first-down": _begins(page.top, page.header, first[0]) - top,
        "first-up": _begins(page.bottom, page.footer, first[1]) - bottom,
    }


def _begins(margin: float, at: float, lines: tuple[MarginLine, ...]) -> float:
    """Return how far from the edge the text is, given the header or footer there."""
    return max(margin, at + _height(lines) if lines else 0.0)


def _height(lines: Iterable[MarginLine]) -> float:
    return sum(
        line.look.before + max(sum(_line(line.look)), line.room) + line.look.after for line in lines
    )


def _margin_line(line: MarginLine, legible: Callable[[str], str]) -> Data:
    numbers = iter(range(len(line.pictures)))
    return {
        "look": look_data(line.look),
        "before": line.look.before,
        "after": line.look.after,
        # Each tab moves the following text on: to the middle, to the right.
        "parts": [list(_pieces(part, numbers, legible)) for part in line.text.split("\t")],
        "pictures": [
            {"content": list(each.content), "width": each.width, "height": each.height}
            for each in line.pictures
        ],
    }


def _pieces(
    text: str, numbers: Iterator[int], legible: Callable[[str], str]
) -> Iterator[str | int]:
    """Yield the words of `text`, and the number of each picture that stands between them."""
    first, *others = text.split(PICTURE)
    yield legible(first)
    for words in others:
        yield from islice(numbers, 1)
        yield legible(words)


def contents_line(look: ParagraphLook, text_width: float) -> Data:
    """Return where the titles in the contents end, and where the page numbers go.

    Titles wrap at `right` from the margin; the number ends `number-room` further on.
    """
    stops = [stop for stop in look.tabs if stop.right]
    stop = stops[-1] if stops else TabStop(text_width, right=True, leader=".")
    right = max(look.right, text_width - stop.position)
    return {
        "right": right,
        "number-room": right - (text_width - stop.position),
        "leader": stop.leader,
    }
