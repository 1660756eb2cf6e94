"""What the window remembers from one run to the next, and between two meetings."""

import os

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.ui.exporting.export_panel import ExportPanel
from ssp_desktop.ui.look.theme import Scheme
from ssp_desktop.ui.meeting.columns.columns import Columns
from ssp_desktop.ui.remembered.settings import Settings
from tests.ui.conftest import press, write
from tests.ui.window.conftest import CONTROL


def test_undo_goes_back_past_the_last_start(open_window, meetings, services):
    first = open_window()
    first.open_meeting(meetings[-1].id)
    write("Intet.")
    first.close()
    second = open_window()
    second.open_meeting(meetings[-1].id)
    assert second.actions_["undo"].isEnabled()
    press(Qt.Key.Key_Z, CONTROL)
    services.autosave.flush(5)
    assert services.store.load(meetings[-1].id).items[2].decision == ""


def test_the_shape_of_the_window_is_kept(open_window, services, meetings):
    first = open_window()
    first.resize(1100, 700)
    first.open_meeting(meetings[0].id)
    press(Qt.Key.Key_1, CONTROL)
    first.close()
    second = open_window()
    assert (second.width(), second.height()) == (1100, 700)
    second.open_meeting(meetings[0].id)
    assert not second.actions_["toggle_agenda"].isChecked()


def test_the_widths_of_the_columns_are_kept(open_window, meetings, qtbot):
    def widths(window):
        return window.meeting_page.view.columns._split.sizes()

    first = open_window()
    first.resize(1500, 800)
    first.open_meeting(meetings[0].id)
    qtbot.wait(20)
    first.meeting_page.view.columns._split.setSizes([300, 700, 498])
    chosen = widths(first)
    first.open_meeting(meetings[1].id)
    qtbot.wait(20)
    assert widths(first) == chosen
    first.close()
    second = open_window()
    second.open_meeting(meetings[0].id)
    qtbot.wait(20)
    assert widths(second) == chosen


def test_little_room_at_the_end_leaves_the_columns_as_they_were(open_window, meetings, qtbot):
    first = open_window()
    first.resize(1500, 800)
    first.open_meeting(meetings[0].id)
    columns = first.meeting_page.view.columns
    qtbot.waitUntil(lambda: columns._split.sizes()[0] >= columns._left.usual_width)
    left = columns._split.sizes()[0]
    first.resize(720, 600)
    columns.set_panel_beside(True)
    qtbot.waitUntil(lambda: columns._left.narrow)
    first.close()
    second = open_window()
    second.resize(1500, 800)
    second.open_meeting(meetings[0].id)
    qtbot.wait(20)
    assert second.meeting_page.view.columns._split.sizes()[0] == left


def test_the_pages_are_as_wide_as_before_when_the_export_is_closed(window, meetings, qtbot):
    window.open_meeting(meetings[0].id)
    columns = window.meeting_page.view.columns
    letter = columns.fontMetrics().averageCharWidth()
    window.resize(columns._left.usual_width + 110 * letter, 760)  # all three just fit
    qtbot.wait(20)
    wide = columns._split.sizes()[2]
    window.front.export()
    qtbot.waitUntil(lambda: columns._left.narrow and not columns.right_shown)
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: columns.right_shown)
    qtbot.wait(20)
    assert columns._split.sizes()[2] == wide


def test_a_memory_that_cannot_be_read_is_a_window_of_the_usual_size(open_window, services):
    services.folders.data.mkdir(exist_ok=True)
    (services.folders.data / "window.ini").write_bytes(b"\x00[[[%%%\nwindow=@Byte")
    assert open_window().width() > 800


def test_dark_is_chosen_from_the_menu_and_kept(window, services):
    window.actions_["scheme_dark"].trigger()
    assert QApplication.palette().window().color().lightness() < 60
    assert Settings(services.folders.data).scheme is Scheme.DARK
    window.actions_["scheme_light"].trigger()
    assert QApplication.palette().window().color().lightness() > 200


def test_the_pages_fold_away_beside_the_export_and_come_back(at_work):
    at_work.resize(1280, 720)
    columns = at_work.findChild(Columns)
    assert columns.right_shown
    press(Qt.Key.Key_E, CONTROL)
    assert not columns.right_shown
    assert not at_work.actions_["toggle_pages"].isChecked()
    press(Qt.Key.Key_Escape, on=at_work.findChild(ExportPanel).choices.layout_)
    assert columns.right_shown


def test_what_the_window_keeps_is_for_its_owner_alone(open_window, services):
    before = os.umask(0)
    try:
        opened = open_window()
        opened.meetings.open_sample()
        opened.close()
    finally:
        os.umask(before)
    files = [path for path in services.folders.data.rglob("*") if path.is_file()]
    assert "window.ini" in {path.name for path in files}
    assert [path.name for path in files if path.stat().st_mode & 0o077] == []
