"""The rules for file names: the suggested one, its ending, its edition mark, its length.

A name is a name alone, never a path, and no file is touched here. Records systems, shared drives
and mail take a file beyond the machine it was written on, so a name that Windows cannot have is
refused on every system.
"""

import os
import re
import sys
import unicodedata

from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.open_edition import has_closed, open_meeting
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.minutes.name_marks import marks_in, without_marks

ENDINGS = ("docx", "pdf", "txt", "eml", "ics")
"""The endings that the program writes; anything else after a dot is part of the name."""

MOST = 255
"""The greatest length of a name: bytes of UTF-8, on Windows units of UTF-16."""

_OFFERED = 150
"""The greatest length of a suggested name, which leaves room for its folder."""

_MARKS = {Edition.OPEN: "(åben)", Edition.FULL: "(fuld)"}
_FORBIDDEN = '<>:"/\\|?*'
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*", re.IGNORECASE)
_UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")


class NameRefused(UserError):
    """A file cannot, or must not, have that name."""


class WrongMark(NameRefused):
    """The name says the other edition. `better` is the name with the right mark."""

    def __init__(self, name: str, edition: Edition, better: str) -> None:
        """Say which edition the name gives, and which it should contain."""
        self.better = better
        said, held = ("(fuld)", "åbne") if edition is Edition.OPEN else ("(åben)", "fulde")
        super().__init__(
            f"Navnet {name} siger {said}, men det er den {held} udgave, der skal skrives. "
            "Intet er skrevet. Ret navnet, eller vælg den anden udgave."
        )


def draft_name(meeting: Meeting, edition: Edition, who: str = "") -> str:
    """Return the suggested name of a draft for `who`, empty for the minute-taker's own.

    ``2024-04-24 SSP styregruppen - udkast til Bo Ly.docx``, with the mark of its edition.
    """
    return _name(meeting, edition, "docx", f"udkast til {safe_name(who)}" if who else "udkast")


def file_name(
    meeting: Meeting,
    edition: Edition,
    ending: str,
    number: int | None = None,
    mark: str | None = None,
) -> str:
    """Return the suggested name for the minutes, safe on Windows, macOS and Linux.

    ``2024-04-24 SSP styregruppen - referat (åben).docx``. A full edition with closed items says
    ``(fuld)``, so that it is not filed as the open one. With `number` it is the name of an
    extract of the item of that number: ``- punkt 4``, with the `mark` that it must have.
    """
    kind = "dagsorden" if _shown(meeting, edition).is_agenda else "referat"
    if number is not None:
        kind = f"punkt {number}"
    return _name(meeting, edition, ending, kind, mark)


def _name(
    meeting: Meeting, edition: Edition, ending: str, kind: str, mark: str | None = None
) -> str:
    mark = mark_of(meeting, edition) if mark is None else mark
    meeting = _shown(meeting, edition)
    day = f"{meeting.date.isoformat()} " if meeting.date else ""
    body = without_marks(safe_name(meeting.committee or "Møde"), at_end=False)
    tail = f" - {kind}{mark and f' {mark}'}.{ending.lstrip('.')}"
    return _cut(f"{day}{body.strip()}", tail, _OFFERED)


def _shown(meeting: Meeting, edition: Edition) -> Meeting:
    return open_meeting(meeting) if edition is Edition.OPEN else meeting


def safe_name(text: str) -> str:
    """Return `text` with a hyphen for each character that no name can have."""
    return "".join(
        "-" if sign in _FORBIDDEN or unicodedata.category(sign) in _UNSEEN else sign
        for sign in text
    )


def is_device(name: str) -> bool:
    """Whether Windows takes `name` for a device, such as a printer, whatever its ending."""
    return _DEVICE.fullmatch(name.split(".", maxsplit=1)[0]) is not None


def mark_of(meeting: Meeting, edition: Edition) -> str:
    """Return the mark that the name of that edition must have, empty for none."""
    needed = edition is Edition.OPEN or has_closed(meeting)
    return _MARKS[edition] if needed else ""


