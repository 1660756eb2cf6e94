"""The manifest of a package: what it is, and what is in it, for a records system and for a person.

The one at the top is made of what the open edition shows, and names nothing of what is closed; the
one in `lukket/` has the rest. Neither has a path, an account or a machine in it.
"""

import datetime
import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from ssp_desktop.application.filing.prints import Prints
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.danish import clock
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Status
from ssp_desktop.domain.overview import Seal
from ssp_desktop.minutes.titles import item_title, minutes_title

FORMAT, VERSION = "ssp-desktop-pakke", 1
BEFORE, AFTER = 1, 2
"""The kinds of a publication: an agenda before the meeting, minutes after it."""


class Listed(Protocol):
    """A file as a manifest lists it."""

    @property
    def path(self) -> str:
        """Where it is, from the top of the package, with ``/`` between folders."""

    @property
    def size(self) -> int:
        """Its length in bytes."""

    @property
    def sha256(self) -> str:
        """Its SHA-256 in hexadecimal digits."""

    @property
    def open(self) -> bool:
        """Whether anybody may see it."""


class Facts(NamedTuple):
    """A meeting as its manifest tells of it: what may be told, whose it is, and when it was filed.

    `seal` is None where the minutes have none, or it may not be told.
    """

    meeting: Meeting
    committee: Committee | None
    at: datetime.datetime
    seal: Seal | None


def written(manifest: dict[str, Any]) -> bytes:
    """Return a manifest as the bytes of its file."""
    return (json.dumps(manifest, ensure_ascii=False, indent=2) + "\n").encode()


def manifest(
    facts: Facts, attached: Mapping[str, Listed], prints: Prints, files: Sequence[Listed]
) -> dict[str, Any]:
    """Return the manifest at the top, with these `files`; `attached` are those of attachments."""
    meeting = facts.meeting
    topic, _, facet = (facts.committee.kle if facts.committee else "").partition(" ")
    cases = dict.fromkeys(item.case_number for item in meeting.items if item.case_number)
    return {
        "format": FORMAT,
        "version": VERSION,
        "meeting": meeting.id,
        "kind": "dagsorden" if meeting.is_agenda else "referat",
        "publication_type": BEFORE if meeting.is_agenda else AFTER,
        "committee": meeting.committee,
        "municipality": meeting.municipality,
        "theme": meeting.title or minutes_title(meeting),
        "date": meeting.date.isoformat() if meeting.date else None,
        "time": clock(meeting.time) if meeting.time else None,
        "venue": meeting.venue,
        "kle": {"topic": topic, "facet": facet.strip()} if topic else None,
        "case_numbers": list(cases),
        "status": meeting.status.value,
        "approved": _approved(meeting),
        "filed_at": facts.at.isoformat(timespec="seconds"),
        **_of_text(facts, attached, prints),
        "files": [_file(file) for file in files],
    }


def closed_manifest(
    facts: Facts,
    attached: Mapping[str, Listed],
    prints: Prints,
    files: Sequence[Listed],
    despite: str = "",
) -> dict[str, Any]:
    """Return the manifest in `lukket/`, of all items and of the files beside it.

    `despite` is the reason that was given for what stops the open part, empty for none.
    """
    return {
        "format": FORMAT,
        "version": VERSION,
        "meeting": facts.meeting.id,
        "despite": despite or None,
        **_of_text(facts, attached, prints),
        "files": [_file(file) for file in files],
    }


def _approved(meeting: Meeting) -> dict[str, Any] | None:
    if meeting.status is not Status.APPROVED:
        return None
    at = meeting.approved_at
    return {"by": meeting.approved_by, "at": at.isoformat(timespec="seconds") if at else None}


def _of_text(facts: Facts, attached: Mapping[str, Listed], prints: Prints) -> dict[str, Any]:
    seal = facts.seal
    return {
        "seal": {"text": seal.text, "last": seal.last} if seal else None,
        "text_sha256": prints.rest,
        "items": [
            _item(number, item, attached, prints) for number, item in facts.meeting.numbered_items()
        ],
    }


def _item(
    number: int, item: AgendaItem, attached: Mapping[str, Listed], prints: Prints
) -> dict[str, Any]:
    return {
        "id": item.id,
        "number": number,
        "title": item_title(item),
        "case_number": item.case_number,
        "open": not item.closed,
        "text_sha256": prints.items[item.id],
        "attachments": [
            {
                "id": each.id,
                "number": each.number,
                "title": each.title,
                "file": attached[each.id].path if each.id in attached else None,
            }
            for each in item.attachments
        ],
    }


def _file(file: Listed) -> dict[str, Any]:
    return {"path": file.path, "size": file.size, "sha256": file.sha256, "open": file.open}
