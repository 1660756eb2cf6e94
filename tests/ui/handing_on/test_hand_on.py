"""What is handed on from the panel beside the meeting, and from the committees."""

import datetime
from dataclasses import replace

import icalendar
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.meeting import AgendaItem, Participant
from ssp_desktop.ui.handing_on.hand_on_panel import HandOnPanel
from tests.reading.calendar_files import OUTLOOK
from tests.ui.committees.conftest import the_dialog
from tests.ui.conftest import a_meeting, press, write
from tests.ui.importing.conftest import the_page

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def panel(meetings, window, tmp_path) -> HandOnPanel:
    window.open_meeting(meetings[-1].id)
    press(Qt.Key.Key_U, CONTROL | SHIFT)
    made = window.findChild(HandOnPanel)
    made.folder.setText(str(tmp_path))
    return made


def test_the_meeting_is_kept_for_the_calendar_by_keys(panel, meetings, tmp_path, window):
    assert QApplication.focusWidget() is panel.calendar.button
    press(Qt.Key.Key_Space)
    (written,) = tmp_path.glob("*.ics")
    assert panel.calendar.saved.path == written
    event = icalendar.Calendar.from_ical(written.read_bytes()).walk("VEVENT")[0]
    assert event["summary"] == "Møde i SSP-styregruppen"
    assert event["dtstart"].dt.date() == meetings[-1].date
    assert QApplication.focusWidget() is panel.calendar.saved.opening
    panel.calendar.button.click()
    assert len(list(tmp_path.glob("*.ics"))) == 2  # no file is replaced
    press(Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_a_meeting_without_a_day_has_no_entry(services, meetings, window, tmp_path):
    undated = replace(meetings[0], id="uden", date=None)
    services.store.add(undated)
    window.open_meeting("uden")
    press(Qt.Key.Key_U, CONTROL | SHIFT)
    panel = window.findChild(HandOnPanel)
    panel.folder.setText(str(tmp_path))
    press(Qt.Key.Key_Space)
    assert "ingen dato" in panel.calendar.problem.text()
    assert not list(tmp_path.glob("*.ics"))


def test_the_planned_days_are_kept_from_the_committees(
    services, committee, window, qtbot, tmp_path
):
    day = services.now().date() + datetime.timedelta(days=30)
    services.store.save_committee(replace(committee, dates=(day,)))
    dialog = the_dialog(window, qtbot)
    dialog.calendar.click()
    asked = dialog.findChild(QFileDialog)
    assert asked.selectedFiles()[0].endswith("SSP-styregruppen - mødedatoer.ics")
    asked.selectFile(str(tmp_path / "datoer.ics"))
    asked.accept()
    (event,) = icalendar.Calendar.from_ical((tmp_path / "datoer.ics").read_bytes()).walk("VEVENT")
    assert event["dtstart"].dt == day
    assert "datoer.ics" in dialog.message.text


def test_a_committee_without_days_says_so(committee, window, qtbot):
    dialog = the_dialog(window, qtbot)
    dialog.calendar.click()
    assert "ingen kommende mødedatoer" in dialog.problem.text()


def test_an_invitation_dropped_on_the_window_makes_the_meeting(
    window, services, committee, qtbot, tmp_path
):
    path = tmp_path / "indkaldelse.ics"
    path.write_text(OUTLOOK, "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(
        QPointF(200, 200), Qt.DropAction.CopyAction, data,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    window.dropEvent(drop)
    page = the_page(window, qtbot)
    QTest.keyClick(page.create_button, Qt.Key.Key_Space)
    kept = services.store.load(window.current_meeting)
    assert (kept.committee_id, kept.time) == (committee.id, datetime.time(16))
    assert len(kept.items) == 3


def test_an_invitation_without_an_agenda_makes_an_empty_meeting(window, services, qtbot, tmp_path):
    path = tmp_path / "indkaldelse.ics"
    path.write_text(
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nSUMMARY:Møde i Ungerådet\n"
        "DTSTART:20260604T160000\nEND:VEVENT\nEND:VCALENDAR\n",
        "utf-8",
    )
    window.meetings.import_path(str(path))
    QTest.keyClick(the_page(window, qtbot).create_button, Qt.Key.Key_Space)
    kept = services.store.load(window.current_meeting)
    assert (kept.committee, kept.items) == ("Ungerådet", ())


def test_mails_are_written_for_the_participants_and_the_owners(
    services, meetings, window, tmp_path, qtbot
):
    owned = replace(
        meetings[-1],
        id="egen",
        items=tuple(replace(each, id=f"x{each.id}") for each in meetings[-1].items),
        participants=(Participant("x", "Bo Ly"), Participant("y", "Åse Dam")),
    )
    point = ActionPoint("o1", owned.items[1].id, "Bo Ly ringer.", "Bo Ly")
    services.store.add(replace(owned, actions=(point,)))
    window.open_meeting("egen")
    press(Qt.Key.Key_U, CONTROL | SHIFT)
    panel = window.findChild(HandOnPanel)
    panel.folder.setText(str(tmp_path))
    panel.actions_.button.setFocus()
    press(Qt.Key.Key_Space)
    assert [each.name for each in tmp_path.glob("*.eml")] == ["Opgaver til Bo Ly.eml"]
    panel.minutes.button.setFocus()
    press(Qt.Key.Key_Space)
    ended(panel, qtbot)
    assert panel.minutes.saved.path.name.endswith("referat (åben).eml")


def ended(panel, qtbot) -> None:
    qtbot.waitUntil(panel.minutes.button.isEnabled, timeout=30_000)


@pytest.fixture
def stopped(services, window, tmp_path, qtbot) -> HandOnPanel:
    """Have the mail of an open edition stopped that names a place on a computer."""
    items = (
        AgendaItem("i1", "Sag", decision=r"Planen ligger i C:\Users\ida\plan.docx nu."),
        AgendaItem("i2", "Andet", decision="Ja."),
    )
    meeting = replace(a_meeting(), items=items)
    services.store.add(meeting)
    window.open_meeting(meeting.id, "i2")
    press(Qt.Key.Key_U, CONTROL | SHIFT)
    panel = window.findChild(HandOnPanel)
    panel.folder.setText(str(tmp_path))
    panel.minutes.button.setFocus()
    press(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is panel.minutes.progress.cancel
    ended(panel, qtbot)
    assert not list(tmp_path.glob("*.eml"))
    return panel


def test_what_stops_the_mail_is_shown_in_its_place(stopped, window):
    (line,) = stopped.minutes.leaks.list.lines
    assert line.kind.text() == "Sti på en computer"
    press(Qt.Key.Key_Return)
    assert window.current_item == "i1"


def test_a_reason_lets_the_mail_out_as_it_was_shown(stopped, qtbot, tmp_path):
    stopped.minutes.leaks.field.setFocus()
    write("Kun et eksempel")
    press(Qt.Key.Key_Return)
    ended(stopped, qtbot)
    (mail,) = tmp_path.glob("*.eml")
    assert stopped.minutes.saved.path == mail
    assert not stopped.minutes.leaks.isVisible()


def test_numbers_in_the_mail_take_a_reason_too(services, meetings, window, tmp_path, qtbot):
    numbered = replace(a_meeting(), items=(AgendaItem("i1", "Sag", decision="CPR 010203-1234"),))
    services.store.add(numbered)
    window.open_meeting(numbered.id)
    press(Qt.Key.Key_U, CONTROL | SHIFT)
    panel = window.findChild(HandOnPanel)
    panel.folder.setText(str(tmp_path))
    panel.minutes.button.click()
    ended(panel, qtbot)
    assert panel.minutes.problem.text() == "Punkt 1, beslutningen: 010203-XXXX"
    assert QApplication.focusWidget() is panel.minutes.stop.field
    write("Er sagen selv")
    press(Qt.Key.Key_Return)
    ended(panel, qtbot)
    assert len(list(tmp_path.glob("*.eml"))) == 1


def test_a_meeting_without_action_points_has_no_mail_about_them(panel, tmp_path):
    panel.actions_.button.click()
    assert "ingen at skrive til" in panel.actions_.problem.text()
    assert not list(tmp_path.glob("*.eml"))
