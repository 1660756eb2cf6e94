"""Changes and the values in them as JSON text and back.

For the table of changes and the table of committee steps. The JSON is part of the database's
schema, so renaming a class or a field here needs a migration there.
"""

import datetime
import json
from collections.abc import Callable
from dataclasses import fields
from typing import Any, cast

from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.changes import (
    Batch,
    Change,
    Collection,
    Insert,
    Move,
    Remove,
    SetField,
    SetText,
)
from ssp_desktop.domain.committee import Committee, Joining, Member, Numbering, StandingItem
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
from ssp_desktop.domain.room import EventKind, Recusal, RoomEvent, Substitution
from ssp_desktop.domain.votes import Dissent, Vote

_CLASSES = {
    cls.__name__: cls
    for cls in (
        SetText, SetField, Insert, Remove, Move, Batch,
        Meeting, AgendaItem, Participant, Section, Attachment, ActionPoint,
        RoomEvent, Recusal, Substitution, Vote, Dissent, Committee, Member, StandingItem, Joining,
    )
}  # fmt: skip

_READERS: dict[str, Callable[[Any], object]] = {
    "collection": Collection,
    "presence": Presence,
    "role": Role,
    "layout": Layout,
    "numbering": Numbering,
    "dates": lambda days: tuple(map(datetime.date.fromisoformat, days)),
    "status": Status,
    "state": ItemState,
    "kind": EventKind,
    "due": datetime.date.fromisoformat,
    "date": datetime.date.fromisoformat,
    "published": datetime.date.fromisoformat,
    "time": datetime.time.fromisoformat,
}


def change_to_json(change: Change) -> str:
    """Return `change` as one line of JSON."""
    return json.dumps(_plain(change), ensure_ascii=False, separators=(",", ":"))


def change_from_json(text: str) -> Change:
    """Return the change that `change_to_json` wrote; raise ValueError for anything else."""
    value = _value(json.loads(text))
    if not isinstance(value, SetText | SetField | Insert | Remove | Move | Batch):
        raise ValueError("not a change")
    return value


def committee_to_json(committee: Committee) -> str:
    """Return `committee` as one line of JSON."""
    return json.dumps(_plain(committee), ensure_ascii=False, separators=(",", ":"))


def committee_from_json(text: str) -> Committee:
    """Return the committee that `committee_to_json` wrote; raise ValueError for anything else."""
    value = _value(json.loads(text))
    if not isinstance(value, Committee):
        raise ValueError("not a committee")
    return value


def joining_to_json(joining: Joining) -> str:
    """Return `joining` as one line of JSON."""
    return json.dumps(_plain(joining), ensure_ascii=False, separators=(",", ":"))


def joining_from_json(text: str) -> Joining:
    """Return what `joining_to_json` wrote; raise ValueError for anything else."""
    value = _value(json.loads(text))
    if not isinstance(value, Joining):
        raise ValueError("not a joining")
    return value


def parts_to_json(parts: tuple[object, ...]) -> str:
    """Return values that belong together (votes, recusals …) as one line of JSON."""
    return json.dumps(_plain(parts), ensure_ascii=False, separators=(",", ":"))


def parts_from_json(text: str) -> tuple[Any, ...]:
    """Return what `parts_to_json` wrote; raise ValueError for anything else."""
    parts: tuple[Any, ...] = _value(json.loads(text))
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
        read = _READERS.get(str(decoded["field"]))
        for side in ("before", "after"):
            if read and decoded[side] is not None:
                decoded[side] = read(decoded[side])
    else:
        for name, read in _READERS.items():
            if decoded.get(name) is not None:
                decoded[name] = read(decoded[name])
    return cls(**decoded)
