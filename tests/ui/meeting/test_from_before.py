"""What comes from the meetings before stands beside the item, and is worked by key alone."""

import datetime
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.application.order import findings
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.changes import Collection, Insert, SetField
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import AgendaItem, ItemState, Meeting, Section, Status
from ssp_desktop.ui.meeting.columns.right_column import RightTab
from tests.ui.conftest import press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TODAY = datetime.date.today()
BEFORE = Meeting(
    "m1",
    "Styregruppen",
    "c1",
    date=TODAY - datetime.timedelta(days=90),
    status=Status.APPROVED,
    items=(
        AgendaItem("a1", "Godkendelse af dagsorden", decision="Godkendt."),
        AgendaItem(
            "a2",
            "Nyt fra politiet",
            sections=(Section("s1", "Indstilling", "Sagen **drøftes**.\n\n" * 60),),
            decision="Politiet sender tallene.",
        ),
        AgendaItem("a3", "Bandehandleplan", "2025-001234", state=ItemState.POSTPONED),
    ),
    actions=(
        ActionPoint("p1", "a2", "Politiet sender tallene.", "Bo Ly", TODAY),
        ActionPoint("p2", "a2", "Skolerne svarer på spørgsmålene."),
        ActionPoint("p3", "a3", "Planen rettes til.", "Eva Å", TODAY - datetime.timedelta(days=3)),
    ),
)
NOW = Meeting(
    "m2",
    "Styregruppen",
    "c1",
    date=TODAY,
    status=Status.DRAFT,
    items=(
        AgendaItem("b1", "Godkendelse af sidste mødes referat"),
        AgendaItem("b2", "nyt fra politiet"),
        AgendaItem("b3", "Helt nyt", decision="Forvaltningen undersøger det."),
    ),
    actions=(ActionPoint("p4", "b3", "Forvaltningen undersøger det."),),
)


@pytest.fixture
def at_work(services, open_window, qtbot):
    """The meeting of today in the window, its first item current."""
    services.store.save_committee(Committee("c1", "Styregruppen"))
    services.store.add(BEFORE)
    services.store.add(NOW)
    window = open_window()
    window.open_meeting("m2", "b1")
    page = window.meeting_page
    qtbot.waitUntil(lambda: page.view.right.tabs.tabText(RightTab.ACTION_POINTS) == "Opgaver (4)")
    return page


def shown_rows(page):
    return page.view.right.panel(RightTab.ACTION_POINTS).list.points.rows


def test_what_is_open_is_said_at_the_item_where_it_belongs(at_work, qtbot):
    line = at_work.view.item.points
    assert line.isVisible()
    assert line.accessibleName() == "1 åben opgave fra sidst: Planen rettes til."
    at_work.view.current.show("b2")
    qtbot.waitUntil(lambda: line.accessibleName().startswith("2 åbne opgaver fra sidst: Politiet"))
    at_work.view.current.show("b3")
    qtbot.waitUntil(lambda: not line.isVisible())


def test_points_are_ticked_off_by_space_and_opened_again(at_work, services, qtbot):
    press(Qt.Key.Key_4, CONTROL)
    rows = shown_rows(at_work)
    assert [row.point.point.id for row in rows] == ["p3", "p1", "p2", "p4"]
    assert [row.overdue for row in rows] == [True, False, False, False]
    assert rows[3].source == "fra dette møde · Helt nyt"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    assert shown_rows(at_work)[1].done
    assert "p1" not in {each.point.id for each in services.store.committee_action_points("c1")}
    tabs = at_work.view.right.tabs
    qtbot.waitUntil(lambda: tabs.tabText(RightTab.ACTION_POINTS) == "Opgaver (3)")
    press(Qt.Key.Key_Space)
    assert not shown_rows(at_work)[1].done
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Escape)
    assert at_work.view.item.decision.text.hasFocus()
    assert at_work.view.right.tab is RightTab.PAGES
    press(Qt.Key.Key_4, CONTROL)
    assert [row.point.point.id for row in shown_rows(at_work)] == ["p3", "p2", "p4"]
    at_work.view.right.panel(RightTab.ACTION_POINTS).all.toggle()
    assert len(shown_rows(at_work)) == 4


