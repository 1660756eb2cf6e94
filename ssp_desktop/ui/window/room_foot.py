"""What the foot of the window says about the room: the item in progress and its time, who is there.

Owns when it is worked out again: at once when the log, the people or the shown item
changes, and a moment after anything else, so that no key waits for it. The time moves
on by itself. Warns when there is no quorum, and forbids nothing.
"""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel

from ssp_desktop.domain.attendance import not_called, quorum_now
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.course import Phase, is_running
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import as_quiet
from ssp_desktop.ui.words.meeting_facts import phase_of
from ssp_desktop.ui.words.room_words import (
    attendance_words,
    item_words,
    meeting_time_words,
    quorum_tip,
    quorum_words,
)

_SOON_MS = 150
_TICK_MS = 5_000


class RoomFoot(QObject):
    """Keeps four labels in step with a meeting."""

    def __init__(
        self,
        labels: tuple[QLabel, QLabel, QLabel, QLabel],
        icons: Icons,
        clock: Callable[[], datetime.time],
        parent: QObject,
    ) -> None:
        """`labels` are for the item, the attendance, a sign, and the quorum."""
        super().__init__(parent)
        self._item, self._attendance, self._sign, self._quorum = labels
        self._icons = icons
        self._clock = clock
        self._meeting: Meeting | None = None
        self._committee: Committee | None = None
        self._shown = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._tell)
        self._tick = QTimer(self)
        self._tick.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._tell_time)

    def show_meeting(
        self, meeting: Meeting | None, shown: str, committee: Committee | None
    ) -> None:
        """Describe `meeting`, whose item `shown` is on screen; nothing for no meeting."""
        before = self._meeting
        if meeting is before and shown == self._shown and committee is self._committee:
            return
        same = (
            before is not None
            and meeting is not None
            and shown == self._shown
            and committee is self._committee
            and meeting.events is before.events
            and meeting.participants is before.participants
        )
        self._meeting, self._shown, self._committee = meeting, shown, committee
        if not same:
            self._tell()
        elif not self._soon.isActive():
            self._soon.start()

    def _tell(self) -> None:
        self._soon.stop()
        self._tell_time()
        meeting = self._meeting
        _say(self._attendance, attendance_words(meeting) if meeting is not None else "")
        asked = self._committee is not None and self._committee.needs_quorum
        shown = asked and meeting is not None and phase_of(meeting) is not Phase.CONVENED
        self._tell_quorum(meeting if shown else None)
        if meeting is not None and is_running(meeting):
            self._tick.start()
        else:
            self._tick.stop()

    def _tell_time(self) -> None:
        if self._meeting is None:
            _say(self._item, "")
            return
        now = self._clock()
        _say(self._item, item_words(self._meeting, now))
        self._item.setToolTip(meeting_time_words(self._meeting, now))

    def _tell_quorum(self, meeting: Meeting | None) -> None:
        quorum = quorum_now(meeting) if meeting is not None else None
        waits = meeting is not None and not_called(meeting)
        if quorum is not None and not quorum.reached and waits:
            quorum = None  # those who have not answered the roll call may still make it
        self._quorum.setVisible(quorum is not None)
        self._sign.setVisible(quorum is not None and not quorum.reached)
        if quorum is None:
            _say(self._quorum, "")
            return
        if quorum.reached:
            as_quiet(self._quorum)
        else:
            role = QPalette.ColorRole.BrightText
            self._quorum.setForegroundRole(role)
            self._icons.show(self._sign, "triangle-alert", role)
        _say(self._quorum, quorum_words(quorum))
        self._quorum.setToolTip(quorum_tip(quorum))


def _say(label: QLabel, text: str) -> None:
    """Set the text if it has changed."""
    if label.text() != text:
        label.setText(text)
