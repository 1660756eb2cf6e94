"""The foot of the window: when it was saved, the item in progress, who is there.

A failure to save is shown here until a save succeeds. What concerns the room is shown
by `RoomFoot`, which is made for the first meeting.
"""

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_quiet

if TYPE_CHECKING:
    from ssp_desktop.domain.committee import Committee
    from ssp_desktop.domain.meeting import Meeting
    from ssp_desktop.ui.window.room_foot import RoomFoot


_SAVED_TOLD_MS = 2000
"""How long nothing more may have been saved before a screen reader says that it is."""


class StatusLine(QWidget):
    """A few words at the foot: saving, the item, the attendance; and problems while they last.

    `alarm` is the button for problems with the database or its copies.
    """

    def __init__(
        self, icons: Icons, clock: Callable[[], datetime.time], parent: QWidget | None = None
    ) -> None:
        """`clock` is the clock of the room."""
        super().__init__(parent)
        self._icons = icons
        self._clock = clock
        self._room: RoomFoot | None = None
        self._sign = QLabel(self)
        self._sign.hide()
        self._failing = False
        self._current = ""
        self._saved_at: tuple[bool, datetime.datetime] | None = None
        """Whether and when the last change is said to have been saved, to the second."""
        self.saved = QLabel(self)
        self.alarm = QPushButton(self)
        self.alarm.setProperty("flat", True)
        self.alarm.setForegroundRole(QPalette.ColorRole.BrightText)
        self.alarm.hide()
        self.item = QLabel(self)
        self.attendance = QLabel(self)
        self._quorum_sign = QLabel(self)
        self.quorum = QLabel(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        line.setSpacing(GRID)
        line.addWidget(self._sign)
        line.addWidget(self.saved)
        line.addSpacing(2 * GRID)
        line.addWidget(self.item)
        line.addWidget(self.alarm)
        line.addStretch(1)
        line.addWidget(self.attendance)
        line.addSpacing(GRID)
        line.addWidget(self._quorum_sign)
        line.addWidget(self.quorum)
        for label in (self.saved, self.item, self.attendance):
            as_quiet(label)
        for label in (self._quorum_sign, self.quorum):
            label.hide()
        widest = self.tr("Gemt {0}").format("00:00:00")
        self.saved.setMinimumWidth(self.fontMetrics().horizontalAdvance(widest) + GRID)

    def show_saved(self, at: datetime.datetime) -> None:
        """Say when the last change was saved, if its meeting is open or saving had failed."""
        shown = bool(self._current) or self._failing
        if (shown, at := at.replace(microsecond=0)) == self._saved_at:
            return
        self._saved_at = (shown, at)
        if self._failing:
            self._failing = False
            self._sign.hide()
            as_quiet(self.saved)
            self.saved.setToolTip("")
        text = self.tr("Gemt {0}").format(at.strftime("%H:%M:%S"))
        self.saved.setText(text if shown else "")
        if shown:
            announce(self, self.tr("Gemt"), topic="saved", settled_ms=_SAVED_TOLD_MS)

    def show_unsaved(self, why: str) -> None:
        """Say that the last change could not be saved, and why, until something is."""
        if not self._failing:
            said = self.tr("Ikke gemt endnu, der prøves igen")
            announce(self, f"{said}. {why}", urgent=True, topic="saved")
        self._failing = True
        self._saved_at = None
        self._icons.show(self._sign, "triangle-alert", QPalette.ColorRole.BrightText)
        self._sign.show()
        self.saved.setForegroundRole(QPalette.ColorRole.BrightText)
        self.saved.setText(self.tr("Ikke gemt endnu, der prøves igen"))
        self.saved.setToolTip(why)

    def show_alarm(self, text: str, why: str) -> None:
        """Say what is wrong apart from the meetings, and why, while it lasts; empty hides it."""
        self.alarm.setVisible(bool(text))
        self.alarm.setText(text)
        self.alarm.setToolTip(why)
        self.alarm.setAccessibleDescription(why)
        if text:
            announce(self, text, urgent=True, topic="alarm")
            self._icons.dress(self.alarm, "triangle-alert", QPalette.ColorRole.BrightText)

    def show_meeting(
        self, meeting: "Meeting | None", item_id: str = "", committee: "Committee | None" = None
    ) -> None:
        """Say which item is in progress and who is there; nothing without a meeting.

        `item_id` is the item on screen.
        """
        other = self._current != (meeting.id if meeting is not None else "")
        self._current = meeting.id if meeting is not None else ""
        if other and not self._failing:  # when another was saved does not concern this one
            self._saved_at = None
            self.saved.setText(self.tr("Gemt") if self._current else "")
        if self._room is None and meeting is not None:
            from ssp_desktop.ui.window.room_foot import RoomFoot  # noqa: PLC0415 - see `start`

            labels = (self.item, self.attendance, self._quorum_sign, self.quorum)
            self._room = RoomFoot(labels, self._icons, self._clock, self)
        if self._room is not None:
            self._room.show_meeting(meeting, item_id, committee)
