"""What is missing is looked for after the keys, above the item and in the export alike."""

import datetime
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton

from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Meeting, Status
from ssp_desktop.ui.exporting.export_panel import ExportPanel
from ssp_desktop.ui.missing.lack_watch import LackWatch
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting, press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
LACKS = "Punkt 3 har ingen beslutning"


@pytest.fixture
def whole(services: Services) -> Meeting:
    """Keep a meeting that is over and lacks nothing; its last decision is one letter."""
    made = a_meeting()
    made = replace(made, items=(*made.items[:2], replace(made.items[2], decision="A")))
    services.store.add(made)
    return made


def listed(inside) -> list[str]:
    return [each.text() for each in inside.findChildren(QPushButton) if each.isVisible()]


def test_with_nothing_missing_the_letter_that_flips_it_does_not_look(
    window: MainWindow, whole: Meeting, qtbot
) -> None:
    window.open_meeting(whole.id, whole.items[2].id)
    missing = window.meeting_page.view.around.missing
    assert not missing.isVisible()
    window.meeting_page.view.moving.go_to_decision()
    press(Qt.Key.Key_A, CONTROL)
    press(Qt.Key.Key_Delete)
    assert window.meeting_page.session.meeting.items[2].decision == ""
    assert not missing.isVisible(), "not in the key"
    qtbot.waitUntil(lambda: LACKS in listed(missing))
    write("B")
    assert LACKS in listed(missing), "not in the key"
    qtbot.waitUntil(lambda: not missing.isVisible())


def test_with_nothing_missing_another_change_does_not_look_either(
    window: MainWindow, whole: Meeting, qtbot
) -> None:
    window.open_meeting(whole.id, whole.items[2].id)
    missing = window.meeting_page.view.around.missing
    press(Qt.Key.Key_P, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    write("Nyt")
    press(Qt.Key.Key_Return)
    assert not missing.isVisible()
    qtbot.waitUntil(lambda: any("har ingen beslutning" in line for line in listed(missing)))


def test_a_meeting_that_is_opened_says_at_once_what_it_lacks(
    window: MainWindow, services: Services
) -> None:
    meeting = a_meeting()
    services.store.add(meeting)
    window.open_meeting(meeting.id)
    assert LACKS in listed(window.meeting_page.view.around.missing)


def test_with_the_export_open_a_letter_does_not_look(
    window: MainWindow, whole: Meeting, qtbot
) -> None:
    window.open_meeting(whole.id, whole.items[2].id)
    press(Qt.Key.Key_E, CONTROL)
    panel = window.findChild(ExportPanel)
    assert listed(panel.unfinished) == []
    window.meeting_page.view.moving.go_to_decision()
    press(Qt.Key.Key_A, CONTROL)
    press(Qt.Key.Key_Delete)
    assert listed(panel.unfinished) == [], "not in the key"
    qtbot.waitUntil(lambda: listed(panel.unfinished) == [LACKS])
    write("B")
    assert listed(panel.unfinished) == [LACKS], "not in the key"
    qtbot.waitUntil(lambda: listed(panel.unfinished) == [])


def test_an_export_right_after_the_first_letter_is_a_referat_by_its_name(
    window: MainWindow, services: Services, tmp_path
) -> None:
    day = services.meetings.today() - datetime.timedelta(1)
    items = tuple(replace(item, decision="") for item in a_meeting().items)
    meeting = a_meeting(day=day, status=Status.PLANNED, items=items)
    services.store.add(meeting)
    window.open_meeting(meeting.id)
    press(Qt.Key.Key_E, CONTROL)
    panel = window.findChild(ExportPanel)
    panel.choices.folder.field.setText(str(tmp_path))
    assert "dagsorden" in panel.choices.name.text()
    window.meeting_page.view.moving.go_to_decision()
    write("B")
    panel.save.click()
    assert "referat" in panel.saved.path.name


def test_a_letter_stops_a_search_that_is_under_way(qapp, whole: Meeting, qtbot) -> None:
    looks = 0

    def never_done(_meeting: Meeting, _seconds: float) -> None:
        nonlocal looks
        looks += 1

    watch = LackWatch(never_done, qapp)
    watch.look(whole)
    qtbot.waitUntil(lambda: looks > 3)
    watch.look_soon(whole)
    until = looks
    for _ in range(20):
        QCoreApplication.processEvents()
    assert looks == until
    watch.stop()
