"""The manifest of a package: what it is, and what is in it, for a records system and for a person.

The one at the top is made of what the open edition shows, and names nothing of what is closed; the
one in `lukket/` has the rest. Neither has a path, an account or a machine in it.
"""

import datetime
import json
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, NamedTuple, Protocol

from ssp_desktop.application.filing.prints import Prints
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.danish import clock, dotted_date
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
    facts: Facts, attached: Mapping[str, Listed], prints: Prints, files: Sequence[Listed]
) -> dict[str, Any]:
    """Return the manifest in `lukket/`, of all items and of the files beside it."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "meeting": facts.meeting.id,
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


def manifest_as_page(facts: Facts, attached: Mapping[str, Listed]) -> bytes:
    """Return the facts of the manifest at the top as a page for a person to read."""
    meeting = facts.meeting
    title = f"Journaliseret: {minutes_title(meeting)}"
    rows = [(label, value) for label, value in _rows(facts) if value]
    head = "".join(f'<tr><th scope="row">{_text(a)}</th><td>{_text(b)}</td></tr>' for a, b in rows)
    items = "".join(
        f"<tr><td>{number}</td><td>{_text(item_title(item))}</td><td>{_text(item.case_number)}</td>"
        f"<td>{'Lukket' if item.closed else 'Åbent'}</td>"
        f"<td>{'<br>'.join(_attachments(item, attached))}</td></tr>"
        for number, item in meeting.numbered_items()
    )
    columns = ("Punkt", "Titel", "Sagsnummer", "Adgang", "Bilag")
    names = "".join(f'<th scope="col">{name}</th>' for name in columns)
    return f"""<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{_text(title)}</title>
<style>{_STYLE}</style>
</head>
<body>
<main>
<h1>{_text(title)}</h1>
<table class="facts"><tbody>{head}</tbody></table>
<h2>Punkter</h2>
<div tabindex="0" role="group" aria-label="Punkter">
<table><thead><tr>{names}</tr></thead><tbody>{items}</tbody></table>
</div>
</main>
</body>
</html>
""".encode()


_STYLE = (
    "body{font:1.0625rem/1.5 'Liberation Sans',Arial,sans-serif;color:#1a1a1a;background:#fff;"
    "margin:0 auto;padding:1.5rem 1rem;max-width:60rem;overflow-wrap:anywhere}"
    "table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;"
    "padding:.3rem .75rem .3rem 0}div{overflow-x:auto}"
    "div th,div td{border-bottom:1px solid #767676;overflow-wrap:normal;min-width:3rem}"
    "div:focus-visible{outline:3px solid #0b4f8a}"
)


def _text(text: str) -> str:
    return escape(text, quote=False)


def _rows(facts: Facts) -> list[tuple[str, str]]:
    meeting = facts.meeting
    cases = dict.fromkeys(item.case_number for item in meeting.items if item.case_number)
    approved = (
        f"{meeting.approved_by}, {dotted_date(meeting.approved_at.date())}"
        if (meeting.approved_at)
        else meeting.approved_by
    )
    day = dotted_date(meeting.date) if meeting.date else ""
    return [
        ("Udvalg", meeting.committee),
        ("Kommune", meeting.municipality),
        ("Mødedato", f"{day} kl. {clock(meeting.time)}" if meeting.time and day else day),
        ("Mødested", meeting.venue),
        ("Art", "Dagsorden" if meeting.is_agenda else "Referat"),
        ("KLE", facts.committee.kle if facts.committee else ""),
        ("Sagsnumre", ", ".join(cases)),
        ("Godkendt af", approved if meeting.status is Status.APPROVED else ""),
        ("Journaliseret", f"{dotted_date(facts.at.date())} kl. {clock(facts.at.time())}"),
    ]


def _attachments(item: AgendaItem, attached: Mapping[str, Listed]) -> list[str]:
    return [
        f"{_text(each.title)} ({_text(attached[each.id].path)})"
        if each.id in attached
        else f"{_text(each.title)} (ingen fil)"
        for each in item.attachments
    ]
