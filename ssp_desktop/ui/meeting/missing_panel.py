"""What the referat still lacks when the meeting is over, above the item, each with a way to it.

Owns whether it is shown and how tall it is. When it is looked for is `LackWatch`'s, what counts
as missing `ssp_desktop.ui.unfinished`'s.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ssp_desktop.application.cpr_finds import FoundNumber, NumberSeeker
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.blocks import Referat
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.lack_watch import LackWatch
from ssp_desktop.ui.theme import GRID
from ssp_desktop.ui.unfinished import Unfinished

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
        self._watching = False
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
        self._watch = LackWatch(NumberSeeker(referat_of).seek_for, self)
        self._watch.looked.connect(self._show_lacks)
        self._watch.found.connect(self._show_finds)
        self.hide()

    def watch(self, meeting: Meeting | None, *, typed: bool = False) -> None:
        """Say in a moment what `meeting` lacks, nothing for None.

        At once where it was not watched until now, unless that came of what was `typed`.
        """
        begins = not self._watching and not typed
        self._watching = meeting is not None
        if meeting is None:
            self._watch.stop()
            self.list.forget_finds()
            self.hide()
        elif begins:
            self._watch.look(meeting)
        else:
            self._watch.look_soon(meeting)

    def note_typed(self, meeting: Meeting) -> None:
        """Take note of what was typed into the meeting: the way of every letter."""
        if self._watching:
            self._watch.look_soon(meeting)

    def _show_lacks(self, meeting: Meeting) -> None:
        self.list.show_meeting(meeting)
        self._show()

    def _show_finds(self, finds: tuple[FoundNumber, ...]) -> None:
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
