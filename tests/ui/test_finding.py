"""Finding words in the meeting that is open, by the keys that a clerk has for it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.domain.changes import DECISION, Collection, Remove, SetText
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Meeting,
    Participant,
    Section,
    Status,
    new_id,
)
from ssp_desktop.domain.votes import Dissent
from ssp_desktop.ui.look.theme import found_colours
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting, press, write

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def items() -> tuple[AgendaItem, ...]:
    """Return three items in which there is a harbour here and there."""
    return (
        AgendaItem(new_id(), "Godkendelse af dagsorden", decision="Godkendt, som havnen ønsker."),
        AgendaItem(
            new_id(),
            "Havnen",
            "HAVN-26",
            sections=(
                Section(new_id(), "Indstilling", "Ingenting.\n\nOm ha**vn**en om natten."),
                Section(new_id(), "Økonomi", "Ingen."),
            ),
            decision="Taget til efterretning.",
            attachments=(Attachment(new_id(), "Kort over havnen"),),
            dissents=(Dissent(new_id(), (), "Havnen bør lukkes."),),
        ),
        AgendaItem(new_id(), "Eventuelt", decision="1. Intet\n2. Intet om havnen"),
    )


@pytest.fixture
def opened(window: MainWindow, parts: Services) -> MainWindow:
    """Give the window with such a meeting open, the caret in the first decision."""
    meeting = a_meeting(
        items=items(),
        participants=(Participant(new_id(), "Åse Havn", "A"), Participant(new_id(), "Bo Ly", "B")),
        venue="Havnekontoret",
    )
    parts.store.add(meeting)
    window.resize(1600, 900)
    window.open_meeting(meeting.id, meeting.items[0].id)
    press(Qt.Key.Key_Home, CONTROL)
    return window


def shown(window: MainWindow) -> QWidget:
    """Return the meeting's view."""
    return window.meeting_page.view


def line(window: MainWindow) -> QWidget:
    """Return the line in which words are looked for."""
    return shown(window).find_line


def find(window: MainWindow, words: str) -> None:
    """Open the line and write the words there."""
    press(Qt.Key.Key_F, CONTROL)
    write(words)


def count(window: MainWindow) -> str:
    """Return what the line says of the places."""
    return line(window).count.text()


def title(window: MainWindow) -> str:
    """Return the title of the current item."""
    return shown(window).current.item.title


def marked(widget: QWidget, *, current: bool = False) -> bool:
    """Whether there is the colour of a mark in what `widget` looks like."""
    colour: QColor = found_colours(widget.palette())[current]
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return any(
        image.pixel(x, y) == colour.rgb()
        for y in range(image.height())
        for x in range(image.width())
    )


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
    window: MainWindow, parts: Services
) -> None:
    meeting = a_meeting(items=())
    parts.store.add(meeting)
    window.open_meeting(meeting.id)
    press(Qt.Key.Key_F, CONTROL)
    assert window.current_meeting is None
    assert window.start_page.field.hasFocus()


# Replacing


def replacing(window: MainWindow, words: str, by: str) -> None:
    """Open the line for replacing, and write what is to stand for what."""
    press(Qt.Key.Key_C, CONTROL | SHIFT)
    write(words)
    line(window).replacement.setFocus()
    write(by)


def listed(window: MainWindow) -> list[str]:
    """Return what the list of places says where each is."""
    return [row.where for row in line(window).list.places.rows]


def test_all_are_replaced_but_the_one_left_out_and_one_undo_brings_them_back(
    opened: MainWindow, qtbot: QtBot
) -> None:
    session = opened.meeting_page.session
    before = session.meeting
    replacing(opened, "havnen", "kajen")
    qtbot.mouseClick(line(opened).replace_all, Qt.MouseButton.LeftButton)
    assert session.meeting == before
    assert listed(opened) == [
        "Punkt 1 · Beslutning", "Punkt 2 · Titel", "Punkt 2 · Indstilling",
        "Punkt 2 · Mindretalsudtalelse", "Punkt 2 · Bilag", "Punkt 3 · Beslutning",
    ]  # fmt: skip
    confirm = line(opened).foot.confirm
    assert confirm.text() == "Erstat 6 steder"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    assert confirm.text() == "Erstat 5 steder"
    assert title(opened) == "Havnen"
    press(Qt.Key.Key_Return)
    items = session.meeting.items
    assert items[0].decision == "Godkendt, som kajen ønsker."
    assert items[1].title == "Havnen"
    assert items[1].sections[0].text == "Ingenting.\n\nOm kajen om natten."
    assert items[1].dissents[0].text == "Kajen bør lukkes."
    assert items[1].attachments[0].title == "Kort over kajen"
    assert items[2].decision == "1. Intet\n2. Intet om kajen"
    assert opened.message.text == "5 steder er erstattet"
    assert not line(opened).list.isVisible()
    assert count(opened) == "1 sted"
    line(opened).field.setFocus()
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Z, CONTROL)
    assert session.meeting == before
    assert not session.can_undo
    assert opened.message.text == "Fortrudt: erstatningen i 5 tekster"


