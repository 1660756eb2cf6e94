"""Who changed what in a draft that came back: the tracked changes, and what was not tracked.

What differs although nothing is tracked was changed by whoever the file says saved it last. Where
all is tracked and one person did it, whatever it has changed is that person's.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from ssp_desktop.application.editing.word_changes import Fate, Words, word_changes
from ssp_desktop.application.merging.theirs import Authored, Place, TheirComment
from ssp_desktop.application.returning.base_lines import (
    FACTS,
    BaseDraft,
    BaseLine,
    Role,
    key_of,
    without_number,
)
from ssp_desktop.application.returning.both_readings import Texts
from ssp_desktop.application.returning.parts import ACTIONS, TITLE
from ssp_desktop.application.returning.their_lines import TheirLine
from ssp_desktop.domain.meeting import Layout
from ssp_desktop.reading.returned.document import Change, ReturnedDocument, ReturnedParagraph

_ALSO = {"date": ("time",), TITLE: ("open_title",)}


class Attribution:
    """Finds where in the meeting each change and each comment of one document is."""

    def __init__(
        self,
        document: ReturnedDocument,
        draft: BaseDraft,
        texts: Texts,
        places: Mapping[int, Place],
    ) -> None:
        """Take the document, and the field of each line of its accepted reading."""
        self._document, self._draft, self._texts, self._places = document, draft, texts, places
        self._now = {raw: place for at, place in places.items() for raw in texts.accepted[at].raws}
        self._before = {
            raw: (line.origin.item, line.origin.part or TITLE)
            for raw, line in texts.origins.items()
        }

    def comments(self) -> tuple[TheirComment, ...]:
        """Return the comments, each with the field that it is on; not those that went out."""
        went_out = {
            (each.author, key_of(text))
            for each in self._draft.comments
            for text in (each.text, each.text_elsewhere)
        }
        return tuple(
            TheirComment(*self._place(at), each.words, each.author, each.time, each.text)
            for each in self._document.comments
            for at in [each.paragraph]
            if (each.author, key_of(each.text)) not in went_out
        )

    def authored(self) -> dict[Place, tuple[Authored, ...]]:
        """Return the words put in and taken out, by field."""
        out: dict[Place, list[Authored]] = {}
        for place, group in groupby(self._tracked(), lambda each: each[0]):
            out.setdefault(place, []).extend(_joined(change for _, change in group))
        for place, changes in self._silent(out):
            out.setdefault(place, []).extend(changes)
        for item, part in list(out):
            also = _ALSO.get(part, ())
            if part == "date" and self._draft.shown.layout is Layout.KLASSISK:
                also = (*also, "venue")
            for other in also if (item == "") == (part == "date") else ():
                out.setdefault((item, other), out[item, part])
        return {place: tuple(changes) for place, changes in out.items()}

    def _place(self, raw: int, *, deleted: bool = False) -> Place:
        """Return the field that a paragraph of the file is in; one that is gone, was in."""
        first, second = self._now, self._before
        if deleted:
            first, second = second, first
        for at in range(raw, -1, -1):
            place = first.get(at) or second.get(at)
            if place is not None:
                return place
        return ("", TITLE)

    def _tracked(self) -> Iterator[tuple[Place, Authored]]:
        for raw, paragraph in enumerate(self._document.paragraphs):
            for change in _changes_in(paragraph):
                yield self._place(raw, deleted=change.deleted), change

    def _saver(self) -> str:
        """Return who made the changes that are not tracked themselves."""
        base = [key_of(line.text) for line in self._draft.lines if line.role is not _NONE]
        if [key_of(line.text) for line in self._texts.original if line.key] != base:
            return self._document.changed_by
        authors = {each.author for _, each in self._tracked()}
        return authors.pop() if len(authors) == 1 else ""

    def _silent(self, tracked: Container[Place]) -> Iterator[tuple[Place, list[Authored]]]:
        """Yield what was changed without tracking, by field."""
        lines = self._draft.lines
        base = self._words((_place_of(line), line) for line in lines if line.role is not _NONE)
        accepted = self._words((place, self._texts.accepted[at]) for at, place in self._in_order())
        original = self._words(self._original())
        saver = self._saver()
        for place in dict.fromkeys((*base, *accepted)):
            before, after = base.get(place, ""), original if place in tracked else accepted
            changes = [
                Authored(words.text.strip(), words.fate is Fate.REMOVED, saver)
                for words in _word_changes(before, after.get(place, ""))
                if words.fate is not Fate.KEPT and words.text.strip()
            ]
            if changes:
                yield place, changes

    def _in_order(self) -> list[tuple[int, Place]]:
        """Return the lines with their fields, but for those that the draft has by itself."""
        origins = self._texts.origins
        own = {raw for raw, line in origins.items() if line.role is _NONE}
        return [
            (at, place)
            for at, place in sorted(self._places.items())
            if own.isdisjoint(self._texts.accepted[at].raws)
        ]

    def _original(self) -> Iterator[tuple[Place, TheirLine]]:
        """Yield the lines as they were before anything tracked, each with its field."""
        for at, line in enumerate(self._texts.original):
            was = self._texts.was.get(at)
            if was is None:
                yield self._place(line.raws[0]) if line.raws else ("", TITLE), line
            elif was.role is not _NONE:
                yield _place_of(was), line

    def _words(self, lines: Iterable[tuple[Place, BaseLine | TheirLine]]) -> dict[Place, str]:
        """Return the words of each field, a line for each paragraph."""
        out: dict[Place, str] = {}
        for (item, part), line in lines:
            text = line.text
            if part == TITLE and item:
                text = without_number(text, self._draft.shown.layout)[1]
            if not item and (line.key in FACTS or part == ACTIONS):
                continue
            out[item, part] = f"{out[item, part]}\n{text}" if (item, part) in out else text
        return out


def _word_changes(before: str, after: str) -> Iterable[Words]:
    return word_changes(before, after) if before.split() != after.split() else ()


_NONE = Role.FURNITURE


def _place_of(line: BaseLine) -> Place:
    return (line.origin.item, line.origin.part or TITLE)


def _changes_in(paragraph: ReturnedParagraph) -> Iterator[Authored]:
    """Yield the tracked changes of one paragraph, and of the row that it is in."""
    cell = paragraph.cell
    for piece in paragraph.pieces:
        inserted, deleted = piece.inserted, piece.deleted
        if cell is not None and piece.inserted is piece.deleted is None:
            inserted, deleted = cell.row_inserted, cell.row_deleted
        if inserted is deleted is None:
            inserted = piece.restyled  # the words with their new look stand for the old ones
        yield from _authored(piece.text, inserted, deleted)
    yield from _authored("\n", paragraph.mark_inserted, paragraph.mark_deleted)


def _authored(text: str, inserted: Change | None, deleted: Change | None) -> Iterator[Authored]:
    if inserted is not None and deleted is None:
        yield Authored(text, False, inserted.author, inserted.time)
    elif deleted is not None and inserted is None:
        yield Authored(text, True, deleted.author, deleted.time)


def _joined(changes: Iterable[Authored]) -> Iterator[Authored]:
    """Yield `changes` with what somebody did at one stretch as one."""
    for _, group in groupby(changes, lambda each: (each.deleted, each.author, each.time)):
        first, *others = group
        yield replace(first, text=first.text + "".join(each.text for each in others))
