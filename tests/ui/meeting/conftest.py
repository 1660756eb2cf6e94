"""A meeting on screen, over a real store."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.services import Services
from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.ui.actions.table import action_of
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.meeting_view import MeetingView
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor


def act(view: MeetingView, action_id: str) -> None:
    """Do in `view` what the table has under that id."""
    action_of(action_id).does(view.doers)()


@pytest.fixture
def services(own_data_dir: Path) -> Iterator[Services]:
    """Give the program's services on a new database."""
    with Program().writing(str(own_data_dir)) as made:
        yield made


@dataclass
class Shown:
    """A meeting on screen, and what it does to the session."""

    view: MeetingView
    session: MeetingSession
    services: Services
    told: list[str]

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is now."""
        return self.session.meeting

    @property
    def item(self) -> AgendaItem:
        """The current item."""
        item = self.view.current.item
        assert item is not None
        return item

    def titles(self) -> list[str]:
        """Return the titles in order."""
        return [item.title for item in self.meeting.items]


@pytest.fixture
def shown(qtbot: QtBot, services: Services) -> Iterator[Shown]:
    """Give the sample meeting on screen."""
    meeting = services.meetings.add_sample()
    session = services.open_session(meeting.id)
    view = MeetingView(session, services, Icons(services.folders.resources / "icons"))
    qtbot.addWidget(view)
    view.resize(1280, 720)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is view)
    told: list[str] = []
    view.message.connect(lambda text, _undoable: told.append(text))
    yield Shown(view, session, services, told)
    view.close_view()


@pytest.fixture
def text(shown: Shown) -> MarkdownEditor:
    """Give the decision of the current item, empty and with the caret in it."""
    shown.view.moving.go_to_decision()
    text = shown.view.item.decision.text
    text.selectAll()
    QTest.keyClick(text, Qt.Key.Key_Backspace)
    return text


@pytest.fixture
def settle(shown: Shown, qtbot: QtBot) -> Callable[[], None]:
    """Give a function that waits until all in sight is looked at and judged."""
    return lambda: qtbot.waitUntil(lambda: not shown.view.writing.busy, timeout=20_000)
