"""The properties of a DOCX: title, subject, author, language and dates."""

import datetime

from lxml import etree

from ssp_desktop.minutes.blocks import Referat
from ssp_desktop.writing.wordml import parse_part

_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
# Word's own words about the template's making say nothing of the referat.
_OF_THE_TEMPLATE = ("lastModifiedBy", "revision", "lastPrinted")


def core_properties(
    of_template: bytes | None, referat: Referat, now: datetime.datetime
) -> etree._Element:
    """Return the template's core properties with those of `referat` in their place.

    `now` without a time zone is local time; the file holds UTC.
    """
    root = etree.Element(f"{_CP}coreProperties", nsmap={"cp": _CP[1:-1], "dc": _DC[1:-1]})
    if of_template is not None:
        root = parse_part(of_template)
    for name in _OF_THE_TEMPLATE:
        for element in root.findall(f"{_CP}{name}"):
            root.remove(element)
    moment = now.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    _set(root, f"{_DC}title", referat.title)
    _set(root, f"{_DC}subject", referat.subject)
    _set(root, f"{_DC}creator", referat.author or referat.subject or "SSP Desktop")
    _set(root, f"{_DC}language", "da-DK")
    for name in ("created", "modified"):
        _set(root, f"{_TERMS}{name}", moment).set(_TYPE, "dcterms:W3CDTF")
    return root


def _set(root: etree._Element, tag: str, text: str) -> etree._Element:
    element = root.find(tag)
    if element is None:
        element = etree.SubElement(root, tag)
    element.text = text
    return element
