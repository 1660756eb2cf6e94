"""A referat as a DOCX: the template's package with the referat in the place of its body.

The package is taken as it stands, so everything a municipality put into its
template comes along: logo, header, footer, fonts. Only the body, the lists and
the properties are the referat's. python-docx is not used here: of all it does
this needs only a zip file, and importing it takes as long as writing 100 pages.
"""

import datetime
import io
import zipfile
from pathlib import Path
from typing import Protocol

from lxml import etree

from ssp_desktop.minutes.blocks import Contents, FactTable, Line, Referat
from ssp_desktop.writing.docx_contents import contents_elements
from ssp_desktop.writing.docx_paragraphs import ParagraphMaker
from ssp_desktop.writing.docx_properties import core_properties
from ssp_desktop.writing.docx_table import fact_table
from ssp_desktop.writing.template import Template, read_template
from ssp_desktop.writing.wordml import W, parse_part

_ZIP_DATE = (2024, 1, 1, 0, 0, 0)  # a fixed one: the same referat gives the same bytes
_CORE = "docProps/core.xml"


class PageNumbers(Protocol):
    """Tells on which page, counted from 1, a bookmark stands."""

    def page_of(self, bookmark: str) -> int:
        """Return the page of `bookmark`."""


def write_docx(
    referat: Referat, template: Path, pages: PageNumbers, now: datetime.datetime
) -> bytes:
    """Return the bytes of the DOCX; `now` is when it says it was made.

    Raises TemplateRefused when the template cannot be used.
    """
    taken = read_template(template)
    document = parse_part(taken.parts["word/document.xml"])
    maker = ParagraphMaker(taken)
    _fill(document, referat, maker, pages)
    numbering = parse_part(taken.parts["word/numbering.xml"])
    maker.lists.add_to(numbering)
    changed = {
        "word/document.xml": _bytes(document),
        "word/numbering.xml": _bytes(numbering),
        _CORE: _bytes(core_properties(taken.parts.get(_CORE), referat, now)),
    }
    return _package(taken, changed)


def _fill(
    document: etree._Element, referat: Referat, maker: ParagraphMaker, pages: PageNumbers
) -> None:
    """Put the referat in the place of the template's sample body; the page setup stays."""
    body = document.find(f"{W}body")
    if body is None:
        body = etree.SubElement(document, f"{W}body")
    section = body.find(f"{W}sectPr")
    body.clear()
    titles = _contents_titles(referat)
    for part in referat.parts:
        for block in part.blocks:
            if isinstance(block, Line):
                body.append(maker.line(block, part.item, titles.get(block.bookmark, "")))
            elif isinstance(block, FactTable):
                body.append(fact_table(block, maker))
            else:
                body.extend(contents_elements(block, maker, pages, _are_headings(block, referat)))
    if section is not None:
        body.append(section)


def _contents_titles(referat: Referat) -> dict[str, str]:
    """Return, by bookmark, what the contents say of a heading that reads otherwise itself."""
    contents = [block for block in referat.blocks if isinstance(block, Contents)]
    return {
        entry.bookmark: entry.text
        for block in contents
        if not _are_headings(block, referat)
        for entry in block.entries
    }


def _are_headings(contents: Contents, referat: Referat) -> bool:
    """Whether every line of the contents is the very text of the heading it leads to."""
    headings = {
        block.bookmark: block.text
        for part in referat.parts
        for block in part.blocks[:1]
        if isinstance(block, Line)
    }
    return all(headings.get(entry.bookmark) == entry.text for entry in contents.entries)


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _package(template: Template, changed: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name in dict.fromkeys((*template.parts, *changed)):
            info = zipfile.ZipInfo(name, _ZIP_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            package.writestr(info, changed.get(name) or template.parts[name])
    return out.getvalue()
