"""The words of WordprocessingML that the parts of a template are written in."""

from lxml import etree
from lxml.builder import ElementMaker

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_make = ElementMaker(namespace=W, nsmap={"w": W, "r": R})


def w(tag: str, *children: object, **attributes: object) -> etree._Element:
    """Return an element of WordprocessingML; attribute names take the same prefix."""
    element = _make(tag, *children)
    for name, value in attributes.items():
        element.set(f"{{{W}}}{name.rstrip('_')}", str(value))
    return element


def twips(points: float) -> int:
    """Return points as twentieths of a point."""
    return round(points * 20)


def text_run(text: str) -> etree._Element:
    """Return a run of letters."""
    letters = w("t", text)
    letters.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return w("r", letters)


def field(code: str) -> list[etree._Element]:
    """Return a field that Word and LibreOffice fill in on every page."""
    return [
        w("r", w("fldChar", fldCharType="begin")),
        w("r", w("instrText", f" {code} ")),
        w("r", w("fldChar", fldCharType="separate")),
        text_run("1"),
        w("r", w("fldChar", fldCharType="end")),
    ]
