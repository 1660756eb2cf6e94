"""A meeting of two items with five people present, open in the window, and its strip for votes."""

import pytest
from PySide6.QtCore import Qt

from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import AgendaItem, Participant, Presence, new_id
from ssp_desktop.ui.meeting.notes.note_list import NoteList
from ssp_desktop.ui.meeting.votes.vote_strip import VoteStrip
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting, press

CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier
PEOPLE = (
    ("Åse Dam", "A"), ("Ida Friis", "A"), ("Bo Ly", "C"), ("Finn Ravn", "V"), ("Ulla Bo", "V"),
)  # fmt: skip


@pytest.fixture
def at_work(services: Services, window: MainWindow) -> MainWindow:
    """Open a meeting of two items and five present, one excused."""
    people = [
        Participant(new_id(), name, party, presence=Presence.PRESENT) for name, party in PEOPLE
    ]
    people.append(Participant(new_id(), "Per Syg", "V", Presence.EXCUSED))
    items = (AgendaItem(new_id(), "Budget"), AgendaItem(new_id(), "Eventuelt"))
    meeting = a_meeting(items=items, participants=tuple(people))
    services.store.add(meeting)
    window.open_meeting(meeting.id)
    return window


def view_of(window: MainWindow):
    return window.meeting_page.view


def item(window: MainWindow) -> AgendaItem:
    return view_of(window).current.item


def strip(window: MainWindow) -> VoteStrip:
    return view_of(window).item.dock.open_strip


def notes(window: MainWindow) -> NoteList:
    return view_of(window).item.decision.notes


def open_vote() -> None:
    press(Qt.Key.Key_S, CONTROL_SHIFT)


def enter() -> None:
    press(Qt.Key.Key_Return)


def come_back(window: MainWindow) -> None:
    """Leave the meeting, which closes its session, and open it at the same item."""
    meeting, item_id = view_of(window).meeting.id, item(window).id
    window.show_start()
    window.open_meeting(meeting)
    view_of(window).current.show(item_id)
    view_of(window).moving.go_to_decision()


def in_decision(window: MainWindow) -> bool:
    return view_of(window).item.decision.text.hasFocus() and strip(window) is None
