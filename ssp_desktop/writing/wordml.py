"""The few words of WordprocessingML that are read from a template and written to a referat."""

from lxml import etree

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PRESERVE = ("{http://www.w3.org/XML/1998/namespace}space", "preserve")

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


def parse_part(content: bytes) -> etree._Element:
    """Return the root of a part; lxml.etree.XMLSyntaxError when it is not XML."""
    return etree.fromstring(content, _PARSER)


def val(element: etree._Element | None, default: str = "") -> str:
    """Return the `w:val` of `element`, or `default` where either is missing."""
    return default if element is None else str(element.get(f"{W}val", default))


def is_on(element: etree._Element | None, default: bool = False) -> bool:
    """Return what a switch like `w:b` says: there without a value means on."""
    if element is None:
        return default
    return val(element, "true") not in ("0", "false", "off", "none")


def points(twips: str | None, default: float = 0.0) -> float:
    """Return twentieths of a point as points."""
    try:
        return int(float(twips)) / 20 if twips else default
    except ValueError:
        return default  # a length in a unit like ``1cm``, which Word reads but does not write
