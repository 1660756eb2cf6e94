"""What the referat still lacks when the meeting is over, above the item, each with a way to it.

Owns when it is looked for: a moment after the last key, never while one is handled,
and CPR numbers, for which the whole referat is looked through, a moment later.
What counts as missing is `ssp_desktop.ui.unfinished`'s.
"""

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ssp_desktop.application.ad_points import unanswered_points
from ssp_desktop.application.cpr_finds import NumberSeeker
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.minutes.blocks import Referat
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.theme import GRID
from ssp_desktop.ui.unfinished import Unfinished

_SOON_MS = 400
_SLICE_S = 0.008
_LINES = 5
"""How many lines are in sight at once, where there is room; more are scrolled to."""


class MissingPanel(QFrame):
    """Lists it while `watch` is given a meeting that is over, and something is missing."""

    place_wanted = Signal(str, str)
    """That part of that item, or of the meeting, is wanted."""
    left = Signal()
    """Escape: back to writing."""

    def __init__(
        self, referat_of: Callable[[Meeting], Referat], icons: Icons, parent: QWidget | None = None
    ) -> None:
        """`referat_of` gives the full referat; the pages' own has most of it made already."""
        super().__init__(parent)
        self._meeting: Meeting | None = None
        self._unread: Iterator[AgendaItem] | None = None
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.list = Unfinished(icons, self)
        self.list.place_wanted.connect(self.place_wanted)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.list)
        for each in (self._scroll.viewport(), self.list):
            each.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        column.addWidget(self._scroll)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look)
        self._seeker = NumberSeeker(referat_of)
        self._seek_soon = QTimer(self)
        self._seek_soon.setSingleShot(True)
        self._seek_soon.setInterval(_SOON_MS)
        self._seek_soon.timeout.connect(self._seek)
        self.hide()

    def watch(self, meeting: Meeting | None, *, at_once: bool = False) -> None:
        """Say what `meeting` lacks, in a moment or at once; nothing for None."""
        self._meeting = meeting
        if meeting is None:
            self._soon.stop()
            self._seek_soon.stop()
            self.list.forget_finds()
            self.hide()
        elif at_once:
            self._begin()
        else:
            self._soon.start(_SOON_MS)

    def note_typed(self, meeting: Meeting) -> None:
        """Take note of what was typed into the meeting: the way of every letter."""
        if self._meeting is not None:
            self._meeting = meeting
            self._seek_soon.stop()
            self._soon.start(_SOON_MS)

    def _begin(self) -> None:
        """Read the texts of the items, each once, in slices that let keys come first."""
        self._unread = iter(self._meeting.items if self._meeting is not None else ())
        self._step()

    def _look(self) -> None:
        if self._unread is None:
            self._begin()
        else:
            self._step()

    def _step(self) -> None:
        until = time.perf_counter() + _SLICE_S
        for item in self._unread:
            unanswered_points(item)  # is known from then on
            if time.perf_counter() > until:
                self._soon.start(0)
                return
        self._unread = None
        self._soon.stop()
        if self._meeting is None:
            return
        self.list.show_meeting(self._meeting)
        self._show()
        self._seek_soon.start()

    def _seek(self) -> None:
        if self._meeting is None:
            return
        finds = self._seeker.seek_for(self._meeting, _SLICE_S)
        if finds is None:
            QTimer.singleShot(0, self, self._seek)
            return
        self.list.show_finds(finds)
        self._show()

    def _show(self) -> None:
        self._fit()
        self.setVisible(not self.list.isHidden())

    def _fit(self) -> None:
        """Be as tall as the list, or as some of its lines, and leave most to the item."""
        line = self.fontMetrics().height() + 2 * GRID
        most = min((_LINES + 1) * line, max(self.parentWidget().height() // 3, 3 * line))
        self._scroll.setFixedHeight(min(self.list.sizeHint().height(), most))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
