"""A draft that came back as lines of JSON between two processes, and back."""

from collections.abc import Iterator, Sequence
from typing import Any

from ssp_desktop.reading.process.wire import Hearing, said_of, said_told
from ssp_desktop.reading.returned.document import (
    CellPlace,
    Change,
    Piece,
    Point,
    ReturnedComment,
    ReturnedDocument,
    ReturnedParagraph,
)

_TOGETHER = 50  # paragraphs or comments in a line


def returned_told(document: ReturnedDocument) -> Iterator[dict[str, object]]:
    """Yield the messages for a draft that came back; the last is `done`."""
    paragraphs, comments = document.paragraphs, document.comments
    for at in range(0, len(paragraphs), _TOGETHER):
        yield {"paragraphs": [_paragraph_told(each) for each in paragraphs[at : at + _TOGETHER]]}
    for at in range(0, len(comments), _TOGETHER):
        yield {"comments": [_comment_told(each) for each in comments[at : at + _TOGETHER]]}
    about = [document.meeting, document.seq, document.code, document.changed_by]
    yield {"done": about, "told": [said_told(each) for each in document.told]}


def _paragraph_told(each: ReturnedParagraph) -> list[object]:
    point, cell = each.point, each.cell
    return [
        [_piece_told(piece) for piece in each.pieces],
        each.style,
        point and [point.ordered, point.level, point.number],
        cell and [
            cell.table, cell.row, cell.column,
            _change_told(cell.row_inserted), _change_told(cell.row_deleted),
        ],
        each.bookmarks,
        _change_told(each.mark_inserted),
        _change_told(each.mark_deleted),
    ]  # fmt: skip


def _piece_told(piece: Piece) -> list[object]:
    changes = (_change_told(each) for each in (piece.inserted, piece.deleted, piece.restyled))
    return [piece.text, piece.bold, piece.italic, piece.moved, *changes]


def _change_told(change: Change | None) -> list[object] | None:
    return None if change is None else [change.author, change.time]


def _comment_told(each: ReturnedComment) -> list[object]:
    return [
        each.author, each.time, each.text, each.paragraph, each.start, each.end, each.words,
    ]  # fmt: skip


class ReturnedHearing(Hearing[ReturnedDocument]):
    """Puts together the messages of a draft that came back."""

    def __init__(self) -> None:
        super().__init__()
        self._paragraphs: list[ReturnedParagraph] = []
        self._comments: list[ReturnedComment] = []

    def _take(self, message: dict[str, Any]) -> ReturnedDocument | None:
        if "paragraphs" in message:
            self._paragraphs += map(_paragraph, message["paragraphs"])
        elif "comments" in message:
            self._comments += map(_comment, message["comments"])
        else:
            meeting, seq, code, changed_by = message["done"]
            return ReturnedDocument(
                str(meeting),
                None if seq is None else int(seq),
                str(code),
                tuple(self._paragraphs),
                tuple(self._comments),
                str(changed_by),
                tuple(map(said_of, message["told"])),
            )
        return None


def _paragraph(told: Sequence[Any]) -> ReturnedParagraph:
    pieces, style, point, cell, bookmarks, inserted, deleted = told
    return ReturnedParagraph(
        tuple(map(_piece, pieces)),
        str(style),
        None if point is None else Point(bool(point[0]), int(point[1]), int(point[2])),
        None if cell is None else _cell(cell),
        tuple(map(str, bookmarks)),
        _change(inserted),
        _change(deleted),
    )


def _piece(told: Sequence[Any]) -> Piece:
    text, bold, italic, moved, *changes = told
    inserted, deleted, restyled = map(_change, changes)
    return Piece(str(text), bool(bold), bool(italic), inserted, deleted, bool(moved), restyled)


def _cell(told: Sequence[Any]) -> CellPlace:
    table, row, column, inserted, deleted = told
    return CellPlace(int(table), int(row), int(column), _change(inserted), _change(deleted))


def _change(told: Sequence[Any] | None) -> Change | None:
    return None if told is None else Change(str(told[0]), str(told[1]))


def _comment(told: Sequence[Any]) -> ReturnedComment:
    author, time, text, paragraph, start, end, words = told
    place = (int(paragraph), int(start), int(end))
    return ReturnedComment(str(author), str(time), str(text), *place, str(words))
