"""The list of who is there: marked by keys and clicks, gone to by letters, added to and edited."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ssp_desktop.domain.changes import SetField
from ssp_desktop.domain.meeting import Presence
from tests.meetings.people import with_presence
from tests.ui.conftest import NO_KEY
from tests.ui.meeting.conftest import Shown
from tests.ui.meeting.keys import key, keys


def test_space_goes_round_and_letters_jump(shown: Shown) -> None:
    shown.view.moving.focus_attendance()
    people = shown.view.left.attendance.list
    people.setCurrentIndex(people.people.index(0))
    person = shown.meeting.participants[0]
    assert person.presence is Presence.PRESENT
    seen = []
    for _ in range(4):
        key(Qt.Key.Key_Space)
        seen.append(shown.meeting.participants[0].presence)
    assert seen == [Presence.EXCUSED, Presence.ABSENT, Presence.EXPECTED, Presence.PRESENT]
    keys("l")
    at = people.currentIndex().row()
    names = shown.meeting.participants[at].name.split()
    assert at > 0
    assert any(name.startswith("L") for name in names)


def test_letters_typed_in_one_go_spell_a_name(shown: Shown) -> None:
    shown.view.moving.focus_attendance()
    people = shown.view.left.attendance.list
    for at, person in enumerate(shown.meeting.participants):
        people.setCurrentIndex(people.people.index(0))
        QTest.qWait(QApplication.keyboardInputInterval() + 50)
        keys(person.name.split()[-1].lower())
        assert people.currentIndex().row() == at


def test_a_click_on_the_sign_goes_round_too(shown: Shown) -> None:
    people = shown.view.left.attendance.list
    rect = people.visualRect(people.people.index(1))
    place = QPoint(rect.left() + 12, rect.center().y())
    before = shown.meeting.participants[1].presence
    QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, NO_KEY, place)
    assert shown.meeting.participants[1].presence is not before


def test_everybody_expected_is_present_by_one_button(shown: Shown) -> None:
    assert not shown.view.left.attendance.everybody.isEnabled()
    there = with_presence(shown.meeting, Presence.PRESENT)
    away = with_presence(shown.meeting, Presence.EXCUSED)
    for person in (*there, *away):
        change = SetField("", person.id, "presence", person.presence, Presence.EXPECTED)
        shown.session.do(change)
    QTest.mouseClick(shown.view.left.attendance.everybody, Qt.MouseButton.LeftButton)
    count = len(there) + len(away)
    assert len(with_presence(shown.meeting, Presence.PRESENT)) == count
    assert not shown.view.left.attendance.everybody.isEnabled()
    shown.session.undo()
    assert len(with_presence(shown.meeting, Presence.PRESENT)) < count


def test_a_person_is_added_in_one_line_edited_and_removed(shown: Shown, qtbot: QtBot) -> None:
    add = shown.view.left.attendance.add
    add.setFocus()
    keys("Åse Gæst, Politiet")
    key(Qt.Key.Key_Return)
    person = shown.meeting.participants[-1]
    assert (person.name, person.affiliation) == ("Åse Gæst", "Politiet")
    people = shown.view.left.attendance.list
    shown.view.moving.focus_attendance()
    people.setCurrentIndex(people.people.index(len(shown.meeting.participants) - 1))
    people.edit(people.currentIndex())
    people.findChild(QLineEdit).setText("Åse Gæst (Skolen)")
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.meeting.participants[-1].affiliation == "Skolen")
    people.setFocus()
    key(Qt.Key.Key_Delete)
    assert shown.told == ["Åse Gæst er fjernet fra mødet"]
    assert all(each.name != "Åse Gæst" for each in shown.meeting.participants)
