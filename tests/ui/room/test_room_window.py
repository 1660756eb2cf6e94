"""The window for the room: what it shows, and above all what it does not."""

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenuBar, QTextEdit

from ssp_desktop.minutes.blocks import Origin
from tests.ui.conftest import press, write
from tests.ui.room.conftest import CONTROL, SHIFT

Key = Qt.Key
SECRETS = ("Kim", "hemmelighed", "papirer", "Vold", "Bo Ly er", "inhabil", "erklæret")


def _open(room, qtbot):
    press(Key.Key_6, CONTROL)
    window = room.window.room_screen.window
    qtbot.waitUntil(lambda: window.shows_pages or bool(window.placard.title.text()))
    return window


def _settled(window, qtbot) -> None:
    qtbot.waitUntil(lambda: not window.busy)


def _text(window) -> str:
    """Return every word that the window can paint."""
    words = [window.windowTitle(), *(label.text() for label in window.findChildren(QLabel))]
    pages = window.pages.pages
    for page in range(1, pages.page_count + 1 if pages else 0):
        for piece, _ in pages.fragments_on(page):
            words.append(str(piece))
    return "\n".join(words)


def _assert_nothing_closed(window) -> None:
    text = _text(window)
    assert [secret for secret in SECRETS if secret in text] == []


def test_the_pages_grow_as_one_writes_and_the_cursor_stays(room, qtbot):
    window = _open(room, qtbot)
    assert QApplication.activeWindow() is room.window
    room.press(Key.Key_F12)
    write("Godkendt uden bemærkninger.")
    qtbot.waitUntil(lambda: "Godkendt uden bemærkninger." in _text(window))
    assert window.shows_pages
    assert room.item(1).decision == "Godkendt uden bemærkninger."


def test_with_one_screen_it_is_told_that_the_window_is_open(room, qtbot):
    focused = QApplication.focusWidget()
    window = _open(room, qtbot)
    assert room.window.message.text == "Vinduet til salen er åbnet"
    assert window.isVisible()
    assert QApplication.activeWindow() is room.window
    assert QApplication.focusWidget() is focused
    room.window.actions_["room_window"].trigger()
    assert room.window.room_screen.window is None
    assert room.window.message.text == "Vinduet til salen er lukket"


def test_it_follows_the_item_in_progress(room, qtbot):
    window = _open(room, qtbot)
    for _ in range(3):
        room.press(Key.Key_F12)
    _settled(window, qtbot)
    page = window.pages.page_in_sight
    room.view.current.show("i1")
    _settled(window, qtbot)
    assert window.pages.page_in_sight == page > 1


def test_nothing_of_a_closed_item_is_shown(room, qtbot):
    room.view.current.show("i4")
    room.view.moving.go_to_decision()
    write("Kim har begået Vold.")
    press(Key.Key_R, CONTROL)
    write("Bo Ly")
    press(Key.Key_Return)
    assert room.item(4).recusals
    room.view.current.show("i1")
    window = _open(room, qtbot)
    _settled(window, qtbot)
    assert window.shows_pages
    assert "En personsag" in _text(window)
    _assert_nothing_closed(window)


def test_while_a_closed_item_is_in_progress_only_its_neutral_title_is_shown(room, qtbot):
    window = _open(room, qtbot)
    for _ in range(4):
        room.press(Key.Key_F12)
    assert not window.shows_pages  # at once, not when the pages are laid out
    assert (window.placard.number.text(), window.placard.title.text()) == (
        "Punkt 4",
        "En personsag",
    )
    write("Kim har begået Vold.")
    _settled(window, qtbot)
    assert not window.shows_pages
    _assert_nothing_closed(window)
    room.view.current.show("i1")
    _settled(window, qtbot)
    assert not window.shows_pages
    room.view.current.show("i4")
    room.press(Key.Key_F12)
    qtbot.waitUntil(lambda: window.shows_pages)
    _assert_nothing_closed(window)


def test_a_closed_item_without_a_neutral_title_is_called_closed(room, qtbot):
    room.press(Key.Key_F12)
    window = _open(room, qtbot)
    press(Key.Key_L, CONTROL)
    assert window.placard.title.text() == "Lukket"
    assert "Godkendelse" not in _text(window)


