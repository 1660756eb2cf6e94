"""The list of meetings: what it shows, how it is searched and worked by key."""

import datetime
import itertools
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from ssp_desktop.domain.danish import short_date
from ssp_desktop.domain.meeting import AgendaItem, ItemState, Status, new_id
from ssp_desktop.domain.overview import PACKAGE, ExportRecord, MeetingSummary
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.rows.meeting_list import FoundRow, Heading, MeetingRow, row_of, rows_of
from ssp_desktop.ui.rows.row_delegate import columns
from ssp_desktop.ui.start.empty_start import EmptyStart
from ssp_desktop.ui.start.start_page import StartPage
from ssp_desktop.ui.start.way_card import WayCard
from ssp_desktop.ui.way_back.trash_panel import TrashPanel
from tests.ui.conftest import a_meeting, press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
TODAY = datetime.date(2026, 6, 1)


def summary(days: int, status: Status, **fields: object) -> MeetingSummary:
    values = {
        "id": f"{days}",
        "committee": "SSP-styregruppen",
        "title": "",
        "date": TODAY + datetime.timedelta(days=days),
        "time": datetime.time(16),
        "venue": "Byrådssalen",
        "layout": "punkt",
        "status": status,
        "items": 5,
        "decided": 3,
        "changed_at": datetime.datetime(2026, 6, 1, 12),
    }
    return MeetingSummary(**{**values, **fields})


@pytest.mark.parametrize(
    ("days", "status", "under_way"),
    [
        (10, Status.PLANNED, True),
        (10, Status.APPROVED, True),
        (0, Status.DRAFT, True),
        (-1, Status.DRAFT, False),
        (-10, Status.PLANNED, False),
        (-10, Status.IN_REVIEW, False),
        (-10, Status.APPROVED, False),
        (-100, Status.DRAFT, False),
    ],
)
def test_what_is_under_way_stands_first(days, status, under_way):
    rows = rows_of([summary(days, status)], TODAY)
    heading = "I gang og kommende" if under_way else "Tidligere"
    assert [type(row) for row in rows] == [Heading, MeetingRow]
    assert rows[0] == Heading(heading)


def test_what_ended_is_earlier_and_what_did_not_is_held_now():
    ended = summary(0, Status.PLANNED, id="ended", ended=True)
    held = summary(-1, Status.PLANNED, id="held", running=True)
    undated = summary(0, Status.PLANNED, id="undated", date=None)
    read = summary(0, Status.DRAFT, id="read", date=None)
    rows = rows_of([undated, read, summary(7, Status.PLANNED), ended, held], TODAY)
    told = [row.text if isinstance(row, Heading) else row.id for row in rows]
    assert told == ["I gang og kommende", "held", "7", "undated", "Tidligere", "read", "ended"]
    assert rows[1].status == "I gang"


def test_a_meeting_goes_from_held_to_earlier_when_it_is_ended(services, window, qtbot):
    meeting = replace(a_meeting(day=datetime.date.today()), status=Status.PLANNED)
    services.store.add(meeting)
    for word, heading in (("I gang", "I gang og kommende"), ("Kladde", "Tidligere")):
        window.open_meeting(meeting.id)
        window.actions_["begin_or_end"].trigger()
        window.show_start()
        head, row = window.start_page.list.rows.rows
        assert (head.text, row.status) == (heading, word)


def test_a_row_says_when_whose_and_how_far():
    row = row_of(summary(-1, Status.DRAFT))
    assert (row.when, row.name, row.status, row.detail) == (
        "søn 31. maj 2026 kl. 16:00",
        "SSP-styregruppen",
        "Kladde",
        "3 af 5 punkter besluttet",
    )


def test_an_approved_meeting_says_when_it_was_last_exported():
    at = datetime.datetime(2026, 5, 15, 9, 30)
    export = ExportRecord(at, "/x/referat.docx", "docx", "punkt", "full")
    row = row_of(summary(-20, Status.APPROVED, last_export=export))
    assert (row.status, row.detail) == ("Godkendt", "DOCX 15. maj 2026")


def test_a_meeting_says_in_danish_that_it_was_filed_as_a_package():
    at = datetime.datetime(2026, 5, 15, 9, 30)
    package = ExportRecord(at, "/x/pakke", PACKAGE, "punkt", "full")
    row = row_of(summary(-20, Status.APPROVED, last_export=package))
    assert row.detail == "Journaliseret 15. maj 2026"


def test_the_newest_meeting_stands_first_and_enter_opens_it(meetings, window):
    window.show_start()
    shown = [row.id for row in window.start_page.list.rows.rows if isinstance(row, MeetingRow)]
    assert shown == [meeting.id for meeting in reversed(meetings)]
    press(Qt.Key.Key_Return)
    assert window.current_meeting == meetings[-1].id
    assert window.windowTitle() == "SSP-styregruppen – SSP Desktop"


