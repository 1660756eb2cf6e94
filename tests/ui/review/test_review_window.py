"""The review on screen, by keys: turned, answered, taken back, left; nothing is written over."""

import sqlite3

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.application.review.compared import Stretch
from ssp_desktop.application.services import Services
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.review.conftest import Review, reviewed_meeting

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_who_reviews_is_asked_each_time_and_the_last_one_is_suggested(
    review: Review, qtbot: QtBot
) -> None:
    review.open()
    assert review.window.isFullScreen()
    assert review.window.who.name.currentText() == "Åse Dam"
    review.window.who.name.setCurrentText("Bo Ly")
    review.keys(Key.Key_Return)
    review.settle()
    assert review.window.parts.name.text() == "Bo Ly"
    review.keys(Key.Key_Escape)
    qtbot.waitUntil(lambda: review.window is None)
    assert not review.main.actions_["review_window"].isChecked()
    review.open()
    assert review.window.who.name.currentText() == "Bo Ly"
    review.window.who.name.setCurrentText("Åse Dam")
    review.keys(Key.Key_Return)
    review.settle()
    assert review.window.parts.name.text() == "Åse Dam"


def test_items_are_turned_by_key_and_nothing_typed_changes_the_meeting(begun: Review) -> None:
    before = begun.meeting
    assert begun.item == "i1"
    assert begun.window.parts.count.text() == "1 af 4"
    begun.keys(Key.Key_Right, Key.Key_PageDown)
    assert begun.item == "i3"
    begun.keys(Key.Key_Left)
    assert begun.item == "i2"
    begun.keys(Key.Key_End, Key.Key_Right)
    assert begun.item == "i4"
    begun.keys(Key.Key_Home, Key.Key_PageUp)
    assert begun.item == "i1"
    for key in (*range(Key.Key_A, Key.Key_Z + 1), Key.Key_Delete, Key.Key_Tab, Key.Key_1):
        if key not in (Key.Key_I, Key.Key_K, Key.Key_R, Key.Key_S):
            begun.keys(Key(key))
    for letter in "xyzæ":
        QTest.keyClick(QApplication.focusWidget(), letter if letter.isascii() else Key.Key_AE)
    assert begun.meeting is before


def test_a_long_item_is_read_on_to_its_end(begun: Review) -> None:
    begun.keys(Key.Key_Right, Key.Key_Right)
    seen = 1
    while begun.item == "i3":
        begun.keys(Key.Key_Space)
        seen += 1
        assert seen < 30
    assert begun.item == "i4"
    assert seen > 3
    begun.keys(Key.Key_Left)
    top = begun.window.parts.pages.verticalScrollBar().value()
    begun.keys(Key.Key_Down)
    assert begun.window.parts.pages.verticalScrollBar().value() > top


def test_enter_approves_and_goes_on(begun: Review) -> None:
    assert begun.states()[1:] == ["ikke set"] * 3
    begun.keys(Key.Key_Return)
    assert begun.item == "i2"
    assert begun.states()[0] == "godkendt"
    assert begun.states()[2:] == ["ikke set"] * 2
    assert "Punkt 1 er godkendt" in begun.told()
    assert begun.said() == [("approves", "i1", "", "")]
    begun.keys(Key.Key_Home, Key.Key_Return)  # approved already
    assert len(begun.meeting.remarks) == 1
    begun.keys(Key.Key_Z, modifiers=CONTROL)
    assert begun.states()[0] == "set"


def test_the_side_says_what_has_been_seen(begun: Review, qtbot: QtBot) -> None:
    begun.settle()
    qtbot.waitUntil(lambda: begun.states() == ["set", "ikke set", "ikke set", "ikke set"])
    begun.keys(Key.Key_Escape)
    qtbot.waitUntil(lambda: begun.window is None)
    begun.begin()
    assert begun.states()[0] == "set"
    begun.rewrite("i1", "Godkendt", "Vedtaget")
    begun.settle()
    assert begun.states()[0] == "ændret"


def test_an_approved_item_keeps_the_sign_of_what_was_remarked(begun: Review) -> None:
    begun.keys(Key.Key_K)
    begun.type("Hvem foreslog det?")
    begun.keys(Key.Key_Return)
    row = begun.window.parts.side.items.rows[0]
    assert (row.word, row.sign) == ("godkendt", "message-square-quote")
    begun.keys(Key.Key_Return)
    other = begun.window.parts.side.items.rows[1]
    assert (other.word, other.sign) == ("godkendt", "check")


def test_after_the_last_item_enter_goes_to_what_was_passed_over(begun: Review) -> None:
    begun.keys(Key.Key_Return, Key.Key_End, Key.Key_Return)
    assert begun.states()[3] == "godkendt"
    assert begun.item == "i2"
    assert "Punkt 4 er godkendt" in begun.told()
    begun.keys(Key.Key_Return)
    assert begun.states()[1] == "godkendt"


def test_words_are_marked_by_key_and_commented_on(begun: Review) -> None:
    begun.keys(Key.Key_Right)
    begun.choose("mange penge")
    begun.keys(Key.Key_K)
    assert "mange penge" in begun.window.parts.line.label.text()
    begun.type("Hvor mange?")
    assert begun.said() == [("comment", "i2", "mange penge", "Hvor mange?")]
    assert begun.meeting.remarks[0].part == "s1"
    assert begun.states()[1] == "bemærket"
    [row] = begun.window.parts.remarks.said.rows
    assert row.text == "1. »mange penge«: Hvor mange?"
    assert row.about.startswith("Åse Dam · ")
    assert begun.window.hasFocus()
    begun.keys(Key.Key_K)
    assert "hele punkt 2" in begun.window.parts.line.label.text()
    begun.keys(Key.Key_Escape)
    assert begun.window.isVisible()
    assert not begun.window.parts.line.isVisible()


