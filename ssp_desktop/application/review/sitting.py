"""One sitting of a reviewer over the minutes: what they see, what they say, what they have seen.

Owns how each item stands for this reviewer, and which items they have seen, as they saw them.
Knows nothing of windows.
"""

import datetime
from collections.abc import Callable

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.ports import Snapshots
from ssp_desktop.application.review.answers import said_since_asked
from ssp_desktop.application.review.compared import BothTexts, Compared, Stretch, reads_the_same
from ssp_desktop.application.review.item_states import SAYS_SOMETHING, ItemState, answers_of
from ssp_desktop.application.review.last_look import LastLook, with_gone
from ssp_desktop.application.review.remark_places import Marking, marking_of, stretches_of
from ssp_desktop.application.review.remarking import (
    approves,
    comment,
    is_written,
    nothing_to_remark,
    taken_back,
    wording,
)
from ssp_desktop.application.review.shown_minutes import Allowed
from ssp_desktop.domain.changes import Insert
from ssp_desktop.domain.changes.snapshot import Snapshot, SnapshotKind
from ssp_desktop.domain.danish import name_key
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import AgendaItem, Meeting, WithheldItem, new_id
from ssp_desktop.domain.review import Outcome, Remark, RemarkKind
from ssp_desktop.domain.text import clean_line
from ssp_desktop.minutes.blocks import Minutes, MinutesPart, ReadParagraph, read_paragraphs
from ssp_desktop.minutes.drafting import drafted_meeting


class Nameless(UserError):
    """Somebody reviews without saying who they are."""

    def __init__(self) -> None:
        super().__init__("Der står ikke, hvem der ser referatet igennem. Skriv navnet først.")


