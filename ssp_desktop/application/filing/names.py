"""The names of a package and of the files in it, by the pattern that the committee has chosen.

A package is taken to drives and systems that nobody here knows, so its names are those that any
system can have: Windows' rules, and short enough to stand below a long folder.
"""

import re
import unicodedata
from collections.abc import Container

from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.minutes.file_names import is_device, safe_name

USUAL_PATTERN = "{slags} ({udgave})"
FIELDS = ("slags", "udgave", "dato", "udvalg", "tema", "sag", "kle")
"""What may stand in braces in a pattern."""

MOST_LETTERS, MOST_BYTES = 119, 239
_FIELD = re.compile(r"\{([^{}]*)\}")
_ENDING = re.compile(r"\.[^\W_]{1,10}\Z")
"""The ending of a file; a longer one, or one with spaces, is what follows a dot in a name."""
_EDITIONS = {Edition.OPEN: "åben", Edition.FULL: "fuld"}


class PatternRefused(UserError):
    """A pattern for names that cannot be used; the message says why."""


def check_pattern(pattern: str) -> None:
    """Raise PatternRefused for a pattern with unknown fields, or that leaves braces open."""
    unknown = [name for name in _FIELD.findall(pattern) if name not in FIELDS]
    if unknown or set(_FIELD.sub("", pattern)) & set("{}"):
        known = ", ".join(f"{{{name}}}" for name in FIELDS)
        wrong = f"{{{unknown[0]}}}" if unknown else "en parentes"
        raise PatternRefused(
            f"Mønstret for filnavne kan ikke bruges: {wrong} passer ikke. Det kan have {known}."
        )


def package_name(meeting: Meeting) -> str:
    """Return the name of the package's folder: ``2024-04-24 SSP styregruppen``.

    `meeting` has passed the gate.
    """
    day = f"{meeting.date.isoformat()} " if meeting.date else ""
    return fitting(f"{day}{meeting.committee or 'Møde'}")


def document_name(
    meeting: Meeting, edition: Edition, ending: str, pattern: str = "", kle: str = ""
) -> str:
    """Return the name of the minutes in a package, by `pattern` or else the usual one.

    `meeting` is what the edition shows of it.
    """
    check_pattern(pattern)
    cases = [item.case_number for item in meeting.items if item.case_number]
    values = {
        "slags": "dagsorden" if meeting.is_agenda else "referat",
        "udgave": _EDITIONS[edition],
        "dato": meeting.date.isoformat() if meeting.date else "",
        "udvalg": meeting.committee,
        "tema": meeting.title,
        "sag": cases[0] if cases else "",
        "kle": kle,
    }
    name = _FIELD.sub(lambda field: values[field[1]], pattern or USUAL_PATTERN)
    return fitting(re.sub(r"\(\s*\)", "", name), f".{ending}")


def attachment_name(
    number: int, place: int, title: str, file: str, taken: Container[str] = ()
) -> str:
    """Return the name of an attachment's file: ``4.2 Handleplan.pdf``, item and order in front.

    `file` gives the ending. Two items may have one number: of a name that is `taken` (as
    `one_name` has it) already, it is the next with a number behind.
    """
    found = _ENDING.search(file)
    ending = found[0].lower() if found else ""
    name = fitting(f"{number}.{place} {title}", ending)
    count = 2
    while one_name(name) in taken:
        name = fitting(f"{number}.{place} {title}", f" ({count}){ending}")
        count += 1
    return name


def one_name(name: str) -> str:
    """Return what is the same for all names that a system may take for one."""
    return unicodedata.normalize("NFC", name).casefold()


def fitting(name: str, ending: str = "") -> str:
    """Return `name` with `ending` as a file's name that every system can have.

    Longer ones are cut before the ending.
    """
    name = unicodedata.normalize("NFC", " ".join(safe_name(name).split())).strip(" .")
    if not name or is_device(name):
        name = f"_{name}"
    ending = safe_name(ending).rstrip(" .")
    while name and not _fits(name + ending):
        name = name[:-1]
        while name and unicodedata.combining(name[-1]):
            name = name[:-1]  # no accent without its letter, whichever came last
    return name.rstrip(" .") + ending


def _fits(name: str) -> bool:
    return len(name) <= MOST_LETTERS and len(name.encode()) <= MOST_BYTES
