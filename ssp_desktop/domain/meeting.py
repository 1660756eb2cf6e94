"""A meeting as an immutable value: who, when, the agenda, and what was decided.

Texts are in the Markdown subset that `ssp_desktop.richtext` reads and writes. Every text is cleaned
when it enters; ids are opaque and never appear in the minutes.
"""

import datetime
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar, cast

from ssp_desktop.domain import review
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.item.attachment import Attachment as Attachment  # noqa: PLC0414 - part of a meeting
from ssp_desktop.domain.item.earlier import EarlierDecision
from ssp_desktop.domain.item.section import Section as Section  # noqa: PLC0414 - part of a meeting
from ssp_desktop.domain.overview.status import Layout as Layout  # noqa: PLC0414 - part of a meeting
from ssp_desktop.domain.overview.status import Status as Status  # noqa: PLC0414 - part of a meeting
from ssp_desktop.domain.room import Recusal, RoomEvent, Substitution
from ssp_desktop.domain.text import clean, clean_line
from ssp_desktop.domain.votes import Dissent, Vote


class Presence(StrEnum):
    """A person's attendance: expected and not yet called, present, sent apologies, absent.

    Afbud is an apology sent beforehand. Nothing is known yet about someone who is expected: they
    are neither present nor absent, and the minutes do not mention them.
    """

    EXPECTED = "expected"
    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"


class Role(StrEnum):
    """What a person is in the committee or at the meeting."""

    MEMBER = "member"
    CHAIR = "chair"
    MINUTE_TAKER = "minute_taker"
    SUBSTITUTE = "substitute"
    GUEST = "guest"


class ItemState(StrEnum):
    """What became of an item: taken as planned, withdrawn (udgår), or postponed (udsat)."""

    PLANNED = "planned"
    WITHDRAWN = "withdrawn"
    POSTPONED = "postponed"


def new_id() -> str:
    """Return a fresh id: ten hexadecimal digits, a letter among them.

    Ten digits might read as a CPR number in the files that have ids in them.
    """
    while (made := os.urandom(5).hex()).isdecimal():
        pass
    return made


def _set_clean(value: object, lines: tuple[str, ...], texts: tuple[str, ...] = ()) -> None:
    for name in lines:
        object.__setattr__(value, name, clean_line(getattr(value, name)))
    for name in texts:
        object.__setattr__(value, name, clean(getattr(value, name)))


