"""What a change is, and the places in a meeting that changes refer to.

`item` and `part` name a place. With both empty it is the meeting; with `part` alone, a participant,
an event, an action point or something of its review; with `item` alone, an agenda item; with both,
something that belongs to the item: a section, an attachment, a vote, a dissent, a recusal, a
substitution, an earlier decision.
"""

from dataclasses import replace
from enum import StrEnum
from typing import Any, Protocol, TypeVar

from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.errors import ChangeRefused
from ssp_desktop.domain.item.earlier import EarlierDecision
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting, Participant, Section
from ssp_desktop.domain.review import (
    Accepted,
    Answer,
    Correction,
    MemberApproval,
    Remark,
    Reopening,
    Reviewer,
)
from ssp_desktop.domain.room import Recusal, RoomEvent, Substitution
from ssp_desktop.domain.votes import Dissent, Vote

DECISION = "decision"
OPEN_TEXT = "open_text"


class Collection(StrEnum):
    """What a meeting or an item has in order."""

    ITEMS = "items"
    PARTICIPANTS = "participants"
    EVENTS = "events"
    ACTIONS = "actions"
    SECTIONS = "sections"
    ATTACHMENTS = "attachments"
    VOTES = "votes"
    DISSENTS = "dissents"
    RECUSALS = "recusals"
    SUBSTITUTIONS = "substitutions"
    EARLIER = "earlier"
    REVIEWERS = "reviewers"
    REMARKS = "remarks"
    ANSWERS = "answers"
    ACCEPTED = "accepted"
    APPROVALS = "approvals"
    CORRECTIONS = "corrections"
    REOPENINGS = "reopenings"


OF_REVIEW = (
    Collection.REVIEWERS,
    Collection.REMARKS,
    Collection.ANSWERS,
    Collection.ACCEPTED,
    Collection.APPROVALS,
    Collection.CORRECTIONS,
    Collection.REOPENINGS,
)
"""What reviewing and approving leave behind in a meeting."""


SmallPart = (
    Participant | RoomEvent | ActionPoint | Section | Attachment
    | Vote | Dissent | Recusal | Substitution | EarlierDecision
    | Reviewer | Remark | Answer | Accepted | MemberApproval | Correction | Reopening
)  # fmt: skip
"""Anything in a collection except the items themselves."""
MeetingPart = AgendaItem | SmallPart
_P = TypeVar("_P", bound=SmallPart)
_V = TypeVar("_V", bound=Meeting | MeetingPart)


class Change(Protocol):
    """One step from a meeting to the next."""

    def apply(self, meeting: Meeting) -> Meeting:
        """Return `meeting` with the change made; raise ChangeRefused when it does not fit."""

    def inverse(self) -> "Change":
        """Return the change that undoes this one."""


def refusal(what: str) -> ChangeRefused:
    """Return the error for a change that does not fit; `what` says what it met, in Danish."""
    return ChangeRefused(
        f"Ændringen passer ikke længere til mødet ({what}). Intet er ændret; åbn mødet igen."
    )


def item_of(meeting: Meeting, item_id: str) -> AgendaItem:
    """Return that item; raise ChangeRefused when it is not in the meeting."""
    try:
        return meeting.item(item_id)
    except KeyError:
        raise refusal("punktet findes ikke") from None


def with_field(value: _V, field: str, content: Any) -> _V:
    """Return `value` with the named field set; the field's type is not known here."""
    return replace(value, **{field: content})


def with_part(parts: tuple[_P, ...], new: _P) -> tuple[_P, ...]:
    """Return `parts` with `new` replacing the one with the same id."""
    return tuple(new if old.id == new.id else old for old in parts)
