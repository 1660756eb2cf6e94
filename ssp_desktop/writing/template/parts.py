"""The parts of a template as trees, by the standard library: importing lxml costs more."""

from xml.etree import ElementTree

Element = ElementTree.Element
NotXml = ElementTree.ParseError


def parse_part(content: bytes) -> Element:
    """Return the root of a part; NotXml when it is not XML, or in an encoding nobody knows."""
    try:
        return ElementTree.fromstring(content)  # noqa: S314 - expat itself stops entity bombs
    except LookupError as error:
        raise NotXml(str(error)) from error
