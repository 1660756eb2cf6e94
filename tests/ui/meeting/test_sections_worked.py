"""Sections and attachments of an item: added, moved, folded, gone through."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from ssp_desktop.domain.meeting import Status
from ssp_desktop.ui.meeting.item.add_section import AddSection
from tests.ui.meeting.conftest import Shown, act
from tests.ui.meeting.keys import key, keys


def test_a_section_is_added_headed_and_written(shown: Shown) -> None:
    before = len(shown.item.sections)
    act(shown.view, "add_section")
    keys("Høring")
    key(Qt.Key.Key_Return)
    keys("Sendt ud.")
    assert len(shown.item.sections) == before + 1
    section = shown.item.sections[-1]
    assert (section.heading, section.text) == ("Høring", "Sendt ud.")


def test_sections_move_over_the_decision_and_are_removed(shown: Shown) -> None:
    item = next(item for item in shown.meeting.items if len(item.sections) >= 2)
    shown.view.current.show(item.id)
    last = item.sections[-1].id
    editor = shown.view.item.sections.editors[last]
    editor.move_wanted.emit(last, 1)
    assert [section.id for section in shown.item.sections_after_decision] == [last]
    QApplication.processEvents()
    decision = shown.view.item.decision
    assert editor.mapToGlobal(QPoint()).y() > decision.mapToGlobal(QPoint()).y()
    editor.move_wanted.emit(last, -1)
    assert shown.item.sections_after_decision == ()
    editor.remove_wanted.emit(last)
    assert last not in [section.id for section in shown.item.sections]
    assert "slettet" in shown.told[-1]


def test_sections_fold_to_their_first_line_once_the_meeting_is_under_way(shown: Shown) -> None:
    item = next(item for item in shown.meeting.items if item.sections)
    shown.view.current.show(item.id)
    editor = shown.view.item.sections.editors[item.sections[0].id]
    assert shown.meeting.status is not Status.PLANNED or not shown.meeting.is_agenda
    assert editor.folded
    assert not editor.text.isVisible()
    shown.view.item.caret.go_to(item.sections[0].id)
    assert editor.text.isVisible()
    assert editor.text.hasFocus()


@pytest.mark.parametrize("which", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_section_that_is_unfolded_by_key_is_written_in(shown: Shown, which: Qt.Key) -> None:
    item = next(item for item in shown.meeting.items if item.sections)
    shown.view.current.show(item.id)
    editor = shown.view.item.sections.editors[item.sections[0].id]
    arrow = editor.furniture()[0]
    arrow.setFocus()
    key(which)
    assert editor.text.hasFocus()
    accent = editor.palette().color(QPalette.ColorRole.Accent)
    assert editor.grab().toImage().pixelColor(editor.text.mapTo(editor, QPoint(-8, 5))) == accent
    keys("Nyt: ")
    assert "Nyt:" in shown.item.sections[0].text
    arrow.setFocus()
    assert editor.grab().toImage().pixelColor(editor.text.mapTo(editor, QPoint(-8, 5))) != accent
    key(which)
    assert editor.folded
    assert arrow.hasFocus()


def test_one_goes_through_the_texts_of_the_case(shown: Shown) -> None:
    item = next(item for item in shown.meeting.items if len(item.sections) > 1)
    shown.view.current.show(item.id)
    shown.view.moving.go_to_decision()
    editors = [shown.view.item.sections.editors[each.id] for each in item.sections]
    assert all(editor.folded for editor in editors)
    for editor in (*editors, editors[0]):
        act(shown.view, "go_to_case")
        assert editor.text.hasFocus()
        assert editor.text.isVisible()
    bare = next(item for item in shown.meeting.items if not item.sections)
    shown.view.current.show(bare.id)
    act(shown.view, "go_to_case")
    assert isinstance(QApplication.focusWidget(), AddSection)


def test_attachments_are_added_and_numbered_in_order(shown: Shown) -> None:
    shown.view.current.show(shown.meeting.items[0].id)
    act(shown.view, "add_attachment")
    for title in ("Et bilag", "Et til"):
        keys(title)
        key(Qt.Key.Key_Return)
    numbers = [(each.number, each.title) for each in shown.item.attachments]
    assert numbers[-2:] == [(len(numbers) - 1, "Et bilag"), (len(numbers), "Et til")]
    line = shown.view.item.attachments._lines[len(numbers) - 1]
    line.move_wanted.emit(shown.item.attachments[-1].id, -1)
    assert [each.title for each in shown.item.attachments[-2:]] == ["Et til", "Et bilag"]
    assert [each.number for each in shown.item.attachments] == [*range(1, len(numbers) + 1)]
