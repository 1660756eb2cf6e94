"""Reads an ODT that came back: its paragraphs with their tracked changes, comments, identity.

What was deleted is kept apart from the text in an ODT, with a mark where it was.
"""

from collections.abc import Sequence
from dataclasses import replace

from lxml import etree

from ssp_desktop.minutes.field_marks import PROPERTY
from ssp_desktop.reading.odt.names import DRAW, OFFICE, TABLE, TEXT, count_of
from ssp_desktop.reading.odt.numbering import Numbering, Place
from ssp_desktop.reading.odt.package import at_pages, open_document
from ssp_desktop.reading.odt.pieces import Pieces, drawn, pieces_of
from ssp_desktop.reading.odt.styles import Styles, body_of, is_hidden, level_of
from ssp_desktop.reading.odt.tables import rows_of
from ssp_desktop.reading.returned.document import CellPlace, Change, Point, ReturnedDocument
from ssp_desktop.reading.returned.growing import Growing, Note, Tracked
from ssp_desktop.reading.returned.identity import identity_of
from ssp_desktop.reading.returned.open_changes import (
    DC,
    PARAGRAPHS,
    Region,
    blocks_of,
    plain,
    regions_of,
    time_of,
)
from ssp_desktop.reading.returned.rows import with_changed_rows
from ssp_desktop.reading.source.tally import Tally
from ssp_desktop.reading.source.told import COMMENT, FOOTNOTE, HIDDEN, Said
from ssp_desktop.richtext.tables import MOST_COLUMNS

_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_SKIPPED = frozenset(
    f"{TEXT}{each}"
    for each in (
        "tracked-changes", "sequence-decls", "variable-decls", "user-field-decls",
        "table-of-content", "list-header-source",
    )
) | {f"{OFFICE}forms", f"{OFFICE}change-info"}  # fmt: skip
_DEEPEST = 100


def read_open_document(data: bytes, name: str, tally: Tally) -> ReturnedDocument:
    """Return what the ODT in `data` says; raises an `Unreadable` when it is refused."""
    content, (styles, meta) = open_document(data, name, "styles.xml", "meta.xml")
    body = _Body(content, styles, tally)
    body.walk()
    identity = identity_of(_property(meta), map(_text_of, at_pages(styles, "footer")))
    changed_by = None if meta is None else meta.find(f".//{DC}creator")
    return ReturnedDocument(
        identity.meeting,
        identity.seq,
        identity.code,
        with_changed_rows(body.growing.paragraphs),
        tuple(body.growing.comments(body.notes)),
        plain(changed_by),
        tuple(body.told),
    )


