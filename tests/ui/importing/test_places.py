"""What is done with a line in the preview of an import: moved, left out, made an attachment."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.application.files.importing import destinations_in, place_line
from ssp_desktop.domain.changes import DECISION
from ssp_desktop.domain.errors import UserError
from ssp_desktop.reading.door import read_text
from ssp_desktop.ui.importing.source_lines import WORD
from tests.ui.conftest import press
from tests.ui.importing.conftest import AGENDA, the_page


def test_a_line_without_a_place_is_moved_to_the_one_it_is_given():
    reading = read_text(AGENDA)
    (line,) = reading.unplaced
    assert line.text == "Husk nøglen til salen"
    last = reading.meeting.items[1]
    place = next(each for each in destinations_in(last) if each.part == DECISION)
    after = place_line(reading, line, place)
    assert after.unplaced == ()
    assert after.meeting.items[1].decision == "Intet.\n\nHusk nøglen til salen"
    assert "nøglen" not in str(after.meeting.items[0])
    assert [fate.text for fate in after.lines] == [fate.text for fate in reading.lines]


def test_the_points_of_a_list_are_moved_one_by_one():
    reading = read_text(AGENDA.replace("Godkendes.\n", "- Husk nøglen.\n- Husk kaffen.\n"))
    place = next(each for each in destinations_in(reading.meeting.items[1]) if not each.heading)
    seen = []
    for words in ("nøglen.", "kaffen.", "nøglen."):
        line = next(each for each in reading.lines if words in each.text)
        reading = place_line(reading, line, place)
        first, last = reading.meeting.items
        seen.append((first.sections[1].text, last.decision))
    assert seen == [
        ("- Husk kaffen.", "Intet.\n\nHusk nøglen."),
        ("", "Intet.\n\nHusk nøglen.\n\nHusk kaffen."),
        ("", "Intet.\n\nHusk kaffen.\n\nHusk nøglen."),
    ]


def test_a_line_that_is_not_where_it_was_put_is_refused_and_nothing_is_changed():
    reading = read_text(AGENDA)
    (line,) = reading.unplaced
    place = next(destinations_in(reading.meeting.items[1]))
    moved = place_line(reading, line, place)
    with pytest.raises(UserError, match="Linje 4 kan ikke flyttes her"):
        place_line(moved, line, place)


def test_a_line_is_given_a_place_in_the_page(window, agenda, services, qtbot):
    window.meetings.import_path(str(agenda))
    page = the_page(window, qtbot)
    assert page.lines.currentIndex().row() == 3
    assert page.place.isEnabled()
    line = page.reading.unplaced[0]
    places = destinations_in(page.reading.meeting.items[0])
    place = next(each for each in places if each.heading == "Indstilling")
    page.give_place(line, place)
    assert page.place.isEnabled()  # text can be placed anew
    assert page.source.index(3).data(WORD) == "Indstilling"
    page.create_button.click()
    (section,) = services.store.load(window.current_meeting).items[0].sections
    assert section.text == "Godkendes.\n\nHusk nøglen til salen"


def test_any_line_of_text_can_be_given_another_place(window, agenda, services, qtbot):
    window.meetings.import_path(str(agenda))
    page = the_page(window, qtbot)
    page.lines.setFocus()
    page.lines.setCurrentIndex(page.source.index(9))
    assert page.source.index(9).data(WORD) == "Beslutning"
    assert page.place.isEnabled()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        press(key, on=QApplication.activePopupWidget())
    assert window.current_meeting is None
    assert page.reading.meeting.items[0].sections[0].text.endswith("\n\nIntet.")
    assert page.reading.meeting.items[1].decision == ""


def test_the_foot_of_a_page_is_shown_and_comes_in_with_a_place(window, tmp_path, qtbot):
    path = tmp_path / "dagsorden.txt"
    path.write_text(AGENDA.replace("2. Eventuelt", "Side 1 af 2\n2. Eventuelt"), "utf-8")
    window.meetings.import_path(str(path))
    page = the_page(window, qtbot)
    assert page.source.index(7).data(WORD) == "Sidefod"
    assert "Side 1" not in str(page.reading.meeting)
    page.lines.setFocus()
    page.lines.setCurrentIndex(page.source.index(7))
    assert page.place.isEnabled()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        press(key, on=QApplication.activePopupWidget())
    assert page.reading.meeting.items[0].sections[1].text == "Godkendes.\n\nSide 1 af 2"
    assert page.source.index(7).data(WORD) == "Indstilling"


def test_a_line_that_is_no_text_says_why_it_has_its_place(window, agenda, qtbot):
    window.meetings.import_path(str(agenda))
    page = the_page(window, qtbot)
    page.lines.setCurrentIndex(page.source.index(4))
    assert not page.place.isEnabled()
    assert (
        page.place.toolTip()
        == "Kun linjer, der er læst som tekst eller bilag eller er sprunget over, "
        "kan få en anden plads"
    )


def choose(page, qtbot, row: int, *words: str) -> None:
    """Choose `words` in the menu of places of that row, from menu to menu."""
    page.lines.setFocus()
    page.lines.setCurrentIndex(page.source.index(row))
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    for word in words:
        action = next(each for each in menu.actions() if each.text().replace("&", "") == word)
        menu.setActiveAction(action)
        press(Qt.Key.Key_Return, on=menu)
        menu = QApplication.activePopupWidget() or menu


def test_a_line_is_left_out_and_taken_in_again(window, agenda, services, qtbot):
    window.meetings.import_path(str(agenda))
    page = the_page(window, qtbot)
    before = page.reading.meeting
    choose(page, qtbot, 6, "Udelad")
    assert page.source.index(6).data(WORD) == "Udeladt"
    assert page.reading.meeting.items[0].sections[-1].text == ""
    choose(page, qtbot, 6, "1. Godkendelse af dagsorden", "Indstilling")
    assert page.source.index(6).data(WORD) == "Indstilling"
    assert page.reading.meeting == before
    choose(page, qtbot, 3, "Udelad")
    assert page.reading.unplaced == ()
    page.create_button.click()
    assert "nøglen" not in str(services.store.load(window.current_meeting))


def test_a_line_becomes_an_attachment_and_text_again(window, agenda, services, qtbot):
    window.meetings.import_path(str(agenda))
    page = the_page(window, qtbot)
    choose(page, qtbot, 9, "1. Godkendelse af dagsorden", "Bilag")
    assert page.source.index(9).data(WORD) == "Bilag"
    first, last = page.reading.meeting.items
    assert ([each.title for each in first.attachments], last.decision) == (["Intet."], "")
    choose(page, qtbot, 9, "2. Eventuelt", "Beslutning")
    first, last = page.reading.meeting.items
    assert (first.attachments, last.decision) == ((), "Intet.")
    choose(page, qtbot, 9, "2. Eventuelt", "Bilag")
    page.create_button.click()
    kept = services.store.load(window.current_meeting)
    assert [each.title for each in kept.items[1].attachments] == ["Intet."]


def test_an_attachment_named_on_its_line_is_read_as_one_and_can_be_left_out(
    window, tmp_path, qtbot
):
    path = tmp_path / "dagsorden.txt"
    line = "Bilag: Oversigt over ture.pdf"
    path.write_text(AGENDA.replace("Godkendes.\n", f"Godkendes.\n{line}\n"), "utf-8")
    window.meetings.import_path(str(path))
    page = the_page(window, qtbot)
    item = page.reading.meeting.items[0]
    assert [each.title for each in item.attachments] == ["Oversigt over ture.pdf"]
    assert item.sections[-1].text == "Godkendes."
    choose(page, qtbot, 7, "Udelad")
    assert page.reading.meeting.items[0].attachments == ()
    assert page.source.index(7).data(WORD) == "Udeladt"


@pytest.mark.parametrize("line", ["Bilag: Ingen", "Bilag: Kortet er lagt frem på mødet."])
def test_what_names_no_attachment_makes_none(line):
    reading = read_text(AGENDA.replace("Godkendes.\n", f"Godkendes.\n{line}\n"))
    assert reading.meeting.items[0].attachments == ()


def test_the_key_that_offers_places_does_nothing_else(window, agenda, services, qtbot):
    window.meetings.import_path(str(agenda))
    page = the_page(window, qtbot)
    page.lines.setFocus()
    page.lines.setCurrentIndex(page.source.index(6))
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    qtbot.waitUntil(lambda: menu.activeAction() is menu.actions()[0])
    assert menu.actions()[0].menu() is not None
    assert QApplication.activePopupWidget() is menu  # its submenu is not open yet
    assert not services.store.list_meetings()
