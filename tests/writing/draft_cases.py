"""Drafts made by the writer, and ways to look into them."""

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn

from ssp_desktop.domain.meeting import Layout, Meeting
from ssp_desktop.minutes.drafting import draft_minutes
from ssp_desktop.writing.docx.comments import Comment
from ssp_desktop.writing.docx.draft import write_draft
from ssp_desktop.writing.docx.draft_template import DraftName
from ssp_desktop.writing.pages import PageLayout
from ssp_desktop.writing.template import read_template
from tests.writing.docx_cases import FONTS, MADE, MEETING, template

NAME = DraftName("m1", 7, "K7M2")


def draft_of(
    meeting: Meeting = MEETING,
    layout: Layout = Layout.PUNKT,
    comments: Sequence[Comment] = (),
    by: Path | None = None,
    items: tuple[str, ...] | None = None,
    *,
    is_open: bool = False,
) -> bytes:
    """Return the draft of `meeting`, made `by` that template."""
    minutes = draft_minutes(replace(meeting, layout=layout), items, is_open=is_open)
    return write_draft(
        minutes,
        read_template(by or template(layout)),
        lambda looks: PageLayout(looks, FONTS).lay_out(minutes),
        MADE,
        name=NAME,
        comments=comments,
    )


def comment(part: str, words: str = "", **fields: object) -> Comment:
    """Return a comment by Bo Bæk about `part` of the item i2, else about its title."""
    title, texts = "_ssp_i2_title", ("Hvorfor?", f"»{words}«: Hvorfor?")
    made = Comment(f"_ssp_i2_{part}", title, "Bo Bæk", MADE, *texts, words)
    return made._replace(**fields)


def opened(content: bytes) -> Document:
    """Return the DOCX as python-docx reads it."""
    return docx.Document(io.BytesIO(content))


def marks(document: Document) -> list[tuple[str, str]]:
    """Return the marks of the fields, each with the text of the paragraph it is in."""
    found = []
    for paragraph in document.element.body.iter(qn("w:p")):
        text = "".join(each.text or "" for each in paragraph.iter(qn("w:t")))
        for mark in paragraph.iter(qn("w:bookmarkStart")):
            name = mark.get(qn("w:name"))
            if name.startswith("_ssp_"):
                found.append((name, text))
    return found


def commented(document: Document) -> list[tuple[str, str, str]]:
    """Return author and text of each comment, and the words it is about."""
    words: dict[str, list[str]] = {}
    now: set[str] = set()
    tags = [qn(f"w:{name}") for name in ("commentRangeStart", "commentRangeEnd", "t", "tab", "p")]
    for element in document.element.body.iter(*tags):
        number = element.get(qn("w:id"))
        if element.tag == tags[0]:
            now.add(number)
            words[number] = []
        elif element.tag == tags[1]:
            now.discard(number)
        else:
            sign = {tags[3]: "\t", tags[4]: "\n"}.get(element.tag, element.text or "")
            for each in now:
                words[each].append(sign)
    return [
        (each.author, each.text, "".join(words[str(each.comment_id)])) for each in document.comments
    ]


def margins(content: bytes) -> dict[str, list[str]]:
    """Return the paragraphs of every header and footer that a page has, by its kind."""
    (section,) = opened(content).sections
    kinds = {"header": section.header, "footer": section.footer}
    if section.different_first_page_header_footer:
        kinds["first header"] = section.first_page_header
        kinds["first footer"] = section.first_page_footer
    if opened(content).settings.odd_and_even_pages_header_footer:
        kinds["even header"] = section.even_page_header
        kinds["even footer"] = section.even_page_footer
    return {kind: [each.text for each in each.paragraphs] for kind, each in kinds.items()}


def properties(content: bytes) -> dict[str, str]:
    """Return the custom properties."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        part = package.read("docProps/custom.xml").decode()
    return dict(re.findall(r'name="([^"]*)"[^>]*><vt:lpwstr>([^<]*)<', part))
