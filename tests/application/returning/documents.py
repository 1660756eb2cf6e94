"""Drafts as documents that came back, without any file: every paragraph as the draft has it."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from ssp_desktop.domain.changes.snapshot import Snapshot, SnapshotKind
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.blocks import (
    Block,
    FactTable,
    Line,
    ListMark,
    Style,
    Table,
)
from ssp_desktop.minutes.drafting import draft_minutes
from ssp_desktop.minutes.field_marks import mark_of, marks_of_facts
from ssp_desktop.reading.returned.document import (
    CellPlace,
    Piece,
    Point,
    ReturnedDocument,
    ReturnedParagraph,
)
from ssp_desktop.richtext.tree import Paragraph, Span
from ssp_desktop.writing.template.names import STYLES

CODE = "K7M2"


def sent(
    meeting: Meeting, items: tuple[str, ...] | None = None, *, is_open: bool = False
) -> Snapshot:
    """Return the snapshot that is kept when a draft of `meeting` is sent."""
    at = datetime.datetime(2026, 3, 1, 12, 0)
    return Snapshot(CODE, SnapshotKind.DRAFT, "", at, 7, meeting, items, is_open)


def document_of(base: Snapshot, *, marked: bool = True, styled: bool = True) -> ReturnedDocument:
    """Return the draft of `base` as it comes back when nobody has touched it.

    Without `marked` it has none of the draft's bookmarks, without `styled` no styles.
    """
    minutes = draft_minutes(base.meeting, base.items, is_open=base.is_open)
    return ReturnedDocument(
        base.meeting.id if marked else "",
        base.seq if marked else None,
        base.code if marked else "",
        tuple(_paragraphs(minutes.blocks, marked=marked, styled=styled)),
        changed_by="Karen Chef",
    )


def _paragraphs(
    blocks: Iterable[Block], *, marked: bool, styled: bool
) -> Iterator[ReturnedParagraph]:
    begun: set[str] = set()
    for style, spans, mark, point, cell in _drawn(blocks):
        new = marked and bool(mark) and mark not in begun
        begun.add(mark)
        yield ReturnedParagraph(
            tuple(Piece(span.text, span.bold, span.italic) for span in spans),
            STYLES[style].name if styled else "Normal",
            point,
            cell,
            (mark,) if new else (),
        )


_Drawn = tuple[Style, Iterable[Span], str, Point | None, CellPlace | None]


def _drawn(blocks: Iterable[Block]) -> Iterator[_Drawn]:
    tables = count()
    for block in blocks:
        if isinstance(block, Line):
            yield block.style, block.spans, mark_of(block), _point(block.mark), None
        elif isinstance(block, FactTable):
            marks, table = marks_of_facts(block), next(tables)
            for row, (label, text) in enumerate(block.rows):
                yield Style.FACT_LABEL, [Span(label)], "", None, CellPlace(table, row, 0)
                place = CellPlace(table, row, 1)
                yield Style.FACT_TEXT, [Span(text)], marks[label], None, place
        elif isinstance(block, Table):
            table = next(tables)
            for row, cells in enumerate(block.printed_rows):
                style = Style.FACT_LABEL if block.head and row == 0 else Style.FACT_TEXT
                for column, each in enumerate(cells):
                    place = CellPlace(table, row, column)
                    for line in each.lines or (Paragraph(()),):
                        yield style, line.spans, mark_of(block), None, place


def _point(mark: ListMark | None) -> Point | None:
    if mark is None or not mark.marked:
        return None
    return Point(mark.ordered, mark.level, mark.number or 0)


def returned(document: ReturnedDocument, base: Snapshot) -> ReturnedDocument:
    """Return `document`, drawn from an edited meeting, as what became of the draft of `base`.

    What was put in has none of the draft's marks.
    """
    known = {
        mark
        for block in draft_minutes(base.meeting, base.items, is_open=base.is_open).blocks
        for mark in (
            marks_of_facts(block).values() if isinstance(block, FactTable) else [mark_of(block)]
        )
    }
    return replace(
        document,
        paragraphs=tuple(
            replace(each, bookmarks=tuple(mark for mark in each.bookmarks if mark in known))
            for each in document.paragraphs
        ),
    )
