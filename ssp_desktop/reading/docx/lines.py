"""Turns a DOCX into source lines: paragraphs with looks and list positions, table rows.

The lines are what Word shows: deleted and hidden text is left out, tracked insertions
are included, notes and text boxes follow the paragraph they are anchored to. What is no
text, such as a picture, is told as a remark of its paragraph.
"""

from collections.abc import Callable, Iterator, Sequence

from lxml import etree

from ssp_desktop.ooxml.elements import R, W, val
from ssp_desktop.reading.docx.accepted import accept_changes
from ssp_desktop.reading.docx.chunks import chunk_lines
from ssp_desktop.reading.docx.links import has_links, links_of
from ssp_desktop.reading.docx.numbering import Numbering
from ssp_desktop.reading.docx.package import Chunk, Package, notes_of, open_package
from ssp_desktop.reading.docx.places import indents_of, side_of
from ssp_desktop.reading.docx.runs import FALLBACK, GONE, anchored, hides_text, run_text
from ssp_desktop.reading.docx.styles import ParagraphStyle, Styles
from ssp_desktop.reading.docx.tables import children, headers_of, skipped, width_of
from ssp_desktop.reading.package.drafts import (
    BLANK,
    Draft,
    DraftCell,
    DraftTable,
    drafts_as_lines,
    is_grid,
    table_drafts,
    taken,
    texts_apart,
    with_remark,
)
from ssp_desktop.reading.package.paragraphs import Run, paragraph_drafts
from ssp_desktop.reading.package.parts import Budget
from ssp_desktop.reading.source.lines import Hint, SourceLine
from ssp_desktop.reading.source.refusals import NoText, TooLarge, Unreadable, WrongKind, called
from ssp_desktop.reading.source.tally import Tally
from ssp_desktop.reading.source.told import CHUNK, FOOTNOTE, FORMULA, HIDDEN, Said

_SKIPPED = GONE | {
    f"{W}pPr", f"{W}rPr", FALLBACK, f"{W}instrText", f"{W}sdtPr", f"{W}delText",
}  # fmt: skip
_RUN, _PARAGRAPH, _TABLE, _CHUNK = f"{W}r", f"{W}p", f"{W}tbl", f"{W}altChunk"
_FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
_DEEPEST = 3  # documents within each other


def docx_lines(
    data: bytes,
    name: str,
    tally: Tally | None = None,
    *,
    budget: Budget | None = None,
    depth: int = 0,
) -> tuple[SourceLine, ...]:
    """Return the lines of the DOCX in `data`; raises an `Unreadable` when it is refused.

    `budget` and `depth` are for one within another document.
    """
    tally, budget = tally or Tally(name), budget or Budget()

    def word(inner: bytes) -> tuple[SourceLine, ...]:
        return docx_lines(inner, name, tally, budget=budget, depth=depth + 1)

    def chunk(found: Chunk) -> Sequence[SourceLine]:
        if depth >= _DEEPEST:
            raise WrongKind(f"{called(name)} har for mange dokumenter i hinanden.")
        return chunk_lines(found, name, tally, word)

    drafts = _Body(open_package(data, name, budget), tally, chunk).drafts()
    return drafts_as_lines(drafts, name)


