"""A new meeting by the keyboard, and the fields for a day and a time."""

import datetime
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QTableView

from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.committee import Committee, Member, Numbering, StandingItem
from ssp_desktop.domain.danish import long_date
from ssp_desktop.domain.meeting import AgendaItem, ItemState, Meeting, Role, Section, new_id
from ssp_desktop.domain.series import next_date
from ssp_desktop.ui.fields.calendar_popup import CalendarPopup
from ssp_desktop.ui.fields.date_field import read_day
from ssp_desktop.ui.fields.time_field import read_time
from ssp_desktop.ui.look.elided_label import ElidedLabel
from ssp_desktop.ui.start.new_meeting import NewMeeting
from tests.ui.conftest import press, write

TODAY = datetime.date(2026, 11, 21)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24/4", datetime.date(2027, 4, 24)),
        ("24.4", datetime.date(2027, 4, 24)),
        ("24. april", datetime.date(2027, 4, 24)),
        ("onsdag 24. april 2024", datetime.date(2024, 4, 24)),
        ("24-04-2024", datetime.date(2024, 4, 24)),
        ("21", datetime.date(2026, 11, 21)),
        ("20", datetime.date(2026, 12, 20)),
        ("31", datetime.date(2026, 12, 31)),
        ("29/2", None),
        ("31/2", None),
        ("snart", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_it_is_written(text, day):
    assert read_day(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("16", datetime.time(16)),
        ("16.30", datetime.time(16, 30)),
        ("kl. 9:05", datetime.time(9, 5)),
        ("1630", datetime.time(16, 30)),
        ("930", datetime.time(9, 30)),
        ("25", None),
        ("16:3", None),
        ("", None),
    ],
)
def test_a_time_is_read_as_it_is_written(text, time):
    assert read_time(text) == time


def the_panel(window, qtbot):
    press(Qt.Key.Key_N, CONTROL)
    panel = window.findChild(NewMeeting)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is panel)
    return panel


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


def open_calendar(panel, day, qtbot):
    panel.date.show_date(day)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), CalendarPopup))
    return QApplication.activePopupWidget()


@pytest.mark.parametrize("enter", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_calendar_is_worked_by_key(window, committee, qtbot, enter):
    panel = the_panel(window, qtbot)
    open_calendar(panel, datetime.date(2026, 12, 3), qtbot)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, enter):
        press(key)
    assert panel.date.date == datetime.date(2027, 1, 11)
    assert panel.date.line.text() == "mandag 11. januar 2027"
    panel.reject()


def test_a_click_on_a_day_of_the_calendar_takes_it(window, committee, qtbot):
    panel = the_panel(window, qtbot)
    popup = open_calendar(panel, datetime.date(2026, 12, 3), qtbot)
    days = popup.findChild(QTableView)
    place = days.visualRect(days.model().index(2, 2)).center()
    qtbot.mouseClick(days.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not popup.isVisible()
    assert panel.date.date == datetime.date(2026, 12, 15)
    panel.reject()


def test_the_month_after_the_31st_has_its_own_last_day_and_escape_changes_nothing(
    window, committee, qtbot
):
    panel = the_panel(window, qtbot)
    popup = open_calendar(panel, datetime.date(2026, 1, 31), qtbot)
    press(Qt.Key.Key_PageDown)
    assert popup.month.text() == "Februar 2026"
    assert popup.days.accessibleName() == "lørdag 28. februar 2026"
    press(Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert panel.date.date == datetime.date(2026, 1, 31)
    panel.reject()


def test_the_calendar_speaks_danish_and_begins_on_monday_on_any_machine(window, committee, qtbot):
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    try:
        panel = the_panel(window, qtbot)
        popup = open_calendar(panel, datetime.date(2026, 12, 3), qtbot)
    finally:
        QLocale.setDefault(before)
    labels = [label.text() for label in popup.findChildren(QLabel)]
    assert labels == ["December 2026", "Uge", "ma", "ti", "on", "to", "fr", "lø", "sø"]
    shown = popup.findChild(QTableView).model()
    assert [shown.index(0, column).data() for column in range(4)] == [49, 30, 1, 2]
    popup.hide()
    panel.reject()


def test_the_arrows_step_through_days_and_quarters(window, committee, qtbot):
    panel = the_panel(window, qtbot)
    panel.date.show_date(datetime.date(2026, 12, 3))
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_PageUp)
    assert panel.date.date == datetime.date(2026, 12, 11)
    panel.time.setFocus()
    write("16")
    press(Qt.Key.Key_Down)
    assert panel.time.time == datetime.time(15, 45)
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


def test_the_longest_day_is_seen_whole(window, committee, qtbot):
    press(Qt.Key.Key_N, CONTROL)
    panel = window.findChild(NewMeeting)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is panel)
    panel.date.show_date(datetime.date(2026, 9, 24))  # a Thursday in September
    line = panel.date.line
    words = line.fontMetrics().horizontalAdvance(line.text())
    assert line.width() - 2 * 8 - 2 >= words
    hint = panel.time.fontMetrics().horizontalAdvance(panel.time.placeholderText())
    assert panel.time.width() - 2 * 8 - 2 >= hint
    panel.close()


def test_a_meetings_place_that_has_no_room_ends_in_dots(window, meetings, services):
    label = ElidedLabel(window)
    label.setText("ons 4. mar 2026 kl. 16:00 · Rådhuset, det store mødelokale")
    label.resize(160, 30)
    assert label.shown.endswith("…")
    assert label.toolTip() == label.text()
    label.resize(900, 30)
    assert label.shown == label.text()