def with_ending(name: str, ending: str) -> str:
    """Return `name` with `ending`: in place of a known one, else after the name."""
    stem, old = _split(name)
    return f"{stem}.{old if old.casefold() == ending else ending}"


def with_mark(name: str, mark: str) -> str:
    """Return `name` with `mark` (from `mark_of`) in place of its mark, else before its ending."""
    stem, ending = _split(name)
    found = marks_in(stem)
    front = without_marks(stem[: found[0].start]).strip() if found else ""
    if mark and front:
        stem = f"{front} {mark}{without_marks(stem[found[0].end :])}"
    else:
        stem = f"{without_marks(stem).strip()} {mark}".strip()
    return f"{stem}.{ending}" if ending else stem


def counted(name: str, number: int) -> str:
    """Return `name` with a number before its ending; a long name is cut before its mark."""
    stem, ending = _split(name)
    marks = marks_in(stem)
    at = marks[-1].start if marks else len(stem)
    tail = f"{stem[at:]} ({number}){ending and f'.{ending}'}"
    return _cut(stem[:at], tail, MOST)


def refuse_other_mark(name: str, edition: Edition, mark: str = "") -> None:
    """Raise WrongMark when `name` says another edition than `edition`, however it is typed.

    `mark` is the mark it should have instead.
    """
    stem, _ = _split(name)
    if any(found.edition is not edition for found in marks_in(stem)):
        raise WrongMark(name, edition, with_mark(name, mark))


def finished(name: str, ending: str) -> str:
    """Return the typed text as a whole file name; raise NameRefused when no file can have it."""
    name = with_ending(name, ending)
    stem = name[: -len(ending) - 1]
    if not stem:
        raise NameRefused("Filen mangler et navn. Skriv det, og prøv igen.")
    forbidden = "".join(dict.fromkeys(sign for sign in name if sign in _FORBIDDEN))
    if forbidden:
        advice = "Mappen vælges for sig. " if set(forbidden) & set("/\\") else ""
        raise NameRefused(
            f"Et filnavn kan ikke indeholde {forbidden} – ret navnet. {advice}".strip()
        )
    if any(unicodedata.category(sign) in _UNSEEN for sign in name):
        raise NameRefused("Der er usynlige tegn i filnavnet. Skriv det igen.")
    if is_device(stem):
        raise NameRefused(
            f"{stem.split('.')[0]} betyder noget andet i Windows. Vælg et andet navn."
        )
    if length(name) > MOST:
        raise NameRefused(f"Filnavnet {name[:40]}… er for langt. Vælg et kortere.")
    return name


def length(name: str) -> int:
    """Return how much of `MOST` the name takes on this system."""
    if sys.platform == "win32":
        return len(name.encode("utf-16-le", "surrogatepass")) // 2
    return len(os.fsencode(name))


def _split(name: str) -> tuple[str, str]:
    """Return the name before its known ending, and that ending, empty if there is none.

    A mark after the ending is moved in front of it.
    """
    name = name.strip()
    behind = ""
    marks = marks_in(name)
    if marks and marks[-1].end == len(name):
        front = name[: marks[-1].start].rstrip()
        if _known(front):
            name, behind = front, name[marks[-1].start :]
    ending = _known(name)
    stem = name[: -len(ending) - 1] if ending else name
    return f"{stem.rstrip('. ')}{behind}".strip().rstrip(". "), ending


def _known(name: str) -> str:
    """Return the known ending of `name` as it is written there."""
    ending = name.rpartition(".")[2] if "." in name else ""
    return ending if ending.casefold() in ENDINGS else ""


def _cut(stem: str, tail: str, most: int) -> str:
    """Return both together, with `stem` cut if they would be longer than `most`."""
    cut = len(stem)
    while cut and length(stem[:cut] + tail) > most:
        cut -= 1
    while 0 < cut < len(stem) and unicodedata.combining(stem[cut]):
        cut -= 1  # no letter without its combining accent
    return f"{stem if cut == len(stem) else stem[:cut].rstrip('. ')}{tail}"
