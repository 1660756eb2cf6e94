"""Changes and the values in them as JSON text and back.

For the table of changes and the table of committee steps. The JSON is part of the database's
schema, so renaming a class or a field here needs a migration there.
"""

import datetime
import json
from collections.abc import Callable
from dataclasses import fields
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints

from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.changes import (
    Batch,
    Change,
    Insert,
    Move,
    Remove,
    SetField,
    SetText,
)
from ssp_desktop.domain.changes.change import SmallPart
from ssp_desktop.domain.committee import Committee, Joining, Member, StandingItem
from ssp_desktop.domain.item.earlier import EarlierDecision
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    ItemState,
    Layout,
    Meeting,
    Participant,
    Presence,
    Role,
    Section,
    Status,
)
from ssp_desktop.domain.review import (
    Accepted,
    Answer,
    Correction,
    MemberApproval,
    Outcome,
    Remark,
    RemarkKind,
    Reopening,
    Reviewer,
)
from ssp_desktop.domain.room import EventKind, Recusal, RoomEvent, Substitution
from ssp_desktop.domain.votes import Dissent, Vote

_CLASSES = {
    cls.__name__: cls
    for cls in (
        SetText, SetField, Insert, Remove, Move, Batch,
        Meeting, AgendaItem, Participant, Section, Attachment, ActionPoint,
        RoomEvent, Recusal, Substitution, Vote, Dissent, Committee, Member, StandingItem, Joining,
        Reviewer, Remark, Answer, Accepted, MemberApproval, Correction, Reopening,
        EarlierDecision,
    )
}  # fmt: skip

_REVIEW = (Reviewer, Remark, Answer, Accepted, MemberApproval, Correction, Reopening)

_Reader = Callable[[Any], object]


def _kind(value: str) -> EventKind | RemarkKind:
    """Return the kind of an event or of a remark: no value is one of both."""
    return EventKind(value) if value in set(EventKind) else RemarkKind(value)


_FIELDS_SET: dict[str, _Reader] = {
    "kind": _kind,
    "presence": Presence,
    "role": Role,
    "layout": Layout,
    "status": Status,
    "state": ItemState,
    "outcome": Outcome,
    "due": datetime.date.fromisoformat,
    "date": datetime.date.fromisoformat,
    "published": datetime.date.fromisoformat,
    "filed": datetime.date.fromisoformat,
    "approved_at": datetime.datetime.fromisoformat,
    "asked": datetime.datetime.fromisoformat,
    "time": datetime.time.fromisoformat,
}
"""How to read what a `SetField` sets, by the field's name: it does not say whose field it is."""


@cache
def _readers_of(cls: type) -> dict[str, _Reader]:
    """Return how to read those fields of `cls` that JSON has as text."""
    hints = get_type_hints(cls)
    found = {each.name: _reader_of(hints[each.name]) for each in fields(cls)}
    return {name: reader for name, reader in found.items() if reader is not None}


def _reader_of(hint: Any) -> _Reader | None:
    """Return how to read a value of that type; None when it is in JSON as it is."""
    if isinstance(hint, UnionType):
        return next(filter(None, map(_reader_of, get_args(hint))), None)
    if get_origin(hint) is tuple:
        each = _reader_of(get_args(hint)[0])
        return None if each is None else lambda values: tuple(map(each, values))
    if not isinstance(hint, type):
        return None
    if issubclass(hint, Enum):
        return hint
    # A datetime is a date as well.
    for kind in (datetime.datetime, datetime.date, datetime.time):
        if issubclass(hint, kind):
            return kind.fromisoformat
    return None


def change_to_json(change: Change) -> str:
    """Return `change` as one line of JSON."""
    return json.dumps(_plain(change), ensure_ascii=False, separators=(",", ":"))


def change_from_json(text: str) -> Change:
    """Return the change that `change_to_json` wrote; raise ValueError for anything else."""
    value = _read(text)
    if not isinstance(value, SetText | SetField | Insert | Remove | Move | Batch):
        raise ValueError("not a change")
    return value


def committee_to_json(committee: Committee) -> str:
    """Return `committee` as one line of JSON."""
    return json.dumps(_plain(committee), ensure_ascii=False, separators=(",", ":"))


def committee_from_json(text: str) -> Committee:
    """Return the committee that `committee_to_json` wrote; raise ValueError for anything else."""
    value = _read(text)
    if not isinstance(value, Committee):
        raise ValueError("not a committee")
    return value


def joining_to_json(joining: Joining) -> str:
    """Return `joining` as one line of JSON."""
    return json.dumps(_plain(joining), ensure_ascii=False, separators=(",", ":"))


def joining_from_json(text: str) -> Joining:
    """Return what `joining_to_json` wrote; raise ValueError for anything else."""
    value = _read(text)
    if not isinstance(value, Joining):
        raise ValueError("not a joining")
    return value


def meeting_to_json(meeting: Meeting) -> str:
    """Return `meeting` as one line of JSON; equal meetings give the same line."""
    return json.dumps(_plain(meeting), ensure_ascii=False, separators=(",", ":"))


def meeting_from_json(text: str) -> Meeting:
    """Return the meeting that `meeting_to_json` wrote; raise ValueError for anything else.

    A field that the meeting did not have then has the value of a new meeting.
    """
    value = _read(text)
    if not isinstance(value, Meeting):
        raise ValueError("not a meeting")
    return value


def review_part_to_json(part: SmallPart) -> str:
    """Return something of a meeting's review as one line of JSON."""
    return json.dumps(_plain(part), ensure_ascii=False, separators=(",", ":"))


def review_part_from_json(text: str) -> SmallPart:
    """Return what `review_part_to_json` wrote; raise ValueError for anything else."""
    value = _read(text)
    if type(value) not in _REVIEW:
        raise ValueError("not a part of a review")
    return cast("SmallPart", value)


def parts_to_json(parts: tuple[object, ...]) -> str:
    """Return values that belong together (votes, recusals …) as one line of JSON."""
    return json.dumps(_plain(parts), ensure_ascii=False, separators=(",", ":"))


def parts_from_json(text: str) -> tuple[Any, ...]:
    """Return what `parts_to_json` wrote; raise ValueError for anything else."""
    parts: tuple[Any, ...] = _read(text)
    return parts


def _plain(value: object) -> object:
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    name = type(value).__name__
    if name in _CLASSES:
        record = {f.name: _plain(getattr(value, f.name)) for f in fields(cast("Any", value))}
        return {"is": name, **record}
    return value


def _read(text: str) -> Any:
    try:
        return _value(json.loads(text))
    except RecursionError as error:  # brackets in brackets without end
        raise ValueError("not what was written") from error


def _value(plain: Any) -> Any:
    if isinstance(plain, list):
        return tuple(_value(each) for each in plain)
    if not isinstance(plain, dict):
        return plain
    record = dict(plain)
    cls = _CLASSES.get(record.pop("is", ""))
    if cls is None:
        raise ValueError(f"unknown kind in {plain!r}")
    decoded = {name: _value(value) for name, value in record.items()}
    if cls is SetField:
        read = _FIELDS_SET.get(str(decoded["field"]))
        for side in ("before", "after"):
            if read and decoded[side] is not None:
                decoded[side] = read(decoded[side])
    for name, read in _readers_of(cls).items():
        if decoded.get(name) is not None:
            decoded[name] = read(decoded[name])
    return cls(**decoded)
