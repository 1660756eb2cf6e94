"""What the minutes still lack once the meeting is over, above the item, each with a way to it.

When there is little room, or a strip is open, it is one line that says how much is
missing; a click on it, or Enter, lists it. Owns whether it is shown and how tall it is.
`LackWatch` decides when to search, `ssp_desktop.application.order` what counts as missing.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ssp_desktop.application.files.cpr_finds import FoundNumber, NumberSeeker
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.blocks import Minutes
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.missing.lack_watch import LackWatch
from ssp_desktop.ui.missing.unfinished import Unfinished

_LINES = 5
"""How many lines are visible at once when there is room; the rest are scrolled to."""
_ROOMY = 13
"""From this many lines of room, for it and the item together, it is a list by default."""


class MissingPanel(QFrame):
    """Lists what is missing while `watch` is given a meeting that is over and lacks something."""

    place_wanted = Signal(str, str, str)
    """Those words in that part of that item, or of the meeting, are wanted."""
    left = Signal()
    """Escape: back to writing."""

    def __init__(
        self, minutes_of: Callable[[Meeting], Minutes], icons: Icons, parent: QWidget | None = None
    ) -> None:
        """`minutes_of` returns the full edition; the pages have most of it made already."""
        super().__init__(parent)
        self._watching = self._put_by = False
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
        self._icons = icons
        self._beside_strip = self._little = self._unfolded = False
        self.fold_line = QPushButton(self)
        self.fold_line.setFlat(True)
        self.fold_line.setAutoDefault(True)
        self.fold_line.setProperty("line", True)
        self.fold_line.clicked.connect(self._turn)
        self.fold_line.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        column.setSpacing(0)
        column.addWidget(self.fold_line)
        column.addWidget(self._scroll)
        self._watch = LackWatch(NumberSeeker(minutes_of).seek_for, self, self.list.seek_for)
        self._watch.looked.connect(self._show_lacks)
        self._watch.found.connect(self._show_finds)
        self.hide()

    def watch(self, meeting: Meeting | None, *, typed: bool = False) -> None:
        """Show in a moment what `meeting` lacks; None shows nothing.

        Show it at once if it was not watched until now, unless what was `typed` caused
        that.
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
        """Take note of what was typed into the meeting. Called for every character."""
        if self._watching:
            self._watch.look_soon(meeting)

    def _show_lacks(self, meeting: Meeting) -> None:
        self.list.show_meeting(meeting)
        self._show()

    def _show_finds(self, finds: tuple[FoundNumber, ...]) -> None:
        self.list.show_finds(finds)
        self._show()

    def put_by(self, put_by: bool) -> None:
        """Give all its room to a list that is open above, or take it back."""
        self._put_by = put_by
        self._show()

    def _show(self) -> None:
        self.fit()
        self.setVisible(self._watching and self.list.count > 0 and not self._put_by)

    def set_beside_strip(self, beside: bool) -> None:
        """Shrink to one line while a strip needs the room."""
        if beside != self._beside_strip:
            self._beside_strip, self._unfolded = beside, False
            self.fit()

    def fit(self) -> None:
        """Become as tall as the list, or as some of its lines; most of the room is the item's."""
        line = self.fontMetrics().height() + 2 * GRID
        around = self.parentWidget() or self
        room = around.height()
        self._little = self._beside_strip or room < _ROOMY * line
        listed = self._unfolded or not self._little
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self.window())
        self.fold_line.setVisible(self._little)
        self.list.show_title(not self._little)
        self._scroll.setVisible(listed)
        self._show_fold_line(listed=listed)
        if had_focus and not listed:
            self.fold_line.setFocus()
        if listed:
            most = min((_LINES + 1) * line, max(room // 3, 2 * line))
            self._scroll.setFixedHeight(self.list.whole_lines(most, around.width() - 4 * GRID))

    def _show_fold_line(self, *, listed: bool) -> None:
        self.fold_line.setText(self.tr("Mangler endnu: {0}").format(self.list.count))
        tip = self.tr("Fold sammen") if listed else self.tr("Vis, hvad der mangler")
        self.fold_line.setToolTip(tip)
        self._icons.dress(self.fold_line, "chevron-down" if listed else "chevron-right")

    def _turn(self) -> None:
        """List what is missing even in little room, or fold it to one line again."""
        self._unfolded = not self._unfolded
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
