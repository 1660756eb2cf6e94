"""The window as a whole: one meeting at a time, its foot, its end, and what it remembers."""

import contextlib
import datetime
import os
import sqlite3
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QToolButton,
)

from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.actions.table import ACTIONS
from ssp_desktop.ui.exporting.export_panel import ExportPanel
from ssp_desktop.ui.fields.tick_box import TickBox
from ssp_desktop.ui.look.theme import Scheme, Theme
from ssp_desktop.ui.meeting.columns.columns import Columns
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.system.single_instance import Wanted
from tests.ui.conftest import a_meeting, press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def at_work(meetings, window):
    """Open the newest meeting, whose third item is undecided and so current."""
    window.open_meeting(meetings[-1].id)
    return window


def test_a_decision_is_on_disk_half_a_second_after_the_last_letter(
    at_work, meetings, services, qtbot
):
    write("Intet.")
    reader = services.open_reader()
    qtbot.waitUntil(lambda: reader.load(meetings[-1].id).items[2].decision == "Intet.", timeout=500)
    reader.close()
    qtbot.waitUntil(lambda: at_work.status.saved.text().startswith("Gemt "))
    datetime.datetime.strptime(at_work.status.saved.text(), "Gemt %H:%M:%S")


def test_the_foot_tells_the_item_and_who_is_there(at_work):
    assert at_work.status.item.text() == "Afsluttet"  # as nobody noted that it began
    press(Qt.Key.Key_F12)
    assert at_work.status.item.text() == "Punkt 3 · 0 min"
    assert at_work.status.attendance.text() == "1 til stede, 1 afbud"
    press(Qt.Key.Key_PageUp, CONTROL)
    press(Qt.Key.Key_F12)
    assert at_work.status.item.text() == "Punkt 2 · 0 min"
    press(Qt.Key.Key_A, CONTROL_SHIFT)  # who sent word did so, whoever else is here
    assert at_work.status.attendance.text() == "1 til stede, 1 afbud"


def test_a_save_that_fails_is_told_at_the_foot_until_one_succeeds(at_work, services):
    services.autosave.on_failed(UserError("Der er ikke plads på disken."))
    assert at_work.status.saved.text() == "Ikke gemt endnu, der prøves igen"
    assert at_work.status.saved.toolTip() == "Der er ikke plads på disken."
    services.autosave.on_saved(datetime.datetime(2026, 1, 1, 16, 42, 7))
    assert at_work.status.saved.text() == "Gemt 16:42:07"


def test_a_deleted_item_is_told_and_taken_back(at_work, meetings, services):
    press(Qt.Key.Key_Delete, CONTROL_SHIFT)
    assert at_work.message.text == "Punkt 3 slettet"
    at_work.message.undo_button.click()
    assert at_work.message.text == ""
    services.autosave.flush(5)
    assert len(services.store.load(meetings[-1].id).items) == 3


def test_the_way_back_goes_when_something_else_is_done(at_work):
    press(Qt.Key.Key_Delete, CONTROL_SHIFT)
    assert at_work.message.text
    press(Qt.Key.Key_L, CONTROL)
    assert at_work.message.text == ""


def test_a_message_goes_away_by_itself_but_a_problem_stays(window, qtbot):
    window.message.timer.setInterval(50)
    window.message.tell("Gjort")
    qtbot.waitUntil(lambda: window.message.text == "")
    window.message.warn("Det gik galt")
    qtbot.wait(150)
    assert window.message.text == "Det gik galt"


@pytest.mark.parametrize("kind", ["tell", "warn"])
def test_the_signs_of_a_message_are_seen_when_the_scheme_changes_under_it(window, kind):
    window.actions_["scheme_light"].trigger()
    getattr(window.message, kind)("Udseende")
    window.actions_["scheme_dark"].trigger()
    signs = [window.message.findChild(QToolButton)]
    if kind == "warn":
        signs += [each for each in window.message.findChildren(QLabel) if not each.text()]
    for sign in signs:
        picture = window.message.grab(sign.geometry()).toImage()
        light = [
            picture.pixelColor(x, y).lightness()
            for x in range(picture.width())
            for y in range(picture.height())
        ]
        assert max(light) - min(light) > 120


def test_closing_asks_nothing_and_loses_nothing(at_work, meetings, services):
    write("Sidste ord")
    assert at_work.close()
    assert services.store.load(meetings[-1].id).items[2].decision == "Sidste ord"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no file that is open")
def test_a_database_taken_away_is_told_and_nothing_written_is_lost(
    at_work, meetings, services, qtbot
):
    database = services.folders.database
    elsewhere = database.with_name("flyttet.db")
    database.rename(elsewhere)
    write("Uden database")
    qtbot.waitUntil(lambda: at_work.status.saved.text().startswith("Ikke gemt"))
    at_work.show_start()
    assert at_work.status.saved.text().startswith("Ikke gemt")
    assert not at_work.close()
    assert "Luk igen" in at_work.message.text
    elsewhere.rename(database)
    qtbot.waitUntil(lambda: at_work.status.saved.text().startswith("Gemt "), timeout=20_000)
    qtbot.waitUntil(lambda: "gemt på ny" in at_work.message.text)
    assert services.store.load(meetings[-1].id).items[2].decision == "Uden database"
    database.rename(elsewhere)
    at_work.open_meeting(meetings[-1].id)
    at_work.meeting_page.view.moving.go_to_decision()
    write(" igen")
    assert not at_work.close()
    elsewhere.rename(database)