def test_escape_routes_lead_back_to_the_list_with_the_same_row_current(meetings, window):
    window.show_start()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_W, CONTROL)
    assert window.current_meeting is None
    assert window.start_page.list.current.id == meetings[-2].id


def test_the_search_finds_a_place_and_opens_the_meeting_at_the_item(meetings, window, qtbot):
    press(Qt.Key.Key_F, CONTROL)
    write("bandehandle")
    qtbot.waitUntil(lambda: isinstance(window.start_page.list.current, FoundRow | None))
    press(Qt.Key.Key_Down)
    row = window.start_page.list.current
    assert (row.title, row.meeting_id) == ("2. Bandehandleplan", meetings[-1].id)
    press(Qt.Key.Key_Return)
    assert window.current_meeting == meetings[-1].id
    assert window.current_item == meetings[-1].items[1].id


def test_enter_in_the_search_opens_the_first_place_at_once(meetings, window):
    press(Qt.Key.Key_F, CONTROL)
    write("eventuelt")
    press(Qt.Key.Key_Return)
    assert window.current_item == meetings[-1].items[2].id


def test_letters_typed_in_the_list_are_searched_for(meetings, window):
    window.show_start()
    assert QApplication.focusWidget() is window.start_page.list
    write("b")
    write("ande")
    assert window.start_page.field.text() == "bande"


def test_words_that_stand_nowhere_are_told_so(meetings, window, qtbot):
    press(Qt.Key.Key_F, CONTROL)
    write("xyzzy")
    qtbot.waitUntil(lambda: not window.start_page.list.isVisible())
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(window.start_page.list.isVisible)


def test_two_hundred_meetings_are_measured_without_making_widgets(
    window, services, committee, qtbot
):
    today = services.meetings.today()
    for number in range(200):
        services.meetings.begin(committee.id, today - datetime.timedelta(days=number))
    window.show_start()
    listed = window.start_page.list
    qtbot.waitUntil(
        lambda: sum(isinstance(row, MeetingRow) for row in listed.rows.rows) == 200, timeout=10_000
    )
    press(Qt.Key.Key_End, on=listed)
    assert listed.visualRect(listed.currentIndex()).bottom() <= listed.viewport().height()
    assert len(listed.viewport().children()) == 0


def test_an_empty_program_shows_three_ways_to_begin(window):
    page = window.start_page.findChild(EmptyStart)
    assert page.isVisible()
    cards = page.findChildren(WayCard)
    assert [card.text() for card in cards] == [
        "Åbn eksemplet",
        "Importér en dagsorden",
        "Nyt møde",
    ]
    assert QApplication.focusWidget() is cards[0]
    press(Qt.Key.Key_Space)
    assert window.current_meeting is not None


def test_a_deleted_meeting_can_be_taken_back_at_once(meetings, window, services):
    window.show_start()
    press(Qt.Key.Key_Delete)
    assert [each.id for each in services.store.list_meetings(deleted=True)] == [meetings[-1].id]
    deleted = meetings[-1]
    day = short_date(deleted.date).split(" ", 1)[1]
    assert window.message.text == f"{deleted.committee} {day} er slettet"
    window.message.undo_button.click()
    assert services.store.list_meetings(deleted=True) == []
    assert window.start_page.list.rows.rows[1].id == deleted.id
    assert window.start_page.list.current.id == deleted.id


def test_a_meeting_is_deleted_only_from_the_row_that_is_marked(meetings, window, services):
    window.show_start()
    page = window.start_page
    page.list.rows.show_rows(list(page.list.rows.rows))
    assert page.list.current is None
    press(Qt.Key.Key_Delete)
    assert services.store.list_meetings(deleted=True) == []
    page.field.setFocus()
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.list
    (marked,) = page.list.selectionModel().selectedIndexes()
    wanted = page.list.rows.rows[marked.row()].id
    press(Qt.Key.Key_Delete)
    assert [each.id for each in services.store.list_meetings(deleted=True)] == [wanted]
    assert len(page.list.selectionModel().selectedIndexes()) == 1


def test_a_meeting_comes_back_from_the_bin_by_key(meetings, window, services, qtbot):
    services.store.trash(meetings[0].id)
    window.actions_["trash"].trigger()
    panel = window.findChild(TrashPanel)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is panel.list)
    press(Qt.Key.Key_Return)
    assert services.store.list_meetings(deleted=True) == []


def test_the_menu_of_a_row_is_at_the_menu_key(meetings, window, qtbot):
    window.show_start()
    # The platform's plugin makes this event of the menu key.
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(window.start_page.list, event)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    words = [action.text().replace("&", "").partition("\t")[0] for action in menu.actions()]
    assert [word for word in words if word] == [
        "Åbn",
        "Eksportér …",
        "Nyt møde som kopi …",
        "Slet mødet",
    ]
    menu.close()


