"""A meeting that is held in the window, with a clock of its own."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.committee import Committee, Member
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
from ssp_desktop.domain.room import RoomEvent
from ssp_desktop.ui.window.main_window import MainWindow
from tests.meetings.people import absent_from
from tests.ui.conftest import NO_KEY, press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Clock:
    """The time of day, set by the test."""

    def __init__(self) -> None:
        self.at = datetime.datetime(2026, 3, 4, 16, 0)

    def __call__(self) -> datetime.datetime:
        return self.at

    def show(self, text: str) -> None:
        """Be at ``16.20`` from now on."""
        hour, minute = map(int, text.split("."))
        self.at = self.at.replace(hour=hour, minute=minute, second=0)


@pytest.fixture
def clock() -> Clock:
    """Give the clock of the room."""
    return Clock()


@pytest.fixture
def services(own_data_dir: Path, clock: Clock) -> Iterator[Services]:
    """Give the program's services on a new database, with that clock."""
    with Program().writing(str(own_data_dir)) as made:
        yield made._replace(now=clock) if hasattr(made, "_replace") else replace(made, now=clock)


def held_meeting(committee: Committee) -> Meeting:
    """Return a meeting of six items and six people, the fourth item closed."""
    people = (
        Participant("åse", "Åse Dam", "A", role=Role.CHAIR, presence=Presence.PRESENT),
        Participant("bo", "Bo Ly", "V", presence=Presence.PRESENT),
        Participant("eva", "Eva Ård", "C", presence=Presence.PRESENT),
        Participant("ib", "Ib Bæk", "F", presence=Presence.PRESENT),
        Participant("dorte", "Dorte Fyn", "Ø", presence=Presence.PRESENT),
        Participant("gæst", "Gorm Ravn", "Politiet", role=Role.GUEST, presence=Presence.PRESENT),
    )
    items = [
        AgendaItem(f"i{number}", title)
        for number, title in enumerate(
            ("Godkendelse", "Budget", "Status", "Sagen om Kim", "Årsplan", "Eventuelt"), 1
        )
    ]
    items[3] = replace(
        items[3],
        closed=True,
        open_title="En personsag",
        sections=(Section("s4", "Baggrund", "Kims hemmelighed."),),
        attachments=(Attachment("b4", "Kims papirer", 1),),
    )
    return Meeting(
        "m1",
        committee.name,
        committee_id=committee.id,
        date=datetime.date(2026, 3, 4),
        time=datetime.time(16),
        status=Status.DRAFT,
        participants=people,
        items=tuple(items),
    )


@dataclass
class Room:
    """The window with the meeting open, and the clock on the wall."""

    window: MainWindow
    clock: Clock

    @property
    def page(self):
        """The open meeting's page."""
        return self.window.meeting_page

    @property
    def view(self):
        """The open meeting's view."""
        return self.page.view

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is now."""
        return self.page.session.meeting

    def item(self, number: int):
        """Return the item of that number."""
        return self.meeting.items[number - 1]

    def log(self) -> list[tuple[str, str, str, str]]:
        """Return the log: what, when, at which item, who."""
        return [(e.kind.value, _clock(e), e.item, e.person) for e in self.meeting.events]

    def absent(self, number: int) -> list[str]:
        """Return who was absent from the item of that number."""
        return [person.id for person in absent_from(self.meeting, self.item(number))]

    def rows(self) -> dict[str, str]:
        """Return the word beside each person in the list, by id."""
        return {row.id: row.word for row in self.view.left.attendance.list.people.rows}

    def agenda(self) -> list[str]:
        """Return the words below the items of the agenda."""
        return [row.words for row in self.view.left.agenda.list.agenda.rows]

    def at(self, time: str) -> "Room":
        """Let it be that time."""
        self.clock.show(time)
        return self

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press a key where the cursor is."""
        press(key, modifiers)

    def person(self, letters: str, *keys: Qt.Key) -> None:
        """Go to a person in the list by the letters of the name, and press keys there."""
        press(Qt.Key.Key_F, CONTROL | SHIFT)
        press(Qt.Key.Key_Shift)  # as hands do for the shortcut: what is written begins a new name
        write(letters)
        for key in keys:
            press(key)


def _clock(event: RoomEvent) -> str:
    return f"{event.time:%H.%M}" if event.time else ""


@pytest.fixture
def committee(services: Services) -> Committee:
    """Keep a committee that can decide only when more than half are there."""
    made = Committee(
        "u1",
        "SSP-styregruppen",
        "Ravnsø Kommune",
        members=(Member("1", "Åse Dam"),),
        needs_quorum=True,
    )
    services.store.save_committee(made)
    return made


@pytest.fixture
def room(services: Services, committee: Committee, window: MainWindow, clock: Clock, qtbot: QtBot):
    """Give the window with the meeting open at its first item."""
    meeting = held_meeting(committee)
    services.store.add(meeting)
    window.resize(1280, 720)
    window.open_meeting(meeting.id)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return Room(window, clock)
