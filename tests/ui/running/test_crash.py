"""A bug: everything is saved, the log gets no word of the minutes, and one dialog tells of it."""

import errno
import sys
import threading

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel

from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.running.crash import CrashGuard
from ssp_desktop.ui.running.crash_dialog import CrashDialog
from tests.ui.conftest import press, write

WORDS = "Drengen fra 7.b"


@pytest.fixture
def guard(meetings, window, services, monkeypatch):
    """Guard the open window, with a decision half-written."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    window.open_meeting(meetings[-1].id)
    made = CrashGuard(services.log, services.autosave.flush, window)
    made.user_error.connect(window.front.messages.warn)
    made.install()
    yield made
    made.remove()


def fail() -> None:
    raise ValueError(WORDS)


def raise_now(error: BaseException) -> None:
    """Hand an error to the hook as Python does; pytest-qt would keep it to itself."""
    try:
        raise error
    except BaseException as caught:  # noqa: BLE001 - this is what the hook is for
        sys.excepthook(type(caught), caught, caught.__traceback__)


def the_dialog(window, qtbot) -> CrashDialog:
    qtbot.waitUntil(lambda: window.findChild(CrashDialog) is not None)
    return window.findChild(CrashDialog)


def test_a_bug_is_told_after_everything_is_saved(guard, window, meetings, services, qtbot):
    write("Vigtigt")
    raise_now(ValueError(WORDS))
    dialog = the_dialog(window, qtbot)
    assert services.store.load(meetings[-1].id).items[2].decision == "Vigtigt"
    texts = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "er gemt" in texts
    assert WORDS not in texts
    logged = services.log.path.read_text("utf-8")
    assert "ValueError" in logged
    assert "test_crash.py" in logged
    assert WORDS not in logged
    assert "Vigtigt" not in logged
    qtbot.wait(600)
    press(Qt.Key.Key_Return, on=dialog)
    qtbot.waitUntil(lambda: window.findChild(CrashDialog) is None or not dialog.isVisible())
    assert window.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_who_types_on_as_the_dialog_opens_answers_nothing(guard, window, qtbot, key):
    raise_now(ValueError(WORDS))
    dialog = the_dialog(window, qtbot)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.go_on)
    press(key)
    press(key)
    assert dialog.isVisible()
    qtbot.wait(600)
    press(key)
    qtbot.waitUntil(lambda: window.findChild(CrashDialog) is None)
    assert window.isVisible(), "a key that is struck without looking never ends the program"


def test_a_bug_that_comes_again_opens_no_second_dialog(guard, window, services, qtbot):
    for _ in range(3):
        raise_now(ValueError(WORDS))
    the_dialog(window, qtbot)
    qtbot.waitUntil(lambda: services.log.path.read_text("utf-8").count("ValueError") == 3)
    assert len(window.findChildren(CrashDialog)) == 1
    window.findChild(CrashDialog).accept()


def test_a_bug_on_another_thread_is_told_too(guard, window, qtbot):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    the_dialog(window, qtbot).accept()


def test_what_a_user_can_put_right_is_a_message_and_no_dialog(guard, window, qtbot):
    raise_now(UserError("Udvalget findes ikke længere. Vælg et andet."))
    qtbot.waitUntil(lambda: window.message.text.startswith("Udvalget findes ikke"))
    assert window.findChild(CrashDialog) is None


def test_the_program_can_be_closed_from_the_dialog(guard, window, qtbot):
    raise_now(ValueError(WORDS))
    dialog = the_dialog(window, qtbot)
    QTimer.singleShot(0, dialog.leave.click)
    qtbot.waitUntil(lambda: not window.isVisible())


def test_what_the_system_refuses_is_told_in_the_window_and_is_no_bug(guard, window, qtbot):
    raise_now(OSError(errno.ENOSPC, "No space left on device", "/data/fil"))
    qtbot.waitUntil(lambda: "der er ikke plads på disken" in window.message.text)
    assert "/data/fil" in window.message.text
    assert window.findChild(CrashDialog) is None
