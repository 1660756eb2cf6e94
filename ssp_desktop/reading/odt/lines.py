"""Turns an ODT into source lines: paragraphs with looks and list positions, table rows.

The lines are what the document shows with all tracked changes accepted: what was deleted is
kept apart from the text in an ODT. Notes and text boxes follow the paragraph they are
anchored to; what is no text is told as a remark.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from ssp_desktop.reading.odt.names import DRAW, OFFICE, TABLE, TEXT, count_of
from ssp_desktop.reading.odt.numbering import Numbering, Place
from ssp_desktop.reading.odt.package import at_pages, open_document
from ssp_desktop.reading.odt.pieces import Pieces, drawn, pieces_of
from ssp_desktop.reading.odt.styles import Styles, body_of, is_hidden, level_of
from ssp_desktop.reading.odt.tables import headers_of, rows_of
from ssp_desktop.reading.package.drafts import (
    BLANK,
    Draft,
    DraftCell,
    DraftTable,
    drafts_as_lines,
    is_grid,
    table_drafts,
    texts_apart,
    with_remark,
)
from ssp_desktop.reading.package.paragraphs import Mark, paragraph_drafts
from ssp_desktop.reading.source.lines import Hint, SourceLine
from ssp_desktop.reading.source.tally import Tally
from ssp_desktop.reading.source.told import FOOTNOTE, HIDDEN
from ssp_desktop.richtext.tables import MOST_COLUMNS

_PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
_SKIPPED = frozenset(
    {f"{TEXT}tracked-changes", f"{TEXT}sequence-decls", f"{OFFICE}forms", f"{TEXT}variable-decls",
     f"{TEXT}user-field-decls", f"{TEXT}table-of-content-source", f"{TEXT}list-header-source"}
)  # fmt: skip
_STEP = 6.0  # points: a third of a list level
_DEEPEST = 100


def odt_lines(data: bytes, name: str, tally: Tally | None = None) -> tuple[SourceLine, ...]:
    """Return the lines of the ODT in `data`; raises an `Unreadable` when it is refused."""
    content, (styles,) = open_document(data, name, "styles.xml")
    drafts = _Body(content, styles, tally or Tally(name)).drafts()
    return drafts_as_lines(drafts, name)


class _Body:
    """Walks through the document's text."""

    def __init__(
        self, content: etree._Element, styles: etree._Element | None, tally: Tally
    ) -> None:
        self._content = content
        self._page_styles = styles
        self._tally = tally
        self._styles = Styles(styles, content)
        self._numbering = Numbering(self._styles)
        self._tables = 0
        self._in_contents = False
        self._depth = 0

    def drafts(self) -> list[Draft]:
        """Return all lines, including empty ones."""
        body = body_of(self._content)
        text = [] if body is None else list(self._blocks(body, None))
        heads = self._at_pages("header", Hint.PAGE_HEAD)
        return [*heads, *text, *self._at_pages("footer", Hint.PAGE_FOOT)]

    def _at_pages(self, where: str, hint: Hint) -> list[Draft]:
        """Return what stands at the head or foot of the pages, each text once."""
        parts = at_pages(self._page_styles, where)
        return texts_apart((d for part in parts for d in self._blocks(part, None)), hint)

    def _blocks(self, parent: etree._Element, place: Place | None) -> Iterator[Draft]:
        self._depth += 1
        for element in parent if self._depth < _DEEPEST else ():
            if isinstance(element.tag, str) and element.tag not in _SKIPPED:
                yield from self._block(element, place)
                if element.tag in _PARAGRAPHS and place is not None:
                    place = replace(place, labelled=False, start=None)
        self._depth -= 1

    def _block(self, element: etree._Element, place: Place | None) -> Iterator[Draft]:
        tag = element.tag
        if tag in _PARAGRAPHS:
            yield from self._paragraph(element, place)
        elif tag == f"{TEXT}list":
            yield from self._list(element, place)
        elif tag == f"{TABLE}table":
            yield from self._table(element)
        elif str(tag).startswith(DRAW):
            pieces = Pieces()
            drawn(element, pieces)
            if pieces.told:
                yield Draft(SourceLine(0, (), remarks=tuple(pieces.told)), 0.0, False, None)
            yield from self._hanging_on(pieces)
        elif is_hidden(element):
            yield from with_remark([BLANK], HIDDEN)
        elif tag == f"{TEXT}table-of-content":
            self._in_contents = True
            yield from self._blocks(element, None)
            self._in_contents = False
        else:
            yield from self._blocks(element, place)

    def _list(self, element: etree._Element, around: Place | None) -> Iterator[Draft]:
        place = self._numbering.list_begun(element, around)
        for item in element:
            if item.tag == f"{TEXT}list-header":
                yield from self._blocks(item, place)
            elif item.tag == f"{TEXT}list-item":
                start = count_of(item, f"{TEXT}start-value", 0, 32767)
                yield from self._blocks(item, replace(place, labelled=True, start=start))

    def _paragraph(self, element: etree._Element, place: Place | None) -> Iterator[Draft]:
        name = element.get(f"{TEXT}style-name", "")
        level = level_of(element, self._styles)
        look = self._styles.of_paragraph(name)
        pieces = pieces_of(element, look, self._styles)
        self._tally.step()
        mark = self._mark(element, place, level)
        is_contents = self._in_contents or self._styles.is_contents(name)
        for draft in paragraph_drafts(
            pieces.runs,
            level=level,
            hint=Hint.CONTENTS if is_contents else Hint.NONE,
            told=pieces.told,
            indents=self._indents(name, place),
            mark=mark,
            right=self._styles.side(name),
        ):
            self._tally.line()
            yield draft
        yield from self._hanging_on(pieces)

    def _mark(self, element: etree._Element, place: Place | None, level: int | None) -> Mark | None:
        if place is not None and place.labelled:
            return self._numbering.mark(place)
        if place is None and element.tag == f"{TEXT}h" and level:
            return self._numbering.heading(element, level)
        return None

    def _indents(self, name: str, place: Place | None) -> tuple[float, float]:
        """Return where the text begins and where the mark is, in steps of six points."""
        left, first = self._styles.indent(name)
        if place is not None:
            by_list, label = self._numbering.indents(place)
            left, first = by_list if left is None else max(left, by_list), label
        left = left or 0.0
        return left / _STEP, (left + min(first, 0.0)) / _STEP

    def _hanging_on(self, pieces: Pieces) -> Iterator[Draft]:
        for box in pieces.boxes:
            yield from self._blocks(box, None)
        for note in pieces.notes:
            yield from with_remark(self._blocks(note, None), FOOTNOTE)

    def _table(self, table: etree._Element) -> Iterator[Draft]:
        rows = list(rows_of(table))
        cells = [self._cells(row) for row in rows]
        read = DraftTable(cells, _is_layout(table, cells), headers_of(rows))
        drafts, self._tables = table_drafts(read, self._tables)
        yield from drafts

    def _cells(self, row: etree._Element) -> list[DraftCell]:
        """Return the cells of a row, those that another one covers as empty ones."""
        out: list[DraftCell] = []
        covered = 0
        for cell in row:
            said = count_of(cell, f"{TABLE}number-columns-repeated", 1, MOST_COLUMNS + 1) or 1
            repeated = min(said, MOST_COLUMNS)
            if cell.tag == f"{TABLE}table-cell":
                width = count_of(cell, f"{TABLE}number-columns-spanned", 1, MOST_COLUMNS) or 1
                drafts = list(self._blocks(cell, None))
                if said > MOST_COLUMNS and not any(draft.line.text for draft in drafts):
                    continue  # the rest of a row of a spreadsheet, out to its last column
                out += [DraftCell(drafts, width)] * repeated
                covered = width - 1
            elif cell.tag == f"{TABLE}covered-table-cell":
                out += [DraftCell()] * max(0, repeated - covered)
                covered = max(0, covered - repeated)
        return out


def _is_layout(table: etree._Element, rows: Sequence[Sequence[DraftCell]]) -> bool:
    if all(len(cells) < 2 for cells in rows):
        return True
    if table.find(f".//{TABLE}table") is not None and not is_grid(rows):
        return True
    return table.find(f".//{TEXT}h") is not None
