"""A field for a time of day: ``16``, ``16:30``, ``1630``, or stepped with the arrows."""

import datetime
import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ssp_desktop.domain.danish import clock
from ssp_desktop.ui.look.theme import GRID

_TIME = re.compile(
    r"(?:kl\.?\s*)?(\d{1,2})(?:\s*[:.]\s*|(?=\d\d\s*$)|\s*$)(\d{2})?\s*", re.IGNORECASE
)
_STEP_MINUTES = 15


def read_time(text: str) -> datetime.time | None:
    """Return the time of day that `text` names; None if it names none."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    try:
        return datetime.time(int(found[1]), int(found[2] or 0))
    except ValueError:
        return None


class TimeField(QLineEdit):
    """A line for a time of day."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("f.eks. 16:30"))
        self.editingFinished.connect(self._settle)
        self.textChanged.connect(self.changed)

    @property
    def time(self) -> datetime.time | None:
        """The time; None while none is written."""
        return read_time(self.text())

    @property
    def understood(self) -> bool:
        """Whether the field is empty or holds a time."""
        return self.time is not None or not self.text().strip()

    def show_whole(self) -> None:
        """Make the field wide enough for its hint."""
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        self.setMinimumWidth(words + 4 * GRID)

    def show_time(self, time: datetime.time | None) -> None:
        """Show `time`."""
        self.setText(clock(time) if time else "")

    def _settle(self) -> None:
        if self.time is not None:
            self.show_time(self.time)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            super().keyPressEvent(event)
            return
        step = _STEP_MINUTES if event.key() == Qt.Key.Key_Up else -_STEP_MINUTES
        time = self.time or datetime.time(16)
        minutes = (time.hour * 60 + time.minute + (step if self.time else 0)) % (24 * 60)
        self.show_time(datetime.time(minutes // 60, minutes % 60))
        self.selectAll()
