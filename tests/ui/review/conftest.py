"""A review of a meeting in the window, by keys."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.domain.changes import SetText
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Layout,
    Meeting,
    Participant,
    Presence,
    Role,
    Section,
    Status,
)
from ssp_desktop.ui.review.review_window import ReviewWindow
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import NO_KEY, press, write

LONG = "\n\n".join(f"Afsnit {number} handler om havnen, skolen og de unge." for number in range(60))


def reviewed_meeting(layout: Layout = Layout.PUNKT) -> Meeting:
    """Return a meeting with a chair, a long item and a closed one."""
    return Meeting(
        "m",
        "Ungeudvalget",
        date=datetime.date(2026, 3, 4),
        status=Status.DRAFT,
        layout=layout,
        participants=(
            Participant("b", "Bo Ly", presence=Presence.PRESENT),
            Participant("a", "Åse Dam", presence=Presence.PRESENT, role=Role.CHAIR),
        ),
        items=(
            AgendaItem("i1", "Godkendelse af dagsorden", decision="Godkendt."),
            AgendaItem(
                "i2",
                "Budget",
                sections=(Section("s1", "Sagen", "Der er mange penge at fordele."),),
                decision="Udvalget drøftede sagen og tog den til efterretning.",
            ),
            AgendaItem("i3", "Havnen", decision=LONG),
            AgendaItem(
                "i4", "Kims sag", closed=True, open_title="En personsag", decision="Kim får ros."
            ),
        ),
    )


@dataclass
class Review:
    """The window of the review, and the main window beside it."""

    main: MainWindow
    qtbot: QtBot

    @property
    def window(self) -> ReviewWindow:
        return self.main.review_screen.window

    @property
    def meeting(self) -> Meeting:
        return self.main.meeting_page.session.meeting

    @property
    def session(self):
        return self.main.meeting_page.session

    @property
    def item(self) -> str:
        return self.window.parts.pages.item

    def open(self) -> None:
        """Open the review and wait until it has the keys."""
        self.main.actions_["review_window"].trigger()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)

    def begin(self) -> None:
        """Open the review and say who reviews: the one who is suggested."""
        self.open()
        press(Qt.Key.Key_Return)
        self.settle()

    def settle(self) -> None:
        """Wait until the pages are those of the meeting, and painted."""
        self.qtbot.waitUntil(lambda: not self.window.busy and bool(self.item), timeout=10_000)
        QApplication.processEvents()

    def keys(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press these keys, each when what the last one showed has been painted."""
        for key in keys:
            press(key, modifiers)
            QApplication.processEvents()

    def read_to_end(self, item: str) -> None:
        """Turn to that item, and read on until all of it has been on screen."""
        self.keys(Qt.Key.Key_Home)
        while self.item != item:
            self.keys(Qt.Key.Key_Right)
        for _ in range(30):
            if self.enter_does() == "Godkend (Enter)":
                return
            self.keys(Qt.Key.Key_Space)
        raise AssertionError(f"{item} has no end")

    def rewrite(self, item: str, old: str, new: str) -> None:
        """Write `new` for `old` in the decision of that item, as the minute-taker does."""
        text = next(each.decision for each in self.meeting.items if each.id == item)
        assert old in text
        self.session.do(SetText.between(item, "decision", text, text.replace(old, new)))

    def enter_does(self) -> str:
        """Return what the foot says of Enter."""
        return self.window.parts.foot.approve.text()

    def states(self) -> list[str]:
        """Return what the side says of each item."""
        return [row.word for row in self.window.parts.side.items.rows]

    def told(self) -> str:
        return self.window.parts.foot.told.text()

    def said(self) -> list[tuple[str, str, str, str]]:
        """Return what was said: kind, item, words and text."""
        return [(r.kind.value, r.item, r.words, r.text) for r in self.meeting.remarks]

    def choose(self, words: str) -> None:
        """Choose `words` by key: to the first of them, and then on to the last."""
        pages = self.window.parts.pages
        first, *_ = words.split()
        self.keys(Qt.Key.Key_Right, modifiers=Qt.KeyboardModifier.ControlModifier)
        for _ in range(200):
            if self.chosen() == first:
                break
            self.keys(Qt.Key.Key_Right, modifiers=Qt.KeyboardModifier.ControlModifier)
        while len(self.chosen()) < len(words):
            self.keys(Qt.Key.Key_Right, modifiers=Qt.KeyboardModifier.ShiftModifier)
        assert self.chosen() == words
        assert pages.choice.last is not None

    def chosen(self) -> str:
        texts = {p.key: p.text for p in self.window.review.sitting.paragraphs(self.item)}
        found = self.window.review.chosen()
        return "\n".join(texts[each.key][each.start : each.end] for each in found)

    def type(self, text: str) -> None:
        write(text)
        press(Qt.Key.Key_Return)


@pytest.fixture
def review(window: MainWindow, services: Services, qtbot: QtBot) -> Review:
    """Give the window with the meeting open, the review not yet."""
    services.store.add(reviewed_meeting())
    window.open_meeting("m")
    return Review(window, qtbot)


@pytest.fixture
def begun(review: Review) -> Callable[[], Review]:
    """Give a review that has begun."""
    review.begin()
    return review