def test_enter_goes_to_the_item_where_a_point_belongs(at_work):
    press(Qt.Key.Key_4, CONTROL)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert at_work.item_id == "b2"
    assert at_work.view.item.decision.text.hasFocus()
    press(Qt.Key.Key_4, CONTROL)
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Return)
    assert at_work.item_id == "b3"


def test_the_line_leads_to_its_points(at_work, qtbot):
    at_work.view.current.show("b2")
    qtbot.waitUntil(lambda: len(at_work.view.item.points.points) == 2)
    at_work.view.item.points.setFocus()
    press(Qt.Key.Key_Space)
    panel = at_work.view.right.panel(RightTab.ACTION_POINTS)
    assert panel.list.hasFocus()
    assert panel.list.current_row.point.point.id == "p1"
    press(Qt.Key.Key_4, CONTROL)
    assert at_work.view.item.decision.text.hasFocus()


def test_a_point_made_in_the_meeting_joins_the_others(at_work, qtbot):
    press(Qt.Key.Key_4, CONTROL)
    new = ActionPoint("p5", "b1", "Dagsordenen rettes.")
    at_work.session.do(Insert(Collection.ACTIONS, "", 1, new))
    assert [row.point.point.id for row in shown_rows(at_work)][-1] == "p5"
    tabs = at_work.view.right.tabs
    qtbot.waitUntil(lambda: tabs.tabText(RightTab.ACTION_POINTS) == "Opgaver (5)")


def test_another_date_asks_anew_what_is_open_from_before(at_work, qtbot):
    press(Qt.Key.Key_4, CONTROL)
    assert [row.point.point.id for row in shown_rows(at_work)] == ["p3", "p1", "p2", "p4"]
    tabs = at_work.view.right.tabs
    earlier = BEFORE.date - datetime.timedelta(days=1)
    at_work.session.do(SetField("", "", "date", TODAY, earlier))
    assert [row.point.point.id for row in shown_rows(at_work)] == ["p4"]
    qtbot.waitUntil(lambda: tabs.tabText(RightTab.ACTION_POINTS) == "Opgaver (1)")
    at_work.session.undo()
    assert [row.point.point.id for row in shown_rows(at_work)] == ["p3", "p1", "p2", "p4"]
    qtbot.waitUntil(lambda: tabs.tabText(RightTab.ACTION_POINTS) == "Opgaver (4)")


def test_the_last_referat_stands_beside_while_one_writes(at_work, qtbot):
    view = at_work.view
    view.current.show("b2")
    view.moving.go_to_decision()
    press(Qt.Key.Key_3, CONTROL)
    panel = view.right.panel(RightTab.LAST_MINUTES)
    assert panel.view.page_count == 0  # the key waits for no pages
    qtbot.waitUntil(lambda: panel.view.page_count > 0 and not panel.busy)
    assert panel.which.text().endswith("punkt 2: Nyt fra politiet")
    assert view.item.decision.text.hasFocus()
    write("Taget til efterretning")
    assert at_work.session.meeting.item("b2").decision == "Taget til efterretning"
    before = panel.view.verticalScrollBar().value()
    press(Qt.Key.Key_PageDown, CONTROL | SHIFT)
    assert panel.view.verticalScrollBar().value() > before
    press(Qt.Key.Key_PageUp, CONTROL | SHIFT)
    assert panel.view.verticalScrollBar().value() == before
    press(Qt.Key.Key_PageUp, CONTROL)  # to the approval: the whole of it, from its beginning
    qtbot.waitUntil(lambda: panel.view.page_in_sight == 1)
    assert "punkt" not in panel.which.text()
    press(Qt.Key.Key_3, CONTROL)
    assert view.right.tab is RightTab.PAGES


