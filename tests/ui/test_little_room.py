"""Little room: on a screen of 1280 by 720, with everything as large, 1.5 times and twice as large.

A test has no other scale than the screen's, so the window gets what room such a scale
leaves it. Nothing that is read lies over something else, nothing is cut at the side, and
what is cut at the foot can be scrolled to.
"""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ssp_desktop.domain.meeting import AgendaItem, Participant, Presence, Section, new_id
from ssp_desktop.domain.room import EventKind, RoomEvent
from ssp_desktop.ui.committees.committee_dialog import CommitteeDialog
from ssp_desktop.ui.meeting.item.sticky_bar import StickyBar
from tests.ui.conftest import a_meeting, press

SIZES = [(640, 336), (720, 432), (853, 456), (1280, 680)]
READ = (QLabel, QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)
NAMES = (
    "Christian Mejdahl", "Helle Wolff", "Anne Andersen", "Bo Bertelsen", "Carl Christensen",
    "Dorte Lund", "Emil Krag", "Frida Holm", "Gorm Vind", "Hanne Juul", "Ib Riis", "Jens Toft",
)  # fmt: skip


def _in_sight(widget: QWidget, window: QWidget) -> QRect:
    """Return what of `widget` its parents let through, in places of the window."""
    rect = QRect(widget.mapTo(window, QPoint()), widget.size())
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        rect &= QRect(parent.mapTo(window, QPoint()), parent.size())
        parent = parent.parentWidget()
    return rect & window.rect()


def _read(window: QWidget) -> Iterator[QWidget]:
    """Yield what is read, and is no part of another such thing; what lies over on purpose not."""
    for each in window.findChildren(QWidget):
        if not isinstance(each, READ) or not each.isVisible() or each.window() is not window:
            continue
        if isinstance(each, QLabel | QAbstractButton) and not each.text():
            continue
        parent, inside = each.parentWidget(), False
        while parent is not None and parent is not window:
            inside = inside or isinstance(parent, (*READ, StickyBar))
            parent = parent.parentWidget()
        if not inside:
            yield each


def _called(widget: QWidget) -> str:
    words = widget.text() if hasattr(widget, "text") else widget.accessibleName()
    return f"{type(widget).__name__} »{words}«"


def _faults(window: QWidget) -> list[str]:
    """Return what lies over something else, is cut at the side, or cannot be scrolled to."""
    faults = []
    seen = [(each, _in_sight(each, window)) for each in _read(window)]
    for (one, here), (other, there) in combinations(seen, 2):
        both = here & there
        if both.width() > 2 and both.height() > 2:
            faults.append(f"{_called(one)} and {_called(other)} lie over each other")
    for each, rect in seen:
        if rect.isEmpty() and _scrolled(each):
            continue
        if rect.width() < each.width() - 1:
            faults.append(f"{_called(each)} is cut at the side")
        if rect.height() < each.height() - 1 and not _scrolled(each):
            faults.append(f"{_called(each)} is cut at the foot")
        free = each.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored
        least = each.minimumWidth() or each.minimumSizeHint().width()
        if each.width() < least - 1 and not free and not isinstance(each, QAbstractItemView):
            faults.append(f"{_called(each)} has too little room")
    return faults


