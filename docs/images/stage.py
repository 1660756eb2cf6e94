"""The committee, the meetings and the agenda that stand on the pictures.

All of the invented municipality of the sample meeting. Owns values alone.
"""

import datetime
from dataclasses import replace

from ssp_desktop.application.files.sample import read_sample
from ssp_desktop.application.services import Services
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.committee import Committee, Member, StandingItem
from ssp_desktop.domain.meeting import (
    AgendaItem,
    ItemState,
    Meeting,
    Participant,
    Presence,
    Role,
    Section,
    Status,
)

COMMITTEE = "ssp"
LAST, LIVE = "juni", "september"
STATUS_CASE = "RAV-2025-004417"
_DAYS = ((2025, 6, 12), (2025, 9, 25), (2025, 12, 4))
_STANDING = (
    ("Godkendelse af dagsorden", "Forvaltningen indstiller, at dagsordenen godkendes."),
    (
        "Godkendelse af referat fra sidste møde",
        "Forvaltningen indstiller, at referatet af mødet den {sidste møde} godkendes.",
    ),
    ("Status fra område, skole og politi", ""),
    ("Eventuelt", ""),
)


def keep_committee_and_last_meeting(services: Services) -> None:
    """Keep what there is before the sample meeting."""
    sample = read_sample(services.folders.resources)
    committee = Committee(
        COMMITTEE,
        sample.committee,
        sample.municipality,
        sample.venue,
        members=tuple(
            Member(f"m{at}", person.name, person.affiliation, person.role)
            for at, person in enumerate(sample.participants)
        ),
        standing_items=tuple(
            StandingItem(title, (("Indstilling", text),) if text else ())
            for title, text in _STANDING
        ),
        needs_quorum=True,
        prints_actions=True,
        prints_times=True,
        dates=tuple(datetime.date(*day) for day in _DAYS),
    )
    services.store.save_committee(committee)
    services.store.add(_last_meeting(sample))


def keep_meeting(services: Services) -> None:
    """Keep the sample meeting as it was sent out: everybody expected, nothing decided."""
    sample = read_sample(services.folders.resources)
    people = (replace(each, presence=Presence.EXPECTED) for each in sample.participants)
    items = (replace(each, decision="") for each in sample.items)
    services.store.add(
        replace(
            sample,
            id=LIVE,
            committee_id=COMMITTEE,
            status=Status.PLANNED,
            participants=_with_ids(people, "p"),
            items=_with_ids(items, "i"),
            prints_actions=True,
            prints_times=True,
        )
    )


def _with_ids(parts, letter: str):
    return tuple(replace(each, id=f"{letter}{at}") for at, each in enumerate(parts, start=1))


def _last_meeting(sample: Meeting) -> Meeting:
    people = tuple(
        Participant(f"q{at}", each.name, each.affiliation, Presence.PRESENT, each.role)
        for at, each in enumerate(sample.participants)
        if each.role is not Role.GUEST
    )
    return replace(
        sample,
        id=LAST,
        committee_id=COMMITTEE,
        date=datetime.date(*_DAYS[0]),
        status=Status.APPROVED,
        participants=people,
        items=_LAST_ITEMS,
        actions=_LAST_ACTIONS,
    )


_LAST_ITEMS = (
    AgendaItem("j1", "Godkendelse af dagsorden", decision="Godkendt."),
    AgendaItem("j2", "Godkendelse af referat fra sidste møde", decision="Godkendt."),
    AgendaItem(
        "j3",
        "Status fra område, skole og politi – foråret 2025",
        STATUS_CASE,
        sections=(
            Section(
                "s3",
                "Indstilling",
                "Forvaltningen indstiller, at SSP-styregruppen tager status til efterretning.",
            ),
        ),
        decision=(
            "Klub Havnen holder åbent fredag og lørdag til kl. 23 fra den 1. august.\n\n"
            "Lisbeth Krogh sender tallene for sommerferien til sekretariatet. "
            "Skolen begynder at registrere fravær hver time efter ferien.\n\n"
            "Thomas Ibsen spørger boligforeningen, om der kan hænges opslag op i opgangene.\n\n"
            "Taget til efterretning."
        ),
    ),
    AgendaItem(
        "j4",
        "Værested i Engen",
        "RAV-2025-003112",
        sections=(
            Section(
                "s4",
                "Indstilling",
                "Forvaltningen indstiller, at SSP-styregruppen drøfter, om der er grundlag for "
                "et værested i Engen.",
            ),
        ),
        decision="Punktet udsættes til næste møde.",
        state=ItemState.POSTPONED,
    ),
    AgendaItem("j5", "Eventuelt", decision="Intet."),
)
_LAST_ACTIONS = (
    ActionPoint(
        "o1",
        "j3",
        "Lisbeth Krogh sender tallene for sommerferien til sekretariatet.",
        "Lisbeth Krogh",
        datetime.date(2025, 9, 1),
    ),
    ActionPoint(
        "o2",
        "j3",
        "Thomas Ibsen spørger boligforeningen, om der kan hænges opslag op i opgangene.",
        "Thomas Ibsen",
        datetime.date(2025, 9, 25),
    ),
)
