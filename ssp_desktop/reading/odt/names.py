"""The names in OpenDocument, and how its values are said."""

from lxml import etree

_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns"
TEXT = f"{{{_NAMESPACE}:text:1.0}}"
STYLE = f"{{{_NAMESPACE}:style:1.0}}"
TABLE = f"{{{_NAMESPACE}:table:1.0}}"
DRAW = f"{{{_NAMESPACE}:drawing:1.0}}"
OFFICE = f"{{{_NAMESPACE}:office:1.0}}"
FO = f"{{{_NAMESPACE}:xsl-fo-compatible:1.0}}"
SVG = f"{{{_NAMESPACE}:svg-compatible:1.0}}"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "px": 0.75}
_FARTHEST = 2000.0
_LONGEST_NUMBER = 9


def length(text: str | None) -> float | None:
    """Return a length such as ``1.27cm`` in points; None when it is none."""
    unit = (text or "")[-2:]
    try:
        found = float((text or "")[:-2]) * _POINTS[unit]
    except (KeyError, ValueError):
        return None
    return found if -_FARTHEST < found < _FARTHEST else None


def count_of(element: etree._Element, name: str, least: int, most: int) -> int | None:
    """Return a whole number, within its bounds; None when the attribute says none."""
    text = element.get(name, "")
    if not (text.isascii() and text.isdecimal() and len(text) < _LONGEST_NUMBER):
        return None
    return max(least, min(int(text), most))
