"""A new meeting by the keyboard: a day, a committee, or just the next in the series."""

import datetime
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from ssp_desktop.domain.danish import long_date
from ssp_desktop.domain.meeting import Role
from ssp_desktop.domain.series import next_date
from ssp_desktop.ui.look.elided_label import ElidedLabel
from ssp_desktop.ui.start.new_meeting import NewMeeting
from tests.ui.conftest import press, write
from tests.ui.start.new_meeting_panel import CONTROL, in_series, the_panel


def test_a_meeting_is_begun_in_a_few_keys(window, committee, services, qtbot):
    panel = the_panel(window, qtbot)
    assert QApplication.focusWidget() is panel.date.line
    write("3/12/2026")
    press(Qt.Key.Key_Tab)
    write("16.30")
    press(Qt.Key.Key_Return)
    kept = services.store.load(window.current_meeting)
    assert (kept.committee, kept.date, kept.time, kept.venue) == (
        "SSP-styregruppen",
        datetime.date(2026, 12, 3),
        datetime.time(16, 30),
        "Byrådssalen",
    )
    assert [person.name for person in kept.participants] == ["Åse Dam", "Bo Ly", "Eva Å"]
    assert [item.title for item in kept.items] == ["Godkendelse af dagsorden"]


def test_a_committee_that_is_not_there_is_made(window, committee, services, qtbot):
    panel = the_panel(window, qtbot)
    panel.committee.setFocus()
    panel.committee.lineEdit().selectAll()
    write("Ungerådet")
    panel.date.setFocus()
    write("1/2/2027")
    press(Qt.Key.Key_Return)
    assert {each.name for each in services.store.committees()} == {"SSP-styregruppen", "Ungerådet"}
    assert services.store.load(window.current_meeting).committee == "Ungerådet"


def test_a_committee_is_known_however_it_is_spelled(window, committee, services, qtbot):
    panel = the_panel(window, qtbot)
    panel.committee.setFocus()
    panel.committee.lineEdit().selectAll()
    write("ssp  Styregruppen")
    assert panel.venue.text() == committee.venue
    panel.date.setFocus()
    write("1/2/2027")
    press(Qt.Key.Key_Return)
    assert [each.name for each in services.store.committees()] == ["SSP-styregruppen"]
    assert services.store.load(window.current_meeting).committee_id == committee.id


def test_a_day_that_cannot_be_read_is_told_in_the_panel(window, committee, services, qtbot):
    panel = the_panel(window, qtbot)
    write("engang i maj")
    press(Qt.Key.Key_Return)
    assert panel.problem.isVisible()
    assert panel.problem.text().startswith("Dagen kan ikke læses.")
    assert QApplication.focusWidget() is panel.date.line
    assert services.store.list_meetings() == []
    panel.reject()


def test_the_committees_line_has_a_name_for_a_screen_reader(window, committee, qtbot):
    panel = the_panel(window, qtbot)
    assert panel.committee.lineEdit().accessibleName() == "Udvalg"
    panel.reject()


def test_a_meeting_without_a_day_is_made_and_told_of_before(window, committee, services, qtbot):
    press(Qt.Key.Key_N, CONTROL)
    panel = window.findChild(NewMeeting)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is panel)
    said = [each for each in panel.findChildren(QLabel) if each.text().startswith("Uden dato")]
    assert [each.isVisible() for each in said] == [True]
    write("24/4")
    assert not said[0].isVisible()
    panel.date.line.clear()
    write("x")
    press(Qt.Key.Key_Backspace)
    assert said[0].isVisible()
    press(Qt.Key.Key_Return)
    (made,) = services.store.list_meetings()
    assert made.date is None


def test_a_meetings_place_that_has_no_room_ends_in_dots(window, meetings, services):
    label = ElidedLabel(window)
    label.setText("ons 4. mar 2026 kl. 16:00 · Rådhuset, det store mødelokale")
    label.resize(160, 30)
    assert label.shown.endswith("…")
    assert label.toolTip() == label.text()
    label.resize(900, 30)
    assert label.shown == label.text()


def test_two_keys_make_the_next_meeting_of_the_one_that_is_open(services, open_window, qtbot):
    board = in_series(services, "Styregruppen", 5, 3)
    in_series(services, "Ungerådet", 1)
    window = open_window()
    last = services.store.last_meeting(board.id, None)
    window.open_meeting(last.id)
    the_panel(window, qtbot)
    press(Qt.Key.Key_Return)
    made = services.store.load(window.current_meeting)
    assert made.id != last.id
    assert (made.committee_id, made.venue, made.time) == (board.id, board.venue, last.time)
    held = [day for day in services.store.meeting_dates(board.id) if day != made.date]
    assert made.date == next_date((), held, services.meetings.today())
    assert (made.date - last.date).days % 14 == 0
    assert made.date >= services.meetings.today()
    assert [(person.name, person.role) for person in made.participants] == [("Åse Dam", Role.CHAIR)]
    assert [item.title for item in made.items] == [
        "Godkendelse af sidste mødes referat",
        "Bandehandleplan",
        "Eventuelt",
    ]
    assert made.items[0].sections[0].text == (
        f"Referatet af mødet den {long_date(last.date)} godkendes."
    )


def test_the_committee_whose_meeting_is_selected_is_the_one(services, open_window, qtbot):
    in_series(services, "Styregruppen", 5, 3)
    youth = in_series(services, "Ungerådet", 20)
    window = open_window()
    press(Qt.Key.Key_End)
    panel = the_panel(window, qtbot)
    assert panel.committee.currentText() == "Ungerådet"
    press(Qt.Key.Key_Return)
    assert services.store.load(window.current_meeting).committee_id == youth.id


def test_the_committees_own_days_go_before_a_guess(services, open_window, qtbot):
    ahead = services.meetings.today() + datetime.timedelta(days=100)
    in_series(services, "Styregruppen", 5, 3, dates=(ahead,))
    panel = the_panel(open_window(), qtbot)
    assert panel.date.date == ahead
    said = "".join(each.text() for each in panel.findChildren(QLabel))
    assert "bud efter" not in said
    assert "1 udsat punkt fra sidst. 2 åbne opgaver." in said
    panel.reject()


def test_another_committee_brings_its_own_day_and_leaves_what_was_written(
    services, open_window, qtbot
):
    in_series(services, "Styregruppen", 5, 3)
    youth = in_series(services, "Ungerådet", 30)
    services.store.save_committee(replace(youth, dates=(datetime.date(2090, 3, 1),)))
    panel = the_panel(open_window(), qtbot)
    offered = panel.date.date
    panel.committee.setCurrentText("Ungerådet")
    assert panel.date.date == datetime.date(2090, 3, 1)
    panel.committee.setCurrentText("Styregruppen")
    assert panel.date.date == offered
    panel.date.setFocus()
    write("3/12/2089")
    panel.committee.setCurrentText("Ungerådet")
    assert panel.date.date == datetime.date(2089, 12, 3)
    panel.reject()


def test_members_are_counted_as_in_the_meeting(window, committee, services, qtbot):
    taker = replace(committee.members[2], role=Role.MINUTE_TAKER)
    services.store.save_committee(replace(committee, members=(*committee.members[:2], taker)))
    panel = the_panel(window, qtbot)
    said = " ".join(each.text() for each in panel.findChildren(QLabel))
    assert "2 medlemmer, 1 anden person og 1 fast punkt følger med." in said