def test_one_after_the_other_is_replaced_and_gone_on_from(opened: MainWindow) -> None:
    session = opened.meeting_page.session
    replacing(opened, "havnen", "havnen ved kajen")
    press(Qt.Key.Key_Return)
    assert session.meeting.items[0].decision == "Godkendt, som havnen ved kajen ønsker."
    # What was put there is not found again at once.
    assert count(opened) == "2 af 6"
    assert title(opened) == "Havnen"
    assert line(opened).replacement.hasFocus()
    press(Qt.Key.Key_Return)
    assert session.meeting.items[1].title == "Havnen ved kajen"
    line(opened).field.setFocus()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Z, CONTROL)
    assert session.meeting.items[1].title == "Havnen"
    assert session.meeting.items[0].decision == "Godkendt, som havnen ved kajen ønsker."


def test_a_place_that_is_not_in_sight_is_gone_to_first(opened: MainWindow) -> None:
    before = opened.meeting_page.session.meeting
    replacing(opened, "om natten", "om dagen")
    press(Qt.Key.Key_Return)
    assert opened.meeting_page.session.meeting == before
    assert title(opened) == "Havnen"
    press(Qt.Key.Key_Return)
    section = opened.meeting_page.session.meeting.items[1].sections[0]
    assert section.text == "Ingenting.\n\nOm ha**vn**en om dagen."


def test_an_approved_meeting_is_looked_in_and_left_alone(
    window: MainWindow, parts: Services
) -> None:
    meeting = a_meeting(items=items(), status=Status.APPROVED)
    parts.store.add(meeting)
    window.open_meeting(meeting.id)
    replacing(window, "havnen", "kajen")
    assert line(window).field.text().startswith("havnen")
    assert not line(window).replacement.isEnabled()
    assert not line(window).replace_one.isEnabled()
    assert not line(window).replace_all.isEnabled()
    assert "godkendt" in line(window).notice.text
    line(window).replace_wanted.emit()
    line(window).list_wanted.emit()
    line(window).replace_all_wanted.emit()
    assert window.meeting_page.session.meeting == meeting


def test_people_are_told_of_and_not_replaced(opened: MainWindow) -> None:
    replacing(opened, "åse", "Asta")
    assert line(opened).notice.text.startswith("1 sted er i fremmødet")
    assert not line(opened).replace_all.isEnabled()


def test_escape_closes_the_list_then_the_line(opened: MainWindow) -> None:
    replacing(opened, "havnen", "kajen")
    line(opened).replace_all.click()
    assert line(opened).list.isVisible()
    press(Qt.Key.Key_Escape)
    assert not line(opened).list.isVisible()
    assert line(opened).replacement.hasFocus()
    press(Qt.Key.Key_Escape)
    assert not line(opened).isVisible()


def test_the_list_follows_what_is_written(opened: MainWindow) -> None:
    replacing(opened, "havnen", "kaj")
    line(opened).replace_all.click()
    line(opened).replacement.setFocus()
    press(Qt.Key.Key_End)
    write("en")
    assert {row.seen.come for row in line(opened).list.places.rows} == {"kajen", "Kajen"}
    line(opened).field.setFocus()
    line(opened).field.setText("om havnen")
    line(opened).whole_words.click()
    assert listed(opened) == ["Punkt 2 · Indstilling", "Punkt 3 · Beslutning"]
    line(opened).field.setText("xyzzy")
    assert not line(opened).list.isVisible()


def test_in_little_room_two_places_are_in_sight(opened: MainWindow, qtbot: QtBot) -> None:
    opened.resize(640, 336)
    qtbot.waitUntil(lambda: opened.width() == 640)
    replacing(opened, "havn", "kaj")
    line(opened).replace_all.click()
    places = line(opened).list
    assert not line(opened).notice.isVisible()
    two = 2 * places.sizeHintForRow(0)
    qtbot.waitUntil(lambda: places.visibleRegion().boundingRect().height() >= two)


def test_a_double_click_lists_the_places_and_replaces_none(
    opened: MainWindow, qtbot: QtBot
) -> None:
    before = opened.meeting_page.session.meeting
    replacing(opened, "havnen", "kajen")
    button = line(opened).replace_all
    place = button.mapTo(opened, button.rect().center())
    for click in (qtbot.mouseClick, qtbot.mouseDClick):
        QApplication.processEvents()
        under = opened.childAt(place)
        click(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(opened, place))
    assert line(opened).list.isVisible()
    assert opened.meeting_page.session.meeting == before
    qtbot.mouseClick(line(opened).foot.confirm, Qt.MouseButton.LeftButton)
    assert opened.meeting_page.session.meeting.items[1].title == "Kajen"


