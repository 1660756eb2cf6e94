"""The changes that turn one meeting into the next, each with its inverse.

A change contains ids and values, never live objects, and knows what it replaces. Applied to a
meeting that does not match, it raises `ChangeRefused` and changes nothing. So a stored change can
be replayed, undone after a restart, and shown as history.

`change` says what a change is and which places there are; the names below are the public interface
of this package.
"""

from ssp_desktop.domain.changes.change import (
    DECISION,
    OF_REVIEW,
    OPEN_TEXT,
    Change,
    Collection,
    MeetingPart,
)
from ssp_desktop.domain.changes.closing import MinutesApproved, takes
from ssp_desktop.domain.changes.joining import joined, merged
from ssp_desktop.domain.changes.parts import Batch, Insert, Move, Remove, SetField
from ssp_desktop.domain.changes.record import ChangeState, RecordedChange
from ssp_desktop.domain.changes.text import SetText, text_of

__all__ = [
    "DECISION",
    "OF_REVIEW",
    "OPEN_TEXT",
    "Batch",
    "Change",
    "ChangeState",
    "Collection",
    "Insert",
    "MeetingPart",
    "MinutesApproved",
    "Move",
    "RecordedChange",
    "Remove",
    "SetField",
    "SetText",
    "joined",
    "merged",
    "takes",
    "text_of",
]
