"""Whom the log and the items name, so that nobody of them is taken off the list unasked."""

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.votes import Side


def people_noted(meeting: Meeting) -> frozenset[str]:
    """Return the ids of those whom an event, an item or a substitute's seat names."""
    named = {event.person for event in meeting.events}
    named |= {person.stands_in_for for person in meeting.participants}
    for item in meeting.items:
        named |= {who for seat in item.substitutions for who in (seat.person, seat.member)}
        named |= {ruling.person for ruling in item.recusals}
        named |= {who for vote in item.votes for side in Side for who in vote.on(side)}
        named |= {who for dissent in item.dissents for who in dissent.owners}
        named |= set(item.absent or ())
    return frozenset(named)