class _Body:
    """Walks through the document's body."""

    def __init__(
        self, package: Package, tally: Tally, chunk: Callable[[Chunk], Sequence[SourceLine]]
    ) -> None:
        self._package = package
        self._chunk_lines = chunk
        self._tally = tally
        self._styles = Styles(package.styles)
        self._tables = 0
        self._numbering = Numbering(package.numbering, self._styles)
        self._notes = {
            f"{W}footnoteReference": notes_of(package.footnotes, "footnote"),
            f"{W}endnoteReference": notes_of(package.endnotes, "endnote"),
        }
        at_pages = (*package.heads, *package.feet)
        parts = (package.document, package.footnotes, package.endnotes, *at_pages)
        for part in parts:
            accept_changes(part)
        self._boxes = any(
            part is not None and part.find(f".//{W}txbxContent") is not None for part in parts
        )
        self._links = any(map(has_links, parts))

    def drafts(self) -> list[Draft]:
        """Return all lines, including empty ones."""
        body = self._package.document.find(f"{W}body")
        text = [] if body is None else list(self._blocks(body))
        heads = self._at_pages(self._package.heads, Hint.PAGE_HEAD)
        feet = self._at_pages(self._package.feet, Hint.PAGE_FOOT)
        return [*heads, *text, *feet]

    def _at_pages(self, parts: Sequence[etree._Element], hint: Hint) -> list[Draft]:
        """Return what stands at the head or foot of the pages, each text once."""
        return texts_apart((draft for part in parts for draft in self._blocks(part)), hint)

    def _blocks(self, parent: etree._Element) -> Iterator[Draft]:
        for element in parent:
            if element.tag == _PARAGRAPH:
                yield from self._paragraph(element)
            elif element.tag == _TABLE:
                yield from self._table(element)
            elif element.tag == _CHUNK:
                yield from self._chunk(element)
            elif isinstance(element.tag, str) and element.tag not in _SKIPPED:
                yield from self._blocks(element)  # content controls, tracked insertions …

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Draft]:
        style = self._styles.of(paragraph)
        level = style.heading_level(paragraph)
        point = self._numbering.point(paragraph, style)
        told: list[Said] = []
        runs = [run for run in self._tally.through(self._runs(style, paragraph, told)) if run.text]
        told += self._links_told(paragraph)
        hint = Hint.CONTENTS if style.is_contents else Hint.NONE
        indents = indents_of(paragraph, style, point)
        for draft in paragraph_drafts(
            runs,
            level=level,
            hint=hint,
            told=told,
            indents=indents,
            mark=point,
            right=side_of(paragraph, style),
        ):
            self._tally.line()
            yield draft
        yield from self._hanging_on(paragraph)

    def _runs(
        self, style: ParagraphStyle, parent: etree._Element, told: list[Said]
    ) -> Iterator[Run]:
        for element in parent:
            if element.tag == _RUN:
                look = style.run_look(element)
                if not look.hidden:
                    yield Run(run_text(element, told), look.bold, look.italic, look.size)
                elif HIDDEN not in told and hides_text(element):
                    told.append(HIDDEN)
            elif element.tag == _FORMULA:
                told.append(FORMULA)
            elif element.tag == f"{W}subDoc":
                told.append(CHUNK)
            elif isinstance(element.tag, str) and element.tag not in _SKIPPED:
                yield from self._runs(style, element, told)

    def _links_told(self, paragraph: etree._Element) -> Iterator[Said]:
        if self._links:
            part = paragraph.getroottree().getroot()
            yield from links_of(paragraph, self._package.links.get(str(part.tag), {}))

    def _hanging_on(self, paragraph: etree._Element) -> Iterator[Draft]:
        """Yield what is anchored to `paragraph`: text boxes and notes."""
        for box in anchored(paragraph, f"{W}txbxContent") if self._boxes else ():
            yield from self._blocks(box)
        for tag, notes in self._notes.items():
            for reference in anchored(paragraph, tag) if notes else ():
                # Each note is read once: in a broken file one may refer to itself.
                note = notes.pop(reference.get(f"{W}id", ""), None)
                if note is not None:
                    yield from with_remark(self._blocks(note), FOOTNOTE)

    def _chunk(self, element: etree._Element) -> Iterator[Draft]:
        """Yield the lines of another document in the package, in its place."""
        chunk = self._package.chunks.get(element.get(f"{R}id", ""))
        try:
            lines = () if chunk is None else self._chunk_lines(chunk)
        except NoText:
            return
        except TooLarge:
            raise
        except Unreadable:
            chunk, lines = None, ()
        if chunk is None:
            yield from with_remark([BLANK], CHUNK)
        drafts, self._tables = taken(lines, self._tables)
        yield from drafts

    def _table(self, table: etree._Element) -> Iterator[Draft]:
        """Yield the rows of `table`, or its paragraphs if it is only used for layout."""
        rows = children(table, "tr")
        cells = [
            [*skipped(row), *(self._cell(cell) for cell in children(row, "tc"))] for row in rows
        ]
        headers = headers_of(table, rows, self._styles)
        drafts, self._tables = table_drafts(
            DraftTable(cells, self._is_layout(table, cells), headers), self._tables
        )
        yield from drafts

    def _cell(self, cell: etree._Element) -> DraftCell:
        return DraftCell(list(self._blocks(cell)), width_of(cell))

    def _is_layout(self, table: etree._Element, rows: Sequence[Sequence[DraftCell]]) -> bool:
        if all(len(cells) < 2 for cells in rows):
            # A box around a text is no table, unless it is described or headed as one.
            captioned = bool(val(table.find(f"{W}tblPr/{W}tblCaption")))
            return not captioned and table.find(f"{W}tr/{W}trPr/{W}tblHeader") is None
        if table.find(f".//{W}tbl") is not None and not is_grid(rows):
            return True
        return any(
            self._styles.of(paragraph).heading_level(paragraph) is not None
            for paragraph in self._tally.through(table.iter(f"{W}p"))
        )
