"""The template of a draft: a template that says on every page that this is one.

A stamp (`UDKAST`, or that the text is approved) is in the header and the draft's code in the
footer, below what is there already; tracked changes are switched on; a custom property says which
draft it is. The pages are laid out with what that takes of their room.
"""

import io
import zipfile
from collections.abc import Iterator
from typing import NamedTuple

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.section import Section, _BaseHeaderFooter
from docx.shared import Length, Pt

from ssp_desktop.minutes.field_marks import PROPERTY, Stamp
from ssp_desktop.writing.docx.custom_properties import set_property
from ssp_desktop.writing.template import Template, template_of
from ssp_desktop.writing.template.opening import opened, whole

_HEADER_SIZE = Pt(14)
_TRACKING = "trackRevisions"
# What the settings have before the one about tracked changes; the order is the format's.
_BEFORE_TRACKING = frozenset(
    """
    writeProtection view zoom removePersonalInformation removeDateAndTime
    doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText
    printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts
    saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader
    bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors
    activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter
    stylePaneSortMethod documentType mailMerge revisionView
    """.split()
)


class DraftName(NamedTuple):
    """What a draft is known by: the meeting's id, the number of its last change, and the code.

    `stamp` is what stands on its pages.
    """

    meeting: str
    seq: int
    code: str
    stamp: Stamp = Stamp.DRAFT

    def __str__(self) -> str:
        return f"{self.meeting}/{self.seq}/{self.code}"


def draft_template(template: Template, name: DraftName) -> Template:
    """Return `template` as that of the draft. Raises TemplateRefused if it is no whole document."""
    document = opened(template.path, template.parts)
    with whole(template.path):
        _mark_pages(document, name)
        _track_changes(document)
        set_property(document, PROPERTY, str(name))
        package = io.BytesIO()
        document.save(package)
    with zipfile.ZipFile(package) as parts:
        return template_of(template.path, {each: parts.read(each) for each in parts.namelist()})


def _mark_pages(document: Document, name: DraftName) -> None:
    document.element.body.get_or_add_sectPr()
    marked = set()
    # The last section is the one that the minutes are written in.
    for margin, text, size in _margins(document, document.sections[-1], name):
        is_new = margin.is_linked_to_previous
        if is_new:
            margin.is_linked_to_previous = False
        if margin.part not in marked:
            marked.add(margin.part)
            _add_line(margin, text, size, is_new=is_new)


def _margins(
    document: Document, section: Section, name: DraftName
) -> Iterator[tuple[_BaseHeaderFooter, str, Length | None]]:
    """Yield each header and footer that is in use, with what is added to it, in which size."""
    pairs = [(section.header, section.footer)]
    if section.different_first_page_header_footer:
        pairs.append((section.first_page_header, section.first_page_footer))
    if document.settings.odd_and_even_pages_header_footer:
        pairs.append((section.even_page_header, section.even_page_footer))
    for header, footer in pairs:
        yield header, name.stamp, _HEADER_SIZE
        yield footer, name.stamp.with_code(name.code), None


def _add_line(margin: _BaseHeaderFooter, text: str, size: Length | None, *, is_new: bool) -> None:
    """Add `text` as the last line, in bold and `size`; as the only one if the margin `is_new`.

    For the rest it looks as the line above it.
    """
    above = margin.paragraphs[-1:]
    line = above[0] if is_new and above else margin.add_paragraph()
    if above and not is_new:
        line.style = above[0].style
        line.alignment = above[0].alignment
    run = line.add_run(text)
    run.bold = True
    run.font.size = size


def _track_changes(document: Document) -> None:
    settings = document.settings.element
    if settings.find(qn(f"w:{_TRACKING}")) is not None:
        settings.remove(settings.find(qn(f"w:{_TRACKING}")))
    before = sum(1 for each in settings if each.tag.rpartition("}")[2] in _BEFORE_TRACKING)
    settings.insert(before, OxmlElement(f"w:{_TRACKING}"))
