"""The words of WordprocessingML that python-docx has no calls for."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml import etree


def w(tag: str, *children: etree._Element, **attributes: object) -> etree._Element:
    """Return an element of WordprocessingML; attribute names take the same prefix."""
    element = OxmlElement(f"w:{tag}")
    element.extend(children)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), str(value))
    return element


def twips(points: float) -> int:
    """Return points as twentieths of a point."""
    return round(points * 20)