class _Body:
    """Walks through the document's text."""

    def __init__(
        self, content: etree._Element, styles: etree._Element | None, tally: Tally
    ) -> None:
        self._body = body_of(content)
        self._tally = tally
        self._styles = Styles(styles, content)
        self._numbering = Numbering(self._styles)
        self._regions = {} if self._body is None else dict(regions_of(self._body))
        self._active: dict[str, Change] = {}
        self._restyling: dict[str, Change] = {}
        self._tables = 0
        self._depth = 0
        self._hanging: list[etree._Element] = []
        self.growing = Growing(tally)
        self.notes: dict[str, Note] = {}
        self.told: dict[Said, None] = {}

    def walk(self) -> None:
        """Read the text."""
        if self._body is not None:
            self._blocks(self._body, None, None)
            self._hang(None)

    def _blocks(self, parent: etree._Element, place: Place | None, cell: CellPlace | None) -> None:
        self._depth += 1
        for element in parent if self._depth < _DEEPEST else ():
            if isinstance(element.tag, str) and element.tag not in _SKIPPED:
                self._block(element, place, cell)
                if element.tag in PARAGRAPHS and place is not None:
                    place = replace(place, labelled=False, start=None)
        self._depth -= 1

    def _block(self, element: etree._Element, place: Place | None, cell: CellPlace | None) -> None:
        tag = element.tag
        if tag in PARAGRAPHS:
            self._paragraph(element, place, cell)
        elif tag == f"{TEXT}list":
            self._list(element, place, cell)
        elif tag == f"{TABLE}table":
            self._table(element, None)
        elif str(tag).startswith(DRAW):
            pieces = Pieces()
            drawn(element, pieces)
            self._take_along(pieces)
        elif is_hidden(element):
            self.told[HIDDEN] = None
        elif not self._is_mark(element, cell):
            self._blocks(element, place, cell)

    def _list(self, element: etree._Element, around: Place | None, cell: CellPlace | None) -> None:
        place = self._numbering.list_begun(element, around)
        for item in element:
            if item.tag == f"{TEXT}list-header":
                self._blocks(item, place, cell)
            elif item.tag == f"{TEXT}list-item":
                start = count_of(item, f"{TEXT}start-value", 0, 32767)
                self._blocks(item, replace(place, labelled=True, start=start), cell)

    def _paragraph(
        self, element: etree._Element, place: Place | None, cell: CellPlace | None
    ) -> None:
        name = element.get(f"{TEXT}style-name", "")
        self._inside(element, Tracked(), cell)
        if self._styles.is_contents(name):
            self.growing.drop_paragraph()
            return
        point = self._point(element, place)
        inserted = self._tracked(Tracked()).inserted
        self.growing.end_paragraph(self._styles.named(name), point, cell, inserted=inserted)
        if inserted is None:
            self._hang(cell)

    def _point(self, element: etree._Element, place: Place | None) -> Point | None:
        if place is None:
            level = level_of(element, self._styles)
            if element.tag != f"{TEXT}h" or not level:
                return None
            if self._numbering.heading(element, level) is None:
                return None
            number = self._numbering.number_of_heading(level)
            return Point(ordered=True, level=level - 1, number=number)
        if not place.labelled:
            return None
        mark = self._numbering.mark(place)
        if mark is None or mark.is_bullet:
            return Point(ordered=False, level=place.level)
        return Point(ordered=True, level=place.level, number=place.counters.at[place.level] or 0)

    def _inside(self, element: etree._Element, tracked: Tracked, cell: CellPlace | None) -> None:
        """Read what stands in a paragraph, which is within the changes `tracked`."""
        look = self._styles.of_paragraph(element.get(f"{TEXT}style-name", ""))
        pieces = pieces_of(element, look, self._styles)
        at = 0
        for until, mark in (*pieces.marks, (len(pieces.runs), None)):
            for run in pieces.runs[at:until]:
                self._tally.step()
                within = self._tracked(tracked)
                self.growing.write(run.text, within, bold=run.bold, italic=run.italic)
            at = max(at, until)
            if mark is not None:
                self._is_mark(mark, cell)
        if tracked.deleted is None:
            self._take_along(pieces)

    def _tracked(self, tracked: Tracked) -> Tracked:
        """Return `tracked` with the insertion, and the change of looks, that the reading is in."""
        if self._restyling:
            tracked = replace(tracked, restyled=next(reversed(self._restyling.values())))
        if tracked.inserted is None and self._active:
            return replace(tracked, inserted=next(reversed(self._active.values())))
        return tracked

    def _take_along(self, pieces: Pieces) -> None:
        self.told.update((each, None) for each in pieces.told if each != COMMENT)
        if pieces.notes:
            self.told[FOOTNOTE] = None
        self._hanging += [*pieces.boxes, *pieces.notes]

    def _hang(self, cell: CellPlace | None) -> None:
        """Read what waits for the end of the paragraph that it hangs on."""
        while self._hanging:
            self._blocks(self._hanging.pop(0), None, cell)

    def _is_mark(self, element: etree._Element, cell: CellPlace | None) -> bool:
        """Return whether something begins or ends at `element`; take it if so."""
        tag = element.tag
        key = element.get(f"{TEXT}change-id", "")
        if tag == f"{TEXT}change-start":
            region = self._regions.get(key)
            if region is not None and region.tracked.inserted is not None:
                self._active[key] = region.tracked.inserted
            elif region is not None and region.tracked.restyled is not None:
                self._restyling[key] = region.tracked.restyled
        elif tag == f"{TEXT}change-end":
            self._active.pop(key, None)
            self._restyling.pop(key, None)
        elif tag == f"{TEXT}change":
            self._deleted(self._regions.pop(key, None), cell)
        elif tag in (f"{TEXT}bookmark", f"{TEXT}bookmark-start"):
            self.growing.bookmark(element.get(f"{TEXT}name", ""))
        elif tag == f"{OFFICE}annotation":
            self._comment(element)
        elif tag == f"{OFFICE}annotation-end":
            self.growing.comment_ends(_key(element))
        else:
            return False
        return True

    def _comment(self, element: etree._Element) -> None:
        key = _key(element) or f"({len(self.notes)})"
        author = plain(element.find(f"{DC}creator"))
        self.notes[key] = Note(author, time_of(element), _text_of(element))
        self.growing.comment_begins(key)

    def _deleted(self, region: Region | None, cell: CellPlace | None) -> None:
        """Read what was deleted here: all but the last of its paragraphs end here too.

        Each deletion is read once: in a broken file one may be within itself.
        """
        if region is None or region.deleted is None:
            return
        blocks = list(blocks_of(region.deleted))
        tracked = self._tracked(region.tracked)
        for at, (block, level) in enumerate(blocks):
            if block.tag == f"{TABLE}table":
                self._table(block, region.tracked.deleted)
                continue
            self._inside(block, tracked, cell)
            if at < len(blocks) - 1:
                style = self._styles.named(block.get(f"{TEXT}style-name", ""))
                point = None if level is None else Point(ordered=False, level=level)
                self.growing.end_paragraph(
                    style, point, cell, inserted=tracked.inserted, deleted=tracked.deleted
                )

    def _table(self, table: etree._Element, deleted: Change | None) -> None:
        number = self._tables
        self._tables += 1
        for at, row in enumerate(rows_of(table)):
            inserted = self._inserted_around(row)
            column = 0
            for cell in row:
                if cell.tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                    place = CellPlace(number, at, column, inserted, deleted)
                    self._blocks(cell, None, place)
                    self._hang(place)
                    said = count_of(cell, f"{TABLE}number-columns-repeated", 1, MOST_COLUMNS)
                    column += said or 1

    def _inserted_around(self, row: etree._Element) -> Change | None:
        """Return the insertion that all of `row` is within."""
        ended = {each.get(f"{TEXT}change-id") for each in row.iter(f"{TEXT}change-end")}
        return next((self._active[key] for key in self._active if key not in ended), None)


def _key(element: etree._Element) -> str:
    return element.get(f"{OFFICE}name", "")


def _text_of(part: etree._Element) -> str:
    """Return the text of a comment or a footer, a paragraph a line."""
    lines: Sequence[str] = ["".join(map(str, each.itertext())) for each in part.iter(*PARAGRAPHS)]
    return "\n".join(line.strip() for line in lines).strip()


def _property(meta: etree._Element | None) -> str:
    for each in () if meta is None else meta.iter(f"{_META}user-defined"):
        if each.get(f"{_META}name") == PROPERTY:
            return plain(each)
    return ""
