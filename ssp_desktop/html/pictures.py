"""Which pictures of a page are part of its text, and not of the page: its icons and rules."""

import re
from dataclasses import replace

from lxml import etree

from ssp_desktop.html.blocks import Beside, Block, Line

_SMALLEST = 48  # pixels of a picture that shows something
# Neither a share of the page (30%) nor another property (border-width, line-height).
_LENGTH = re.compile(
    r"(?<![-\w])(?:width|height)\s*:\s*(\d{1,6})(?:\.\d*)?\s*(px|pt|r?em|)\s*(?:[;!]|$)",
    re.IGNORECASE,
)
_IN_PIXELS = re.compile(r"\s*(\d{1,6})\s*(?:px)?\s*", re.IGNORECASE)
_EM = 16  # pixels
_DECORATION = re.compile(
    r"\b(?:ikon|icon|logo|spacer|pixel|sprite|avatar|emoji|bullet|arrow|pil)\w*", re.IGNORECASE
)


def pictures_in(element: etree._Element, *, apart: bool) -> tuple[Beside, ...]:
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
    return (Beside(about),)


def give_last(blocks: list[Block], beside: list[Beside]) -> None:
    """Move what is `beside` the text below the last of `blocks` to it, if that is a line."""
    last = blocks[-1] if blocks else None
    if beside and isinstance(last, Line):
        blocks[-1] = replace(last, beside=(*last.beside, *beside))
        beside.clear()


def _lengths(element: etree._Element) -> list[int]:
    """Return the width and height in pixels, as far as they are given."""
    given = (_IN_PIXELS.fullmatch(element.get(name, "")) for name in ("width", "height"))
    lengths = [int(found[1]) for found in given if found]
    for figure, unit in _LENGTH.findall(element.get("style", "")):
        lengths.append(int(figure) * (_EM if unit.casefold().endswith("em") else 1))
    return lengths
