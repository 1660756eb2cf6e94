"""Hands to the screen reader what is announced, from a timer; see `announcing`.

Loaded once the first window is there: its classes take as long as a key may.
"""

from time import monotonic
from typing import NamedTuple

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from ssp_desktop.ui.look import announcing


class _Said(NamedTuple):
    speaker: QObject
    text: str
    urgent: bool
    due: float
    """When it is told at the earliest, in seconds."""


class Announcer(QObject):
    """Keeps what is to be told until the window has had its turn."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: dict[str, _Said] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tell)

    def take(
        self, speaker: QObject, text: str, *, urgent: bool, topic: str, settled_ms: int
    ) -> None:
        """Keep it, in place of what waits of its topic, or in the same words.

        Where no reader listens, do nothing.
        """
        if QAccessible.isActive():
            self._waiting.pop(topic, None)
            for other in [each for each, said in self._waiting.items() if said.text == text]:
                urgent |= self._waiting.pop(other).urgent
            self._waiting[topic] = _Said(speaker, text, urgent, monotonic() + settled_ms / 1000)
            self._wait()

    def _wait(self) -> None:
        if self._waiting:
            first = min(said.due for said in self._waiting.values())
            self._timer.start(max(round((first - monotonic()) * 1000), 1))

    def _tell(self) -> None:
        now = monotonic()
        ready = {topic: said for topic, said in self._waiting.items() if said.due <= now}
        for topic in ready:
            del self._waiting[topic]
        self._wait()
        for said in sorted(ready.values(), key=lambda each: not each.urgent):
            if not shiboken6.isValid(said.speaker):
                continue
            event = QAccessibleAnnouncementEvent(said.speaker, said.text)
            if said.urgent:
                event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
            QAccessible.updateAccessibility(event)


_begun = False


def begin(application: QApplication) -> None:
    """From now on have a screen reader say what is announced, and the row of a list.

    That is the current row of a list that gets the focus: Qt tells the list alone.
    """
    global _begun  # noqa: PLW0603 - once for the program, whichever window comes first
    if not _begun:
        _begun = True
        announcing.takes(Announcer())
        application.focusChanged.connect(_tell_row)
        _tell_row(None, application.focusWidget())  # it has had the focus since the start


def _tell_row(_before: QWidget | None, now: QWidget | None) -> None:
    if not isinstance(now, QAbstractItemView) or not QAccessible.isActive():
        return
    QTimer.singleShot(0, now, lambda: _tell_row_of(now))


def _tell_row_of(view: QAbstractItemView) -> None:
    index = view.currentIndex()
    part = QAccessible.queryAccessibleInterface(view)
    if not view.hasFocus() or not index.isValid() or part is None:
        return
    tables = part.focusChild()
    at = part.indexOfChild(tables) if tables is not None else -1
    if at >= 0:
        event = QAccessibleEvent(view, QAccessible.Event.Focus)
        event.setChild(at)
        QAccessible.updateAccessibility(event)
