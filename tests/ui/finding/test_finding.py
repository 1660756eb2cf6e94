"""Finding words in the meeting that is open, by the keys that a clerk has for it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import (
    Meeting,
)
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting, press, write
from tests.ui.finding.conftest import CONTROL, SHIFT, count, find, line, marked, shown, title


def test_one_goes_from_place_to_place_through_the_whole_meeting(
    opened: MainWindow, qtbot: QtBot
) -> None:
    find(opened, "havnen")
    assert count(opened) == "1 af 6"
    # The first place from the caret on is in sight: Enter goes to the next one.
    wanted = ["Havnen", "Havnen", "Havnen", "Havnen", "Eventuelt", "Godkendelse af dagsorden"]
    for number, each in enumerate(wanted, start=2):
        press(Qt.Key.Key_Return)
        assert title(opened) == each
        said = f"{(number - 1) % 6 + 1} af 6"
        assert count(opened) == (f"{said} · forfra" if number == 7 else said)
        assert line(opened).field.hasFocus()
    press(Qt.Key.Key_Return, SHIFT)
    assert title(opened) == "Eventuelt"
    assert count(opened) == "6 af 6 · forfra"


def test_a_new_search_does_not_say_that_the_last_one_came_round(
    opened: MainWindow, qtbot: QtBot
) -> None:
    find(opened, "havnen")
    press(Qt.Key.Key_Return, SHIFT)
    assert count(opened) == "6 af 6 · forfra"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_F, CONTROL)
    assert line(opened).field.text() == "havnen"
    assert count(opened) == "6 af 6"


def test_a_place_that_is_folded_away_is_unfolded_and_marked(
    opened: MainWindow, qtbot: QtBot
) -> None:
    find(opened, "om natten")
    assert count(opened) == "1 sted"
    assert title(opened) == "Godkendelse af dagsorden"
    press(Qt.Key.Key_Return)
    assert title(opened) == "Havnen"
    section = shown(opened).item.sections.editors[shown(opened).current.item.sections[0].id]
    assert not section.folded
    qtbot.waitUntil(lambda: marked(section.text, current=True))
    other = shown(opened).item.sections.editors[shown(opened).current.item.sections[1].id]
    assert other.folded


def test_escape_selects_the_place_one_went_to(opened: MainWindow) -> None:
    find(opened, "HAVNEN OM")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert not line(opened).isVisible()
    text = QApplication.focusWidget()
    assert isinstance(text, QTextEdit)
    assert text.textCursor().selectedText() == "havnen om"
    write("Kajen ved")
    section = opened.meeting_page.session.meeting.items[1].sections[0]
    assert section.text.endswith("Om Kajen ved natten.")


def test_escape_selects_the_place_where_it_has_moved_to(opened: MainWindow) -> None:
    find(opened, "ønsker")
    press(Qt.Key.Key_Return)
    text = shown(opened).item.decision.text
    text.setFocus()
    press(Qt.Key.Key_Home, CONTROL)
    write("Ja. ")
    line(opened).field.setFocus()
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is text
    assert text.textCursor().selectedText() == "ønsker"


def test_escape_goes_back_to_the_caret_while_one_went_nowhere(opened: MainWindow) -> None:
    press(Qt.Key.Key_Right)
    text = QApplication.focusWidget()
    find(opened, "ønsker")
    assert count(opened) == "1 af 1"
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is text
    assert text.textCursor().position() == 1
    assert not text.textCursor().hasSelection()


def test_fields_are_gone_to_like_texts(opened: MainWindow) -> None:
    find(opened, "kort over")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.selectedText() == "Kort over"


def test_the_facts_of_the_meeting_are_gone_to(opened: MainWindow) -> None:
    find(opened, "kontoret")
    press(Qt.Key.Key_Return)
    assert shown(opened).details.isVisible()
    assert line(opened).field.hasFocus()
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget().selectedText() == "kontoret"


def test_a_note_and_a_person_are_rows_that_are_gone_to(opened: MainWindow) -> None:
    find(opened, "bør lukkes")
    press(Qt.Key.Key_Return)
    notes = shown(opened).item.decision.notes
    assert notes.selectionModel().isSelected(notes.currentIndex())
    press(Qt.Key.Key_Escape)
    assert notes.hasFocus()
    find(opened, "åse")
    press(Qt.Key.Key_Return)
    people = shown(opened).left.attendance.list
    assert people.selectionModel().isSelected(people.currentIndex())
    press(Qt.Key.Key_Escape)
    assert people.hasFocus()
    assert people.current_person == opened.meeting_page.session.meeting.participants[0].id
    find(opened, "ønsker")
    press(Qt.Key.Key_Return)
    assert not people.selectionModel().hasSelection()


def test_what_is_selected_is_looked_for(opened: MainWindow) -> None:
    press(Qt.Key.Key_Right, CONTROL | SHIFT)
    press(Qt.Key.Key_F, CONTROL)
    assert line(opened).field.text().startswith("Godkendt")


def test_once_more_the_key_searches_all_meetings_for_the_same_words(opened: MainWindow) -> None:
    meeting = opened.current_meeting
    find(opened, "havnen")
    press(Qt.Key.Key_F, CONTROL)
    assert opened.current_meeting is None
    field = opened.start_page.field
    assert field.hasFocus()
    assert (field.text(), field.selectedText()) == ("havnen", "havnen")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    assert opened.current_meeting == meeting


def test_marks_are_in_the_texts_and_on_the_pages_while_the_line_is_open(
    opened: MainWindow, qtbot: QtBot
) -> None:
    view = shown(opened)
    view.pages.lay_out()
    text, before = view.item.decision.text, view.item.decision.text.markdown()
    assert not marked(text)
    assert not marked(view.pages.view.viewport(), current=True)
    find(opened, "n")
    assert marked(text)
    press(Qt.Key.Key_Return)
    assert marked(text, current=True)
    assert marked(view.pages.view.viewport(), current=True)
    write("xyz")
    assert count(opened) == "Ingen steder"
    assert not marked(text)
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Backspace)
    assert marked(text)
    press(Qt.Key.Key_Escape)
    assert not marked(text)
    assert not marked(view.pages.view.viewport(), current=True)
    assert text.markdown() == before
    assert not opened.meeting_page.session.can_undo


def test_a_field_has_marks_over_its_characters(opened: MainWindow) -> None:
    find(opened, "havn-26")
    press(Qt.Key.Key_Return)
    case_number = shown(opened).item.head.case_number
    place = case_number.mapTo(opened, case_number.rect().center())
    room = case_number.rect()
    room.moveCenter(place)

    def has_mark() -> bool:
        image = opened.grab(room).toImage().convertToFormat(QImage.Format.Format_RGB32)
        colours = [QColor(image.pixel(x, y)) for x in range(image.width()) for y in (8, 12, 16)]
        return any(each.red() > 200 and each.blue() < 120 for each in colours)

    assert has_mark()
    press(Qt.Key.Key_Escape)
    shown(opened).item.decision.text.setFocus()
    QApplication.processEvents()
    assert not has_mark()


def test_what_is_written_meanwhile_is_found_too(opened: MainWindow, qtbot: QtBot) -> None:
    find(opened, "havnen")
    text = shown(opened).item.decision.text
    text.setFocus()
    write("Havnen. ")
    qtbot.waitUntil(lambda: count(opened).endswith("af 7"))
    assert marked(text)
    press(Qt.Key.Key_Escape)
    assert not line(opened).isVisible()
    assert text.hasFocus()


def test_the_choices_narrow_what_is_found(opened: MainWindow) -> None:
    find(opened, "havn")
    assert count(opened) == "3 af 9"
    line(opened).same_case.click()
    assert count(opened) == "1 af 4"
    line(opened).same_case.click()
    line(opened).whole_words.click()
    assert count(opened) == "2 steder"


def test_on_the_list_of_meetings_the_key_searches_them_all(
    meetings: list[Meeting], window: MainWindow
) -> None:
    press(Qt.Key.Key_F, CONTROL)
    assert window.start_page.field.hasFocus()


def test_a_meeting_without_items_has_nothing_to_find_in(
    window: MainWindow, services: Services
) -> None:
    meeting = a_meeting(items=())
    services.store.add(meeting)
    window.open_meeting(meeting.id)
    press(Qt.Key.Key_F, CONTROL)
    assert window.current_meeting is None
    assert window.start_page.field.hasFocus()
