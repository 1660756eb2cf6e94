"""What was read of an item and of the people, in a form that a test can write down whole.

A part that a test does not name is one that must not be there.
"""

from typing import NamedTuple

from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.meeting import Meeting, Presence
from tests.meetings.people import absent_from


class Item(NamedTuple):
    """An item: its sections by their headings, its attachments by title, the absent by name."""

    number: int
    title: str
    decision: str = ""
    sections: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    case_number: str = ""


def items(meeting: Meeting) -> list[Item]:
    """Return all items in order."""
    return [
        Item(
            number,
            item.title,
            item.decision,
            tuple(section.heading for section in item.sections),
            tuple(attachment.title for attachment in item.attachments),
            tuple(person.name for person in absent_from(meeting, item)),
            item.case_number,
        )
        for number, item in meeting.numbered_items()
    ]


def when(meeting: Meeting) -> tuple[str, str]:
    """Return the day and the hour, as `2026-06-04` and `15:00`."""
    return str(meeting.date), f"{meeting.time:%H:%M}" if meeting.time else ""


def people(meeting: Meeting) -> list[tuple[str, str, Presence]]:
    """Return name, affiliation and presence of everybody, in order.

    Whoever came at all is present, also if they came late.
    """
    listed = Attendance.of(meeting).listed_presence
    return [(each.name, each.affiliation, listed(each)) for each in meeting.participants]
