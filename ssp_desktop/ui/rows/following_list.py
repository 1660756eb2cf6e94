"""What the lists beside and below an item share: rows that follow the meeting.

A row is a value with an id. Each list says what a row holds, how it reads, and what can
be done to it.
"""

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from ssp_desktop.ui.actions.access_keys import pop_up
from ssp_desktop.ui.fields.read_only import is_read_only
from ssp_desktop.ui.rows.wrapping_list import WrappingList

ROW = Qt.ItemDataRole.UserRole
"""The role under which the model returns a row."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CHANGING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)

Index = QModelIndex | QPersistentModelIndex


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


class FollowingModel(QAbstractListModel):
    """Rows of a list; rows that stay keep their place, selection and editor."""

    rows: Sequence[_HasId] = ()

    def show_rows(self, rows: Sequence[_HasId]) -> None:
        """Show these rows; when the ids are unchanged, only the differences are announced."""
        if [row.id for row in rows] != [row.id for row in self.rows]:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        changed = [
            at for at, (old, new) in enumerate(zip(self.rows, rows, strict=True)) if old != new
        ]
        self.rows = rows
        for at in changed:
            self.dataChanged.emit(self.index(at), self.index(at))

    def place_of(self, row_id: str) -> int:
        """Return the place of the row with that id; -1 when there is none."""
        return next((at for at, row in enumerate(self.rows) if row.id == row_id), -1)

    def id_at(self, index: Index) -> str:
        """Return the id of the row at `index`; empty when there is none."""
        return self.rows[index.row()].id if index.isValid() else ""

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)


class FollowingList(WrappingList):
    """A frameless list whose rows have a menu and, unless the list refuses, are edited in place.

    Where it is read-only, the keys that would change a row are left to what is around it.
    """

    enter_reads = True
    """Whether Enter on a row changes nothing."""

    def __init__(self, name: str, model: FollowingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        model.setParent(self)
        self.setAccessibleName(name)
        self.setModel(model)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("quiet", True)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )

    def event(self, event: QEvent) -> bool:
        key = event if isinstance(event, QKeyEvent) else None
        if key is not None and self._would_change(key) and is_read_only(self):
            event.ignore()
            return False
        return super().event(event)

    def _would_change(self, key: QKeyEvent) -> bool:
        if key.type() is not QEvent.Type.KeyPress:
            return False
        if key.key() in _ENTER:
            return not self.enter_reads
        return key.key() in _CHANGING or (key.text().isprintable() and not key.text().isalpha())

    def edit(self, index: Index, *how: Any) -> Any:
        """Edit the row in place, unless the list is read-only."""
        return False if is_read_only(self) else super().edit(index, *how)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Select the row and open its menu, at the pointer or over the row."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            place = event.globalPos() if by_mouse else self._middle_of(index)
            pop_up(self.menu_for(index), place)

    def _middle_of(self, index: QModelIndex) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(index).center())

    def menu_for(self, index: QModelIndex) -> QMenu:
        """Return the menu for the row at `index`."""
        raise NotImplementedError
