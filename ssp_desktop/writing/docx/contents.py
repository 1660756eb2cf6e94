"""The contents list of a DOCX: a real TOC field whose lines are already right.

Word shows the lines as they are until the user asks for new ones (F9), so the page
numbers must be correct, and `updateFields`, for which Word asks a question at every
opening, is unnecessary.
"""

from typing import Protocol

from ssp_desktop.minutes.blocks import Contents, ContentsEntry, Style
from ssp_desktop.writing.docx.paragraphs import (
    ParagraphMaker,
    field,
    field_mark,
    field_start,
    run,
)
from ssp_desktop.writing.looks import MovedStop, twips
from ssp_desktop.writing.template.styles import LEADERS

# When updated, the list takes the headings of level 1, or the titles in TC fields where
# those differ. \h: lines are links; \z: no page numbers in web view.
_FROM_HEADINGS = 'TOC \\o "1-1" \\h \\z'
_FROM_TITLES = "TOC \\f C \\h \\z"
_GALLERY = (
    '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
    "<w:docPartUnique/></w:docPartObj></w:sdtPr>"
)


class PageNumbers(Protocol):
    """Tells which page, counting from 1, a bookmark is on."""

    def page_of(self, bookmark: str) -> int:
        """Return the page of `bookmark`."""


def contents_list(
    contents: Contents, maker: ParagraphMaker, pages: PageNumbers, *, are_headings: bool
) -> str:
    """Return the contents list; `are_headings`: its lines are the headings' own texts."""
    heading = maker.paragraph(
        Style.CONTENTS_HEADING, run(contents.heading), new_page=contents.new_page
    )
    lines = [_entry(entry, maker, pages.page_of(entry.bookmark)) for entry in contents.entries]
    if lines:
        lines[0] = field_start(_FROM_HEADINGS if are_headings else _FROM_TITLES) + lines[0]
        lines[-1] += field_mark("end")
    stop = _stop(maker.template.looks.contents_stop)
    paragraphs = "".join(maker.paragraph(Style.CONTENTS_LINE, line, place=stop) for line in lines)
    return f"<w:sdt>{_GALLERY}<w:sdtContent>{heading}{paragraphs}</w:sdtContent></w:sdt>"


def _stop(moved: MovedStop | None) -> str:
    """Return what a line says of the stop for its number, where it is not the style's."""
    if moved is None:
        return ""
    stop, gone = moved.stop, twips(moved.instead_of)
    leader = next((name for name, sign in LEADERS.items() if sign == stop.leader), "none")
    tab = f'<w:tab w:val="right" w:leader="{leader}" w:pos="{twips(stop.position)}"/>'
    return f'<w:tabs><w:tab w:val="clear" w:pos="{gone}"/>{tab}</w:tabs>'


def _entry(entry: ContentsEntry, maker: ParagraphMaker, page: int) -> str:
    number = field(f"PAGEREF {maker.bookmark(entry.bookmark)} \\h", run(str(page)))
    return maker.link(entry.bookmark, run(entry.text) + run("\t") + number)
