"""The course of the meeting, looked at and corrected in the right column."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.application.order import findings
from ssp_desktop.ui.meeting.columns.right_column import RightTab
from tests.ui.conftest import press, write
from tests.ui.room.conftest import CONTROL, SHIFT

Key = Qt.Key


@pytest.fixture
def noted(room):
    """Let Ib leave and come back, and two items be taken."""
    room.at("16.00").press(Key.Key_F12)
    room.at("16.10").press(Key.Key_F12)
    room.at("16.20").person("ib", Key.Key_5)
    room.at("16.40").person("ib", Key.Key_4)
    return room


def _panel(room):
    return room.view.right.panel(RightTab.COURSE)


def test_the_whole_course_is_one_key_away(noted):
    press(Key.Key_5, CONTROL)
    rows = [(row.time, row.what, row.item) for row in _panel(noted).list.events.rows]
    assert rows == [
        ("16.00", "Mødet begyndte", ""),
        ("16.00", "Punkt 1 · Godkendelse", "Taget op"),
        ("16.10", "Punkt 2 · Budget", "Taget op"),
        ("16.20", "Ib Bæk gik", "Punkt 2"),
        ("16.40", "Ib Bæk kom", "Punkt 2"),
    ]
    assert QApplication.focusWidget() is _panel(noted).list
    press(Key.Key_5, CONTROL)
    assert QApplication.focusWidget() is noted.view.item.decision.text
    assert not _panel(noted).isVisible()


def test_it_follows_the_meeting(noted):
    press(Key.Key_5, CONTROL)
    noted.at("16.50").press(Key.Key_F12)
    assert _panel(noted).list.events.rows[-1].what == "Punkt 3 · Status"


def test_the_time_of_an_event_is_corrected(noted):
    press(Key.Key_5, CONTROL)
    press(Key.Key_Up)
    press(Key.Key_Return)
    write("1615")
    press(Key.Key_Return)
    assert noted.log()[3] == ("left", "16.15", "i2", "ib")
    assert QApplication.focusWidget() is _panel(noted).list
    assert _panel(noted).list.current_row.what == "Ib Bæk gik"


def test_escape_leaves_the_time_as_it_was(noted):
    press(Key.Key_5, CONTROL)
    press(Key.Key_Return)
    write("99")
    press(Key.Key_Return)
    assert noted.log()[4][1] == "16.40"
    press(Key.Key_Return)
    write("1615")
    press(Key.Key_Escape)
    assert noted.log()[4][1] == "16.40"


def test_the_item_of_an_event_is_corrected(noted):
    press(Key.Key_5, CONTROL)
    press(Key.Key_Up)
    press(Key.Key_Return)
    press(Key.Key_Tab)
    assert QApplication.focusWidget() is _panel(noted).correction.item
    press(Key.Key_Up)
    press(Key.Key_Return)
    assert noted.log()[3] == ("left", "16.20", "i1", "ib")
    assert noted.absent(1) == ["ib"]


def test_an_event_that_did_not_happen_is_taken_out(noted):
    press(Key.Key_5, CONTROL)
    press(Key.Key_Delete)
    assert len(noted.log()) == 4
    assert noted.absent(2) == ["ib"]
    assert noted.rows()["ib"] == "gået kl. 16.20"
    press(Key.Key_Z, CONTROL)
    assert len(noted.log()) == 5


def test_enter_on_a_person_shows_when_they_came_and_went(noted):
    noted.person("ib", Key.Key_Return)
    panel = _panel(noted)
    assert [row.what for row in panel.list.events.rows] == ["Ib Bæk gik", "Ib Bæk kom"]
    assert panel.message.text() == "Ib Bæk"
    press(Key.Key_Delete)
    assert noted.rows()["ib"] == "gået kl. 16.20"
    press(Key.Key_Escape)
    assert QApplication.focusWidget() is noted.view.left.attendance.list
    assert not panel.isVisible()


def test_somebody_of_whom_nothing_is_noted_is_told_so(noted):
    noted.person("eva", Key.Key_Return)
    assert "Eva Ård" in _panel(noted).message.text()
    press(Key.Key_Space)  # on »Vis hele forløbet«
    assert len(_panel(noted).list.events.rows) == 5


def test_an_event_of_somebody_who_was_removed_is_still_told(noted):
    noted.person("ib", Key.Key_Delete)
    press(Key.Key_5, CONTROL)
    assert _panel(noted).list.events.rows[-1].what == "En, der er fjernet fra mødet, kom"


def test_the_key_that_opens_a_row_writes_its_phrase_where_a_list_opens_none(noted):
    press(Key.Key_5, CONTROL)
    press(Key.Key_F2)
    decision = noted.view.item.decision.text
    assert decision.toPlainText() == noted.view.writing.phrases.by_key[0].text
    press(Key.Key_5, CONTROL)  # a second time too: nothing is left hanging from the first
    press(Key.Key_F2)
    assert decision.toPlainText().count(noted.view.writing.phrases.by_key[0].text) == 2


def test_a_time_before_the_line_above_is_marked_and_nothing_is_forbidden(room):
    room.at("23.50").press(Key.Key_F12)
    room.at("0.10").person("ib", Key.Key_5)
    room.at("0.05").person("ib", Key.Key_4)
    press(Key.Key_5, CONTROL)
    below = [row.below for row in _panel(room).list.events.rows]
    assert below == ["", "Taget op", "Punkt 1", "Punkt 1 · før linjen ovenfor"]
    assert _panel(room).list.events.rows[-1].spoken.endswith("før linjen ovenfor")
    press(Key.Key_Return)
    write("0015")
    press(Key.Key_Return)
    assert [row.out_of_order for row in _panel(room).list.events.rows] == [False] * 4


def test_the_time_stands_by_its_word_where_no_item_is_told(noted):
    press(Key.Key_5, CONTROL)
    correction = _panel(noted).correction
    with_item = correction.time.x()
    press(Key.Key_Home)
    assert not correction.item.isVisible()
    correction.layout().activate()
    assert correction.time.x() == with_item


def test_the_beginning_stays_while_other_things_are_noted(room):
    room.at("16.00").press(Key.Key_F12)
    press(Key.Key_5, CONTROL)
    press(Key.Key_Home)
    press(Key.Key_Delete)
    assert [kind for kind, *_ in room.log()] == ["began", "taken_up"]
    assert "Mødets begyndelse kan ikke fjernes" in _panel(room).problem.text
    press(Key.Key_Down)
    press(Key.Key_Delete)
    assert not _panel(room).problem.text
    press(Key.Key_Delete)
    assert room.log() == []
    room.at("16.30").press(Key.Key_F12)
    assert room.log() == [("began", "16.30", "", ""), ("taken_up", "16.30", "i1", "")]


def test_what_cannot_have_been_is_told_and_shown_as_it_was(noted):
    noted.at("16.50")
    press(Key.Key_5, CONTROL)
    before = noted.log()
    press(Key.Key_Return)
    write("2312")
    press(Key.Key_Return)
    panel = _panel(noted)
    assert panel.problem.text.startswith("Kl. 23.12 er ikke nået endnu.")
    assert panel.correction.time.text() == "16:40"
    press(Key.Key_Return)
    press(Key.Key_Tab)
    press(Key.Key_Up)
    press(Key.Key_Return)
    assert panel.problem.text.startswith("Punkt 1 er før Ib Bæk gik (punkt 2).")
    assert panel.correction.item.value == "i2"
    assert noted.log() == before


def test_what_a_wrong_clock_left_is_listed_with_a_way_to_it(noted):
    noted.at("15.50").press(Key.Key_F12, SHIFT)
    lack = next(lack for lack in findings(noted.meeting) if lack.part == "course")
    assert lack.text == "Forløbet: Mødet sluttede kl. 15.50 står før Ib Bæk kom kl. 16.40"
    noted.view.origins.go_to_origin(*lack.place)
    assert QApplication.focusWidget() is _panel(noted).list
    assert _panel(noted).list.current_row.what == "Mødet sluttede"
