"""What becomes of an open review while others change, close or delete the meeting."""

import sqlite3

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.domain.changes import Collection, Insert, Remove, SetField
from ssp_desktop.domain.meeting import Meeting, Participant, Recusal
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import press, write
from tests.ui.review.conftest import Review, reviewed_meeting

Key = Qt.Key


@pytest.fixture
def guest(review: Review) -> Review:
    """Give a review by somebody who may not see closed items, at item 2, commented on before."""
    review.begin()
    review.keys(Key.Key_Right, Key.Key_K)
    review.type("For mange penge til Kim")
    review.keys(Key.Key_Escape)
    review.qtbot.waitUntil(lambda: review.window is None)
    review.open()
    review.window.who.name.setCurrentText("Greta Gæst")
    review.keys(Key.Key_Return)
    review.settle()
    review.keys(Key.Key_Home, Key.Key_Right)
    assert review.item == "i2"
    return review


def close(review: Review, item: str) -> None:
    """Close an item, as the minute-taker does."""
    review.session.do(SetField(item, "", "closed", False, True))


def delete(review: Review, item: str) -> None:
    """Delete an item, as the minute-taker does."""
    at = [each.id for each in review.meeting.items].index(item)
    review.session.do(Remove(Collection.ITEMS, "", at, review.meeting.items[at]))


def in_window(review: Review) -> str:
    """Return every word of the meeting that the window of the review has at this moment."""
    parts = review.window.parts
    said = [row.text for row in parts.remarks.said.rows]
    said += [parts.line.label.text(), parts.line.field.accessibleName(), parts.foot.told.text()]
    if parts.pages.pages is not None:
        said += [each.text for each in review.window.review.sitting.paragraphs(review.item)]
    return "\n".join(said)


def test_what_is_closed_is_gone_from_a_guests_window_at_once(guest: Review) -> None:
    assert "til Kim" in in_window(guest)
    guest.choose("mange penge")
    guest.keys(Key.Key_K)
    write("Hvor mange?")
    close(guest, "i2")
    assert guest.window.parts.pages.pages is None
    assert "Kim" not in in_window(guest)
    assert "penge" not in in_window(guest)
    guest.settle()
    assert "Kim" not in in_window(guest)
    assert "penge" not in in_window(guest)
    press(Key.Key_Return)  # what was being written is not lost
    assert guest.said()[-1] == ("comment", "i2", "", "Hvor mange?")


def test_a_wording_that_is_written_goes_with_its_words(guest: Review) -> None:
    guest.choose("drøftede sagen")
    guest.keys(Key.Key_R)
    close(guest, "i2")
    assert not guest.window.parts.line.isVisible()
    assert guest.window.parts.line.field.text() == ""
    assert guest.window.hasFocus()


def test_who_is_ruled_disqualified_sees_the_item_no_more(begun: Review) -> None:
    begun.keys(Key.Key_End)
    assert begun.item == "i4"
    begun.session.do(Insert(Collection.RECUSALS, "i4", 0, Recusal("r", "a", disqualified=True)))
    assert begun.window.parts.pages.pages is None
    begun.settle()
    assert begun.item == "i3"
    assert begun.window.parts.count.text() == "3 af 3"
    assert [row.number for row in begun.window.parts.side.items.rows] == [1, 2, 3]


def test_a_remark_on_an_item_that_is_deleted_stays_in_its_line(begun: Review) -> None:
    begun.keys(Key.Key_Right, Key.Key_K)
    write("Hvorfor?")
    delete(begun, "i2")
    begun.settle()
    press(Key.Key_Return)
    assert begun.said() == []
    assert "Punktet er ikke i mødet mere" in begun.told()
    assert begun.window.parts.line.field.text() == "Hvorfor?"
    begun.session.undo()
    begun.settle()
    press(Key.Key_Return)
    assert begun.said() == [("comment", "i2", "", "Hvorfor?")]


def test_what_is_deleted_since_is_told_with_what_has_changed(begun: Review, qtbot: QtBot) -> None:
    begun.keys(Key.Key_Return, Key.Key_Return, Key.Key_Escape)
    qtbot.waitUntil(lambda: begun.window is None)
    delete(begun, "i1")
    begun.begin()
    begun.keys(Key.Key_S, Key.Key_Home)
    assert begun.item == "i1"
    assert begun.states()[0] == "slettet"
    assert begun.enter_does() == "Næste (Enter)"
    begun.keys(Key.Key_K)
    assert not begun.window.parts.line.isVisible()
    assert "Punktet er slettet" in begun.told()
    before = begun.meeting
    begun.keys(Key.Key_Return)
    assert "Punkt 1 er slettet" in begun.told()
    assert begun.meeting is before
    assert begun.item != "i1"


def test_when_the_last_change_is_taken_back_all_items_are_shown(
    begun: Review, qtbot: QtBot
) -> None:
    begun.keys(Key.Key_Return, Key.Key_Return)
    begun.read_to_end("i3")
    begun.keys(Key.Key_Return, Key.Key_Return, Key.Key_Escape)
    qtbot.waitUntil(lambda: begun.window is None)
    begun.rewrite("i1", "Godkendt.", "Afvist.")
    begun.begin()
    begun.keys(Key.Key_S)
    assert begun.window.parts.count.text() == "1 af 1"
    begun.session.undo()
    begun.settle()
    assert begun.window.parts.count.text() == "1 af 4"
    assert begun.window.parts.foot.changed.text() == "Kun ændret siden sidst (S)"