def test_the_name_of_the_committee_is_told_of_and_not_replaced(opened: MainWindow) -> None:
    session = opened.meeting_page.session
    committee = session.meeting.committee
    replacing(opened, committee.partition(" ")[0], "Kaj")
    assert line(opened).notice.text.startswith("1 sted er i udvalgets navn")
    press(Qt.Key.Key_Return)
    line(opened).replace_all.click()
    assert "Mødet · Udvalg" not in listed(opened)
    line(opened).foot.confirm.click()
    assert session.meeting.committee == committee


@pytest.mark.parametrize("every", [True, False])
def test_undo_right_after_takes_the_replacement_back(opened: MainWindow, every: bool) -> None:
    session = opened.meeting_page.session
    before = session.meeting
    replacing(opened, "havnen", "kajen")
    if every:
        line(opened).replace_all.click()
    press(Qt.Key.Key_Return)
    assert session.meeting != before
    assert line(opened).replacement.hasFocus()
    press(Qt.Key.Key_Z, CONTROL)
    assert session.meeting == before
    assert line(opened).replacement.text() == "kajen"


def test_without_words_to_replace_with_the_buttons_say_that_it_deletes(
    opened: MainWindow,
) -> None:
    replacing(opened, "havnen", "k")
    one, every = line(opened).replace_one, line(opened).replace_all
    assert (one.text(), every.text()) == ("Erstat", "Erstat alle …")
    press(Qt.Key.Key_Backspace)
    assert (one.text(), every.text()) == ("Slet", "Slet alle …")
    every.click()
    assert line(opened).foot.confirm.text() == "Slet 6 steder"
    press(Qt.Key.Key_Return)
    assert opened.message.text == "6 steder er slettet"


def test_after_replacing_the_key_opens_plain_finding(opened: MainWindow) -> None:
    replacing(opened, "havnen", "kajen")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_F, CONTROL)
    assert line(opened).field.hasFocus()
    assert not line(opened).replaces
    assert line(opened).replacement.text() == ""


@pytest.mark.parametrize("by_key", [True, False])
def test_tab_goes_from_what_is_looked_for_to_what_comes_instead(
    opened: MainWindow, by_key: bool
) -> None:
    if by_key:
        press(Qt.Key.Key_C, CONTROL | SHIFT)
    else:
        press(Qt.Key.Key_F, CONTROL)
        line(opened).replacing.click()
        line(opened).field.setFocus()
    write("havnen")
    assert line(opened).field.hasFocus()
    seen = []
    while line(opened).has_focus:
        seen.append(QApplication.focusWidget())
        press(Qt.Key.Key_Tab)
    each = line(opened)
    assert seen == [
        each.field, each.replacement, each.replace_one, each.replace_all, each.same_case,
        each.whole_words, each.previous, each.next, each.replacing, each.close_button,
    ]  # fmt: skip


def test_a_meeting_that_has_just_changed_is_listed_again_before_anything_is_replaced(
    opened: MainWindow, qtbot: QtBot
) -> None:
    session = opened.meeting_page.session
    item = session.meeting.items[0]
    replacing(opened, "havnen", "kajen")
    qtbot.mouseClick(line(opened).replace_all, Qt.MouseButton.LeftButton)
    session.do(SetText(item.id, DECISION, 0, "", "Foran. "))
    changed = session.meeting
    press(Qt.Key.Key_Return, on=line(opened).list)  # before the search has followed
    assert session.meeting == changed
    assert line(opened).list.isVisible()
    press(Qt.Key.Key_Return, on=line(opened).list)
    assert session.meeting.items[0].decision == "Foran. Godkendt, som kajen ønsker."
    assert session.meeting.items[2].decision == "1. Intet\n2. Intet om kajen"


def test_an_item_that_has_just_gone_takes_its_places_from_the_list(
    opened: MainWindow, qtbot: QtBot
) -> None:
    session = opened.meeting_page.session
    replacing(opened, "havnen", "kajen")
    qtbot.mouseClick(line(opened).replace_all, Qt.MouseButton.LeftButton)
    before = len(listed(opened))
    session.do(Remove(Collection.ITEMS, "", 1, session.meeting.items[1]))
    press(Qt.Key.Key_Return)
    assert len(listed(opened)) < before
    assert session.meeting.items[0].decision == "Godkendt, som havnen ønsker."
    press(Qt.Key.Key_Return)
    assert session.meeting.items[0].decision == "Godkendt, som kajen ønsker."
