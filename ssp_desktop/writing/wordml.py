"""The words of WordprocessingML: read from a template as a tree, written to a referat as text.

A referat's XML is put together as text, letters passing through `letters` and
names through `name`: a fraction of what building a tree of it costs.
"""

from xml.etree import ElementTree

from ssp_desktop.domain.numbers import number

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

Element = ElementTree.Element
NotXml = ElementTree.ParseError
_WIDEST = 31680.0  # twips: Word's own limit


def parse_part(content: bytes) -> Element:
    """Return the root of a part; NotXml when it is not XML."""
    return ElementTree.fromstring(content)  # noqa: S314 - expat itself stops entity bombs


def val(element: Element | None, default: str = "") -> str:
    """Return the `w:val` of `element`, or `default` where either is missing."""
    return default if element is None else element.get(f"{W}val", default)


def is_on(element: Element | None, default: bool = False) -> bool:
    """Return what a switch like `w:b` says: there without a value means on."""
    if element is None:
        return default
    return val(element, "true") not in ("0", "false", "off", "none")


def points(twips: str | None, default: float = 0.0) -> float:
    """Return twentieths of a point as points."""
    # A length in a unit like ``1cm``, which Word reads but does not write, is the default too.
    return int(number(twips, default * 20, -_WIDEST, _WIDEST)) / 20


def twips(length: float) -> int:
    """Return points as twentieths of a point."""
    return round(length * 20)


def letters(text: str) -> str:
    """Return `text` as it stands between two tags."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def name(text: str) -> str:
    """Return `text` as it stands in an attribute."""
    return letters(text).replace('"', "&quot;")
