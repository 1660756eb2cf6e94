"""Which links of a page lead away from it: the text of a link does not say where."""

from lxml import etree

from ssp_desktop.html.blocks import Beside
from ssp_desktop.html.pictures import pictures_in

_ON_PAGE = ("#", "javascript:")


def beside_text(element: etree._Element, *, apart: bool) -> tuple[Beside, ...]:
    """Return what `element` is that a text has no place for: a picture, where a link leads.

    Nothing of what is `apart` from the text, and no link without words or a picture.
    """
    return pictures_in(element, apart=apart) + (() if apart else _link(element))


def _link(element: etree._Element) -> tuple[Beside, ...]:
    address = (element.get("href") or "").strip() if element.tag == "a" else ""
    if not address or address.casefold().startswith(_ON_PAGE):
        return ()
    words = " ".join("".join(str(text) for text in element.itertext()).split())
    if not words and not any(pictures_in(each, apart=False) for each in element.iter("img")):
        return ()
    return (Beside(words, address),)
