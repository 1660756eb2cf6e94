"""A layout whose template is unusable leaves no pages of the old layout in sight."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Layout
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting, press

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_pages_that_no_longer_match_are_taken_away(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    meeting = a_meeting(layout=Layout.PUNKT)
    services.store.add(meeting)
    window.resize(1600, 900)
    window.open_meeting(meeting.id, meeting.items[0].id)
    press(Qt.Key.Key_6, CONTROL)
    room = window.room_screen.window
    assert room is not None
    panel = window.meeting_page.view.pages
    qtbot.waitUntil(lambda: panel.view.pages is not None and room.shows_pages)
    services.folders.templates.mkdir(parents=True, exist_ok=True)
    own = services.folders.templates / f"{Layout.KLASSISK.value}.docx"
    own.write_bytes(b"not a template")
    page = window.meeting_page
    page.session.do(meeting_edits.set_field(page.session.meeting, "layout", Layout.KLASSISK))
    qtbot.waitUntil(lambda: not panel.busy and not room.busy)
    assert any(own.name in label.text() for label in panel.findChildren(QLabel))
    assert panel.view.pages is None
    assert room.pages.pages is None
    assert not room.shows_pages
    page.session.undo()
    qtbot.waitUntil(lambda: panel.view.pages is not None and room.shows_pages)
