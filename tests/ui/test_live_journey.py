"""A meeting taken down live, with keys alone: the published referat of 2024, its item 4 above all.

The typist knows what is to be written and looks at what the window offers, as a
person does: a long word is taken with Tab when it stands in the list. Every key
is counted, a chord as one.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Meeting, Presence, Status
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.reading.door import read_file
from ssp_desktop.richtext.markdown import parse
from ssp_desktop.richtext.tree import Block, Paragraph
from ssp_desktop.ui.window.main_window import MainWindow
from tests.meetings.people import with_presence
from tests.ui.conftest import NO_KEY

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MOST_OF_TYPING = 0.8
"""What the keys may be of the characters that come out."""
_LOOKS_AFTER = (2, 3, 5)
"""How many characters of a word the typist writes before a look at what is offered."""


class Typist:
    """Writes into whatever has the focus, and counts the keys."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.keys = 0
        self._qtbot = qtbot

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY, times: int = 1) -> None:
        """Press a key or a chord."""
        for _ in range(times):
            QTest.keyClick(QApplication.focusWidget(), key, modifiers)
            self.keys += 1

    def characters(self, text: str) -> None:
        """Write every letter."""
        for letter in text:
            QTest.keyClicks(QApplication.focusWidget(), letter)
            self.keys += 1

    def write(self, text: str) -> None:
        """Write `text` of one paragraph, taking what is offered where that saves keys."""
        at = 0
        while at < len(text):
            taken = self._word(text, at)
            at += taken

    def _word(self, text: str, at: int) -> int:
        """Write the word at `at`; return how many characters of `text` came of it."""
        end = at
        while end < len(text) and (text[end].isalnum() or text[end] in "-/"):
            end += 1
        if end - at < min(_LOOKS_AFTER) + 3:
            end = max(end, at + 1)
            self.characters(text[at:end])
            return end - at
        for place in range(at, end):
            self.characters(text[place])
            if place + 1 - at in _LOOKS_AFTER and (found := self._offered(text, at)):
                moves, length = found
                if length - (place + 1 - at) > moves + 1:
                    self.press(Qt.Key.Key_Down, times=moves)
                    self.press(Qt.Key.Key_Tab)
                    return length
        return end - at

    def _offered(self, text: str, at: int) -> tuple[int, int] | None:
        """Return how far down the list the right one stands, and its length."""
        writing = self.window.pages.currentWidget().view.writing
        self._qtbot.waitUntil(lambda: not writing.names.busy)
        shown = writing.names.list
        for moves, choice in enumerate(shown.accessibleDescription().split(", ")):
            behind = text[at + len(choice) :][:1]
            if shown.isVisible() and text.startswith(choice, at) and not behind.isalnum():
                return moves, len(choice)
        return None


def as_agenda(meeting: Meeting) -> Meeting:
    """Return the meeting as it was sent out: everybody expected, nothing decided."""
    people = tuple(replace(each, presence=Presence.EXPECTED) for each in meeting.participants)
    items = tuple(replace(item, decision="", absent=None) for item in meeting.items)
    return replace(meeting, participants=people, items=items, status=Status.PLANNED)


def answers(decision: str) -> list[tuple[str, list[tuple[bool, str]]]]:
    """Return each ``Ad.`` heading with the lines under it; a line is a bullet or none."""
    found: list[tuple[str, list[tuple[bool, str]]]] = []
    for bullet, text in _lines(parse(decision)):
        if text.startswith("Ad. "):
            found.append((text, []))
        else:
            found[-1][1].append((bullet, text))
    return found


def _lines(blocks: tuple[Block, ...]) -> Iterator[tuple[bool, str]]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield False, "".join(span.text for span in block.spans)
        else:
            for item in block.items:
                (own,) = item.blocks
                assert isinstance(own, Paragraph)
                yield True, "".join(span.text for span in own.spans)


def write_answer(typist: Typist, lines: list[tuple[bool, str]]) -> None:
    """Write the lines of an answer where the caret is."""
    in_list = False
    for number, (bullet, text) in enumerate(lines):
        if number:
            typist.press(Qt.Key.Key_Return)
        if bullet and not in_list:
            typist.characters("- ")
        elif in_list and not bullet:
            typist.press(Qt.Key.Key_Return)
        in_list = bullet
        typist.write(text)


@pytest.mark.timeout(300)
def test_the_meeting_of_2024_is_taken_down_with_fewer_keys_than_characters(
    shared_reference: Path,
    services: Services,
    open_window: Callable[[], MainWindow],
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> None:
    wanted = read_file(shared_reference / "referat_2024-04-24.txt").meeting
    agenda = services.meetings.keep(as_agenda(wanted))
    window = open_window()
    window.open_meeting(agenda.id)
    view = window.pages.currentWidget().view
    typist = Typist(window, qtbot)

    typist.press(Qt.Key.Key_F, CONTROL | SHIFT)
    for person in with_presence(wanted, Presence.EXCUSED):
        typist.characters(person.name[:3])
        typist.press(Qt.Key.Key_2)
    typist.press(Qt.Key.Key_A, CONTROL | SHIFT)

    for item in wanted.items[:3]:
        typist.press(Qt.Key.Key_F12)
        typist.write(item.decision)

    typist.press(Qt.Key.Key_F12)
    for title, lines in answers(wanted.items[3].decision):
        typist.press(Qt.Key.Key_J, CONTROL)
        correct_title(typist, title)
        write_answer(typist, lines)

    typist.press(Qt.Key.Key_F12)
    typist.write(wanted.items[4].decision)

    assert [item.decision for item in view.meeting.items] == [i.decision for i in wanted.items]
    assert [(p.name, p.presence) for p in view.meeting.participants] == [
        (p.name, p.presence) for p in wanted.participants
    ]
    session_flushed = services.autosave.flush(10)
    assert session_flushed
    came_out = services.store.load(agenda.id)
    assert words_of(came_out) == words_of(wanted)

    characters = sum(len(item.decision) for item in wanted.items)
    characters += sum(len(person.name) + 2 for person in wanted.participants)
    characters += len(" (Afbud)") * len(with_presence(wanted, Presence.EXCUSED))
    with capsys.disabled():
        print(f"\n{typist.keys} keys for {characters} characters: {typist.keys / characters:.2f}")  # noqa: T201
    assert typist.keys < MOST_OF_TYPING * characters


def correct_title(typist: Typist, title: str) -> None:
    """Correct the heading above the caret where the minutes word it otherwise."""
    text = typist.window.pages.currentWidget().view.item.decision.text
    written = text.textCursor().block().previous().text()
    if written == title:
        return
    same = next(at for at, (a, b) in enumerate(zip(written, title, strict=False)) if a != b)
    typist.press(Qt.Key.Key_Up)
    typist.press(Qt.Key.Key_Home)
    while text.textCursor().positionInBlock() < same:
        typist.press(Qt.Key.Key_Right, CONTROL)
    while text.textCursor().positionInBlock() > same:
        typist.press(Qt.Key.Key_Left)
    typist.press(Qt.Key.Key_Delete, times=len(written) - len(title))
    typist.press(Qt.Key.Key_J, CONTROL)
    assert text.textCursor().block().previous().text() == title


def words_of(meeting: Meeting) -> list[str]:
    """Return all that the referat says, paragraph by paragraph."""
    return [getattr(block, "text", str(block)) for block in make_minutes(meeting).blocks]
