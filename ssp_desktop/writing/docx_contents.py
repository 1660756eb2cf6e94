"""The contents list of a DOCX: a real TOC field whose lines are right already.

Word shows the lines as they stand until somebody asks for new ones (F9), so
the page numbers must be the true ones and `updateFields`, at which Word asks a
question on every opening, is not needed.
"""

from collections.abc import Iterator
from typing import Protocol

from lxml import etree

from ssp_desktop.minutes.blocks import Contents, ContentsEntry, Style
from ssp_desktop.richtext.tree import Span
from ssp_desktop.writing.docx_paragraphs import (
    ParagraphMaker,
    add_field_code,
    add_field_mark,
    add_runs,
    add_text,
)
from ssp_desktop.writing.wordml import W

# Made anew, the list takes the headings of level 1, or the titles in TC fields
# where those differ. \h: lines are links; \z: no page numbers in web view.
_FROM_HEADINGS = 'TOC \\o "1-1" \\h \\z'
_FROM_TITLES = "TOC \\f C \\h \\z"


class PageNumbers(Protocol):
    """Tells on which page, counted from 1, a bookmark stands."""

    def page_of(self, bookmark: str) -> int:
        """Return the page of `bookmark`."""


def contents_elements(
    contents: Contents, maker: ParagraphMaker, pages: PageNumbers, are_headings: bool
) -> Iterator[etree._Element]:
    """Yield the contents list; `are_headings`: its lines are the headings' own texts."""
    outer = etree.Element(f"{W}sdt")
    gallery = etree.SubElement(etree.SubElement(outer, f"{W}sdtPr"), f"{W}docPartObj")
    etree.SubElement(gallery, f"{W}docPartGallery").set(f"{W}val", "Table of Contents")
    etree.SubElement(gallery, f"{W}docPartUnique")
    inner = etree.SubElement(outer, f"{W}sdtContent")
    heading = maker.paragraph(Style.CONTENTS_HEADING, new_page=contents.new_page)
    add_runs(heading, (Span(contents.heading),))
    inner.append(heading)
    for entry in contents.entries:
        paragraph = maker.paragraph(Style.CONTENTS_LINE)
        if entry is contents.entries[0]:
            add_field_mark(paragraph, "begin")
            add_field_code(paragraph, _FROM_HEADINGS if are_headings else _FROM_TITLES)
            add_field_mark(paragraph, "separate")
        _add_entry(paragraph, entry, maker, pages.page_of(entry.bookmark))
        if entry is contents.entries[-1]:
            add_field_mark(paragraph, "end")
        inner.append(paragraph)
    yield outer


def _add_entry(
    paragraph: etree._Element, entry: ContentsEntry, maker: ParagraphMaker, page: int
) -> None:
    link = maker.link(paragraph, entry.bookmark)
    add_runs(link, (Span(entry.text),))
    add_text(etree.SubElement(link, f"{W}r"), "\t")
    add_field_mark(link, "begin")
    add_field_code(link, f"PAGEREF {maker.bookmark(entry.bookmark)} \\h")
    add_field_mark(link, "separate")
    add_text(etree.SubElement(link, f"{W}r"), str(page))
    add_field_mark(link, "end")
