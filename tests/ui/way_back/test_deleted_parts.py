"""What was deleted from the open meeting comes back by key, and can be taken away again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ssp_desktop.application.attaching import attaching
from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Attachment, Meeting
from ssp_desktop.ui.way_back.deleted_parts import DeletedPartsPanel
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import press

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def meeting(meetings: list[Meeting], window: MainWindow) -> Meeting:
    """Open a meeting and give it."""
    window.open_meeting(meetings[-1].id)
    return meetings[-1]


def come_back(window: MainWindow, qtbot: QtBot) -> None:
    """Have the window in front again, as a desktop does when a panel is closed."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def the_panel(window: MainWindow, qtbot: QtBot) -> DeletedPartsPanel:
    """Open the panel by its key and give it."""
    come_back(window, qtbot)
    press(Qt.Key.Key_T, CONTROL | SHIFT)
    panels = window.findChildren(DeletedPartsPanel)
    qtbot.waitUntil(lambda: panels[-1].isAncestorOf(QApplication.focusWidget()))
    return panels[-1]


def spoken(panel: DeletedPartsPanel) -> list[str]:
    """What a screen reader says of each row, without when it was deleted."""
    return [row.spoken.rpartition(", ")[0] for row in panel.list.rows.rows]


def present(window: MainWindow) -> Meeting:
    return window.meeting_page.session.meeting


def test_an_item_comes_back_where_it_stood_and_is_current(
    window, meeting, services: Services, qtbot
):
    window.open_meeting(meeting.id, meeting.items[1].id)
    press(Qt.Key.Key_Delete, CONTROL | SHIFT)
    assert len(present(window).items) == 2
    panel = the_panel(window, qtbot)
    assert spoken(panel) == ["Bandehandleplan, Punkt"]
    press(Qt.Key.Key_Return)
    assert present(window) == meeting
    assert window.current_item == meeting.items[1].id
    come_back(window, qtbot)
    assert window.meeting_page.view.item.decision.text.hasFocus()
    window.meeting_page.session.flush(2)
    assert services.store.load(meeting.id) == meeting
    press(Qt.Key.Key_Z, CONTROL)
    assert len(present(window).items) == 2
    press(Qt.Key.Key_Y, CONTROL)
    assert present(window) == meeting


def test_everything_that_can_be_deleted_is_listed_the_newest_first(window, meeting, qtbot):
    session, item = window.meeting_page.session, meeting.items[1]
    session.do(attaching.add(item, "Kort over området"))
    attachment: Attachment = present(window).items[1].attachments[0]
    whole = present(window)
    session.do(attaching.remove(present(window).items[1], attachment.id))
    session.do(meeting_edits.remove_section(present(window).items[1], item.sections[0].id))
    session.do(meeting_edits.remove_person(present(window), meeting.participants[0].id))
    panel = the_panel(window, qtbot)
    assert spoken(panel) == [
        "Åse Dam, Deltager",
        "Indstilling, Afsnit i punkt 2 · Bandehandleplan",
        "Kort over området, Bilag til punkt 2 · Bandehandleplan",
    ]
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert present(window).items[1].sections == item.sections
    for _ in range(2):
        the_panel(window, qtbot)
        press(Qt.Key.Key_Return)
    assert present(window) == whole


def test_a_person_who_comes_back_is_gone_to(window, meeting, qtbot):
    window.meeting_page.session.do(meeting_edits.remove_person(meeting, meeting.participants[0].id))
    the_panel(window, qtbot)
    press(Qt.Key.Key_Return)
    come_back(window, qtbot)
    assert QApplication.focusWidget() is window.meeting_page.view.left.attendance.list


def test_where_nothing_was_deleted_it_says_so_and_enter_or_escape_closes(window, meeting, qtbot):
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        panel = the_panel(window, qtbot)
        assert not panel.list.isVisible()
        assert any("Intet er slettet" in label.text() for label in panel.findChildren(QLabel))
        with qtbot.waitSignal(panel.destroyed):
            press(key)
    assert present(window) == meeting


def test_without_a_meeting_there_is_nothing_to_open(window):
    assert not window.actions_["deleted_parts"].isEnabled()
