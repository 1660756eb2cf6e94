"""What a screen reader is told of what changed: saved, taken up, undone, refused.

The one place where announcements are made. They are told from a timer, after the key that
caused them has been painted, and of the same topic the last one alone; without a screen
reader nothing at all is done. What a part is, and where the cursor goes, Qt tells by itself;
but for the row that is current in a list that gets the focus, which `tell_rows` adds.
"""

from time import monotonic
from typing import NamedTuple

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

_PAUSE_MS = 80
"""How long what is to be told waits for more of the same topic."""


class _Said(NamedTuple):
    speaker: QObject
    text: str
    urgent: bool
    due: float
    """When it is told at the earliest, in seconds."""


class _Announcer(QObject):
    """Keeps what is to be told until the window has had its turn."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: dict[str, _Said] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tell)

    def take(self, topic: str, said: _Said) -> None:
        """Keep it, in place of what waits of its topic."""
        self._waiting.pop(topic, None)
        self._waiting[topic] = said
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


_announcer: _Announcer | None = None


def announce(
    speaker: QObject,
    text: str,
    *,
    urgent: bool = False,
    topic: str = "",
    settled_ms: int = _PAUSE_MS,
) -> None:
    """Have a screen reader say `text`, if one listens; `speaker` is the part it is about.

    `urgent` interrupts what is being read: for what is wrong. Of a `topic` only the last text
    is said, once nothing more of it has come for `settled_ms`; without one the text is its own.
    """
    global _announcer  # noqa: PLW0603 - one for the program, made when a reader first listens
    if not text or not QAccessible.isActive():
        return
    if _announcer is None:
        _announcer = _Announcer()
    _announcer.take(topic or text, _Said(speaker, text, urgent, monotonic() + settled_ms / 1000))


def tell_rows(application: QApplication) -> None:
    """From now on tell the current row of a list that gets the focus: Qt tells the list alone."""
    application.focusChanged.connect(_tell_row)


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
