"""Whether the database and its copies are sound, as text, as JSON and as exit status.

A database that a copy has replaced is listed too, but does not count: it was laid aside because it
is damaged.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from ssp_desktop.domain.danish import clock, short_date
from ssp_desktop.domain.overview import CheckedDatabase, CheckedFiles

_SOUND, _DAMAGED, _UNKNOWN = 0, 1, 2
_WORDS = {True: "I orden", False: "Beskadiget", None: "Kan ikke læses"}


def lines(
    database: CheckedDatabase | None,
    copies: Sequence[CheckedDatabase],
    files: CheckedFiles | None = None,
) -> Iterator[str]:
    """Yield a line for the database, each copy and the kept files, followed by what is wrong."""
    named = [("Databasen", database)] if database is not None else []
    named += [(_name(each), each) for each in copies]
    width = max((24, *(len(name) for name, _ in named)))
    if database is None:
        yield "Der er ingen database endnu."
    for name, each in named:
        yield from _lines(f"{name:{width}}", each)
    if database is not None and all(each.laid_aside_at for each in copies):
        yield "Der er ingen sikkerhedskopier endnu."
    if files is not None and files.number:
        yield from _of_files(files, width)


def _of_files(files: CheckedFiles, width: int) -> Iterator[str]:
    count = "1 fil" if files.number == 1 else f"{files.number} filer"
    state = "Ikke i orden" if files.lost else "I orden"
    yield "  ".join((f"{'Bilagenes filer':{width}}", f"{state:14}", count))
    for each in files.lost:
        what = "mangler" if each.missing else "er ændret uden om programmet"
        yield f"    {each.meeting}, punkt {each.item}: Filen til bilaget »{each.title}« {what}."
    if files.lost:
        yield (
            "    Sæt de oprindelige filer på igen, eller hent mappen »attachments« fra en kopi af "
            "datamappen."
        )


def _name(copy: CheckedDatabase) -> str:
    at = copy.laid_aside_at
    if at is None:
        elsewhere = "" if copy.place is None else f" i {copy.place}"
        return f"Kopi {short_date(copy.day)}{elsewhere}"
    return f"Lagt til side {short_date(at.date())} {clock(at.time())}"


def _lines(name: str, checked: CheckedDatabase) -> Iterator[str]:
    yield "  ".join((name, f"{_WORDS[checked.sound]:14}", _contents(checked))).rstrip()
    if checked.problem:
        yield f"    {checked.path}: {checked.problem}"


def _contents(checked: CheckedDatabase) -> str:
    if checked.meetings is None:
        return ""
    count = "1 møde" if checked.meetings == 1 else f"{checked.meetings} møder"
    if checked.last_change is None:
        return count
    at = checked.last_change.astimezone()
    return f"{count}, senest ændret {short_date(at.date())} {clock(at.time())}"


def as_json(
    database: CheckedDatabase | None,
    copies: Sequence[CheckedDatabase],
    files: CheckedFiles | None = None,
) -> dict[str, Any]:
    """Return the same as plain values; ``sound`` is null when it could not be found out."""
    return {
        "database": None if database is None else _values(database),
        "backups": [
            {"day": copy.day.isoformat(), **_values(copy)}
            for copy in copies
            if copy.laid_aside_at is None
        ],
        "laid_aside": [
            {"at": copy.laid_aside_at.isoformat(), **_values(copy)}
            for copy in copies
            if copy.laid_aside_at is not None
        ],
        "attachments": None
        if files is None
        else {"files": files.number, "lost": [each._asdict() for each in files.lost]},
    }


def _values(checked: CheckedDatabase) -> dict[str, Any]:
    return {
        "path": str(checked.path),
        "sound": checked.sound,
        "problem": checked.problem,
        "meetings": checked.meetings,
        "last_change": checked.last_change.isoformat() if checked.last_change else None,
    }


def exit_status(
    database: CheckedDatabase | None,
    copies: Sequence[CheckedDatabase],
    files: CheckedFiles | None = None,
) -> int:
    """Return 0 if all is sound, 1 if something is not, 2 if that cannot be found out."""
    answering = [each for each in copies if each.laid_aside_at is None]
    states = [each.sound for each in ([database] if database else []) + answering]
    if False in states or (files is not None and files.lost):
        return _DAMAGED
    return _UNKNOWN if None in states else _SOUND
