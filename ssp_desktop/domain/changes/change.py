"""What a change is, and the places in a meeting that changes name.

A place is named by `item` and `part`: both empty, the meeting; `part` alone, a
participant, an event or an action point; `item` alone, an agenda item; both, what
the item holds: a section, an attachment, a vote, a dissent, a ruling, a substitution.
"""

from dataclasses import replace
from enum import StrEnum
from typing import Any, Protocol, TypeVar

from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.errors import ChangeRefused
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting, Participant, Section
from ssp_desktop.domain.room import Recusal, RoomEvent, Substitution
from ssp_desktop.domain.votes import Dissent, Vote

DECISION = "decision"
OPEN_TEXT = "open_text"


class Collection(StrEnum):
    """What a meeting or an item holds in order."""

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


SmallPart = (
    Participant | RoomEvent | ActionPoint | Section | Attachment
    | Vote | Dissent | Recusal | Substitution
)  # fmt: skip
"""What stands in a collection, but for the items themselves."""
MeetingPart = AgendaItem | SmallPart
_P = TypeVar("_P", bound=SmallPart)
_V = TypeVar("_V", bound=Meeting | MeetingPart)


class Change(Protocol):
    """One step from a meeting to the next."""

    def apply(self, meeting: Meeting) -> Meeting:
        """Return `meeting` with the change made; ChangeRefused when it does not fit."""

    def inverse(self) -> "Change":
        """Return the change that takes this one back."""


def refusal(what: str) -> ChangeRefused:
    """Return the error of a change that does not fit; `what` it met, in a few Danish words."""
    return ChangeRefused(
        f"Ændringen passer ikke længere til mødet ({what}). Intet er ændret; åbn mødet igen."
    )


def item_of(meeting: Meeting, item_id: str) -> AgendaItem:
    """Return that item; ChangeRefused when it is not in the meeting."""
    try:
        return meeting.item(item_id)
    except KeyError:
        raise refusal("punktet findes ikke") from None


def with_field(value: _V, field: str, content: Any) -> _V:
    """Return `value` with the field of that name set; only the name is known, not its type."""
    return replace(value, **{field: content})


def with_part(parts: tuple[_P, ...], new: _P) -> tuple[_P, ...]:
    """Return `parts` with `new` in the place of the one with its id."""
    return tuple(new if old.id == new.id else old for old in parts)
