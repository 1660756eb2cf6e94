"""A committee with members and standing items, minutes of such a one, and a new meeting of it."""

import datetime

from ssp_desktop.application.services import Services
from ssp_desktop.domain.committee import Committee, Member, Numbering, StandingItem
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Layout,
    Meeting,
    Participant,
    Presence,
    Role,
    Section,
)

COMMITTEE = Committee(
    "c1",
    "SSP-styregruppen",
    "Ravnsø Kommune",
    "Salen",
    Layout.KLASSISK,
    Numbering.THROUGH_YEAR,
    ("Indstilling", "Økonomi"),
    (Member("m1", "Åse Øst", "A", Role.CHAIR), Member("m2", "Bo Ærø", "Politiet")),
    (
        StandingItem("Godkendelse", (("Indstilling", "Referatet fra {sidste møde} godkendes."),)),
        StandingItem("Eventuelt", (("Note", "Frit."),)),
    ),
)
READ = Meeting(
    "r1",
    "SSP styregruppen",
    date=datetime.date(2018, 12, 6),
    time=datetime.time(16),
    venue="Byrådsstuen",
    layout=Layout.KLASSISK,
    first_number=27,
    participants=(
        Participant("p1", "Åse Øst", "A", Presence.EXCUSED, Role.CHAIR),
        Participant("p2", "Gæst", "", Presence.PRESENT, Role.GUEST),
    ),
    items=(
        AgendaItem("i1", "Godkendelse af dagsorden", decision="Godkendt."),
        AgendaItem(
            "i2",
            "Kommentarer til sidste mødes referat",
            sections=(
                Section("s1", "Indstilling", "Referatet fra den 20. september 2018 godkendes."),
                Section("s2", "Sagsfremstilling", ""),
            ),
        ),
        AgendaItem("i3", "Indsats mod vold"),
        AgendaItem("i4", "Eventuelt"),
    ),
)


def begin(services: Services, day: str) -> Meeting:
    return services.meetings.begin("c1", datetime.date.fromisoformat(day))