class Sitting:
    """The review of the meeting of `session` by `who`, who sees what `may_see` says."""

    def __init__(
        self,
        session: MeetingSession,
        snapshots: Snapshots,
        who: str,
        may_see: Callable[[Meeting], Allowed],
        now: Callable[[], datetime.datetime],
    ) -> None:
        """Raises Nameless when `who` is empty: what is said carries a name."""
        self.who = " ".join(clean_line(who).split())
        if not self.who:
            raise Nameless
        self._session = session
        self._snapshots = snapshots
        self._may_see = may_see
        self.allowed = may_see(session.meeting)
        self._now = now
        self._look = LastLook(snapshots.looked(session.meeting.id, self.who))
        self._look.see_as(self.allowed, session.meeting)
        self._answered_on: dict[str, MinutesPart] = {}
        self._shown: dict[str, AgendaItem] = {}
        self._seen: dict[str, AgendaItem] = {}
        self._seen_gone: set[str] = set()
        self._said: list[str] = []
        self._parts: dict[str, MinutesPart] = {}
        self._gone: dict[str, str] = {}

    # What there is to see

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is now."""
        return self._session.meeting

    @property
    def has_looked(self) -> bool:
        """Whether the reviewer has looked at the meeting before this sitting."""
        return self._look.looked is not None

    def renew_allowed(self) -> bool:
        """Ask anew what the reviewer may see; return whether they may see less than before."""
        old, self.allowed = self.allowed, self._may_see(self.meeting)
        if self.allowed.is_open and not old.is_open:
            return True
        now, was = self.allowed.items, old.items
        return now is not None and (was is None or not set(was) <= set(now))

    def show(self, meeting: Meeting, minutes: Minutes) -> None:
        """Take the minutes of `meeting`, made for this reviewer, as what they are shown."""
        self._look.see_as(self.allowed, meeting)
        self._gone = self._look.gone(meeting)
        self._shown = {each.id: each for each in meeting.items}
        self._parts = {part.item: part for part in minutes.parts if part.item}

    @property
    def items(self) -> tuple[str, ...]:
        """The ids of the items that are shown, in order."""
        return tuple(self._parts)

    @property
    def changed(self) -> tuple[str, ...]:
        """The ids of the items that read otherwise than when last seen, are new, or are gone."""
        order = with_gone(self.items, self._gone)
        return tuple(
            each
            for each in order
            if self.is_gone(each) or self._look.has_changed(self._parts[each])
        )

    def is_gone(self, item: str) -> bool:
        """Whether the item was seen, and is not in the meeting any more."""
        return item in self._gone

    def numbers(self) -> dict[str, int]:
        """Return the number of each item, of one that is gone the number that it had."""
        numbers = {each: self._look.number_of_gone(each) for each in self._gone}
        return numbers | {item.id: number for number, item in self.meeting.numbered_items()}

    def number_of(self, item: str) -> int:
        """Return the number of an item; KeyError when there is none."""
        return self.numbers()[item]

    def compared_with_before(self, item: str) -> Compared:
        """Return the item with what has changed since the reviewer last saw it, if they did."""
        if self.is_gone(item):
            return self._look.part_of_gone(item, heading_only=self.allowed.is_open)
        return self._look.compared(self._parts[item])

    def both_texts(self, item: str) -> BothTexts:
        """Return where places of the item now are in `compared_with_before`, and the reverse."""
        return BothTexts(self.compared_with_before(item), self.paragraphs(item))

    def states(self) -> dict[str, ItemState]:
        """Return how each item stands."""
        answers = answers_of(self._own())
        states = {item: self._state(item, answers.get(item)) for item in self._parts}
        return states | dict.fromkeys(self._gone, ItemState.GONE)

    def _state(self, item: str, answer: ItemState | None) -> ItemState:
        part, answered = self._parts[item], self._answered_on.get(item)
        if answered is not None:
            is_other = answered is not part and not reads_the_same(answered, part)
        else:
            is_other = self._look.was_seen(item) and self._look.has_changed(part)
        if is_other:
            return ItemState.CHANGED
        if answer is not None:
            return answer
        now = item in self._seen and self._seen[item] == self._shown.get(item)
        return ItemState.SEEN if now or self._look.was_seen(item) else ItemState.UNTOUCHED

    def _own(self) -> list[Remark]:
        return said_since_asked(self.meeting, self.who)

    @property
    def has_nothing_to_remark(self) -> bool:
        """Whether the reviewer has answered so for the whole."""
        return any(each.kind is RemarkKind.NONE and not each.item for each in self._own())

    @property
    def remarked(self) -> tuple[str, ...]:
        """The ids of the items with a remark of the reviewer's own that waits for an answer."""
        own = {
            each.item
            for each in self._own()
            if each.kind in SAYS_SOMETHING and each.outcome is Outcome.OPEN
        }
        return tuple(each.id for each in self.meeting.items if each.id in own)

    def paragraphs(self, item: str) -> tuple[ReadParagraph, ...]:
        """Return the paragraphs of an item as they read now."""
        part = self._parts.get(item)
        return () if part is None else tuple(read_paragraphs(part.blocks))

    def remarks(self, item: str) -> tuple[tuple[Remark, tuple[Stretch, ...]], ...]:
        """Return the comments and wordings at `item` and where their words stand, oldest first.

        What others said of a closed item is as closed as the item; of one that is gone nobody
        knows how closed it was.
        """
        if item not in self._parts:
            return ()
        items, is_open = self.allowed
        shown = drafted_meeting(self.meeting, items, is_open=is_open)
        closed = {each.id for each in shown.items if isinstance(each, WithheldItem)}
        paragraphs = self.paragraphs(item)
        return tuple(
            (each, stretches_of(each, paragraphs))
            for each in self.meeting.remarks
            if each.item == item
            and each.kind in SAYS_SOMETHING
            and (item not in closed or name_key(each.by) == name_key(self.who))
        )

    # What is said

    def approve(self, item: str) -> bool:
        """Approve the item as it is shown; also True when it is approved already."""
        self.see(item)
        if self.states().get(item) is ItemState.APPROVED:
            return True
        return self._say(item, approves(self.meeting, item, self.who, self._now()))

    def mark(self, item: str, chosen: tuple[Stretch, ...]) -> Marking:
        """Return the chosen words as a remark can be about them; without any, the whole item."""
        return marking_of(item, self.paragraphs(item), chosen)

    def comment(self, marking: Marking, text: str) -> bool:
        """Comment on what is marked; return False for an empty comment.

        Raises UserError when its item is not among those shown any more.
        """
        on = marking.on
        self._refuse_gone(on.item)
        return self._say(on.item, comment(self.meeting, on, text, self.who, self._now()))

    def propose(self, marking: Marking, text: str) -> bool:
        """Propose `text` for the marked words, which are in one paragraph; False for no change.

        Raises UserError when those words cannot be written otherwise, or their item is gone.
        """
        on, before, after = marking
        self._refuse_gone(on.item)
        text = before + text + after
        made = wording(self.meeting, marking.whole, text, self.who, self._now())
        return self._say(on.item, made)

    def can_propose(self, marking: Marking) -> bool:
        """Whether the marked words are written in the meeting, so that others can stand there."""
        return is_written(self.meeting, marking.whole)

    def _refuse_gone(self, item: str) -> None:
        if item not in self._parts:
            raise UserError(
                "Punktet er ikke i mødet mere, så der kan ikke siges noget til det. Intet er gemt. "
                "Skriv det til et andet punkt."
            )

    def say_nothing_to_remark(self) -> bool:
        """Answer that there is nothing to remark on the whole; False when that was answered."""
        return self._say("", nothing_to_remark(self.meeting, self.who, self._now()))

    def _say(self, item: str, change: Insert | None) -> bool:
        if change is None:
            return False
        self._session.end_run()
        self._session.do(change)
        self._said.append(change.value.id)
        if item in self._parts:
            self._answered_on[item] = self._parts[item]
        return True

    def take_back(self) -> Remark | None:
        """Take back what was said last in this sitting; return it, None if there is nothing."""
        while self._said:
            change = taken_back(self.meeting, self._said[-1])
            if change is not None:
                self._session.end_run()
                self._session.do(change)
            self._said.pop()
            if change is not None:
                return change.value if isinstance(change.value, Remark) else None
        return None

    # What was seen

    def see(self, item: str) -> None:
        """Note that all of the item has been in sight, as it is shown; or that it is gone."""
        if self.is_gone(item):
            self._seen_gone.add(item)
        elif item in self._parts:
            self._seen[item] = self._shown[item]

    def leave(self) -> None:
        """Remember the items that were seen, as they were seen; the others stay as they were.

        Raises UserError when that cannot be written.
        """
        if not self._seen and not self._seen_gone:
            return
        meeting, seen = self._look.renewed(self.meeting, self._seen, self._seen_gone)
        last = self._session.last_step
        seq = last.seq if last is not None else 0
        self._snapshots.add(
            Snapshot(new_id(), SnapshotKind.LOOKED, self.who, self._now(), seq, meeting, seen)
        )
