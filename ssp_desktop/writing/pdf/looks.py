"""A template's looks as the plain data that ``resources/typst/referat.typ`` draws with.

Owns the choice of fonts: shipped fonts replace those of the same widths, so that a PDF
is the same on every machine. All lengths are points.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from ssp_desktop.minutes.blocks import Style
from ssp_desktop.writing.fonts.shipped_fonts import SERIF, shipped_family
from ssp_desktop.writing.looks import (
    PICTURE,
    TWIPS,
    LineRule,
    Looks,
    MarginLine,
    ParagraphLook,
    TabStop,
)
from ssp_desktop.writing.pages.pages import Pages
from ssp_desktop.writing.pages.paragraphs import ParagraphMaker
from ssp_desktop.writing.pdf.standing import foot_of

Data = dict[str, Any]

# For characters missing from the wanted font; the later ones are built into typst.
_FURTHER = (SERIF, "Noto Emoji", "DejaVu Sans Mono", "New Computer Modern")
_NATURAL_DESCENT = 0.216  # of both Liberation fonts, relative to the size
# Where LibreOffice puts the base line of an exact line.
_BASE_LINE = 0.8
# How much room there is below the last line of a page: less than any line takes.
_SLACK = 1.0


def shipped_name(font: str) -> str:
    """Return the shipped font with the widths of `font`, else `font` itself."""
    return shipped_family(font) or font


def fonts_of(looks: Looks) -> frozenset[str]:
    """Return the fonts that `looks` asks for, by the names they are drawn under."""
    margin_looks = (line.look for line in (*looks.header, *looks.footer))
    return frozenset(shipped_name(look.font) for look in (*looks.styles.values(), *margin_looks))


def style_data(maker: ParagraphMaker, style: Style) -> Data:
    """Return the look of a style, its lines as high as on the screen's pages."""
    return _look_data(maker.looks.styles[style], maker.measures[style].height / TWIPS)


def _look_data(look: ParagraphLook, height: float) -> Data:
    """Return a paragraph's look; its line height is given above and below the base line."""
    exact = look.line_rule is LineRule.EXACT
    below = height * (1 - _BASE_LINE) if exact else look.size * _NATURAL_DESCENT
    return {
        "fonts": list(dict.fromkeys((shipped_name(look.font), *_FURTHER))),
        "size": look.size,
        "color": look.color or "000000",
        "bold": look.bold,
        "italic": look.italic,
        "underline": look.underline,
        "above": height - below,
        "below": below,
        "left": look.left,
        "right": look.right,
        "first": look.first,
        "align": {"both": "left"}.get(look.alignment, look.alignment.value),
        "justify": look.alignment == "both",
    }


def page_data(pages: Pages, legible: Callable[[str], str]) -> Data:
    """Return the page with its margins, and the legible text in them.

    The text ends a little further down than on the screen's pages, so that a last line which fills
    its page has room there for certain.
    """
    looks, setting = pages.setting.looks, pages.setting
    page = looks.page
    first = (looks.header, looks.footer)
    if looks.title_page:
        first = (looks.first_header, looks.first_footer)

    def lines(each: Iterable[MarginLine]) -> list[Data]:
        return [_margin_line(setting.maker, line, legible) for line in each]

    foot = (setting.top + foot_of(pages)) / TWIPS
    return {
        "width": page.width,
        "height": page.height,
        "left": page.left,
        "right": page.right,
        "top": setting.top / TWIPS,
        "bottom": max(page.height - foot - _SLACK, 0),
        "header-at": page.header,
        "footer-at": page.footer,
        "header": lines(looks.header),
        "footer": lines(looks.footer),
        "first-header": lines(first[0]),
        "first-footer": lines(first[1]),
        # How much further down the text of page 1 begins.
        "first-down": setting.begins / TWIPS,
    }


def _margin_line(maker: ParagraphMaker, line: MarginLine, legible: Callable[[str], str]) -> Data:
    numbers = iter(range(len(line.pictures)))
    return {
        "look": _look_data(line.look, maker.line_height(line.look) / TWIPS),
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
    """Return the leader of the contents, and how far the page numbers end before the right indent.

    Less than nothing where they are behind it.
    """
    stops = [stop for stop in look.tabs if stop.right]
    stop = stops[-1] if stops else TabStop(text_width, right=True, leader=".")
    return {"behind": text_width - look.right - stop.position, "leader": stop.leader}
