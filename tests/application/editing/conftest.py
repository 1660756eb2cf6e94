"""A meeting of two items that is open for writing, on a clock that goes when it is told to."""

import pytest

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.services import Services
from ssp_desktop.domain.changes import DECISION, SetText, text_of
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Section

MEETING = Meeting(
    "m",
    "Udvalget",
    items=(
        AgendaItem("i1", "Et", sections=(Section("s1", "Sag", "Om sagen."),), decision="Ja."),
        AgendaItem("i2", "To"),
    ),
)


class Clock:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(services: Services, clock: Clock) -> MeetingSession:
    services.store.add(MEETING)
    return MeetingSession(MEETING, services.store, services.autosave, who="ida", clock=clock)


def write(session: MeetingSession, text: str, part: str = DECISION, item: str = "i1") -> None:
    """Type `text` at the end, a letter at a time."""
    for letter in text:
        before = text_of(session.meeting, item, part)
        change = SetText.between(item, part, before, before + letter)
        session.do(change, typing=True)


def decision(session: MeetingSession) -> str:
    return session.meeting.item("i1").decision
