"""On the way from a key to the screen nothing is read, imported or laid out, and little is called.

What a letter costs is measured by `tests/benchmarks/test_keystroke.py`; this holds what
makes it so, which no other work of the machine can change.
"""

import sys
import threading

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.meeting.meeting_view import MeetingView
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import write

MOST_CALLS = 145
"""Of functions of the program, for a letter; 109 when this was written, 135 to 139 since the parts
of review and approval listen too."""
_FILES = ("open", "import", "os.", "sqlite3.", "socket.", "subprocess.")
_WORDS = "Rådet drøftede "


class Ears:
    """Hear what Python says of files, imports and databases on one thread, while `open`.

    Python lets no hook go again.
    """

    def __init__(self) -> None:
        self.open = False
        self.heard: list[str] = []
        self._thread = threading.get_ident()
        sys.addaudithook(self._hear)

    def _hear(self, event: str, _arguments: object) -> None:
        if self.open and threading.get_ident() == self._thread and event.startswith(_FILES):
            self.heard.append(event)


@pytest.fixture(scope="module")
def ears() -> Ears:
    """Give ears that are not open yet."""
    return Ears()


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow, meetings: list[Meeting]) -> MeetingView:
    """Give an open meeting in whose decision one has been writing."""
    window.front.open_meeting(meetings[-1].id)
    page = window.front.meeting_page
    assert page is not None
    view = page.findChild(MeetingView)
    assert isinstance(view, MeetingView)
    view.moving.go_to_decision()
    qtbot.waitUntil(view.item.decision.text.hasFocus)
    for letter in _WORDS:
        _press(letter)
        qtbot.wait(5)
    qtbot.wait(500)
    return view


def _press(letter: str) -> None:
    write(letter)
    QApplication.processEvents()


def test_a_letter_opens_no_file_and_imports_nothing(view: MeetingView, ears: Ears) -> None:
    ears.open = True
    try:
        for letter in "nye ting":
            _press(letter)
    finally:
        ears.open = False
    assert view.item.decision.text.markdown().endswith("nye ting")
    assert ears.heard == []


def test_the_pages_wait_until_the_letter_is_there(view: MeetingView) -> None:
    pages = view.pages.view.pages
    _press("x")
    assert view.pages.view.pages is pages
    view.pages.lay_out()
    assert view.pages.view.pages is not pages


def test_a_letter_calls_little_of_the_program(view: MeetingView) -> None:
    called: list[str] = []

    def note(frame: object, event: str, _argument: object) -> None:
        code = frame.f_code
        if event == "call" and "ssp_desktop" in code.co_filename:
            called.append(code.co_qualname)

    sys.setprofile(note)
    try:
        _press("e")
    finally:
        sys.setprofile(None)
    assert view.item.decision.text.markdown().endswith("e")
    assert len(called) <= MOST_CALLS, called
