"""Which pictures of a page are part of its text, and not of the page: its icons and rules."""

import re
from dataclasses import replace

from lxml import etree

from ssp_desktop.domain.numbers import whole
from ssp_desktop.html.blocks import Block, Line

_SMALLEST = 48  # pixels of a picture that shows something
_LENGTH = re.compile(r"(width|height)\s*:\s*(\d+)(?:\.\d+)?\s*(px|pt|em|rem)?", re.IGNORECASE)
_DECORATION = re.compile(
    r"\b(?:ikon|icon|logo|spacer|pixel|sprite|avatar|emoji|bullet|arrow|pil)\w*", re.IGNORECASE
)


def pictures_in(element: etree._Element, *, apart: bool) -> tuple[str, ...]:
    """Return how the picture that `element` is is described, "" if it is not; () for no picture.

    Icons, logos and what only decorates the page are none; nor is what is `apart` from the text.
    """
    if apart or element.tag != "img" or element.get("role") in ("presentation", "none"):
        return ()
    about = (element.get("alt") or element.get("title") or "").strip()
    words = " ".join((about, element.get("class", ""), element.get("id", "")))
    name = element.get("src", "")[:300].rpartition("/")[2]
    small = any(0 < each < _SMALLEST for each in _lengths(element))
    if small or element.get("aria-hidden") == "true" or _DECORATION.search(f"{words} {name}"):
        return ()
    return (about,)


def give_last(blocks: list[Block], pictures: list[str]) -> None:
    """Move `pictures` from below the last of `blocks` to it; they stay if it is no line."""
    last = blocks[-1] if blocks else None
    if pictures and isinstance(last, Line):
        blocks[-1] = replace(last, pictures=(*last.pictures, *pictures))
        pictures.clear()


def _lengths(element: etree._Element) -> list[int]:
    """Return the width and height in pixels, as far as they are given."""
    given = [element.get("width", ""), element.get("height", "")]
    lengths = [whole(each, 0, 0, 100_000) for each in given if each.rstrip("px").isdecimal()]
    for _, figure, unit in _LENGTH.findall(element.get("style", "")):
        lengths.append(int(figure) * (1 if unit.casefold() in ("", "px", "pt") else 16))
    return lengths
