"""Seeks what is not in order in a meeting, at once or a little at a time.

Owns what is looked at again when something has changed. The texts of an item take longest; their
findings are kept as long as the item, and what it is held against, are the same.
"""

import math
from collections.abc import Callable, Iterable, Iterator
from time import perf_counter

from ssp_desktop.application.aids.proofreading import Proofreader, names_of
from ssp_desktop.application.order.accepting import with_acceptance
from ssp_desktop.application.order.attachment_rules import of_attachments
from ssp_desktop.application.order.closed_words import closed_words, of_closed_words
from ssp_desktop.application.order.day_rules import of_days
from ssp_desktop.application.order.decision_rules import of_item, of_points, of_votes
from ssp_desktop.application.order.finding import Finding, Rule
from ssp_desktop.application.order.heading_rules import headings_with_text, of_headings
from ssp_desktop.application.order.item_texts import ItemTexts
from ssp_desktop.application.order.meeting_rules import of_meeting, of_numbers
from ssp_desktop.application.order.name_rules import near_names, of_names
from ssp_desktop.application.order.number_rules import cpr_findings
from ssp_desktop.application.order.review_rules import of_answers, of_remarks, of_whole
from ssp_desktop.application.order.spelling_rules import of_spelling
from ssp_desktop.application.order.vote_counts import of_vote_counts
from ssp_desktop.application.review.standing import Standing
from ssp_desktop.domain.committee import STANDARD_HEADINGS, Committee
from ssp_desktop.domain.likeness import text_key
from ssp_desktop.domain.meeting import Meeting

_Look = Callable[[ItemTexts], Iterator[Finding]]


def findings(
    meeting: Meeting,
    committee: Committee | None = None,
    *,
    proofreader: Proofreader | None = None,
    silenced: Iterable[str] = (),
    standing: Iterable[Standing] = (),
) -> tuple[Finding, ...]:
    """Return what is not in order in `meeting`: CPR numbers, the meeting's own, item by item.

    Spelling is looked at when there is a `proofreader`, which has been made to know the meeting;
    words that it has not looked up yet are left out. `silenced` are names that are right as they
    are, `standing` how it stands with each reviewer. What the meeting accepts is marked, not left
    out.
    """
    silenced, standing = tuple(silenced), tuple(standing)
    seeker = OrderSeeker(
        committee,
        proofreader=proofreader,
        silenced=lambda _meeting: silenced,
        standing=lambda _meeting: standing,
    )
    return (*with_acceptance(cpr_findings(meeting), meeting), *seeker.seek(meeting))


class OrderSeeker:
    """Seeks in the meetings of one committee repeatedly, anew only where something has changed.

    It does not look for CPR numbers, which are found in the minutes.
    """

    def __init__(
        self,
        committee: Committee | None = None,
        *,
        proofreader: Proofreader | None = None,
        silenced: Callable[[Meeting], Iterable[str]] | None = None,
        standing: Callable[[Meeting], Iterable[Standing]] | None = None,
    ) -> None:
        """Seek as `findings` does; `silenced` and `standing` are asked each time."""
        self._committee = committee
        self._proofreader = proofreader
        self._silenced = silenced
        self._standing = standing
        self._read: dict[str, ItemTexts] = {}
        self._in_texts = _Kept()
        self._closed = _Kept()

    def seek(self, meeting: Meeting) -> tuple[Finding, ...]:
        """Return what is not in order in `meeting`, in its order."""
        return self.seek_for(meeting, math.inf) or ()

    def seek_for(self, meeting: Meeting, seconds: float) -> tuple[Finding, ...] | None:
        """Seek for about that long; None when something is left to continue with."""
        end = perf_counter() + seconds
        read: list[ItemTexts] = []
        for texts in self._texts(meeting):
            is_new = self._read.get(texts.item.id) is not texts
            self._read[texts.item.id] = texts
            read.append(texts)
            if is_new and perf_counter() > end:
                return None
        self._hold_against(meeting, read)
        for texts in read:
            looked = [kept.look(texts) for kept in (self._in_texts, self._closed)]
            if any(looked) and perf_counter() > end:
                return None
        return with_acceptance(self._all(meeting, read), meeting)

    def _texts(self, meeting: Meeting) -> Iterator[ItemTexts]:
        """Yield the texts of each item, those read before where nothing in them has changed."""
        for number, item in meeting.numbered_items():
            actions = tuple(each for each in meeting.actions if each.item == item.id)
            known = self._read.get(item.id)
            if known is None or known.made_of != (number, item, actions):
                known = ItemTexts.of(number, item, actions)
            yield known

    def _hold_against(self, meeting: Meeting, read: list[ItemTexts]) -> None:
        """Work out what texts are held against, where it has changed."""
        known, day = names_of(meeting, self._committee), meeting.date
        silenced = tuple(self._silenced(meeting)) if self._silenced else ()
        if not self._in_texts.is_about((known, day, silenced)):
            near = near_names(known, silenced)

            def in_texts(texts: ItemTexts) -> Iterator[Finding]:
                yield from of_points(texts.number, texts.item)
                yield from of_attachments(texts)
                yield from of_days(texts, day)
                yield from of_names(texts, near)

            self._in_texts.begin((known, day, silenced), in_texts)
        about = (known, tuple(each for each in read if each.item.closed))
        if not self._closed.is_about(about):
            closed = closed_words(meeting, self._committee, read)
            self._closed.begin(about, lambda texts: of_closed_words(texts, closed))

    def _all(self, meeting: Meeting, read: list[ItemTexts]) -> Iterator[Finding]:
        yield from of_meeting(meeting)
        yield from of_answers(self._standing(meeting) if self._standing else ())
        yield from of_whole(meeting)
        numbers = {each.item: each for each in of_numbers(meeting)}
        headings = self._committee.headings if self._committee else STANDARD_HEADINGS
        own, with_text = frozenset(map(text_key, headings)), headings_with_text(meeting)
        spelt = of_spelling(read, self._proofreader) if self._proofreader else {}
        for texts in read:
            number, item = texts.number, texts.item
            if item.id in numbers:
                yield numbers[item.id]
            yield from of_item(meeting, number, item)
            yield from of_votes(meeting, number, item)
            yield from of_vote_counts(meeting, number, item)
            yield from of_remarks(meeting, texts)
            yield from of_headings(number, item, own, with_text)
            found = self._in_texts.of(texts)
            yield from (*found, *self._closed.of(texts))
            told = {each.words for each in found if each.rule is Rule.NAME}
            yield from (each for each in spelt.get(item.id, ()) if each.words not in told)


class _Kept:
    """What was found in the texts of each item, as long as it holds."""

    def __init__(self) -> None:
        self._about: object = None
        self._look: _Look = lambda _texts: iter(())
        self._found: dict[str, tuple[ItemTexts, tuple[Finding, ...]]] = {}

    def is_about(self, about: object) -> bool:
        """Whether what was found was held against this."""
        return self._about == about

    def begin(self, about: object, look: _Look) -> None:
        """Forget it all, and look by `look` from now on."""
        self._about, self._look, self._found = about, look, {}

    def look(self, texts: ItemTexts) -> bool:
        """Look at `texts` unless that was done before; return whether it was not."""
        known = self._found.get(texts.item.id)
        if known is not None and known[0] is texts:
            return False
        self._found[texts.item.id] = (texts, tuple(self._look(texts)))
        return True

    def of(self, texts: ItemTexts) -> tuple[Finding, ...]:
        """Return what was found in `texts`."""
        return self._found[texts.item.id][1]
