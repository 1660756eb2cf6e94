"""The room's window is the same, to the pixel, whatever happened at the closed items.

The property of ``tests/application/test_open_edition.py`` where the room sees it:
when an open item is taken up, while a closed one is in progress, and at the end.
"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from ssp_desktop.application.files.live_pages import LivePages
from ssp_desktop.domain.changes import DECISION
from ssp_desktop.domain.course import item_in_progress
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.open_edition import OpenMeetings, withheld
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.room.room_window import RoomWindow, Sight
from tests.meetings.closed_scenes import Leak, open_items_taken, pairs, planted, up_to
from tests.meetings.live_meeting import LIVE
from tests.proofs import random_cases


class Room:
    """A window for the room, and what it is to see."""

    def __init__(self, services, qtbot) -> None:
        self._qtbot = qtbot
        self._sight: Sight | None = None
        self.window = RoomWindow(LivePages(services.exporter, Edition.OPEN), lambda: self._sight)
        self.window.resize(700, 1000)  # a page
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()

    def sees(self, meeting: Meeting, item_id: str) -> tuple[list[str], QImage]:
        """Return the words and picture of the window with that item of `meeting` in progress."""
        item = next((item for item in meeting.items if item.id == item_id), None)
        self._sight = Sight(meeting, item, DECISION, 0)
        self.window.look()
        self._qtbot.waitUntil(lambda: not self.window.busy)
        if item is None:
            self.window.pages.verticalScrollBar().setValue(0)  # who was there
        words = [self.window.windowTitle()]
        words += [label.text() for label in self.window.findChildren(QLabel)]
        pages = self.window.pages.pages
        for page in range(1, pages.page_count + 1 if pages is not None else 0):
            words += [str(piece) for piece, _ in pages.fragments_on(page)]
        return words, self.window.grab().toImage()


@pytest.fixture
def windows(services, qtbot) -> tuple[Room, Room]:
    """Give two windows, one for each meeting of a pair."""
    return Room(services, qtbot), Room(services, qtbot)


def moments(meeting: Meeting, count: int) -> list[tuple[Meeting, str]]:
    """Return `meeting` at moments that all of a pair have: meeting, and item in progress."""
    closed = [item.id for item in meeting.items if item.closed]
    then = [(meeting, closed[0]), (meeting, "")]
    if count:
        now = up_to(meeting, count)
        then.insert(0, (now, item_in_progress(now)))
    return then


@pytest.mark.proof
@random_cases(4)
@given(pairs(), st.data())
def test_two_meetings_that_differ_at_closed_items_alone_look_the_same(
    windows, pair: tuple[Meeting, Meeting], data: st.DataObject
) -> None:
    count = data.draw(st.integers(0, open_items_taken(pair[0])))
    for one, other in zip(*(moments(meeting, count) for meeting in pair), strict=True):
        first, second = (room.sees(*each) for room, each in zip(windows, (one, other), strict=True))
        assert first[0] == second[0]
        assert first[1] == second[1]


@pytest.mark.parametrize("leak", Leak)
def test_a_planted_leak_is_seen_when_the_gate_is_taken_away(
    windows, monkeypatch: pytest.MonkeyPatch, leak: Leak
) -> None:
    other = planted(LIVE, leak)
    one, two = windows
    assert one.sees(LIVE, "")[1] == two.sees(other, "")[1]

    def leaking(_: OpenMeetings, meeting: Meeting) -> Meeting:
        items = tuple(withheld(item) if item.closed else item for item in meeting.items)
        return replace(meeting, items=items)

    monkeypatch.setattr(OpenMeetings, "__call__", leaking)
    for room in windows:
        room.window.curtain()
    assert one.sees(LIVE, "")[1] != two.sees(other, "")[1]