@dataclass(frozen=True, slots=True)
class Participant:
    """A person called to the meeting. `affiliation`: party letter or organisation.

    `presence` is how the meeting began for them, as far as is known; later arrivals and departures
    are in the meeting's events. `stands_in_for` is the id of the participant for whom a substitute
    stands in throughout the meeting, empty for everyone else.
    """

    id: str
    name: str
    affiliation: str = ""
    presence: Presence = Presence.EXPECTED
    role: Role = Role.MEMBER
    stands_in_for: str = ""

    def __post_init__(self) -> None:
        _set_clean(self, ("name", "affiliation"))


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item of the agenda (dagsordenspunkt).

    `open_title` and `open_text` are what the open edition may say about a closed item.
    `decision_at` is how many sections come before the decision, None for all of them. `absent` are
    the ids of those absent from this item, None when that follows from the attendance of the
    meeting. `fixed_number` is a number out of sequence, as read from existing minutes. `state` is
    what became of the item. `earlier` is what was decided before in the same matter, newest first.
    """

    id: str
    title: str
    case_number: str = ""
    closed: bool = False
    open_title: str = ""
    open_text: str = ""
    sections: tuple[Section, ...] = ()
    decision: str = ""
    decision_at: int | None = None
    attachments: tuple[Attachment, ...] = ()
    absent: tuple[str, ...] | None = None
    fixed_number: int | None = None
    state: ItemState = ItemState.PLANNED
    votes: tuple[Vote, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    recusals: tuple[Recusal, ...] = ()
    substitutions: tuple[Substitution, ...] = ()
    earlier: tuple[EarlierDecision, ...] = ()

    def __post_init__(self) -> None:
        _set_clean(self, ("title", "case_number", "open_title"), ("open_text", "decision"))

    @property
    def decided(self) -> bool:
        """Whether a decision is written; a table or point with nothing in it is none."""
        return bool(self.decision.strip().strip("|-: \n"))

    @property
    def sections_before_decision(self) -> tuple[Section, ...]:
        """The sections that come before the decision."""
        return self.sections if self.decision_at is None else self.sections[: self.decision_at]

    @property
    def sections_after_decision(self) -> tuple[Section, ...]:
        """The sections that come after the decision."""
        return () if self.decision_at is None else self.sections[self.decision_at :]


@dataclass(frozen=True, slots=True)
class WithheldItem(AgendaItem):
    """A closed item as it appears in the open edition: without attendance and without a decision.

    Made by `ssp_desktop.domain.open_edition` alone, and never stored. `title` is the neutral one,
    empty if there is none.
    """


def was_taken(item: AgendaItem) -> bool:
    """Whether `item` was taken at the meeting, as far as may be said."""
    return item.state is ItemState.PLANNED and not isinstance(item, WithheldItem)


_Result = TypeVar("_Result")
_Cleaned = TypeVar("_Cleaned", "Meeting", AgendaItem, Section)


class _WorkedOut:
    """Storage beside the fields of a value for results worked out from it."""

    __slots__ = ("_results",)
    _results: dict[Callable[..., Any], Any]


@dataclass(frozen=True, slots=True)
class Meeting(_WorkedOut):
    """A meeting of a committee, its agenda and its minutes.

    `committee` and `municipality` are the names at the time of the meeting. `title` is empty when
    the layout's own title applies. `first_number` is the first item's number (numbers may continue
    through the year). `published` is the date of publishing. `events` is what happened in the room,
    in order. `prints_actions` and `prints_times` are the committee's choice of whether the minutes
    end with a table of action points, and give the times at which the meeting began and ended.
    `approved_by` and `approved_at` are set while the minutes are approved. `filed` is the day on
    which they were filed (journaliseret), before or after the approval. `template` names the look
    that its committee has chosen, empty for the usual one; with `prints_history` the minutes tell
    at an item what was decided before in its matter. `closed_since` are the ids of the earlier
    decisions whose items were closed at their own meetings after they were taken along: known when
    a meeting is loaded, and kept and sealed nowhere.
    """

    id: str
    committee: str
    committee_id: str = ""
    municipality: str = ""
    title: str = ""
    date: datetime.date | None = None
    time: datetime.time | None = None
    venue: str = ""
    layout: Layout = Layout.PUNKT
    status: Status = Status.PLANNED
    first_number: int = 1
    published: datetime.date | None = None
    participants: tuple[Participant, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    events: tuple[RoomEvent, ...] = ()
    actions: tuple[ActionPoint, ...] = ()
    prints_actions: bool = False
    prints_times: bool = False
    prints_history: bool = False
    template: str = ""
    approved_by: str = ""
    approved_at: datetime.datetime | None = None
    filed: datetime.date | None = None
    reviewers: tuple[review.Reviewer, ...] = ()
    remarks: tuple[review.Remark, ...] = ()
    answers: tuple[review.Answer, ...] = ()
    accepted: tuple[review.Accepted, ...] = ()
    approvals: tuple[review.MemberApproval, ...] = ()
    corrections: tuple[review.Correction, ...] = ()
    reopenings: tuple[review.Reopening, ...] = ()
    closed_since: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _set_clean(self, ("committee", "municipality", "title", "venue", "approved_by", "template"))

    def item(self, item_id: str) -> AgendaItem:
        """Return the item with that id; KeyError when there is none."""
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(item_id)

    def participant(self, participant_id: str) -> Participant:
        """Return the participant with that id; KeyError when there is none."""
        for person in self.participants:
            if person.id == participant_id:
                return person
        raise KeyError(participant_id)

    def closed_earlier(self, item: "AgendaItem") -> tuple[EarlierDecision, ...]:
        """Return the earlier decisions of `item` that are closed, or were closed since."""
        return tuple(each for each in item.earlier if each.closed or each.id in self.closed_since)

    def numbered_items(self) -> Iterator[tuple[int, AgendaItem]]:
        """Yield each item with its number: one more than the last, or its own fixed number."""
        number = self.first_number
        for item in self.items:
            if item.fixed_number is not None:
                number = item.fixed_number
            yield number, item
            number += 1

    def number_of(self, item_id: str) -> int:
        """Return the number of the item with that id; KeyError when there is none."""
        for number, item in self.numbered_items():
            if item.id == item_id:
                return number
        raise KeyError(item_id)

    def once(self, work_out: "Callable[[Meeting], _Result]") -> _Result:
        """Return what `work_out` makes of this meeting; it is called once and the result cached.

        The result lives as long as the meeting and is not part of its value. `work_out`, a function
        or class that depends on nothing but the meeting, is its own key.
        """
        try:
            kept = self._results
        except AttributeError:
            kept = {}
            object.__setattr__(self, "_results", kept)
        if work_out not in kept:
            kept[work_out] = work_out(self)
        return cast("_Result", kept[work_out])

    @property
    def is_agenda(self) -> bool:
        """Whether the meeting is still only an agenda: planned, and nothing decided."""
        return self.status is Status.PLANNED and not any(item.decided for item in self.items)


def replace_item(meeting: Meeting, item: AgendaItem) -> Meeting:
    """Return `meeting` with `item` replacing the one with the same id."""
    for at, old in enumerate(meeting.items):
        if old.id == item.id:
            items = (*meeting.items[:at], item, *meeting.items[at + 1 :])
            return with_clean(meeting, "items", items)
    return meeting


def with_clean(value: _Cleaned, field: str, content: object) -> _Cleaned:
    """Return `value` with the named field set to content that is already clean.

    Does what `dataclasses.replace` does, without cleaning all the other fields again: each
    character typed makes a new item and a new meeting.
    """
    new = object.__new__(type(value))
    for name in value.__dataclass_fields__:
        object.__setattr__(new, name, getattr(value, name))
    object.__setattr__(new, field, content)
    return new
