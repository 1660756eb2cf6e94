"""A meeting worked on through the window, by keys and mouse, and what the session then holds."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ssp_desktop.domain.changes import SetField, SetText
from ssp_desktop.domain.meeting import Layout
from tests.ui.conftest import NO_KEY
from tests.ui.meeting.conftest import Shown, act
from tests.ui.meeting.keys import key, keys


def test_the_first_item_without_a_decision_is_current(shown: Shown) -> None:
    assert shown.item == next(item for item in shown.meeting.items if not item.decided)


def test_a_decision_is_typed_taken_back_and_made_again(shown: Shown) -> None:
    shown.view.moving.go_to_decision()
    keys("Godkendt.")
    assert shown.item.decision == "Godkendt."
    shown.session.undo()
    assert shown.item.decision == ""
    assert shown.view.item.decision.text.markdown() == ""
    shown.session.redo()
    assert shown.view.item.decision.text.markdown() == shown.item.decision == "Godkendt."
    keys(" Ja")
    assert shown.item.decision == "Godkendt. Ja"


def test_enter_ends_a_step_of_undo(shown: Shown) -> None:
    shown.view.moving.go_to_decision()
    keys("Et")
    key(Qt.Key.Key_Return)
    keys("To")
    shown.session.undo()
    assert shown.item.decision == "Et"


def test_undo_takes_the_empty_line_along_that_was_never_stored(shown: Shown) -> None:
    shown.view.moving.go_to_decision()
    text = shown.view.item.decision.text
    keys("Et")
    text.run_ended.emit()
    keys(" og to")
    key(Qt.Key.Key_Return)
    assert text.document().blockCount() == 2
    shown.session.undo()
    assert (text.markdown(), text.document().blockCount()) == ("Et", 1)
    assert text.textCursor().atEnd()
    keys(" til")
    assert shown.item.decision == "Et til"


def test_undo_goes_to_the_place_of_the_change(shown: Shown) -> None:
    first = shown.item.id
    shown.view.moving.go_to_decision()
    keys("Noget")
    shown.view.moving.next_item()
    assert shown.item.id != first
    shown.session.undo()
    assert shown.item.id == first
    assert shown.view.item.decision.text.hasFocus()


def test_a_change_from_elsewhere_leaves_the_caret_where_it_belongs(shown: Shown) -> None:
    shown.view.moving.go_to_decision()
    keys("Sidst")
    text = shown.view.item.decision.text
    shown.session.do(SetText(shown.item.id, "decision", 0, "", "Først\n\n"))
    assert text.markdown() == "Først\n\nSidst"
    assert text.textCursor().block().text() == "Først"


def test_next_and_previous_go_straight_into_the_decision(shown: Shown) -> None:
    ids = [item.id for item in shown.meeting.items]
    shown.view.current.show(ids[0])
    shown.view.moving.next_item()
    assert shown.item.id == ids[1]
    assert shown.view.item.decision.text.hasFocus()
    shown.view.moving.previous_item()
    shown.view.moving.previous_item()
    assert shown.item.id == ids[0]


def test_the_meetings_own_fields(shown: Shown) -> None:
    shown.view.sight.toggle_details()
    details = shown.view.details
    assert details.isVisible()
    details.date.line.setFocus()
    details.date.line.selectAll()
    keys("24. april 2025")
    line = details.line_of("venue")
    line.setFocus()
    line.selectAll()
    keys("Byrådssalen")
    assert str(shown.meeting.date) == "2025-04-24"
    assert shown.meeting.venue == "Byrådssalen"
    key(Qt.Key.Key_Escape)
    assert not details.isVisible()
    assert shown.view.item.decision.text.hasFocus()


def test_the_pages_follow_and_lead_back(shown: Shown, qtbot: QtBot) -> None:
    shown.view.resize(1500, 900)
    view = shown.view.pages.view
    shown.view.pages.lay_out()
    items = shown.meeting.items
    shown.view.current.show(items[-1].id)
    shown.view.pages.lay_out()
    last = view.page_in_sight
    shown.view.current.show(items[0].id)
    shown.view.pages.lay_out()
    assert 0 < view.page_in_sight < last
    shown.view.moving.go_to_decision()
    keys("Noget ganske nyt")
    shown.view.pages.lay_out()
    origins: list[tuple[str, str]] = []
    view.origin_wanted.connect(lambda item, part: origins.append((item, part)))
    view.go_to_page(last)
    paper = view._paper(last)
    place = QPoint(int(paper.center().x()), int(paper.top() + paper.height() * 0.08))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NO_KEY, place)
    assert origins
    assert shown.item.id == origins[0][0] == items[-1].id


@pytest.mark.parametrize("layout", Layout)
def test_the_title_on_the_first_page_leads_to_the_meetings_own(
    shown: Shown, layout: Layout
) -> None:
    shown.session.do(SetField("", "", "layout", shown.meeting.layout, layout))
    shown.view.resize(1500, 900)
    shown.view.pages.lay_out()
    view = shown.view.pages.view
    view.go_to_page(1)
    paper = view._paper(1)
    place = QPoint(int(paper.center().x()), int(paper.top() + paper.height() * 0.09))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NO_KEY, place)
    assert QApplication.focusWidget() is shown.view.details.line_of("title")
    keys("Et møde med egen titel")
    assert shown.meeting.title == "Et møde med egen titel"


def test_a_narrow_window_folds_the_pages_then_the_left_column(shown: Shown) -> None:
    columns = shown.view.columns
    letter = shown.view.fontMetrics().averageCharWidth()
    for letters, pages, attendance in (
        (200, True, True),
        (130, False, True),
        (85, False, False),
        (200, True, True),
    ):
        shown.view.resize(letters * letter, 800)
        for _ in range(3):  # what has gone wants no room any more, from the inside out
            QApplication.processEvents()
        assert columns.left_shown
        assert columns.right_shown is pages
        assert shown.view.left.attendance.isVisible() is attendance


def test_what_is_hidden_stays_hidden_and_widths_are_kept(shown: Shown) -> None:
    shown.view.resize(1600, 800)
    act(shown.view, "toggle_pages")
    assert not shown.view.columns.right_shown
    state = shown.view.columns.save_state()
    act(shown.view, "toggle_pages")
    assert shown.view.columns.right_shown
    shown.view.columns.restore_state(state)
    assert not shown.view.columns.right_shown
    shown.view.columns.restore_state(b"nothing of ours")
    assert not shown.view.columns.right_shown


def test_every_control_has_a_name_for_a_screen_reader(shown: Shown) -> None:
    shown.view.sight.toggle_details()
    shown.view.resize(1600, 900)
    QApplication.processEvents()
    nameless = [
        each
        for each in shown.view.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and not each.accessibleName()
        and not getattr(each, "text", str)()
    ]
    assert [type(each).__name__ for each in nameless] == []


def test_tab_goes_through_the_item_in_the_order_of_the_screen(shown: Shown) -> None:
    item = next(item for item in shown.meeting.items if item.sections and not item.closed)
    shown.view.current.show(item.id)
    head = shown.view.item.head
    head.title.setFocus()
    passed = []
    for _ in range(30):
        key(Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
        if passed[-1] is shown.view.item.attachments.add:
            break
    decision = passed.index(shown.view.item.decision.text)
    assert passed[-1] is shown.view.item.attachments.add
    assert 2 < decision < len(passed) - 1


def test_what_was_typed_is_on_disk(shown: Shown) -> None:
    shown.view.moving.go_to_decision()
    keys("På disken")
    assert shown.session.flush(5)
    assert shown.services.store.load(shown.meeting.id) == shown.meeting
