"""A meeting with a closed item, reviewers and remarks in a real database, and a draft's words."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Meeting,
    Participant,
    Presence,
    Role,
    Section,
    Status,
)
from ssp_desktop.domain.review import Outcome, Remark, RemarkKind, Reviewer
from ssp_desktop.domain.room import Recusal
from ssp_desktop.folders import find_folders
from ssp_desktop.store.store import Store
from tests.writing.docx_cases import W, text_of
from tests.writing.draft_cases import opened

AT = datetime.datetime(2025, 3, 5, 9, 30, tzinfo=datetime.UTC)
CLOSED_CASE = "Barnets sag"


def remark(number: int, item: str, words: str, text: str, **fields: object) -> Remark:
    made = Remark(f"r{number}", item, "decision", RemarkKind.COMMENT, "Åse Øst", AT, words, 0, text)
    return replace(made, **fields)


MEETING = Meeting(
    "0123456789",
    "Ungerådet",
    date=datetime.date(2025, 3, 4),
    time=datetime.time(16),
    venue="Salen",
    status=Status.DRAFT,
    participants=(
        Participant("p1", "Åse Øst", "A", Presence.PRESENT, Role.CHAIR),
        Participant("p2", "Bo Ærø", "B", Presence.PRESENT),
        Participant("p3", "Gæst Gran", "Politiet", Presence.PRESENT, Role.GUEST),
    ),
    items=(
        AgendaItem("a1", "Godkendelse", decision="Godkendt. Enstemmigt godkendt."),
        AgendaItem(
            "a2",
            "Ny skatebane",
            "2025-001",
            sections=(Section("s1", "Baggrund", "- ét\n- to"),),
            decision="Taget **til** efterretning.",
            attachments=(Attachment("b1", "Kort", 1),),
        ),
        AgendaItem(
            "a3",
            CLOSED_CASE,
            closed=True,
            open_title="En sag",
            decision="Hemmelig beslutning.",
            recusals=(Recusal("x1", "p2"),),
        ),
        AgendaItem("a4", "Eventuelt", decision="Intet."),
    ),
    reviewers=(
        Reviewer("v1", "Ekstern Øje", sees_closed=False),
        Reviewer("v2", "Kun To", items=("a2", "a4")),
        Reviewer("v3", "Jurist Juul", sees_closed=True),
    ),
    remarks=(
        remark(1, "a1", "Enstemmigt", "Er det rigtigt?"),
        remark(2, "a2", "til efterretning", "godkendt", kind=RemarkKind.WORDING),
        remark(3, "a3", "Hemmelig", f"{CLOSED_CASE} skal ikke nævnes"),
        remark(4, "a1", "Godkendt", "Svaret på", outcome=Outcome.TAKEN),
        remark(5, "a4", "", "", kind=RemarkKind.APPROVES),
        remark(6, "", "", "Se hele referatet igen", part=""),
    ),
)


def put(own_data_dir: Path, meeting: Meeting = MEETING) -> Meeting:
    store = Store(find_folders(own_data_dir).database)
    store.add(meeting)
    store.close()
    return meeting


@pytest.fixture
def store(own_data_dir: Path) -> Iterator[Store]:
    put(own_data_dir)
    opened_store = Store(find_folders(own_data_dir).database)
    yield opened_store
    opened_store.close()


def words_of(path: Path) -> str:
    body = opened(path.read_bytes()).element.body
    return "\n".join(map(text_of, body.iter(f"{W}p")))
