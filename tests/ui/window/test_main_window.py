"""The window as a whole: one meeting at a time, its foot, its messages, and its end."""

import contextlib
import datetime
import sqlite3
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.actions.table import ACTIONS
from ssp_desktop.ui.system.single_instance import Wanted
from tests.ui.conftest import press, write
from tests.ui.window.conftest import CONTROL, CONTROL_SHIFT


def listed(window) -> str:
    """Return what the rows of the list of meetings say."""
    model = window.start_page.list.model()
    rows = (model.index(at, 0) for at in range(model.rowCount()))
    return "\n".join(str(row.data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows)


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
    qtbot.waitUntil(lambda: "3 af 3 punkter besluttet" in listed(at_work))
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


def test_a_key_leads_to_the_text_of_the_case(window, meetings):
    window.open_meeting(meetings[-1].id)
    view = window.meeting_page.view
    view.current.show(view.meeting.items[1].id)
    (section,) = view.meeting.items[1].sections
    press(Qt.Key.Key_E, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert view.item.sections.editors[section.id].text.hasFocus()


def test_what_was_done_to_a_meeting_is_not_told_of_another(at_work, meetings, services, qtbot):
    write("Intet.")
    qtbot.waitUntil(lambda: at_work.status.saved.text().startswith("Gemt "))
    press(Qt.Key.Key_Delete, CONTROL_SHIFT)
    assert at_work.message.text == "Punkt 3 slettet"
    at_work.open_meeting(meetings[0].id)
    assert at_work.message.text == ""
    assert services.autosave.flush(10)
    assert at_work.status.saved.text() == "Gemt"
