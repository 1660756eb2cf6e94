"""Reads a DOCX that came back: its paragraphs with their tracked changes, comments, identity."""

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from ssp_desktop.domain.numbers import whole
from ssp_desktop.minutes.field_marks import PROPERTY
from ssp_desktop.ooxml.elements import W, is_on, val
from ssp_desktop.reading.docx.numbering import Numbering
from ssp_desktop.reading.docx.package import Package, ReviewParts, notes_of, open_for_review
from ssp_desktop.reading.docx.runs import FALLBACK, GONE, anchored, hides_text, run_text
from ssp_desktop.reading.docx.styles import ParagraphStyle, Styles
from ssp_desktop.reading.docx.tables import width_of
from ssp_desktop.reading.returned.document import CellPlace, Point, ReturnedDocument
from ssp_desktop.reading.returned.growing import Growing, Note, Tracked
from ssp_desktop.reading.returned.identity import identity_of
from ssp_desktop.reading.returned.word_changes import (
    cell_changes,
    changes_in,
    mark_of,
    restyled_by,
    within,
)
from ssp_desktop.reading.source.tally import Tally
from ssp_desktop.reading.source.told import CHUNK, COMMENT, FOOTNOTE, FORMULA, HIDDEN, Said
from ssp_desktop.richtext.tables import MOST_COLUMNS

_RUN, _PARAGRAPH, _TABLE = f"{W}r", f"{W}p", f"{W}tbl"
_SKIPPED = frozenset(
    f"{W}{each}" for each in ("pPr", "rPr", "sdtPr", "tblPr", "trPr", "tcPr", "tblGrid", "sectPr")
) | {FALLBACK}  # fmt: skip
_FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_CUSTOM = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"
_CONTENTS = "Table of Contents"  # as Word calls them in its gallery


def read_word(data: bytes, name: str, tally: Tally) -> ReturnedDocument:
    """Return what the DOCX in `data` says; raises an `Unreadable` when it is refused."""
    package, review = open_for_review(data, name)
    body = _Body(package, tally)
    body.walk()
    identity = identity_of(_property(review), map(_text_of, package.feet))
    return ReturnedDocument(
        identity.meeting,
        identity.seq,
        identity.code,
        body.growing.paragraphs,
        tuple(body.growing.comments(_notes(review))),
        _core(review, "lastModifiedBy"),
        tuple(body.told),
    )


