"""Reads a whole database, or a copy of one, and reports whether it is sound.

Checks what SQLite guarantees, the search index, and every value, with the same code that opens a
meeting. Changes nothing: everything is read into memory first. A changed character inside a text
is found in approved minutes alone, by their seal: elsewhere the result is still a valid text.
"""

import contextlib
import datetime
import functools
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.domain.errors import Cancelled, UserError
from ssp_desktop.domain.overview import CheckedDatabase
from ssp_desktop.store.database.connection import open_in_memory
from ssp_desktop.store.database.in_use import Handle, InUse
from ssp_desktop.store.errors import DatabaseDamaged, DatabaseForeign, DatabaseMissing
from ssp_desktop.store.explaining import explained
from ssp_desktop.store.files import day_of, laid_aside_at
from ssp_desktop.store.header import has_wal
from ssp_desktop.store.sealing.verify import broken_seal
from ssp_desktop.store.tables.committees import load_committees
from ssp_desktop.store.tables.history import recorded_changes
from ssp_desktop.store.tables.meetings import load_meeting

_STEPS = 100_000
"""After how many steps of SQLite's machine it is asked whether to go on: every few milliseconds."""
_BROKEN = "Filens opbygning er i stykker."
_FOREIGN = (
    "Det er ikke en sikkerhedskopi fra SSP Desktop. Vælg en anden fil; det, der er pakket på en "
    "anden computer, hentes med Fil, Hent fra en anden computer (»ssp-desktop unpack«)."
)
_CHECKS = (
    ("PRAGMA integrity_check(1)", _BROKEN),
    ("PRAGMA foreign_key_check", "Dele af et møde mangler."),
)


_INDEX = "Søgningens register passer ikke med teksterne."
_COMMITTEES = "Udvalgene kan ikke læses."


class _Problem(NamedTuple):
    """What is wrong, and the same without a word of any minutes; both empty for nothing."""

    said: str = ""
    unnamed: str = ""


_NONE = _Problem()


def check(
    path: Path, in_use: InUse | None = None, go_on: Callable[[], bool] = lambda: True
) -> CheckedDatabase:
    """Read the database at `path`; without `in_use` it is a copy that no one has open.

    Never raises for what is wrong with the file: the result says so. Raises Cancelled soon after
    `go_on` says no.
    """
    stopped = False

    def goes_on() -> bool:
        nonlocal stopped
        stopped = stopped or not go_on()
        return not stopped

    found = _checked(path, in_use, goes_on)
    if stopped:  # one that was not read to its end may seem to be sound, or broken
        raise Cancelled
    return found


def _checked(path: Path, in_use: InUse | None, go_on: Callable[[], bool]) -> CheckedDatabase:
    found = CheckedDatabase(path, day_of(path), laid_aside_at=laid_aside_at(path))
    if in_use is None and _is_empty(path):
        return found._replace(sound=False, problem="Filen er tom.")
    opening = functools.partial(open_in_memory, copy=in_use is None)
    handle = Handle(opening, read_only=True)
    shared = in_use or InUse(path)
    problem, sound = _NONE, True
    try:
        with shared.using(handle) as connection, explained(path):
            if connection is not None:
                connection.set_progress_handler(lambda: not go_on(), _STEPS)
                problem = _first_problem(connection, go_on)
                sound = not problem.said
                meetings, changed = connection.execute(
                    "SELECT count(*), max(changed_at) FROM meetings"
                ).fetchone()
                found = found._replace(meetings=meetings, last_change=_time(changed))
    except DatabaseDamaged as error:
        # For a copy, what to do about it differs.
        said = _BROKEN if in_use is None else str(error)
        return found._replace(sound=False, problem=problem.said or said, unnamed=problem.unnamed)
    except DatabaseForeign as error:
        said = _FOREIGN if in_use is None else str(error)
        return found._replace(sound=False, problem=problem.said or said, unnamed=problem.unnamed)
    except DatabaseMissing as error:
        said = problem.said or str(error)
        return found._replace(sound=False, problem=said, unnamed=problem.unnamed)
    except UserError as error:
        return found._replace(sound=None, problem=str(error))
    finally:
        shared.close(handle)
    return found._replace(sound=sound, problem=problem.said, unnamed=problem.unnamed)


def _is_empty(path: Path) -> bool:
    with contextlib.suppress(OSError):  # what is wrong is told when it is opened
        return path.stat().st_size == 0 and not has_wal(path)
    return False


def _first_problem(connection: sqlite3.Connection, go_on: Callable[[], bool]) -> _Problem:
    """Return the first problem, in Danish; empty if all is well."""
    for statement, meaning in _CHECKS:
        row = connection.execute(statement).fetchone()
        if row is not None and row[0] != "ok":
            return _Problem(meaning, meaning)
    try:
        connection.execute(
            "INSERT INTO search_texts_fts (search_texts_fts, rank) VALUES ('integrity-check', 1)"
        )
    except sqlite3.DatabaseError:
        return _Problem(_INDEX, _INDEX)
    return _unreadable(connection, go_on)


def _unreadable(connection: sqlite3.Connection, go_on: Callable[[], bool]) -> _Problem:
    """Read every value as the program does; return the meeting with one that cannot be read."""
    try:
        load_committees(connection)
    except Exception:  # noqa: BLE001 - whatever a damaged value makes of the code that reads it
        return _Problem(_COMMITTEES, _COMMITTEES)
    for meeting_id, committee, date in connection.execute(
        "SELECT id, committee, date FROM meetings ORDER BY key"
    ).fetchall():
        if not go_on():
            break
        try:
            load_meeting(connection, meeting_id)
            recorded_changes(connection, meeting_id, None, None)
            broken = broken_seal(connection, meeting_id)
        except Exception:  # noqa: BLE001 - as above
            return _Problem(
                f"Mødet {committee} {date or 'uden dato'} ({meeting_id}) kan ikke læses.",
                "Et møde kan ikke læses.",
            )
        if broken is not None:
            at = "" if broken.item is None else f", punkt {broken.item}"
            return _Problem(
                f"Det godkendte referat {committee} {date or 'uden dato'} ({meeting_id}){at} er "
                f"ændret uden om programmet: {broken.what}.",
                "Et godkendt referat er ændret uden om programmet.",
            )
    return _NONE


def _time(text: str | None) -> datetime.datetime | None:
    try:
        return datetime.datetime.fromisoformat(text) if text else None
    except (TypeError, ValueError):
        return None
