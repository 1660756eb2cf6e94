"""The list of every place to replace; unticking one leaves it out.

Owns what is ticked and how tall the list is. Refuses to replace anything.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QWidget

from ssp_desktop.application.finding.finds import Find
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.meeting.finding.replace_rows import ReplaceDelegate, ReplaceRow, ReplaceRows
from ssp_desktop.ui.rows.following_list import FollowingList, Index

_MOST_ROWS, _FEW_ROWS = 7, 2
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReplaceList(FollowingList):
    """Space or a click ticks or unticks a place; Enter replaces all that are ticked."""

    ticked = Signal()
    """The ticked places changed."""
    entered = Signal()
    """The ticked places are to be replaced."""
    row_entered = Signal(object)
    """The user moved to the row of that place."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        self.places = ReplaceRows()
        super().__init__("", self.places, parent)
        self.setAccessibleName(self.tr("Steder, der erstattes"))
        self.setItemDelegate(ReplaceDelegate(icons, self))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("quiet", False)
        self.setProperty("paper", True)
        self.hide()

    @property
    def chosen(self) -> list[Find]:
        """The places that are ticked, in reading order."""
        return [row.find for row in self.places.rows if row.ticked]

    def show_places(self, rows: Sequence[ReplaceRow]) -> None:
        """List these places; those that were left out stay so."""
        left_out = {row.find for row in self.places.rows if not row.ticked}
        at = max(self.currentIndex().row(), 0)
        self.places.show_rows(
            tuple(
                ReplaceRow(row.find, row.where, row.seen, row.find not in left_out) for row in rows
            )
        )
        if rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self.places.index(min(at, len(rows) - 1)))
        self.ticked.emit()

    def forget(self) -> None:
        """Forget the places and which were left out."""
        self.places.show_rows(())
        self.hide()

    @property
    def least_height(self) -> int:
        """How tall it should be at least, in pixels: two places, or the only one."""
        return max(self.sizeHintForRow(0), 1) * min(len(self.places.rows), _FEW_ROWS) + GRID

    def fit(self, room: int) -> None:
        """Be as tall as the places, within `room` pixels, but never below one row."""
        row = max(self.sizeHintForRow(0), 1)
        fits = max(min((room - GRID) // row, _MOST_ROWS), 1)
        self.setFixedHeight(row * min(max(len(self.places.rows), 1), fits) + GRID)

    def _turn(self, index: Index) -> None:
        if index.isValid():
            self.places.tick(index.row(), not self.places.rows[index.row()].ticked)
            self.ticked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            if not event.isAutoRepeat():  # held down since it opened the list
                self.entered.emit()
        elif event.key() == Qt.Key.Key_Space:
            self._turn(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton:
            self._turn(index)
        super().mouseReleaseEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.row_entered.emit(self.places.rows[current.row()].find)
