"""Who of a meeting's people is there, as a test asks it."""

from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.course import last_taken
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Presence


def with_presence(meeting: Meeting, presence: Presence) -> tuple[Participant, ...]:
    """Return the participants with that presence, in order."""
    return tuple(person for person in meeting.participants if person.presence is presence)


def present_now(meeting: Meeting) -> tuple[Participant, ...]:
    """Return who is there at the item that was taken up last; before any, who is there."""
    return Attendance(meeting).present_at(last_taken(meeting))


def absent_from(meeting: Meeting, item: AgendaItem) -> tuple[Participant, ...]:
    """Return who was absent from `item` of `meeting`, in the order of the participants."""
    return Attendance(meeting).absent_from(item)