def test_nothing_to_remark_is_asked_of_who_has_remarked(begun: Review) -> None:
    begun.keys(Key.Key_Right, Key.Key_K)
    begun.type("Hvorfor?")
    begun.keys(Key.Key_I)
    assert "noget til punkt 2" in begun.told()
    assert len(begun.said()) == 1
    begun.keys(Key.Key_Right, Key.Key_I)  # asked again after something else
    assert len(begun.said()) == 1
    begun.keys(Key.Key_I)
    assert begun.said()[-1] == ("none", "", "", "")
    assert "Ikke flere bemærkninger" in begun.window.parts.tally.text()


def test_nobody_reviews_without_a_name(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    services.store.add(Meeting("m", "Udvalget", items=reviewed_meeting().items))
    window.open_meeting("m")
    review = Review(window, qtbot)
    review.open()
    assert review.window.who.told.text() == "Skriv dit navn."
    for typed in ("", "   ", "\u200b"):
        review.window.who.name.setCurrentText(typed)
        review.keys(Key.Key_Return)
        assert review.window.review is None
        assert "Skriv dit navn først" in review.window.who.told.text()
    review.window.who.name.setCurrentText(" Bo  Ly ")
    review.keys(Key.Key_Return)
    review.settle()
    review.keys(Key.Key_Return)
    assert [each.by for each in review.meeting.remarks] == ["Bo Ly"]


def test_a_name_is_the_one_that_is_known_however_it_is_typed(review: Review) -> None:
    review.open()
    review.window.who.name.setCurrentText("bo ly")
    review.keys(Key.Key_Return)
    review.settle()
    assert review.window.parts.name.text() == "Bo Ly"


def test_the_review_ends_when_its_meeting_is_deleted(
    begun: Review, services: Services, qtbot: QtBot
) -> None:
    begun.keys(Key.Key_Return, Key.Key_K)
    begun.main.actions_["delete_meeting"].trigger()
    qtbot.waitUntil(lambda: begun.main.review_screen.window is None)
    assert "er slettet" in begun.main.message.text
    assert services.store.load("m").remarks
    services.store.restore("m")
    begun.main.open_meeting("m")
    begun.begin()
    assert begun.states()[0] == "godkendt"


def test_an_empty_meeting_has_nothing_to_review(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    services.store.add(Meeting("m", "Udvalget", participants=(Participant("a", "Åse Dam"),)))
    window.open_meeting("m")
    review = Review(window, qtbot)
    review.open()
    review.window.who.name.setCurrentText("Åse Dam")
    review.keys(Key.Key_Return)
    qtbot.waitUntil(lambda: not review.window.busy and review.window.parts.pages.page_count > 0)
    assert review.window.parts.count.text() == "Ingen punkter"
    for key in (Key.Key_Return, Key.Key_K, Key.Key_R, Key.Key_Right, Key.Key_Home, Key.Key_Space):
        review.keys(key)
    assert "intet punkt" in review.told() or "ingen punkter" in review.told()
    assert not review.meeting.remarks
    review.keys(Key.Key_S, Key.Key_Escape)
    qtbot.waitUntil(lambda: window.review_screen.window is None)


def test_the_window_is_closed_in_the_middle_of_it(review: Review, qtbot: QtBot) -> None:
    for steps in range(4):
        review.open()
        press(Key.Key_Return)
        for _ in range(steps):
            QApplication.processEvents()
        review.window.close()
        qtbot.waitUntil(lambda: review.window is None)
        qtbot.wait(50)
    review.begin()
    assert review.item == "i1"


LONG_TEXTS = {
    "long": "Ord " * 2500,
    "right to left": "שלום עולם \u202eabc\u202c مرحبا",
    "emoji": "👩‍👩‍👧‍👦 🇩🇰 e\u0301",
}


@pytest.mark.parametrize("which", LONG_TEXTS)
def test_any_text_can_be_remarked_and_is_shown_whole(begun: Review, which: str) -> None:
    text = LONG_TEXTS[which].strip()
    begun.keys(Key.Key_Right, Key.Key_K)
    begun.window.parts.line.field.setText(text)
    press(Key.Key_Return)
    QApplication.processEvents()
    [remark] = begun.meeting.remarks
    assert len(remark.text) >= len(text) - 4
    remarks = begun.window.parts.remarks
    assert remarks.height() <= begun.window.height() * 0.25
    bar = remarks.verticalScrollBar()
    whole = remarks.sizeHintForRow(0)
    assert bar.maximum() + remarks.viewport().height() >= whole
    assert begun.window.parts.width() == begun.window.width()
    begun.choose("mange penge")
    begun.keys(Key.Key_K)
    QApplication.processEvents()
    assert begun.window.parts.pages.viewport().height() > begun.window.height() / 2


def test_what_cannot_be_read_is_told_where_the_name_is_asked(
    review: Review, services: Services
) -> None:
    other = sqlite3.connect(services.folders.database, isolation_level=None)
    other.execute("ALTER TABLE snapshots RENAME TO elsewhere")
    other.close()
    review.open()
    review.keys(Key.Key_Return)
    assert review.window.review is None
    assert len(review.window.who.told.text()) > 20