def in_series(services, name, *weeks_ago, **fields):
    """Keep a committee that met so many weeks ago, always on the same weekday."""
    made = Committee(
        new_id(),
        name,
        venue=f"{name}s sal",
        members=(
            Member(new_id(), "Åse Dam", "A", Role.CHAIR),
            Member(new_id(), "Pia Borg", "A", Role.SUBSTITUTE),
        ),
        standing_items=(
            StandingItem(
                "Godkendelse af sidste mødes referat",
                (("Indstilling", "Referatet af mødet den {sidste møde} godkendes."),),
            ),
            StandingItem("Eventuelt"),
        ),
        **fields,
    )
    services.store.save_committee(made)
    today = services.meetings.today()
    monday = today - datetime.timedelta(days=today.weekday())
    for weeks in weeks_ago:
        day = monday - datetime.timedelta(weeks=weeks)
        items = (
            AgendaItem(new_id(), "Bandehandleplan", state=ItemState.POSTPONED),
            AgendaItem(new_id(), "Eventuelt"),
        )
        meeting = Meeting(
            new_id(),
            name,
            committee_id=made.id,
            date=day,
            time=datetime.time(15, 30),
            items=items,
            actions=(ActionPoint(new_id(), items[0].id, f"Gøres efter {day}."),),
        )
        services.store.add(meeting)
    return made


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


def copied_by_command(window, qtbot):
    """Return the panel of a copy, opened from the menu Fil."""
    window.actions_["copy_meeting"].trigger()
    panel = window.findChild(NewMeeting)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is panel)
    return panel


def test_a_meeting_is_made_from_the_one_that_is_open(services, open_window, qtbot):
    board = in_series(services, "Styregruppen", 5, 3)
    old = services.store.last_meeting(board.id, None)
    window = open_window()
    window.open_meeting(old.id)
    panel = copied_by_command(window, qtbot)
    assert panel.windowTitle() == "Nyt møde som kopi"
    assert panel.committee.currentText() == "Styregruppen"
    said = "".join(each.text() for each in panel.findChildren(QLabel))
    assert "2 punkter med tekster og bilag, og 0 personer følger med." in said
    press(Qt.Key.Key_Return)
    made = services.store.load(window.current_meeting)
    assert made.id != old.id
    assert [item.title for item in made.items] == ["Bandehandleplan", "Eventuelt"]
    assert {item.state for item in made.items} == {ItemState.PLANNED}
    assert made.date is not None
    assert made.date >= services.meetings.today()
    assert made.time == old.time


def test_a_copy_of_the_same_day_goes_on_with_the_numbers_of_the_year(services, open_window, qtbot):
    board = in_series(services, "Styregruppen", 3)
    services.store.save_committee(replace(board, numbering=Numbering.THROUGH_YEAR))
    old = services.store.last_meeting(board.id, None)
    window = open_window()
    window.open_meeting(old.id)
    panel = copied_by_command(window, qtbot)
    panel.date.line.setFocus()
    panel.date.line.selectAll()
    write(f"{old.date:%d-%m-%Y}")
    press(Qt.Key.Key_Return)
    made = services.store.load(window.current_meeting)
    assert (made.date, made.time) == (old.date, old.time)
    assert [number for number, _ in old.numbered_items()] == [1, 2]
    assert [number for number, _ in made.numbered_items()] == [3, 4]


def test_what_was_just_written_is_in_the_copy(services, open_window, qtbot):
    board = in_series(services, "Styregruppen", 3)
    old = services.store.last_meeting(board.id, None)
    window = open_window()
    window.open_meeting(old.id)
    window.actions_["add_item"].trigger()
    write("Nyt skolehjem")
    press(Qt.Key.Key_Return)
    copied_by_command(window, qtbot)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.current_meeting != old.id)
    assert "Nyt skolehjem" in [i.title for i in services.store.load(window.current_meeting).items]


def test_a_meeting_of_the_list_is_copied_from_its_menu(services, open_window, qtbot):
    in_series(services, "Styregruppen", 3)
    window = open_window()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(window.start_page.list, event)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    next(each for each in menu.actions() if each.objectName() == "copy_listed").trigger()
    menu.close()
    panel = window.findChild(NewMeeting)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is panel)
    press(Qt.Key.Key_Return)
    made = services.store.load(window.current_meeting)
    assert [item.title for item in made.items] == ["Bandehandleplan", "Eventuelt"]


def test_a_copy_approves_the_minutes_of_the_meeting_before_it(services, open_window, qtbot):
    board = in_series(services, "Styregruppen", 5, 3)
    older = services.meetings.begin(board.id, services.meetings.today())
    written = replace(older.items[2], sections=older.items[0].sections)
    old_day = long_date(services.store.last_meeting(board.id, older.date).date)
    own = f"Referatet af mødet den {old_day} godkendes med rettelser."
    own_item = AgendaItem(new_id(), "Opfølgning", sections=(Section(new_id(), "Note", own),))
    old = replace(older, id=new_id(), items=(older.items[0], written, own_item))
    services.store.add(old)
    window = open_window()
    window.open_meeting(old.id)
    panel = copied_by_command(window, qtbot)
    panel.date.show_date(old.date + datetime.timedelta(days=28))
    press(Qt.Key.Key_Return)
    made = services.store.load(window.current_meeting)
    sentence = f"Referatet af mødet den {long_date(old.date)} godkendes."
    assert [each.sections[0].text for each in made.items] == [sentence, sentence, own]
    assert old_day in services.store.load(old.id).items[0].sections[0].text