def test_what_is_closed_while_it_is_shown_is_gone_at_once(room, qtbot):
    room.press(Key.Key_F12)
    room.press(Key.Key_F12)
    write("Om Kim.")
    window = _open(room, qtbot)
    qtbot.waitUntil(lambda: "Om Kim." in _text(window))
    room.view.current.show("i1")
    room.view.current.show("i2")
    press(Key.Key_L, CONTROL)
    assert not window.shows_pages
    assert window.pages.pages is None
    _assert_nothing_closed(window)
    # One that is not in progress likewise: the pages come back without it.
    press(Key.Key_L, CONTROL)
    qtbot.waitUntil(lambda: "Om Kim." in _text(window))
    room.press(Key.Key_F12)
    room.view.current.show("i2")
    qtbot.waitUntil(lambda: window.shows_pages)
    press(Key.Key_L, CONTROL)
    assert window.pages.pages is None
    qtbot.waitUntil(lambda: window.shows_pages)
    assert "Lukket" in _text(window)
    _assert_nothing_closed(window)


def test_an_item_closed_by_undo_is_gone_at_once_too(room, qtbot):
    room.view.current.show("i4")
    press(Key.Key_L, CONTROL)
    window = _open(room, qtbot)
    qtbot.waitUntil(lambda: "hemmelighed" in _text(window))
    press(Key.Key_Z, CONTROL)
    _assert_nothing_closed(window)
    assert window.placard.title.text() == "En personsag"


def test_pages_half_laid_out_are_not_shown_when_the_item_was_closed_meanwhile(room, qtbot):
    room.view.current.show("i2")
    window = _open(room, qtbot)
    _settled(window, qtbot)
    room.view.moving.go_to_decision()
    write("Om Kim.")
    while window.steps.next_step != "show":  # the last step before it would be seen
        QCoreApplication.processEvents()
    press(Key.Key_L, CONTROL)
    _settled(window, qtbot)
    _assert_nothing_closed(window)


def test_it_has_neither_menus_nor_fields_nor_marks(room, qtbot):
    window = _open(room, qtbot)
    for kind in (QMenuBar, QLineEdit, QTextEdit):
        assert window.findChildren(kind) == []
    shown = room.view.current.item.id
    _settled(window, qtbot)
    QTest.mouseClick(window.pages.viewport(), Qt.MouseButton.LeftButton)
    assert room.view.current.item.id == shown
    write("a")
    assert room.item(1).decision == "a"


def test_escape_leaves_the_full_screen_and_then_the_window(room, qtbot):
    window = _open(room, qtbot)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    press(Key.Key_F11, on=window)
    qtbot.waitUntil(window.isFullScreen)
    press(Key.Key_Escape, on=window)
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert window.isVisible()
    press(Key.Key_Escape, on=window)
    assert room.window.room_screen.window is None
    assert not room.window.actions_["room_window"].isChecked()
    assert room.window.isVisible()


def test_the_same_key_closes_it(room, qtbot):
    window = _open(room, qtbot)
    assert room.window.actions_["room_window"].isChecked()
    press(Key.Key_6, CONTROL)
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(window)
    write("Videre.")
    assert room.item(1).decision == "Videre."


def test_it_is_blank_without_a_meeting_and_shows_the_same_one_again(room, qtbot):
    window = _open(room, qtbot)
    _settled(window, qtbot)
    room.window.show_start()
    assert not window.shows_pages
    assert window.pages.pages is None
    room.window.open_meeting("m1")
    qtbot.waitUntil(lambda: window.shows_pages)


def test_it_goes_when_another_meeting_is_opened(room, qtbot, services):
    window = _open(room, qtbot)
    other = services.meetings.add_sample()
    room.window.open_meeting(other.id)
    assert not window.isVisible()
    assert room.window.room_screen.window is None


def test_it_goes_with_the_main_window(room, qtbot):
    window = _open(room, qtbot)
    assert room.window.close()
    assert not window.isVisible()


def test_guests_left_and_a_new_title_are_told_without_the_old(room, qtbot):
    for _ in range(4):
        room.press(Key.Key_F12)
    window = _open(room, qtbot)
    press(Key.Key_K, CONTROL | SHIFT)
    field = room.view.item.head.closed_part.title
    field.setFocus()
    field.selectAll()
    write("Personsag nr. 2")
    qtbot.waitUntil(lambda: window.placard.title.text() == "Personsag nr. 2")
    _assert_nothing_closed(window)


def test_the_heading_stays_in_sight_as_long_as_what_is_written_is_near(room, qtbot):
    room.press(Key.Key_F12)
    room.press(Key.Key_F12)
    window = _open(room, qtbot)
    window.resize(800, 500)
    bar = window.pages.verticalScrollBar()
    for _ in range(3):
        write("Et afsnit.")
        press(Key.Key_Return)
    _settled(window, qtbot)
    near = bar.value()
    page, height = window.pages.pages.place_of(Origin("i2"))
    heading = window.pages._top_of(page) + height * window.pages._scale
    assert near <= heading < near + 100
    for _ in range(40):
        write("Et afsnit.")
        press(Key.Key_Return)
    qtbot.waitUntil(lambda: bar.value() > near)
