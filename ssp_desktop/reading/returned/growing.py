"""The paragraphs of a draft that came back, put together while a reader walks through the file.

Owns where pieces end and what a comment covers; what the file's elements mean is the reader's.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter

from ssp_desktop.reading.returned.document import (
    CellPlace,
    Change,
    Piece,
    Point,
    ReturnedComment,
    ReturnedParagraph,
)
from ssp_desktop.reading.returned.readings import text_of
from ssp_desktop.reading.source.tally import Tally

_OURS = "_ssp_"  # how the program's own bookmarks begin
_LOOK = attrgetter("bold", "italic", "inserted", "deleted", "moved", "restyled")


@dataclass(frozen=True, slots=True)
class Tracked:
    """The tracked changes that a place in the file is within."""

    inserted: Change | None = None
    deleted: Change | None = None
    moved: bool = False
    restyled: Change | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A comment, without the place that it is about."""

    author: str
    time: str
    text: str


@dataclass(frozen=True, slots=True, order=True)
class _Place:
    """Behind so many characters of a paragraph, those of all its pieces."""

    paragraph: int
    at: int


class Growing:
    """The document so far, and the paragraph that is being written."""

    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self._paragraphs: list[ReturnedParagraph] = []
        self._pieces: list[Piece] = []
        self._length = 0
        self._bookmarks: list[str] = []
        self._begun: dict[str, _Place] = {}
        self._ended: dict[str, _Place] = {}

    def write(self, text: str, tracked: Tracked, *, bold: bool, italic: bool) -> None:
        """Go on with `text`, which is within the changes `tracked`."""
        if text:
            changes = (tracked.inserted, tracked.deleted, tracked.moved, tracked.restyled)
            self._pieces.append(Piece(text, bold, italic, *changes))
            self._length += len(text)

    def bookmark(self, name: str) -> None:
        """Take a bookmark that begins here; those of others are no concern."""
        if name.startswith(_OURS):
            self._bookmarks.append(name)

    def comment_begins(self, key: str) -> None:
        """Take the begin of what the comment called `key` is about; the first one counts."""
        self._begun.setdefault(key, self._here)

    def comment_ends(self, key: str) -> None:
        """Take the end of what the comment called `key` is about."""
        self._ended[key] = self._here

    def end_paragraph(
        self,
        style: str,
        point: Point | None,
        cell: CellPlace | None,
        *,
        inserted: Change | None = None,
        deleted: Change | None = None,
    ) -> None:
        """End the paragraph; `inserted` and `deleted` is what happened to its end.

        Raises TooLarge when there are more than minutes have.
        """
        self._tally.line()
        pieces = tuple(_joined(self._pieces))
        marks = tuple(self._bookmarks)
        made = ReturnedParagraph(pieces, style, point, cell, marks, inserted, deleted)
        self._paragraphs.append(made)
        self._bookmarks.clear()
        self._begin()

    def drop_paragraph(self) -> None:
        """Leave the paragraph out; what began in it begins in the next one."""
        here = len(self._paragraphs)
        for places in (self._begun, self._ended):
            for key, place in places.items():
                if place.paragraph == here:
                    places[key] = _Place(here, 0)
        self._begin()

    @property
    def paragraphs(self) -> tuple[ReturnedParagraph, ...]:
        """The paragraphs that have ended."""
        return tuple(self._paragraphs)

    def comments(self, notes: Mapping[str, Note]) -> Iterator[ReturnedComment]:
        """Yield each of the `notes` in its place, those of one place in their order."""
        if not self._paragraphs:
            return
        last = len(self._paragraphs) - 1
        end = _Place(last, sum(len(each.text) for each in self._paragraphs[last].pieces))
        places = {key: min(self._begun.get(key, end), end) for key in notes}
        for key in sorted(notes, key=places.__getitem__):
            until = min(max(self._ended.get(key, places[key]), places[key]), end)
            yield self._comment(notes[key], places[key], until)

    @property
    def _here(self) -> _Place:
        return _Place(len(self._paragraphs), self._length)

    def _begin(self) -> None:
        self._pieces.clear()
        self._length = 0

    def _comment(self, note: Note, begin: _Place, end: _Place) -> ReturnedComment:
        paragraph = self._paragraphs[begin.paragraph]
        start = len(text_of(_cut(paragraph, 0, begin.at)))
        stop = end.at if end.paragraph == begin.paragraph else None
        until = len(text_of(_cut(paragraph, 0, stop)))
        covered = list(self._covered(begin, end))
        words = "\n".join(text_of(each) for each in covered)
        if not words.strip():
            words = "\n".join("".join(piece.text for piece in each.pieces) for each in covered)
        return ReturnedComment(
            note.author, note.time, note.text, begin.paragraph, start, until, words.strip("\n")
        )

    def _covered(self, begin: _Place, end: _Place) -> Iterator[ReturnedParagraph]:
        for at in range(begin.paragraph, end.paragraph + 1):
            start = begin.at if at == begin.paragraph else 0
            yield _cut(self._paragraphs[at], start, end.at if at == end.paragraph else None)


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield `pieces` with those of one look and one change made one."""
    for _, same in groupby(pieces, _LOOK):
        first, *others = same
        yield replace(first, text="".join((first.text, *(each.text for each in others))))


def _cut(paragraph: ReturnedParagraph, start: int, stop: int | None) -> ReturnedParagraph:
    """Return `paragraph` with the characters from `start` to `stop` of all its pieces."""
    pieces: list[Piece] = []
    at = 0
    for piece in paragraph.pieces:
        to = len(piece.text) if stop is None else stop - at
        pieces.append(replace(piece, text=piece.text[max(0, start - at) : max(0, to)]))
        at += len(piece.text)
    return replace(paragraph, pieces=tuple(pieces))
