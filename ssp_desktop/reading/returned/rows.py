"""Rows of tables that were put in or taken out, in files that only say so of their words.

An ODT has no tracked changes of rows, so a program that writes one leaves a row with all of its
words put in, or taken out, and says nothing of the row.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from ssp_desktop.reading.returned.document import CellPlace, Change, ReturnedParagraph


def with_changed_rows(paragraphs: Sequence[ReturnedParagraph]) -> tuple[ReturnedParagraph, ...]:
    """Return `paragraphs` with what the words of a row say of the row."""
    out: list[ReturnedParagraph] = []
    for place, same in groupby(paragraphs, _row):
        row = list(same)
        out += row if place is None else _with_change(row)
    return tuple(out)


def _row(paragraph: ReturnedParagraph) -> tuple[int, int] | None:
    return None if paragraph.cell is None else (paragraph.cell.table, paragraph.cell.row)


def _with_change(row: Sequence[ReturnedParagraph]) -> list[ReturnedParagraph]:
    words = [piece for paragraph in row for piece in paragraph.pieces if piece.text.strip()]
    inserted, deleted = _all_of([p.inserted for p in words]), _all_of([p.deleted for p in words])
    return [
        replace(each, cell=_changed(each.cell, inserted, deleted)) if each.cell else each
        for each in row
    ]


def _all_of(changes: Sequence[Change | None]) -> Change | None:
    """Return the first change if there is one of every word."""
    return changes[0] if changes and all(changes) else None


def _changed(cell: CellPlace, inserted: Change | None, deleted: Change | None) -> CellPlace:
    return replace(
        cell,
        row_inserted=cell.row_inserted or inserted,
        row_deleted=cell.row_deleted or deleted,
    )