def _scrolled(widget: QWidget) -> bool:
    """Whether a bar leads to what of it is not in sight."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and parent.verticalScrollBar().maximum() > 0:
            return True
        parent = parent.parentWidget()
    return False


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def small(request, window, qtbot):
    """Give the window in that much room."""
    window.showNormal()
    window.resize(*request.param)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == request.param)
    return window


def _held(*, over: bool):
    people = tuple(
        Participant(new_id(), name, "AVCFO"[at % 5], presence=Presence.PRESENT)
        for at, name in enumerate(NAMES)
    )
    sections = tuple(
        Section(new_id(), heading, "Forvaltningen indstiller, at det tages til efterretning. " * 4)
        for heading in ("Indstilling", "Baggrund og vurdering")
    )
    items = tuple(
        AgendaItem(new_id(), f"Et punkt om skolen {at}", f"2026-00123{at}", sections=sections)
        for at in range(7)
    )
    events = [
        RoomEvent("e1", EventKind.BEGAN, datetime.time(16, 2)),
        RoomEvent("e2", EventKind.TAKEN_UP, datetime.time(16, 3), items[2].id),
    ]
    if over:
        events.append(RoomEvent("e3", EventKind.ENDED, datetime.time(17, 3)))
    return replace(a_meeting(), items=items, participants=people, events=tuple(events))


@pytest.fixture
def running(services, small):
    meeting = _held(over=False)
    services.store.add(meeting)
    small.open_meeting(meeting.id, meeting.items[2].id)
    return small.meeting_page.view


@pytest.fixture
def ended(services, small, qtbot):
    meeting = _held(over=True)
    services.store.add(meeting)
    small.open_meeting(meeting.id, meeting.items[2].id)
    qtbot.waitUntil(small.meeting_page.view.around.missing.isVisible)
    return small.meeting_page.view


def _assert_sound(qtbot, window: QWidget) -> None:
    """Assert that nothing is amiss once the layouts have told each other of their sizes."""
    for _ in range(20):
        qtbot.wait(40)
        if not _faults(window):
            break
    assert _faults(window) == []


def test_an_item_has_its_room(running, small, qtbot):
    _assert_sound(qtbot, small)


def test_an_item_opened_in_little_room_begins_where_the_folded_agenda_ends(services, window, qtbot):
    window.showNormal()
    window.resize(600, 300)
    qtbot.waitUntil(lambda: window.height() <= 336)
    meeting = _held(over=False)
    services.store.add(meeting)
    window.open_meeting(meeting.id, meeting.items[2].id)
    view = window.meeting_page.view
    qtbot.waitUntil(lambda: view.left.narrow)
    assert view.around.mapTo(window, QPoint()).x() <= view.left.narrow_width + 2
    window.resize(1280, 680)
    qtbot.waitUntil(lambda: not view.left.narrow)
    assert view.left.width() >= view.left.usual_width


def test_the_agenda_gets_what_the_attendance_has_no_use_for(services, window, qtbot):
    meeting = _held(over=False)
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
    _assert_sound(qtbot, small)
    text = running.item.decision.text
    caret = text.viewport().mapTo(small, text.cursorRect().center())
    assert _in_sight(text, small).contains(caret)


STRIPS = ["note_vote", "note_dissent", "note_recusal", "name_substitute", "note_action"]


@pytest.mark.parametrize("strip", STRIPS)
def test_a_strip_leaves_the_decision_in_sight_and_covers_nothing(running, small, qtbot, strip):
    small.actions_[strip].trigger()
    _assert_sound(qtbot, small)
    assert running.item.dock.open_strip is not None
    text = running.item.decision.text
    assert _in_sight(text, small).height() >= 2 * text.fontMetrics().height()
    field = QApplication.focusWidget()
    assert _in_sight(field, small).height() >= min(field.height(), 20)


@pytest.mark.parametrize("strip", STRIPS)
def test_a_strip_has_its_room_below_large_text(running, small, qtbot, strip):
    for _ in range(8):
        press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    small.actions_[strip].trigger()
    _assert_sound(qtbot, small)
    text = running.item.decision.text
    assert _in_sight(text, small).height() >= text.cursorRect().height()
    field = QApplication.focusWidget()
    assert _in_sight(field, small).height() >= min(field.height(), 20)


def test_who_has_not_voted_is_told_in_sight(running, small, qtbot):
    small.actions_["note_vote"].trigger()
    QTest.keyClick(QApplication.focusWidget(), "+")
    press(Qt.Key.Key_Return)
    _assert_sound(qtbot, small)
    strip = running.item.dock.open_strip
    assert _in_sight(strip.problem, small).height() == strip.problem.height() > 0


def test_a_message_lies_above_a_strip_and_not_over_its_button(running, small, qtbot):
    small.actions_["note_vote"].trigger()
    small.message.tell("Punkt 3 er slettet", lambda: None)
    qtbot.wait(100)
    dock = running.item.dock
    assert small.message.isVisible()
    message = QRect(small.message.mapTo(small, QPoint()), small.message.size())
    assert not message.intersects(QRect(dock.mapTo(small, QPoint()), dock.size()))


def test_what_is_missing_is_listed_in_whole_lines_or_counted_in_one(ended, small, qtbot):
    missing = ended.around.missing
    _assert_sound(qtbot, small)
    lines = [each for each in missing.list.findChildren(QAbstractButton) if each.isVisible()]
    heights = {(_in_sight(each, small).height(), each.height()) for each in lines}
    assert all(seen in (0, whole) for seen, whole in heights)
    if missing.fold_line.isVisible():
        assert "7" in missing.fold_line.text()
        missing.fold_line.setFocus()
        press(Qt.Key.Key_Return)
        _assert_sound(qtbot, small)
        assert _in_sight(missing.list, small).height() > 0


def test_the_title_is_in_sight_after_going_to_what_is_missing(ended, small, qtbot):
    small.actions_["next_lack"].trigger()
    editor = ended.item
    (sticky,) = editor.findChildren(StickyBar)
    title = editor.head.title
    qtbot.wait(40)
    qtbot.waitUntil(
        lambda: _in_sight(title, small).height() == title.height() or sticky.isVisible()
    )
    assert editor.decision.text.hasFocus()


def test_what_is_missing_gives_way_to_a_strip(ended, small, qtbot):
    small.actions_["note_vote"].trigger()
    _assert_sound(qtbot, small)
    missing = ended.around.missing
    assert missing.fold_line.isVisible()
    assert _in_sight(missing.fold_line, small).height() == missing.fold_line.height()
    press(Qt.Key.Key_Escape)
    _assert_sound(qtbot, small)
    assert missing.isVisible()


def test_the_export_leaves_the_item_its_room_or_has_all(ended, small, qtbot):
    small.actions_["export"].trigger()
    _assert_sound(qtbot, small)
    press(Qt.Key.Key_Escape)
    assert ended.isVisible()
    assert ended.item.decision.text.hasFocus()


def test_what_the_meeting_is_can_be_read_above_it(ended, small, qtbot):
    small.actions_["toggle_details"].trigger()
    _assert_sound(qtbot, small)
    for field in (ended.details.date.line, ended.details.time, ended.details.status):
        field.setFocus()
        qtbot.wait(30)
        assert field.height() >= field.fontMetrics().height()


def test_the_committees_fields_stand_below_each_other(services, committee, small, qtbot):
    small.panels.show_committees()
    dialog = small.findChild(CommitteeDialog)
    dialog.resize(small.size())
    _assert_sound(qtbot, dialog)
    area = dialog.form.parentWidget().parentWidget()
    assert isinstance(area, QAbstractScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    dialog.close()


def test_the_words_of_the_button_to_take_up_are_seen_whole_or_not_at_all(services, window, qtbot):
    meeting = _held(over=False)
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
    meeting = _held(over=False)
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
