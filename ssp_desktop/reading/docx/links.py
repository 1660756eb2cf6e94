"""Where the links of a DOCX lead: Word keeps it beside the text, or in the code of a field."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from ssp_desktop.ooxml.elements import R, W
from ssp_desktop.reading.source.links import links_told
from ssp_desktop.reading.source.told import Said

_LINK, _SIMPLE, _PARAGRAPH = f"{W}hyperlink", f"{W}fldSimple", f"{W}p"
_MARK, _CODE, _TEXT = f"{W}fldChar", f"{W}instrText", f"{W}t"
_KIND, _INSTRUCTION = f"{W}fldCharType", f"{W}instr"
_ADDRESS = re.compile(r"\s*HYPERLINK\s+\"([^\"]+)\"", re.IGNORECASE)


def has_links(part: etree._Element | None) -> bool:
    """Return whether anything in `part` may be a link."""
    tags = (_LINK, _SIMPLE, _CODE)
    return part is not None and next(part.iter(*tags), None) is not None


def links_of(paragraph: etree._Element, addresses: Mapping[str, str]) -> Iterator[Said]:
    """Yield what is told of the links of `paragraph`; `addresses` by their relationships.

    Not of those in what is anchored to it, which are paragraphs of their own.
    """
    code, words, field = "", "", ""
    for each in paragraph.iter(_LINK, _SIMPLE, _MARK, _CODE, _TEXT):
        if next(each.iterancestors(_PARAGRAPH)) is not paragraph:
            continue
        if each.tag == _LINK:
            yield from links_told(_text_of(each), addresses.get(each.get(f"{R}id", ""), ""))
        elif each.tag == _SIMPLE:
            yield from links_told(_text_of(each), _address_in(each.get(_INSTRUCTION, "")))
        elif each.tag == _CODE:
            code += each.text or ""
        elif each.tag == _TEXT:
            words += each.text or ""
        elif each.get(_KIND) == "begin":
            code = ""
        elif each.get(_KIND) == "separate":
            field, words, code = _address_in(code), "", ""
        else:
            yield from links_told(words, field)
            field = ""


def _text_of(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(_TEXT))


def _address_in(code: str) -> str:
    found = _ADDRESS.match(code)
    return found[1] if found else ""