class _Body:
    """Walks through the document's body."""

    def __init__(self, package: Package, tally: Tally) -> None:
        self._package = package
        self._tally = tally
        self._styles = Styles(package.styles)
        self._numbering = Numbering(package.numbering, self._styles)
        self._tables = 0
        self._notes = {
            f"{W}footnoteReference": notes_of(package.footnotes, "footnote"),
            f"{W}endnoteReference": notes_of(package.endnotes, "endnote"),
        }
        self._boxes = package.document.find(f".//{W}txbxContent") is not None
        self._hanging: list[etree._Element] = []
        self.growing = Growing(tally)
        self.told: dict[Said, None] = {}

    def walk(self) -> None:
        """Read the text."""
        body = self._package.document.find(f"{W}body")
        if body is not None:
            self._blocks(body, Tracked(), None)
            self._hang(None)

    def _blocks(self, parent: etree._Element, tracked: Tracked, cell: CellPlace | None) -> None:
        for element in parent:
            tag = element.tag
            if tag == _PARAGRAPH:
                self._paragraph(element, tracked, cell)
            elif tag == _TABLE:
                self._table(element, tracked)
            elif tag == f"{W}altChunk":
                self.told[CHUNK] = None
            elif not self._is_mark(element) and not _is_passed(element):
                self._blocks(element, within(tracked, element), cell)

    def _is_mark(self, element: etree._Element) -> bool:
        """Return whether `element` begins or ends a bookmark or comment; take it if so."""
        tag = element.tag
        if tag == f"{W}bookmarkStart":
            self.growing.bookmark(element.get(f"{W}name", ""))
        elif tag == f"{W}commentRangeStart":
            self.growing.comment_begins(element.get(f"{W}id", ""))
        elif tag == f"{W}commentRangeEnd":
            self.growing.comment_ends(element.get(f"{W}id", ""))
        else:
            return False
        return True

    def _paragraph(
        self, paragraph: etree._Element, tracked: Tracked, cell: CellPlace | None
    ) -> None:
        style = self._styles.of(paragraph)
        mark = mark_of(paragraph, tracked)
        self._runs(style, paragraph, tracked)
        if style.is_contents:
            self.growing.drop_paragraph()
            return
        is_gone = mark.deleted is not None or (cell is not None and cell.row_deleted is not None)
        point = self._point(paragraph, style, is_gone=is_gone)
        self.growing.end_paragraph(
            style.name, point, cell, inserted=mark.inserted, deleted=mark.deleted
        )
        self._hanging += self._hanging_on(paragraph)
        if mark.inserted is None and mark.deleted is None:
            self._hang(cell)

    def _point(
        self, paragraph: etree._Element, style: ParagraphStyle, *, is_gone: bool
    ) -> Point | None:
        """Return the place in a list; what `is_gone` from the accepted reading is not counted."""
        found = self._numbering.point(paragraph, style, counts=not is_gone)
        if found is None:
            return None
        is_numbered = not (found.is_bullet or is_gone)
        return Point(not found.is_bullet, found.level, found.number if is_numbered else 0)

    def _runs(self, style: ParagraphStyle, parent: etree._Element, tracked: Tracked) -> None:
        for element in parent:
            tag = element.tag
            if tag == _RUN:
                self._run(style, element, tracked)
            elif tag == _FORMULA:
                self.told[FORMULA] = None
            elif tag == f"{W}subDoc":
                self.told[CHUNK] = None
            elif not self._is_mark(element) and not _is_passed(element):
                self._runs(style, element, within(tracked, element))

    def _run(self, style: ParagraphStyle, run: etree._Element, tracked: Tracked) -> None:
        self._tally.step()
        for reference in run.iterchildren(f"{W}commentReference"):
            self.growing.comment_begins(reference.get(f"{W}id", ""))
        look = style.run_look(run)
        if look.hidden:
            if hides_text(run):
                self.told[HIDDEN] = None
            return
        is_deleted = tracked.deleted is not None
        restyled = restyled_by(style, run, look)
        if restyled is not None:
            tracked = replace(tracked, restyled=restyled)
        told: list[Said] = []
        text = run_text(run, told, deleted=is_deleted)
        self.growing.write(text, tracked, bold=look.bold, italic=look.italic)
        if not is_deleted:
            self.told.update((each, None) for each in told if each != COMMENT)

    def _hanging_on(self, paragraph: etree._Element) -> Iterator[etree._Element]:
        """Yield what is anchored to `paragraph`: text boxes and notes."""
        if self._boxes:
            yield from anchored(paragraph, f"{W}txbxContent")
        for tag, notes in self._notes.items():
            for reference in anchored(paragraph, tag) if notes else ():
                # Each note is read once: in a broken file one may refer to itself.
                note = notes.pop(reference.get(f"{W}id", ""), None)
                if note is not None:
                    self.told[FOOTNOTE] = None
                    yield note

    def _hang(self, cell: CellPlace | None) -> None:
        """Read what waits for the end of the paragraph that it hangs on.

        Paragraphs that a change joins stay neighbours that way.
        """
        while self._hanging:
            self._blocks(self._hanging.pop(0), Tracked(), cell)

    def _table(self, table: etree._Element, tracked: Tracked) -> None:
        number = self._tables
        self._tables += 1
        for at, (row, around) in enumerate(self._parts(table, "tr", tracked)):
            properties = row.find(f"{W}trPr")
            own = changes_in(properties, around)
            column = _count(properties, "gridBefore", 0)
            for cell, inside in self._parts(row, "tc", around):
                place = CellPlace(number, at, column, own.inserted, own.deleted)
                self._blocks(cell, cell_changes(cell, inside), place)
                self._hang(place)
                column += width_of(cell)

    def _parts(
        self, parent: etree._Element, name: str, tracked: Tracked
    ) -> Iterator[tuple[etree._Element, Tracked]]:
        """Yield the rows or cells of `parent`, also those in content controls."""
        for element in parent:
            if element.tag == f"{W}{name}":
                yield element, tracked
            elif not self._is_mark(element) and not _is_passed(element):
                yield from self._parts(element, name, within(tracked, element))


def _is_passed(element: etree._Element) -> bool:
    """Return whether nothing in `element` is read: properties, prompts, lists of contents."""
    if not isinstance(element.tag, str) or element.tag in _SKIPPED:
        return True
    properties = element.find(f"{W}sdtPr") if element.tag == f"{W}sdt" else None
    if properties is None:
        return False
    gallery = properties.find(f"{W}docPartObj/{W}docPartGallery")
    return val(gallery) == _CONTENTS or is_on(properties.find(f"{W}showingPlcHdr"))


def _count(properties: etree._Element | None, name: str, default: int) -> int:
    said = None if properties is None else properties.find(f"{W}{name}")
    return whole(val(said), default, default, MOST_COLUMNS)


def _notes(review: ReviewParts) -> dict[str, Note]:
    """Return the comments by their ids."""
    root = review.comments
    return {
        each.get(f"{W}id", ""): Note(
            each.get(f"{W}author", ""), each.get(f"{W}date", ""), _text_of(each)
        )
        for each in (() if root is None else root.iterchildren(f"{W}comment"))
    }


def _text_of(part: etree._Element) -> str:
    """Return the text of a comment or a footer, a paragraph a line."""
    lines = []
    for paragraph in part.iter(_PARAGRAPH):
        runs = (
            run
            for run in paragraph.iter(_RUN)
            if not any(above.tag in GONE for above in run.iterancestors(*GONE))
        )
        lines.append("".join(run_text(run, []) for run in runs).strip())
    return "\n".join(lines).strip()


def _property(review: ReviewParts) -> str:
    for each in () if review.custom is None else review.custom.iter(_CUSTOM):
        if each.get("name") == PROPERTY:
            return "".join(map(str, each.itertext()))
    return ""


def _core(review: ReviewParts, name: str) -> str:
    found = None if review.core is None else review.core.find(f"{_CORE}{name}")
    return ("" if found is None else found.text or "").strip()
