"""Meetings, and search results, as lines of text and as JSON."""

from typing import Any

from ssp_desktop.domain.danish import clock, short_date
from ssp_desktop.domain.meeting import Status
from ssp_desktop.domain.overview import Found, MeetingSummary

STATUS_NAMES = {
    Status.PLANNED: "Dagsorden",
    Status.DRAFT: "Kladde",
    Status.IN_REVIEW: "Til gennemsyn",
    Status.APPROVED: "Godkendt",
}
REOPENED = "Åbnet igen"


def summary_line(meeting: MeetingSummary) -> str:
    """Return ``id  ons 24. apr 2024 16:00  SSP-styregruppen  Kladde  3 af 5 besluttet``."""
    day = short_date(meeting.date) if meeting.date else "uden dato"
    when = f"{day} {clock(meeting.time)}" if meeting.time else day
    return "  ".join(
        (
            meeting.id,
            f"{when:22}",
            f"{meeting.committee or 'uden udvalg':30}",
            f"{_status(meeting):13}",
            f"{meeting.decided} af {meeting.items} besluttet",
        )
    )


def _status(meeting: MeetingSummary) -> str:
    is_draft = meeting.status is Status.DRAFT
    return REOPENED if meeting.reopened and is_draft else STATUS_NAMES[meeting.status]


def summary_as_json(meeting: MeetingSummary) -> dict[str, Any]:
    """Return a line of the list as plain values."""
    return {
        "id": meeting.id,
        "committee": meeting.committee,
        "date": meeting.date.isoformat() if meeting.date else None,
        "time": clock(meeting.time) if meeting.time else None,
        "venue": meeting.venue,
        "layout": meeting.layout.value,
        "status": meeting.status.value,
        "reopened": meeting.reopened,
        "items": meeting.items,
        "decided": meeting.decided,
    }


def found_lines(found: Found) -> str:
    """Return two lines: where it was found, and the text around it, found words in »«."""
    day = short_date(found.date) if found.date else "uden dato"
    place = f"Punkt {found.item_number}: {found.title}" if found.item_id else "mødet"
    return f"{found.meeting_id}  {day}  {found.committee}  {place}\n    {_marked(found)}"


def _marked(found: Found) -> str:
    out = []
    last = 0
    for start, end in found.marks:
        out += [found.snippet[last:start], "»", found.snippet[start:end], "«"]
        last = end
    return "".join((*out, found.snippet[last:]))
