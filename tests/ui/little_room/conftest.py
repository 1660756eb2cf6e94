"""Little room: on a screen of 1280 by 720, with everything as large, 1.5 times and twice as large.

A test has no other scale than the screen's, so the window gets what room such a scale
leaves it. Nothing that is read lies over something else, nothing is cut at the side, and
what is cut at the foot can be scrolled to.
"""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from ssp_desktop.domain.meeting import AgendaItem, Participant, Presence, Section, new_id
from ssp_desktop.domain.room import EventKind, RoomEvent
from ssp_desktop.ui.meeting.item.sticky_bar import StickyBar
from tests.ui.conftest import a_meeting

SIZES = [(640, 336), (720, 432), (853, 456), (1280, 680)]


READ = (QLabel, QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)


NAMES = (
    "Christian Mejdahl", "Helle Wolff", "Anne Andersen", "Bo Bertelsen", "Carl Christensen",
    "Dorte Lund", "Emil Krag", "Frida Holm", "Gorm Vind", "Hanne Juul", "Ib Riis", "Jens Toft",
)  # fmt: skip


def in_sight(widget: QWidget, window: QWidget) -> QRect:
    """Return what of `widget` its parents let through, in places of the window."""
    rect = QRect(widget.mapTo(window, QPoint()), widget.size())
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        rect &= QRect(parent.mapTo(window, QPoint()), parent.size())
        parent = parent.parentWidget()
    return rect & window.rect()


def _read(window: QWidget) -> Iterator[QWidget]:
    """Yield what is read, and is no part of another such thing; what lies over on purpose not."""
    for each in window.findChildren(QWidget):
        if not isinstance(each, READ) or not each.isVisible() or each.window() is not window:
            continue
        if isinstance(each, QLabel | QAbstractButton) and not each.text():
            continue
        parent, inside = each.parentWidget(), False
        while parent is not None and parent is not window:
            inside = inside or isinstance(parent, (*READ, StickyBar))
            parent = parent.parentWidget()
        if not inside:
            yield each


def _called(widget: QWidget) -> str:
    words = widget.text() if hasattr(widget, "text") else widget.accessibleName()
    return f"{type(widget).__name__} »{words}«"


def _faults(window: QWidget) -> list[str]:
    """Return what lies over something else, is cut at the side, or cannot be scrolled to."""
    faults = []
    seen = [(each, in_sight(each, window)) for each in _read(window)]
    for (one, here), (other, there) in combinations(seen, 2):
        both = here & there
        if both.width() > 2 and both.height() > 2:
            faults.append(f"{_called(one)} and {_called(other)} lie over each other")
    for each, rect in seen:
        if rect.isEmpty() and _scrolled(each):
            continue
        if rect.width() < each.width() - 1:
            faults.append(f"{_called(each)} is cut at the side")
        if rect.height() < each.height() - 1 and not _scrolled(each):
            faults.append(f"{_called(each)} is cut at the foot")
        free = each.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored
        least = each.minimumWidth() or each.minimumSizeHint().width()
        if each.width() < least - 1 and not free and not isinstance(each, QAbstractItemView):
            faults.append(f"{_called(each)} has too little room")
    return faults


def _scrolled(widget: QWidget) -> bool:
    """Whether a bar leads to what of it is not in sight."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and parent.verticalScrollBar().maximum() > 0:
            return True
        parent = parent.parentWidget()
    return False


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def small(request, window, qtbot):
    """Give the window in that much room."""
    window.showNormal()
    window.resize(*request.param)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == request.param)
    return window


def held(*, over: bool):
    people = tuple(
        Participant(new_id(), name, "AVCFO"[at % 5], presence=Presence.PRESENT)
        for at, name in enumerate(NAMES)
    )
    sections = tuple(
        Section(new_id(), heading, "Forvaltningen indstiller, at det tages til efterretning. " * 4)
        for heading in ("Indstilling", "Baggrund og vurdering")
    )
    items = tuple(
        AgendaItem(new_id(), f"Et punkt om skolen {at}", f"2026-00123{at}", sections=sections)
        for at in range(7)
    )
    events = [
        RoomEvent("e1", EventKind.BEGAN, datetime.time(16, 2)),
        RoomEvent("e2", EventKind.TAKEN_UP, datetime.time(16, 3), items[2].id),
    ]
    if over:
        events.append(RoomEvent("e3", EventKind.ENDED, datetime.time(17, 3)))
    return replace(a_meeting(), items=items, participants=people, events=tuple(events))


@pytest.fixture
def running(services, small):
    meeting = held(over=False)
    services.store.add(meeting)
    small.open_meeting(meeting.id, meeting.items[2].id)
    return small.meeting_page.view


@pytest.fixture
def ended(services, small, qtbot):
    meeting = held(over=True)
    services.store.add(meeting)
    small.open_meeting(meeting.id, meeting.items[2].id)
    qtbot.waitUntil(small.meeting_page.view.around.missing.isVisible)
    return small.meeting_page.view


def give_room(qtbot, dialog: QWidget, size: QSize) -> None:
    """Resize a dialog that was just opened, once nothing more is told of the size it opened with.

    The window manager answers an opening late where much else runs, and that answer undoes what
    was set before it.
    """
    with qtbot.waitExposed(dialog):
        pass
    dialog.resize(size)


def assert_sound(qtbot, window: QWidget) -> None:
    """Assert that nothing is amiss once the layouts have told each other of their sizes."""
    for _ in range(20):
        qtbot.wait(40)
        if not _faults(window):
            break
    assert _faults(window) == []
