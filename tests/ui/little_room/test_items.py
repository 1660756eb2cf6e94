"""An item, its lists and its lines have their room where there is little."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from ssp_desktop.domain.meeting import AgendaItem, new_id
from tests.ui.conftest import press
from tests.ui.little_room.conftest import assert_sound, held, in_sight


def test_an_item_has_its_room(running, small, qtbot):
    assert_sound(qtbot, small)


def test_an_item_opened_in_little_room_begins_where_the_folded_agenda_ends(services, window, qtbot):
    window.showNormal()
    window.resize(600, 300)
    qtbot.waitUntil(lambda: window.height() <= 336)
    meeting = held(over=False)
    services.store.add(meeting)
    window.open_meeting(meeting.id, meeting.items[2].id)
    view = window.meeting_page.view
    qtbot.waitUntil(lambda: view.left.narrow)
    assert view.around.mapTo(window, QPoint()).x() <= view.left.narrow_width + 2
    window.resize(1280, 680)
    qtbot.waitUntil(lambda: not view.left.narrow)
    assert view.left.width() >= view.left.usual_width


def test_the_agenda_gets_what_the_attendance_has_no_use_for(services, window, qtbot):
    meeting = held(over=False)
    items = (*meeting.items, *(AgendaItem(new_id(), f"Et sidste punkt {at}") for at in range(6)))
    meeting = replace(meeting, items=items, participants=meeting.participants[:3])
    services.store.add(meeting)
    window.showNormal()
    window.resize(1500, 950)
    window.open_meeting(meeting.id, meeting.items[0].id)
    left = window.meeting_page.view.left
    rows, people = left.agenda.list, left.attendance.list

    def cut(which) -> int:
        last = which.visualRect(which.model().index(which.model().rowCount() - 1, 0))
        return last.bottom() - which.viewport().height()

    qtbot.waitUntil(lambda: cut(rows) < 0)
    assert cut(people) < 0
    handle = left.parts.handle(1)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(9, 0))
    QTest.mouseMove(handle, QPoint(9, -150))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(9, -150))
    chosen = left.parts.sizes()[0]
    window.resize(1400, 950)
    qtbot.wait(50)
    assert left.parts.sizes()[0] == chosen  # what the user chose stays
    window.front.show_start()
    window.open_meeting(meeting.id, meeting.items[0].id)
    qtbot.wait(50)
    assert window.meeting_page.view.left.parts.sizes()[0] == chosen


def test_an_item_in_large_text_has_its_room(running, small, qtbot):
    for _ in range(8):
        press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert_sound(qtbot, small)
    text = running.item.decision.text
    caret = text.viewport().mapTo(small, text.cursorRect().center())
    assert in_sight(text, small).contains(caret)


def test_what_the_meeting_is_can_be_read_above_it(ended, small, qtbot):
    small.actions_["toggle_details"].trigger()
    assert_sound(qtbot, small)
    for field in (ended.details.date.line, ended.details.time, ended.details.status):
        field.setFocus()
        qtbot.wait(30)
        assert field.height() >= field.fontMetrics().height()


def test_the_words_of_the_button_to_take_up_are_seen_whole_or_not_at_all(services, window, qtbot):
    meeting = held(over=False)
    services.store.add(meeting)
    window.open_meeting(meeting.id, meeting.items[2].id)
    head = window.meeting_page.view.item.head
    styles = set()
    for width in range(700, 1500, 40):
        window.resize(width, 720)
        qtbot.waitUntil(lambda width=width: window.width() == width)
        qtbot.wait(20)
        styles.add(head.take_up.toolButtonStyle())
        assert head.take_up.text() == "Tag næste op"
        for button in (head.take_up, head.closed):
            assert button.width() >= button.sizeHint().width(), width
    assert styles == {
        Qt.ToolButtonStyle.ToolButtonIconOnly,
        Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
    }


def test_the_words_looked_for_are_seen_however_narrow_the_line_is(services, window, qtbot):
    meeting = held(over=False)
    services.store.add(meeting)
    window.open_meeting(meeting.id, meeting.items[2].id)
    press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    line = window.meeting_page.view.find_line
    line.field.setText("Kursusudgifter")
    choices = (line.same_case, line.whole_words)
    styles = set()
    for width in range(1000, 2300, 100):
        window.resize(width, 720)
        qtbot.waitUntil(lambda width=width: window.width() == width)
        qtbot.wait(20)
        styles.add(line.same_case.toolButtonStyle())
        words = line.field.fontMetrics().horizontalAdvance("Kursusudg")
        signs = [each.width() for each in line.field.findChildren(QToolButton)]
        assert len(signs) == 2, "what looks and what clears"
        assert line.field.width() - sum(signs) >= words, width
        for button in choices:
            assert button.width() >= button.sizeHint().width(), width
    assert styles == {
        Qt.ToolButtonStyle.ToolButtonIconOnly,
        Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
    }
