"""One sitting of a reviewer over the minutes: what they see, what they say, what they have seen.

Owns how each item stands for this reviewer, and what is remembered when they leave: the items that
they saw, as they saw them. Knows nothing of windows.
"""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.ports import Snapshots
from ssp_desktop.application.review.compared import (
    BothTexts,
    Compared,
    Stretch,
    compared,
    reads_the_same,
)
from ssp_desktop.application.review.remark_places import (
    MarkedWords,
    stretches_of,
    telling,
    words_at,
)
from ssp_desktop.application.review.remarking import (
    approves,
    comment,
    nothing_to_remark,
    taken_back,
    wording,
)
from ssp_desktop.application.review.shown_minutes import Allowed, ShownMinutes
from ssp_desktop.domain.changes import Insert
from ssp_desktop.domain.changes.snapshot import Snapshot, SnapshotKind
from ssp_desktop.domain.danish import name_key
from ssp_desktop.domain.meeting import AgendaItem, Meeting, WithheldItem, new_id
from ssp_desktop.domain.review import Remark, RemarkKind
from ssp_desktop.minutes.blocks import Minutes, MinutesPart, ReadParagraph, read_paragraphs
from ssp_desktop.minutes.drafting import drafted_meeting


class ItemState(StrEnum):
    """How an item stands for a reviewer."""

    UNTOUCHED = "untouched"
    APPROVED = "approved"
    REMARKED = "remarked"
    CHANGED = "changed"


