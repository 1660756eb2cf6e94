"""What is remembered of the second place: which folder, since when, and the last copy in it.

A small file beside the database, so that it is known where no window is open. It holds no account
and nothing of any meeting. One that is missing or cannot be read says that no place is chosen.
"""

import contextlib
import datetime
import json
import os
import re
import secrets
from pathlib import Path
from typing import Any, NamedTuple

from ssp_desktop.domain.machine.safe_json import read_json
from ssp_desktop.rights import make_private_folder, open_privately

FILE_NAME = "second-place.json"
_OWN = re.compile("ssp-desktop-[0-9a-f]{12}")


class PlaceState(NamedTuple):
    """`folder` is empty where none is chosen; `since` is when it was.

    `id` is random, and made once for a data folder: it tells the copies of two laptops apart.
    `last` is the time of the last good copy. `apart`: the folder was on another disk than the data
    when it was chosen. `behind`: copies there hold what they must not hold any more. `own` is the
    name of the data folder's own folder there, and `words` what was written in it to know it by.
    `former` are the places that were chosen before and have copies.
    """

    folder: str = ""
    id: str = ""
    since: datetime.datetime | None = None
    last: datetime.datetime | None = None
    apart: bool = False
    behind: bool = False
    own: str = ""
    words: tuple[str, ...] = ()
    former: "tuple[FormerPlace, ...]" = ()


class FormerPlace(NamedTuple):
    """A folder in which no more copies are made; the rest is as `PlaceState` has it."""

    folder: str
    last: datetime.datetime | None = None
    behind: bool = False
    own: str = ""


def read_state(data: Path) -> PlaceState:
    """Return what is remembered in that data folder."""
    try:
        found = read_json((data / FILE_NAME).read_text("utf-8"))
    except (OSError, ValueError):
        return PlaceState()
    if not isinstance(found, dict):
        return PlaceState()
    return PlaceState(
        folder=_text(found.get("folder")),
        id=_text(found.get("id")),
        since=_time(found.get("since")),
        last=_time(found.get("last")),
        apart=found.get("apart") is True,
        behind=found.get("behind") is True,
        own=_name(found.get("own")),
        words=tuple(each for each in _list(found.get("words")) if isinstance(each, str)),
        former=tuple(
            FormerPlace(
                _text(each.get("folder")),
                _time(each.get("last")),
                each.get("behind") is True,
                _name(each.get("own")),
            )
            for each in _list(found.get("former"))
            if isinstance(each, dict) and _text(each.get("folder"))
        ),
    )


def write_state(data: Path, state: PlaceState) -> None:
    """Remember `state`, whole or not at all; OSError says why not."""
    make_private_folder(data)
    values: dict[str, Any] = state._asdict() | {"former": [each._asdict() for each in state.former]}
    for each in (values, *values["former"]):
        for name in {"since", "last"} & each.keys():
            each[name] = each[name].isoformat() if each[name] else None
    beside = data / f"{FILE_NAME}.unfinished"
    with open(beside, "w", encoding="utf-8", opener=open_privately) as out:
        json.dump(values, out, ensure_ascii=False, indent=1)
        out.flush()
        os.fsync(out.fileno())
    beside.replace(data / FILE_NAME)


def new_id() -> str:
    """Return an id that no other data folder has."""
    return secrets.token_hex(16)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _name(value: object) -> str:
    """Return the name of the own folder: one that leads nowhere else."""
    return value if isinstance(value, str) and _OWN.fullmatch(value) else ""


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _time(value: object) -> datetime.datetime | None:
    with contextlib.suppress(TypeError, ValueError):
        return datetime.datetime.fromisoformat(value)  # type: ignore[arg-type] # rubbish is caught
    return None
