"""The changes that turn one meeting into the next, each with its inverse.

A change holds ids and values, never live objects, and knows what it replaces:
applied to a meeting that does not hold that, it raises `ChangeRefused` and
nothing is changed. So a stored change can be replayed, taken back after a
restart, and shown as history.

`change` says what a change is and which places there are; the names below are the
door of this room.
"""

from ssp_desktop.domain.changes.change import DECISION, OPEN_TEXT, Change, Collection, MeetingPart
from ssp_desktop.domain.changes.joining import joined, merged
from ssp_desktop.domain.changes.parts import Batch, Insert, Move, Remove, SetField
from ssp_desktop.domain.changes.text import SetText, text_of

__all__ = [
    "DECISION",
    "OPEN_TEXT",
    "Batch",
    "Change",
    "Collection",
    "Insert",
    "MeetingPart",
    "Move",
    "Remove",
    "SetField",
    "SetText",
    "joined",
    "merged",
    "text_of",
]