def test_a_column_that_was_hidden_is_hidden_again(at_work):
    view = at_work.view
    view.columns.toggle_right()
    assert not view.columns.right_shown
    press(Qt.Key.Key_3, CONTROL)
    assert view.columns.right_shown
    press(Qt.Key.Key_3, CONTROL)
    assert not view.columns.right_shown
    press(Qt.Key.Key_4, CONTROL)
    assert view.columns.right_shown
    press(Qt.Key.Key_2, CONTROL)
    assert (view.columns.right_shown, view.right.tab) == (True, RightTab.PAGES)
    press(Qt.Key.Key_2, CONTROL)
    assert not view.columns.right_shown


def test_the_menu_says_which_of_them_is_in_front(at_work):
    actions = QApplication.activeWindow().actions_
    ids = ("toggle_pages", "toggle_last_minutes", "show_action_points")
    for key, expected in ((3, [False, True, False]), (4, [False, False, True])):
        press(Qt.Key(ord(str(key))), CONTROL)
        assert [actions[each].isChecked() for each in ids] == expected
    press(Qt.Key.Key_2, CONTROL)
    assert [actions[each].isChecked() for each in ids] == [True, False, False]


def test_a_first_meeting_says_that_there_is_nothing_before(services, open_window, qtbot):
    services.store.add(replace(NOW, actions=()))
    window = open_window()
    window.open_meeting("m2")
    press(Qt.Key.Key_3, CONTROL)
    panel = window.meeting_page.view.right.panel(RightTab.LAST_MINUTES)
    qtbot.waitUntil(panel.message.isVisible)
    press(Qt.Key.Key_4, CONTROL)
    points = window.meeting_page.view.right.panel(RightTab.ACTION_POINTS)
    assert "ingen åbne opgaver" in points.message.text()
    press(Qt.Key.Key_4, CONTROL)
    decision = window.meeting_page.view.item.decision.text
    assert decision.hasFocus()
    press(Qt.Key.Key_4, CONTROL)
    assert not decision.hasFocus()
    press(Qt.Key.Key_Escape)
    assert decision.hasFocus()


def test_what_was_put_off_is_fetched_into_an_agenda_that_was_there_before(at_work):
    window = QApplication.activeWindow()
    window.actions_["take_over_postponed"].trigger()
    assert [item.title for item in at_work.session.meeting.items][-1] == "Bandehandleplan"
    assert "1 udsat punkt er hentet" in window.message.text
    at_work.session.undo()
    assert len(at_work.session.meeting.items) == 3
    at_work.session.redo()
    window.actions_["take_over_postponed"].trigger()
    assert len(at_work.session.meeting.items) == 4


def test_what_the_referat_tells_is_chosen_with_the_meetings_facts(at_work):
    press(Qt.Key.Key_I, CONTROL | SHIFT)
    details = at_work.view.details
    for box in (details.prints_times, details.prints_history, details.prints_actions):
        box.setFocus()
        press(Qt.Key.Key_Space)
    meeting = at_work.session.meeting
    assert (meeting.prints_times, meeting.prints_history, meeting.prints_actions) == (True,) * 3
    at_work.session.undo()
    assert not details.prints_actions.isChecked()
    assert details.prints_times.isChecked()


def test_an_item_put_off_in_words_alone_is_told_until_the_command_is_used(at_work, qtbot):
    told = "Punkt 1 er udsat, men kommer ikke med næste gang"

    def is_told() -> bool:
        return told in [lack.text for lack in findings(at_work.view.meeting)]

    at_work.view.current.show("b1")
    press(Qt.Key.Key_D, CONTROL)
    write("Punktet blev udsat til foråret.")
    qtbot.waitUntil(is_told)
    at_work.window().actions_["postpone_item"].trigger()
    qtbot.waitUntil(lambda: not is_told())
    assert at_work.view.meeting.items[0].decision == "Punktet blev udsat til foråret."