def test_the_meeting_that_was_left_is_the_current_row(window, meetings):
    window.open_meeting(meetings[1].id)
    window.show_start()
    assert window.start_page.list.current.id == meetings[1].id
    press(Qt.Key.Key_Return)
    assert window.current_meeting == meetings[1].id


def test_a_place_found_in_a_closed_item_says_so(window, services, qtbot):
    item = AgendaItem(new_id(), "En ung", decision="Tages op:\n\n- Lyset\n- Hegnet", closed=True)
    services.store.add(a_meeting(items=(item,)))
    window.show_start()
    window.start_page.search()
    write("hegnet")
    qtbot.waitUntil(lambda: isinstance(window.start_page.list.rows.rows[0], FoundRow))
    (row,) = window.start_page.list.rows.rows
    assert row.closed
    assert "Lukket" in row.spoken
    assert row.snippet.endswith("Tages op: · Lyset · Hegnet")
    assert [row.snippet[start:end] for start, end in row.marks] == ["Hegnet"]


@pytest.mark.parametrize("width", [300, 560, 700, 880, 1400])
def test_columns_of_a_row_never_lie_over_each_other(qapp, width):
    longest = ("man 30. nov 2026 kl. 16:00", "Til gennemsyn", "9 af 20 punkter · DOCX 24. sep")
    room = QRect(8, 0, width, 40)
    metrics = QFontMetrics(qapp.font())
    places = columns(metrics, room, longest)
    shown = [place for place in places if place.width() > 0]
    assert all(one.right() < other.left() for one, other in itertools.pairwise(shown))
    assert all(room.contains(place) for place in shown[: 3 if width < 400 else 4])


def test_a_short_column_leaves_its_room_to_the_name(qapp):
    metrics = QFontMetrics(qapp.font())
    room = QRect(0, 0, 700, 40)
    long = columns(metrics, room, ("ons 4. mar 2026", "Kladde", "20 af 20 punkter besluttet · PDF"))
    short = columns(metrics, room, ("ons 4. mar 2026", "Kladde", "Slettet 4. mar"))
    assert short[1].width() > long[1].width()


def test_the_next_meeting_stands_first_and_those_that_were_held_newest_first():
    days = (60, 10, 0, -3, -10, -30, -90)  # as the store has them
    late = [summary(day, Status.DRAFT if day > -20 else Status.APPROVED) for day in days]
    rows = [row for row in rows_of(late, TODAY) if isinstance(row, MeetingRow)]
    assert [int(row.id) for row in rows] == [0, 10, 60, -3, -10, -30, -90]


def test_items_that_were_not_taken_do_not_count(services, window):
    meeting = a_meeting()
    withdrawn = AgendaItem(new_id(), "Udgår", state=ItemState.WITHDRAWN)
    services.store.add(replace(meeting, items=(*meeting.items, withdrawn)))
    window.show_start()
    (row,) = (row for row in window.start_page.list.rows.rows if isinstance(row, MeetingRow))
    assert row.detail == "2 af 3 punkter besluttet"
    window.open_meeting(row.id)
    counted = window.meeting_page.view.left.agenda.findChildren(QLabel)
    assert "2 af 3 besluttet" in [label.text() for label in counted]


def test_enter_on_a_card_does_what_a_click_does(window, qtbot):
    cards = window.findChildren(WayCard)
    assert cards[0].hasFocus()
    press(Qt.Key.Key_Return)
    assert window.meeting_page is not None


def test_nothing_of_the_list_is_seen_before_it_is_filled(qtbot, services):
    page = StartPage(Icons(services.folders.resources / "icons"), services.store.search)
    qtbot.addWidget(page)
    page.show()
    assert "Intet møde" not in " ".join(
        label.text() for label in page.findChildren(QLabel) if label.isVisible()
    )


def test_a_find_without_a_snippet_has_no_second_line(window, services, meetings):
    rows = window.start_page.list
    heights = []
    for snippet in ("", "Noget, der blev sagt"):
        rows.rows.show_rows([FoundRow("m", "i", "1. Budget", "SSP", snippet, ())])
        heights.append(rows.sizeHintForRow(0))
    assert heights[1] - heights[0] == rows.fontMetrics().height()


def test_a_long_name_does_not_push_the_day_of_a_find_out(window, services, qtbot):
    services.store.add(a_meeting("Det tværgående udvalg for forebyggelse og trivsel " * 3, TODAY))
    window.show_start()
    window.start_page.search()
    window.start_page.field.setText("bandehandleplan")
    qtbot.waitUntil(
        lambda: any(isinstance(row, FoundRow) for row in window.start_page.list.rows.rows)
    )
    assert window.start_page.list.rows.rows[0].where.startswith("man 1. jun 2026 · Det")