def test_words_are_put_right_as_a_proposal(begun: Review) -> None:
    begun.keys(Key.Key_Right, Key.Key_R)
    assert "Markér ordene først" in begun.told()
    told = begun.window.parts.foot.told
    told.setFixedWidth(round(told.fontMetrics().horizontalAdvance(told.text()) * 0.7))
    assert told.shown.split("\n")[-1].endswith("pil"), "all of it is read, on two lines"
    begun.choose("drøftede sagen")
    begun.keys(Key.Key_R)
    assert begun.window.parts.line.field.text() == "drøftede sagen"
    begun.type("besluttede")
    assert begun.said() == [("wording", "i2", "drøftede sagen", "besluttede")]
    assert "drøftede sagen" in begun.meeting.items[1].decision
    begun.choose("Punkt")
    begun.keys(Key.Key_R)
    assert not begun.window.parts.line.isVisible(), "nobody writes what cannot be said"
    assert "»Punkt« kan ikke rettes her" in begun.told()
    assert len(begun.meeting.remarks) == 1


def test_nothing_to_remark_is_an_answer_for_the_whole(begun: Review) -> None:
    begun.keys(Key.Key_I, Key.Key_I)
    assert begun.said() == [("none", "", "", "")]
    assert "Ingen bemærkninger" in begun.window.parts.tally.text()


def test_only_what_has_changed_is_shown_with_its_words(begun: Review, qtbot: QtBot) -> None:
    assert not begun.window.parts.foot.changed.isEnabled()
    begun.keys(Key.Key_Return, Key.Key_Return, Key.Key_End, Key.Key_Return, Key.Key_Escape)
    qtbot.waitUntil(lambda: begun.window is None)
    begun.rewrite("i2", "til efterretning", "op igen")
    begun.begin()
    assert begun.states() == ["godkendt", "ændret", "ikke set", "godkendt"]
    begun.keys(Key.Key_S)
    begun.settle()
    assert [row.number for row in begun.window.parts.side.items.rows] == [2, 3]  # 3 was not seen
    assert begun.window.parts.foot.changed.text() == "Vis alle punkter (S)"
    begun.keys(Key.Key_Home)
    assert begun.item == "i2"
    assert begun.window.parts.count.text() == "1 af 2"
    assert begun.window.parts.tally.text().startswith("kun ændrede")
    marks = begun.window.review._changes()["i2"]
    assert [mark.fate.value for each in marks.values() for mark in each] == ["gone", "added"]
    begun.choose("op igen")
    begun.keys(Key.Key_K)
    begun.type("Hvornår?")
    assert begun.said()[-1] == ("comment", "i2", "op igen", "Hvornår?")
    assert begun.meeting.items[1].decision.index("op igen") == begun.meeting.remarks[-1].place
    [row] = begun.window.parts.remarks.said.rows
    assert row.found
    begun.keys(Key.Key_S)
    assert begun.window.parts.count.text().endswith("af 4")


def test_the_review_follows_the_writing_and_ends_with_the_meeting(
    begun: Review, qtbot: QtBot
) -> None:
    begun.keys(Key.Key_Return)
    begun.rewrite("i1", "Godkendt.", "Godkendt med en tilføjelse.")
    begun.settle()
    assert begun.states()[0] == "ændret"
    begun.main.show_start()
    qtbot.waitUntil(lambda: begun.main.review_screen.window is None)


def test_who_may_not_see_closed_items_gets_the_open_edition(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    services.store.add(reviewed_meeting())
    window.open_meeting("m")
    review = Review(window, qtbot)
    review.open()
    review.window.who.name.setCurrentText("Greta Gæst")
    review.keys(Key.Key_Return)
    review.settle()
    review.keys(Key.Key_End)
    assert review.item == "i4"
    said = "".join(each.text for each in review.window.review.sitting.paragraphs("i4"))
    assert "En personsag" in said
    assert "Kim" not in said


def test_of_a_long_item_the_first_change_is_shown(begun: Review, qtbot: QtBot) -> None:
    begun.read_to_end("i3")
    begun.keys(Key.Key_Return, Key.Key_Escape)
    qtbot.waitUntil(lambda: begun.window is None)
    begun.rewrite("i3", "Afsnit 50 handler", "Afsnit 50 fortæller")
    begun.begin()
    begun.keys(Key.Key_S)
    while begun.item != "i3":
        begun.keys(Key.Key_Right)
    pages = begun.window.parts.pages
    boxes = [
        box
        for key, marks in begun.window.review._changes()["i3"].items()
        for mark in marks
        for box in pages.boxes("i3", Stretch(key, mark.start, mark.end))
    ]
    assert len(boxes) == 2
    assert all(box.top() >= 0 and box.bottom() <= pages.viewport().height() for box in boxes)
    assert begun.enter_does() == "Godkend (Enter)"  # the rest was seen last time


def test_what_cannot_be_remembered_is_told_and_nothing_said_is_lost(
    begun: Review, services: Services, qtbot: QtBot
) -> None:
    begun.keys(Key.Key_Return)
    assert begun.session.flush(5)
    other = sqlite3.connect(services.folders.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")  # as a backup program may do
    try:
        begun.keys(Key.Key_Escape)
        qtbot.waitUntil(lambda: begun.window is None)
    finally:
        other.execute("ROLLBACK")
        other.close()
    assert begun.main.message.isVisible()
    assert services.store.load("m").remarks == begun.meeting.remarks != ()
