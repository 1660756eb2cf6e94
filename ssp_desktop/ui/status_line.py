"""The foot of the window: when it was saved, the item in hand, who is there.

Shows words; where they come from is the window's business. A failure to save
stands here until a save succeeds.
"""

import datetime

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ssp_desktop.domain.meeting import Meeting, Presence
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.theme import GRID, as_quiet


class StatusLine(QWidget):
    """Three words at the foot: saving, the item, the attendance."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._sign = QLabel(self)
        self._sign.hide()
        # What is shown now: this is asked at every letter that is typed.
        self._number: int | None = None
        self._people: object = None
        self._failing = False
        self._in_hand = False
        self.saved = QLabel(self)
        self.item = QLabel(self)
        self.attendance = QLabel(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        line.setSpacing(GRID)
        line.addWidget(self._sign)
        line.addWidget(self.saved)
        line.addSpacing(2 * GRID)
        line.addWidget(self.item)
        line.addStretch(1)
        line.addWidget(self.attendance)
        for label in (self.saved, self.item, self.attendance):
            as_quiet(label)
        widest = self.tr("Gemt {0}").format("00:00:00")
        self.saved.setMinimumWidth(self.fontMetrics().horizontalAdvance(widest) + GRID)

    def show_saved(self, at: datetime.datetime) -> None:
        """Say when the last change was written, while its meeting is in hand or it was amiss."""
        shown = self._in_hand or self._failing
        self._failing = False
        self._sign.hide()
        as_quiet(self.saved)
        self.saved.setToolTip("")
        text = self.tr("Gemt {0}").format(at.strftime("%H:%M:%S"))
        self.saved.setText(text if shown else "")

    def show_unsaved(self, why: str) -> None:
        """Say that the last change could not be written, and why, until something is."""
        self._failing = True
        self._sign.setPixmap(
            self._icons.pixmap("triangle-alert", 16, QPalette.ColorRole.BrightText)
        )
        self._sign.show()
        self.saved.setForegroundRole(QPalette.ColorRole.BrightText)
        self.saved.setText(self.tr("Ikke gemt endnu, der prøves igen"))
        self.saved.setToolTip(why)

    def show_meeting(self, meeting: Meeting | None, item_id: str) -> None:
        """Say which item is in hand and who is there; nothing without a meeting."""
        self._in_hand = meeting is not None
        if meeting is None:
            self._people = self._number = None
            for label in (self.item, self.attendance):
                label.clear()
            if not self._failing:  # what was written before the meeting was left
                self.saved.clear()
            return
        if not self.saved.text():
            self.saved.setText(self.tr("Gemt"))
        there = any(item.id == item_id for item in meeting.items)
        number = meeting.number_of(item_id) if there else None
        if number != self._number:
            self._number = number
            self.item.setText("" if number is None else self.tr("Punkt {0}").format(number))
        if meeting.participants is not self._people:
            self._people = meeting.participants
            self.attendance.setText(attendance_words(meeting))


def attendance_words(meeting: Meeting) -> str:
    """Return ``9 til stede, 4 afbud``, as many of the kinds as there are."""
    words = (
        (Presence.PRESENT, StatusLine.tr("{0} til stede")),
        (Presence.EXCUSED, StatusLine.tr("{0} afbud")),
        (Presence.ABSENT, StatusLine.tr("{0} fraværende")),
    )
    counted = ((len(meeting.with_presence(presence)), text) for presence, text in words)
    return ", ".join(text.format(count) for count, text in counted if count)