class Sitting:
    """The review of the meeting of `session` by `who`, who sees what `allowed` says."""

    def __init__(
        self,
        session: MeetingSession,
        snapshots: Snapshots,
        who: str,
        allowed: Allowed,
        now: Callable[[], datetime.datetime],
    ) -> None:
        self._session = session
        self._snapshots = snapshots
        self.who = who
        self.allowed = allowed
        self._now = now
        self._looked = snapshots.looked(session.meeting.id, who)
        self._before = {} if self._looked is None else self._parts_of(self._looked)
        self._answered_on: dict[str, MinutesPart] = {}
        self._seen: dict[str, AgendaItem] = {}
        self._said: list[str] = []
        self._parts: dict[str, MinutesPart] = {}
        self._compared: dict[str, Compared] = {}

    def _parts_of(self, looked: Snapshot) -> dict[str, MinutesPart]:
        """Return the items that were seen then, as this reviewer may see them."""
        seen = looked.items
        return {
            part.item: part
            for part in ShownMinutes(self.allowed)(looked.meeting).parts
            if part.item and (seen is None or part.item in seen)
        }

    # What there is to see

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is now."""
        return self._session.meeting

    @property
    def has_looked(self) -> bool:
        """Whether the reviewer has looked at the meeting before this sitting."""
        return self._looked is not None

    def show(self, minutes: Minutes) -> None:
        """Take the minutes as they are now, made for this reviewer."""
        self._parts = {part.item: part for part in minutes.parts if part.item}

    @property
    def items(self) -> tuple[str, ...]:
        """The ids of the items that are shown, in order."""
        return tuple(self._parts)

    @property
    def changed(self) -> tuple[str, ...]:
        """The ids of the items that read otherwise than when they were last seen, or are new."""
        return tuple(each for each in self._parts if self._is_changed(each, self._before))

    def _is_changed(self, item: str, before: Mapping[str, MinutesPart]) -> bool:
        return item not in before or not reads_the_same(before[item], self._parts[item])

    def compared_with_before(self, item: str) -> Compared:
        """Return the item with what has changed since the reviewer last saw it, if they did."""
        part, known = self._parts[item], self._compared.get(item)
        if item not in self._before:
            return Compared(part, {})
        made = compared(self._before[item], part)
        if known is not None and known.part.blocks == made.part.blocks:
            made = known  # the same object, so its pages need not be laid out again
        self._compared[item] = made
        return made

    def both_texts(self, item: str) -> BothTexts:
        """Return where places of the item now are in `compared_with_before`, and the reverse."""
        return BothTexts(self.compared_with_before(item), self.paragraphs(item))

    def states(self) -> dict[str, ItemState]:
        """Return how each item stands."""
        answers: dict[str, ItemState] = {}
        for remark in self._own():
            if not remark.item:
                continue
            approves_it = remark.kind is RemarkKind.APPROVES
            if approves_it or remark.kind in (RemarkKind.COMMENT, RemarkKind.WORDING):
                answers[remark.item] = ItemState.APPROVED if approves_it else ItemState.REMARKED
        return {item: self._state(item, answers.get(item)) for item in self._parts}

    def _state(self, item: str, answer: ItemState | None) -> ItemState:
        base = self._answered_on.get(item) or self._before.get(item)
        if base is not None and not reads_the_same(base, self._parts[item]):
            return ItemState.CHANGED
        return answer or ItemState.UNTOUCHED

    def _own(self) -> list[Remark]:
        own = name_key(self.who)
        return [each for each in self.meeting.remarks if name_key(each.by) == own]

    @property
    def has_nothing_to_remark(self) -> bool:
        """Whether the reviewer has answered so for the whole."""
        return any(each.kind is RemarkKind.NONE and not each.item for each in self._own())

    def paragraphs(self, item: str) -> tuple[ReadParagraph, ...]:
        """Return the paragraphs of an item as they read now."""
        part = self._parts.get(item)
        return () if part is None else tuple(read_paragraphs(part.blocks))

    def remarks(self, item: str) -> tuple[tuple[Remark, tuple[Stretch, ...]], ...]:
        """Return the comments and wordings at `item` and where their words stand, oldest first.

        What others said of a closed item is as closed as the item.
        """
        items, is_open = self.allowed
        shown = drafted_meeting(self.meeting, items, is_open=is_open)
        closed = {each.id for each in shown.items if isinstance(each, WithheldItem)}
        paragraphs = self.paragraphs(item)
        return tuple(
            (each, stretches_of(each, paragraphs))
            for each in self.meeting.remarks
            if each.item == item
            and each.kind in (RemarkKind.COMMENT, RemarkKind.WORDING)
            and (item not in closed or name_key(each.by) == name_key(self.who))
        )

    # What is said

    def approve(self, item: str) -> bool:
        """Approve the item as it reads now; also True when it is approved already."""
        if self.states().get(item) is ItemState.APPROVED:
            return True
        return self._say(item, approves(self.meeting, item, self.who, self._now()))

    def comment(self, item: str, marked: tuple[Stretch, ...], text: str) -> bool:
        """Comment on the marked words, or on the whole item; return False for an empty comment."""
        on = words_at(self.paragraphs(item), marked) or MarkedWords(item, "title", "", 0)
        return self._say(item, comment(self.meeting, on, text, self.who, self._now()))

    def propose(self, item: str, marked: tuple[Stretch, ...], text: str) -> bool:
        """Propose `text` for the marked words, which are in one paragraph; False for no change.

        Raises UserError when those words cannot be written otherwise.
        """
        [stretch] = marked
        paragraphs = self.paragraphs(item)
        whole = next(each.text for each in paragraphs if each.key == stretch.key)
        start, end = telling(whole, stretch.start, stretch.end)
        text = whole[start : stretch.start] + text + whole[stretch.end : end]
        on = words_at(paragraphs, (stretch._replace(start=start, end=end),))
        if on is None:
            return False
        return self._say(item, wording(self.meeting, on, text, self.who, self._now()))

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
            self.see(item)
        return True

    def take_back(self) -> Remark | None:
        """Take back what was said last in this sitting; return it, None if there is nothing."""
        while self._said:
            change = taken_back(self.meeting, self._said.pop())
            if change is not None:
                self._session.end_run()
                self._session.do(change)
                return change.value if isinstance(change.value, Remark) else None
        return None

    # What was seen

    def see(self, item: str) -> None:
        """Note that the whole of the item has been in sight, as it is now."""
        found = next((each for each in self.meeting.items if each.id == item), None)
        if found is not None:
            self._seen[item] = found

    def leave(self) -> None:
        """Remember the items that were seen, as they were seen; the others stay as they were."""
        if not self._seen:
            return
        old = self._looked
        known = {} if old is None else {each.id: each for each in old.meeting.items}
        if old is not None and old.items is not None:
            known = {each: known[each] for each in old.items if each in known}
        known |= self._seen
        meeting = self.meeting
        items = tuple(known.get(each.id, each) for each in meeting.items)
        seen = tuple(each.id for each in meeting.items if each.id in known)
        last = self._session.last_step
        self._snapshots.add(
            Snapshot(
                new_id(),
                SnapshotKind.LOOKED,
                self.who,
                self._now(),
                last.seq if last is not None else 0,
                replace(meeting, items=items, remarks=(), answers=()),
                seen,
            )
        )
