"""The meeting of an invented committee, without its items: those are each test's own."""

import datetime

from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Presence, Status


def meeting_of(*items: AgendaItem) -> Meeting:
    """Return a draft with `items`, one person present, one excused and one absent."""
    return Meeting(
        "m",
        "Ungeudvalget",
        municipality="Ravnsø Kommune",
        date=datetime.date(2025, 3, 3),
        time=datetime.time(8, 5),
        venue="Salen",
        status=Status.DRAFT,
        published=datetime.date(2025, 4, 1),
        participants=(
            Participant("a", "Anna Ø", "A", presence=Presence.PRESENT),
            Participant("b", "Bo", presence=Presence.EXCUSED),
            Participant("c", "Cai", "Politiet", Presence.ABSENT),
        ),
        items=items,
    )