def test_a_list_that_cannot_be_read_leaves_the_old_one_standing(at_work, services, meetings):
    with contextlib.closing(sqlite3.connect(services.folders.database)) as other:
        other.execute("ALTER TABLE meetings RENAME TO gone")
        at_work.show_start()
        assert "beskadiget" in at_work.message.text
        assert at_work.pages.currentWidget() is at_work.start_page
        other.execute("ALTER TABLE gone RENAME TO meetings")


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


def test_a_meeting_that_is_gone_is_told(window):
    window.open_meeting("findes-ikke")
    assert "findes-ikke" in window.message.text
    assert window.current_meeting is None


def test_a_start_that_asks_for_no_meeting_there_is_closes_none(at_work, meetings):
    write("Før.")
    at_work.come_forward(Wanted("zzzz", 1))
    assert "zzzz" in at_work.message.text
    write(" Efter.")
    assert at_work.current_meeting == meetings[-1].id
    assert at_work.meeting_page.session.meeting.items[2].decision == "Før. Efter."


def test_opening_the_open_meeting_again_keeps_the_session(at_work, meetings):
    write("Intet.")
    at_work.open_meeting(meetings[-1].id, meetings[-1].items[0].id)
    assert at_work.current_item == meetings[-1].items[0].id
    assert at_work.actions_["undo"].isEnabled()


def test_the_open_meeting_can_be_deleted_and_brought_back(at_work, meetings, services):
    at_work.actions_["delete_meeting"].trigger()
    assert at_work.current_meeting is None
    assert [each.id for each in services.store.list_meetings(deleted=True)] == [meetings[-1].id]


def test_every_field_and_button_has_a_name_for_a_screen_reader(at_work, meetings):
    press(Qt.Key.Key_E, CONTROL)
    for kind in (QAbstractButton, QLineEdit, QComboBox):
        for each in at_work.findChildren(kind):
            if each.isVisible() and not each.objectName().startswith("qt_"):
                named = each.accessibleName() or getattr(each, "text", str)()
                inner = isinstance(each.parent(), QComboBox | QLineEdit)
                assert named or inner, f"{type(each).__name__} in {type(each.parent()).__name__}"


@pytest.mark.parametrize("letter", ["E", "D", "K", "U"])
def test_keys_of_the_actions_work_in_text_fields_too(at_work, letter):
    # On Linux Qt's fields take these as Emacs does: to the end, delete, delete the rest.
    key = getattr(Qt.Key, f"Key_{letter}")
    action = next(at_work.actions_[spec.id] for spec in ACTIONS if f"Ctrl+{letter}" in spec.keys)
    press(Qt.Key.Key_B, CONTROL_SHIFT)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    write("Budget")
    done = []
    action.triggered.connect(lambda: done.append(letter))
    press(key, CONTROL)
    assert done == [letter]
    for dialog in at_work.findChildren(QDialog):
        dialog.close()


def test_the_pages_fold_away_beside_the_export_and_come_back(at_work):
    at_work.resize(1280, 720)
    columns = at_work.findChild(Columns)
    assert columns.right_shown
    press(Qt.Key.Key_E, CONTROL)
    assert not columns.right_shown
    assert not at_work.actions_["toggle_pages"].isChecked()
    press(Qt.Key.Key_Escape, on=at_work.findChild(ExportPanel).layout_)
    assert columns.right_shown


def test_the_window_is_never_larger_than_the_screen(window):
    room = window.screen().availableGeometry()
    assert window.width() <= room.width()
    assert window.height() <= room.height()


def test_a_key_leads_to_the_text_of_the_case(window, meetings):
    window.open_meeting(meetings[-1].id)
    view = window.meeting_page.view
    view.current.show(view.meeting.items[1].id)
    (section,) = view.meeting.items[1].sections
    press(Qt.Key.Key_E, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert view.item.sections.editors[section.id].text.hasFocus()


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


def test_what_was_done_to_a_meeting_is_not_told_of_another(at_work, meetings, services, qtbot):
    write("Intet.")
    qtbot.waitUntil(lambda: at_work.status.saved.text().startswith("Gemt "))
    press(Qt.Key.Key_Delete, CONTROL_SHIFT)
    assert at_work.message.text == "Punkt 3 slettet"
    at_work.open_meeting(meetings[0].id)
    assert at_work.message.text == ""
    assert services.autosave.flush(10)
    assert at_work.status.saved.text() == "Gemt"


def test_the_day_is_never_cut_by_the_name(window, services, meetings):
    long = a_meeting("Det tværgående udvalg for forebyggelse, sundhed og trivsel " * 2)
    services.store.add(long)
    window.resize(window.minimumSize())
    window.open_meeting(long.id)
    header = window.meeting_page.header
    QApplication.processEvents()
    assert header._when.width() >= header._when.sizeHint().width()
    assert header._name.shown.endswith("…")
    assert header._name.toolTip().strip() == long.committee


def test_a_box_that_is_not_ticked_is_seen_in_the_dark(qapp, qtbot):
    theme = Theme(qapp, Scheme.DARK)
    box = TickBox("Referatet")
    qtbot.addWidget(box)
    box.show()
    image = box.grab().toImage()
    side = box.height() // 2
    edge = max(image.pixelColor(x, side).lightness() for x in range(4))
    inside = image.pixelColor(side, side).lightness()
    assert edge - inside > 80
    box.click()
    assert box.isChecked()
    assert box.grab().toImage().pixelColor(4, 5).lightness() - inside > 80
    theme.choose(Scheme.LIGHT)
