"""A meeting worked on through the window, by keys and mouse, and what the session then holds."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ssp_desktop.domain.changes import SetField, SetText
from ssp_desktop.domain.meeting import Layout, Presence, Status
from ssp_desktop.ui.meeting.agenda.empty_agenda import EmptyAgenda
from ssp_desktop.ui.meeting.item.add_section import AddSection
from tests.people import with_presence
from tests.ui.meeting.conftest import Shown, act

_NONE = Qt.KeyboardModifier.NoModifier


def keys(text: str) -> None:
    """Type into whatever has the focus."""
    QTest.keyClicks(QApplication.focusWidget(), text)


def key(which: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
    QTest.keyClick(QApplication.focusWidget(), which, modifiers)


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
        QPointF(at), Qt.DropAction.MoveAction, QMimeData(), Qt.MouseButton.LeftButton, _NONE
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


# Attendance


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
    QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, _NONE, place)
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


# Sections and attachments


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


# The meeting, the pages, the room


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
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, _NONE, place)
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
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, _NONE, place)
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
