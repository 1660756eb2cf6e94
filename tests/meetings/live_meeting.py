"""An invented meeting of which everything was noted that can be noted while it is held.

Taken in the order 1, 3, 2, 4, 6, 7 (5 was withdrawn, 8 put off): Dorte came at 3,
Anna left at 2 and Cai for 6 alone, Bo was disqualified at 4, Frida stood in for
Emil at 7, and Gorm, a guest, was there for 6.
"""

import datetime
from dataclasses import replace

from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.meeting import (
    AgendaItem,
    ItemState,
    Layout,
    Meeting,
    Participant,
    Presence,
    Role,
    Status,
)
from ssp_desktop.domain.room import EventKind, Recusal, RoomEvent, Substitution

RULING = "Bo Bæk (C) blev erklæret inhabil og forlod mødet under punktets behandling."


def _event(at: int, kind: EventKind, time: str, item: str = "", person: str = "") -> RoomEvent:
    noted = datetime.time.fromisoformat(time) if time else None
    return RoomEvent(f"e{at}", kind, noted, item, person)


_EVENTS = (
    (EventKind.BEGAN, "16:02"),
    (EventKind.TAKEN_UP, "16:03", "i1"),
    (EventKind.TAKEN_UP, "16:10", "i3"),
    (EventKind.ARRIVED, "16:12", "i3", "d"),
    (EventKind.TAKEN_UP, "16:20", "i2"),
    (EventKind.LEFT, "16:25", "i2", "a"),
    (EventKind.TAKEN_UP, "16:30", "i4"),
    (EventKind.BREAK, "16:50", "i4"),
    (EventKind.RESUMED, "17:00", "i4"),
    (EventKind.TAKEN_UP, "17:05", "i6"),
    (EventKind.LEFT, "", "i6", "c"),
    (EventKind.ARRIVED, "17:06", "i6", "g"),
    (EventKind.TAKEN_UP, "17:20", "i7"),
    (EventKind.LEFT, "17:20", "i7", "g"),
    (EventKind.ARRIVED, "", "i7", "c"),
    (EventKind.ENDED, "17:45"),
)

LIVE = Meeting(
    "live",
    "Ungeudvalget",
    municipality="Ravnsø Kommune",
    date=datetime.date(2025, 3, 3),
    time=datetime.time(16),
    venue="Salen",
    status=Status.DRAFT,
    published=datetime.date(2025, 4, 1),
    participants=(
        Participant("a", "Anna Ås", "A", presence=Presence.PRESENT),
        Participant("b", "Bo Bæk", "C", presence=Presence.PRESENT),
        Participant("c", "Cai Dam", "Politiet", presence=Presence.PRESENT),
        Participant("d", "Dorte Lund", "V", Presence.ABSENT),
        Participant("e", "Emil Krag", "F", presence=Presence.PRESENT),
        Participant("f", "Frida Holm", "F", role=Role.SUBSTITUTE, presence=Presence.PRESENT),
        Participant("g", "Gorm Vind", "Skolen", Presence.ABSENT, Role.GUEST),
        Participant("h", "Hanne Juul", "B", Presence.EXCUSED),
        Participant(
            "i", "Ib Riis", "B", role=Role.SUBSTITUTE, stands_in_for="h", presence=Presence.PRESENT
        ),
        Participant("j", "Jens Toft", presence=Presence.ABSENT),
    ),
    items=(
        AgendaItem("i1", "Godkendelse af dagsorden", decision="Godkendt."),
        AgendaItem("i2", "Sagen om kælderen", decision="Taget til efterretning."),
        AgendaItem("i3", "Sagen om loftet", decision="Pia skriver et notat."),
        AgendaItem("i4", "Tilskud", decision=RULING, recusals=(Recusal("r", "b", True, RULING),)),
        AgendaItem("i5", "Festen", decision="Punktet udgår.", state=ItemState.WITHDRAWN),
        AgendaItem("i6", "En lukket sag", closed=True, decision="Anna taler med familien."),
        AgendaItem("i7", "Valg", decision="Udsat.", substitutions=(Substitution("u", "f", "e"),)),
        AgendaItem(
            "i8",
            "Eventuelt",
            decision="Punktet udsættes til næste møde.",
            state=ItemState.POSTPONED,
        ),
    ),
    events=tuple(_event(at, *noted) for at, noted in enumerate(_EVENTS)),
    actions=(
        ActionPoint("x", "i6", "Anna taler med familien.", "Anna Ås"),
        ActionPoint("y", "i3", "Pia skriver et notat.", "Pia Borg", datetime.date(2025, 5, 1)),
        ActionPoint("z", "i1", "Der findes en ny mødedag, som passer alle i udvalget."),
    ),
    prints_actions=True,
    prints_times=True,
)


def live(layout: Layout) -> Meeting:
    """Return the meeting in that layout."""
    return replace(LIVE, layout=layout)
