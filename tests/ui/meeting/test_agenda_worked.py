"""The items of the agenda: added, moved, renamed, deleted, closed."""

from dataclasses import replace

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ssp_desktop.ui.meeting.agenda.empty_agenda import EmptyAgenda
from tests.ui.conftest import NO_KEY
from tests.ui.meeting.conftest import Shown, act
from tests.ui.meeting.keys import key, keys


def test_an_item_is_added_before_eventuelt_and_becomes_current(shown: Shown) -> None:
    shown.view.moving.add_item()
    keys("Ekstra punkt")
    key(Qt.Key.Key_Return)
    assert shown.titles()[-2:] == ["Ekstra punkt", "Eventuelt"]
    assert shown.item.title == "Ekstra punkt"
    keys("Og et til")
    key(Qt.Key.Key_Return)
    assert shown.titles()[-3:] == ["Ekstra punkt", "Og et til", "Eventuelt"]


def test_items_move_by_key_and_are_numbered_again(shown: Shown) -> None:
    titles = shown.titles()
    shown.view.current.show(shown.meeting.items[1].id)
    act(shown.view, "move_item_up")
    assert shown.titles()[:2] == [titles[1], titles[0]]
    act(shown.view, "move_item_up")
    assert shown.titles()[:2] == [titles[1], titles[0]]
    rows = shown.view.left.agenda.list.agenda.rows
    assert [(row.number, row.title) for row in rows[:2]] == [(1, titles[1]), (2, titles[0])]
    assert shown.view.left.agenda.list.currentIndex().row() == 0
    shown.session.undo()
    assert shown.titles() == titles


def test_a_new_item_has_the_headings_that_its_committee_has_by_now(
    shown: Shown, qtbot: QtBot
) -> None:
    store = shown.services.store
    committee = store.committee(shown.meeting.committee_id)
    store.save_committee(replace(committee, headings=("Høring",)))
    shown.view.renew_committee()
    shown.view.moving.add_item()
    qtbot.keyClicks(shown.view.left.agenda.add, "Cykelstier")
    qtbot.keyClick(shown.view.left.agenda.add, Qt.Key.Key_Return)
    new = next(item for item in shown.meeting.items if item.title == "Cykelstier")
    assert [section.heading for section in new.sections] == ["Høring"]


def _drop(shown: Shown, row: int, at: QPoint) -> None:
    agenda = shown.view.left.agenda.list
    agenda.setCurrentIndex(agenda.agenda.index(row))

    class Event(QDropEvent):
        def source(self) -> QWidget:
            return agenda

    event = Event(
        QPointF(at), Qt.DropAction.MoveAction, QMimeData(), Qt.MouseButton.LeftButton, NO_KEY
    )
    agenda.dropEvent(event)


def test_items_move_by_drag(shown: Shown) -> None:
    agenda = shown.view.left.agenda.list
    titles = shown.titles()
    agenda.setCurrentIndex(agenda.agenda.index(0))  # which may scroll
    third = agenda.visualRect(agenda.agenda.index(2))
    _drop(shown, 0, third.center() + QPoint(0, 4))
    assert shown.titles()[:3] == [titles[1], titles[2], titles[0]]
    assert shown.item.title == titles[0]
    first = agenda.visualRect(agenda.agenda.index(0))
    _drop(shown, 2, first.center() - QPoint(0, 4))
    assert shown.titles() == titles


def test_an_item_is_renamed_in_the_list(shown: Shown, qtbot: QtBot) -> None:
    agenda = shown.view.left.agenda.list
    shown.view.moving.focus_agenda()
    agenda.edit(agenda.currentIndex())
    line = agenda.findChild(QLineEdit)
    line.setText("Nyt navn")
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.item.title == "Nyt navn")
    assert shown.view.item.head.title.toPlainText() == "Nyt navn"


def test_deleting_asks_nothing_and_can_be_taken_back(shown: Shown) -> None:
    titles = shown.titles()
    shown.view.current.show(shown.meeting.items[2].id)
    shown.view.moving.focus_agenda()
    key(Qt.Key.Key_Delete)
    assert shown.titles() == titles[:2] + titles[3:]
    assert shown.told == ["Punkt 3 slettet"]
    assert shown.item.title == titles[3]
    shown.session.undo()
    assert shown.titles() == titles
    assert shown.item.title == titles[2]


def test_the_last_item_can_go_too_and_one_begins_anew(shown: Shown) -> None:
    while shown.meeting.items:
        act(shown.view, "delete_item")
    assert shown.view.current.item is None
    assert not shown.view.item.isVisible()
    button = shown.view.findChild(EmptyAgenda).findChild(QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    keys("Det første")
    key(Qt.Key.Key_Return)
    assert shown.item.title == "Det første"


def test_closing_an_item_shows_what_stays_open_of_it(shown: Shown) -> None:
    part = shown.view.item.head.closed_part
    shown.view.current.show(shown.meeting.items[0].id)
    assert not part.isVisible()
    act(shown.view, "toggle_closed")
    assert shown.item.closed
    assert part.isVisible()
    part.title.setFocus()
    keys("En sag")
    part.text.setFocus()
    keys("Alle må vide dette.")
    assert (shown.item.open_title, shown.item.open_text) == ("En sag", "Alle må vide dette.")
    assert "Lukket" in shown.view.left.agenda.list.agenda.rows[0].words


def test_title_and_case_number_are_written_in_place(shown: Shown) -> None:
    shown.view.item.caret.go_to("title")
    key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    keys("En ny titel ")
    assert shown.item.title == "En ny titel"
    keys("til")
    assert shown.item.title == "En ny titel til"
    shown.view.item.caret.go_to("case_number")
    shown.view.item.head.case_number.selectAll()
    keys("2024-000001")
    assert shown.item.case_number == "2024-000001"
    shown.session.undo()
    shown.session.undo()
    assert shown.view.item.head.title.toPlainText() == shown.item.title != "En ny titel til"
