"""A meeting of three items, the last one closed, and a reviewer who sits over it."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.review.compared import Stretch
from ssp_desktop.application.review.shown_minutes import Allowed, ShownMinutes
from ssp_desktop.application.review.sitting import Sitting
from ssp_desktop.application.services import Services
from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.changes import SetText
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Section
from tests.meetings.sample_meeting import meeting_of

ITEMS = (
    AgendaItem("i1", "Godkendelse", decision="Godkendt."),
    AgendaItem(
        "i2",
        "Budget",
        sections=(Section("s1", "Sagen", "Der er **mange** penge.\n\n- Et punkt\n- To punkt"),),
        attachments=(Attachment("b1", "Budgettet", 1),),
        decision="Udvalget drøftede sagen og tog sagen til efterretning.",
    ),
    AgendaItem("i3", "Kims sag", closed=True, open_title="En personsag", decision="Kim får ros."),
)


class Clock:
    def __init__(self) -> None:
        self.at = datetime.datetime(2026, 3, 4, 16, tzinfo=datetime.UTC)

    def __call__(self) -> datetime.datetime:
        self.at += datetime.timedelta(minutes=1)
        return self.at


@pytest.fixture
def services(own_data_dir: Path) -> Iterator[Services]:
    with Program().writing(str(own_data_dir)) as made:
        made.store.add(meeting_of(*ITEMS))
        yield made


@pytest.fixture
def session(services: Services) -> MeetingSession:
    return services.open_session("m")


def sit(
    services: Services, session: MeetingSession, who: str = "Åse", **allowed: object
) -> Sitting:
    may = Allowed(**{"items": None, "is_open": False, **allowed})
    made = Sitting(session, services.store.snapshots, who, lambda _: may, Clock())
    renew(made)
    return made


def renew(sitting: Sitting) -> None:
    sitting.show(sitting.meeting, ShownMinutes(sitting.allowed)(sitting.meeting))


def marked(sitting: Sitting, item: str, words: str, nth: int = 0) -> tuple[Stretch, ...]:
    for each in sitting.paragraphs(item):
        start = -1
        for _ in range(nth + 1):
            start = each.text.find(words, start + 1)
        if start >= 0:
            return (Stretch(each.key, start, start + len(words)),)
    raise AssertionError(words)


def write(session: MeetingSession, item: str, part: str, before: str, after: str) -> None:
    session.do(SetText.between(item, part, before, after))
