"""Replacing words in the meeting that is open, one place after another or all at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.domain.changes import DECISION, Collection, Remove, SetText
from ssp_desktop.domain.meeting import AgendaItem, Status, new_id
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting, press, write
from tests.ui.finding.conftest import CONTROL, SHIFT, count, items, line, title


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
    window: MainWindow, services: Services
) -> None:
    meeting = a_meeting(items=items(), status=Status.APPROVED)
    services.store.add(meeting)
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
    qtbot.waitUntil(lambda: places.geometry().bottom() < line(opened).foot.y())
    assert places.hasFocus()
    press(Qt.Key.Key_Escape)
    assert line(opened).replacement.hasFocus()
    assert line(opened).replacement.text() == "kaj"


def test_the_line_for_the_replacement_is_back_with_more_room(
    opened: MainWindow, qtbot: QtBot
) -> None:
    opened.resize(640, 336)
    qtbot.waitUntil(lambda: opened.width() == 640)
    replacing(opened, "havn", "kaj")
    line(opened).replace_all.click()
    opened.resize(1280, 900)
    qtbot.waitUntil(lambda: opened.width() == 1280)
    qtbot.waitUntil(line(opened).replacement.isVisible)
    assert listed(opened)


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


def test_words_replaced_by_themselves_are_told_as_no_change_and_offer_no_undo(
    opened: MainWindow, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_End, CONTROL)
    write(" Enstemmigt.")
    session = opened.meeting_page.session
    before = session.meeting
    replacing(opened, "efterretning", "efterretning")
    qtbot.mouseClick(line(opened).replace_all, Qt.MouseButton.LeftButton)
    press(Qt.Key.Key_Return)
    assert session.meeting == before
    assert opened.message.text == "Der står det samme som før: intet er erstattet"
    assert not opened.message.undo_button.isVisible()


def test_words_in_a_table_are_replaced_in_their_cells(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    table = "| Sted | Antal |\n| --- | ---: |\n| havnen<br>*om* havnen | 2 |\n|  | 3 |"
    meeting = a_meeting(items=(AgendaItem(new_id(), "Sager", decision=f"Havnen\n\n{table}"),))
    services.store.add(meeting)
    window.open_meeting(meeting.id, meeting.items[0].id)
    press(Qt.Key.Key_Home, CONTROL)
    replacing(window, "havnen", "kajen")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    session = window.meeting_page.session
    once = table.replace("havnen<br>", "kajen<br>")
    assert session.meeting.items[0].decision == f"Kajen\n\n{once}"
    qtbot.mouseClick(line(window).replace_all, Qt.MouseButton.LeftButton)
    press(Qt.Key.Key_Return)
    assert session.meeting.items[0].decision == f"Kajen\n\n{table.replace('havnen', 'kajen')}"
    window.meeting_page.undo_told()
    assert session.meeting.items[0].decision == f"Kajen\n\n{once}"
