"""What is remembered of the second place: which folder, since when, and the last copy in it.

A small file beside the database, so that it is known where no window is open. It holds no account
and nothing of any meeting. One that is missing or cannot be read says that no place is chosen.
"""

import contextlib
import datetime
import json
import os
import secrets
from pathlib import Path
from typing import Any, NamedTuple

from ssp_desktop.rights import make_private_folder, open_privately

FILE_NAME = "second-place.json"


class PlaceState(NamedTuple):
    """`folder` is empty where none is chosen; `since` is when it was.

    `id` is random, and made once for a data folder: it tells the copies of two laptops apart.
    `last` is the time of the last good copy. `apart`: the folder was on another disk than the data
    when it was chosen. `behind`: copies there hold what they must not hold any more.
    """

    folder: str = ""
    id: str = ""
    since: datetime.datetime | None = None
    last: datetime.datetime | None = None
    apart: bool = False
    behind: bool = False


def read_state(data: Path) -> PlaceState:
    """Return what is remembered in that data folder."""
    try:
        found = json.loads((data / FILE_NAME).read_text("utf-8"))
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
    )


def write_state(data: Path, state: PlaceState) -> None:
    """Remember `state`, whole or not at all; OSError says why not."""
    make_private_folder(data)
    values: dict[str, Any] = state._asdict()
    for name in ("since", "last"):
        values[name] = values[name].isoformat() if values[name] else None
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


def _time(value: object) -> datetime.datetime | None:
    with contextlib.suppress(TypeError, ValueError):
        return datetime.datetime.fromisoformat(value)  # type: ignore[arg-type] # rubbish is caught
    return None
