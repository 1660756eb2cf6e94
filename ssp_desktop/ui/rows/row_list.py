"""A list of rows for keyboard and mouse.

Enter or a click opens, Delete deletes, the menu key or a right click asks for the row's
menu, and characters go to the search field above.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.rows.meeting_list import Row
from ssp_desktop.ui.rows.row_delegate import RowDelegate
from ssp_desktop.ui.rows.row_model import ROW, RowModel

# PySide makes a class, with all its enums, when it is first named: names used only in
# annotations are not loaded while the first window waits.
if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent

_BATCH = 200
"""Rows measured in one turn of the event loop: more than are in sight, in some 4 ms."""


class RowList(QListView):
    """A list view over a `RowModel`."""

    chosen = Signal(object)
    """The row should be opened."""
    unwanted = Signal(object)
    """The row should be deleted."""
    menu_wanted = Signal(object, QPoint)
    """The row's menu is wanted, at that point of the screen."""
    typed = Signal(str)
    """Characters were typed that the list has no use for."""
    left_upward = Signal()
    """The up arrow was pressed on the first row."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opens_by_click = True
        self._heading = ""
        self.rows = RowModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(icons, self.rows, self))
        # Ten thousand rows are not measured in one go, which would hold up a key.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.clicked.connect(self._click)
        self._to_end = False
        self.rows.rowsInserted.connect(self._stay_at_end)
        self.doubleClicked.connect(self._double_click)

    @property
    def current(self) -> Row | None:
        """The selected row, or None; the current row is always visibly selected."""
        index = self.currentIndex()
        row: Row | None = index.data(ROW) if self.selectionModel().isSelected(index) else None
        return row

    def choose_at(self, number: int) -> None:
        """Select that row, or the nearest one that can be selected."""
        number = min(max(number, 0), len(self.rows.rows) - 1)
        index = self.rows.next_choice(number)
        self.setCurrentIndex(index if index.isValid() else self.rows.next_choice(number, -1))

    def choose_first(self) -> None:
        """Select the first row."""
        self.setCurrentIndex(self.rows.next_choice(0))

    def scrollTo(
        self,
        index: "QModelIndex | QPersistentModelIndex",
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        self._measure(index)
        super().scrollTo(index, hint)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return the row that a key leads to.

        Qt looks for it on the screen, pixel by pixel: for 20 seconds where Page Down is pressed
        while ten thousand rows are being measured.
        """
        actions = QAbstractItemView.CursorAction
        last = len(self.rows.rows) - 1
        if action in (actions.MoveHome, actions.MoveEnd):
            at, step = (0, 1) if action is actions.MoveHome else (last, -1)
        elif action in (actions.MovePageUp, actions.MovePageDown):
            step = -1 if action is actions.MovePageUp else 1
            at = min(max(self.currentIndex().row() + step * self._rows_of_a_page(), 0), last)
        else:
            up = action in (actions.MoveUp, actions.MovePrevious, actions.MoveLeft)
            step = -1 if up else 1
            at = self.currentIndex().row() + step
        for towards in (step, -step):
            found = self.rows.next_choice(at, towards)
            if found.isValid():
                return found
        return self.currentIndex()

    def _rows_of_a_page(self) -> int:
        height = self.visualRect(self.currentIndex()).height()
        return max(1, self.viewport().height() // height) if height > 0 else 1

    def _measure(self, index: "QModelIndex | QPersistentModelIndex") -> None:
        """Measure all rows now where the list cannot be scrolled to that one yet."""
        place = self.visualRect(index)
        below = place.bottom() - self.viewport().height() + 1
        bar = self.verticalScrollBar()
        if index.isValid() and (place.isEmpty() or bar.value() + below > bar.maximum()):
            self.setLayoutMode(QListView.LayoutMode.SinglePass)
            self.doItemsLayout()
            self.setLayoutMode(QListView.LayoutMode.Batched)

    # More rows, or others

    def exchange_rows(self, rows: "Sequence[Row]") -> None:
        """Show these rows in the place of those shown, and stand as far down as before.

        Qt by itself goes to the end of the first rows that it measures.
        """
        if self.rows.rows and self.rows.grow(rows):
            return
        stood = self.verticalScrollBar().value()
        self.rows.show_rows(rows)
        if stood and rows:
            self._measure(self.rows.index(len(rows) - 1))
            self.verticalScrollBar().setValue(stood)

    def _stay_at_end(self) -> None:
        """Go to the end that is now, where End was pressed last."""
        if self._to_end:
            self.choose_at(len(self.rows.rows) - 1)

    def dataChanged(
        self,
        first: "QModelIndex | QPersistentModelIndex",
        last: "QModelIndex | QPersistentModelIndex",
        roles: "Sequence[int]" = (),
    ) -> None:
        """Paint what the rows say now; QListView would measure all anew, and go to the top."""
        QAbstractItemView.dataChanged(self, first, last, roles)
        self.viewport().update()

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        key = event.key()
        self._to_end = key == Qt.Key.Key_End
        row = self.current
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.chosen.emit(row)
        elif key == Qt.Key.Key_Delete and row is not None:
            self.unwanted.emit(row)
        elif key == Qt.Key.Key_Up and self._on_first():
            self.left_upward.emit()
        elif event.text().isprintable() and event.text().strip() and _bare(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: "QContextMenuEvent") -> None:
        by_mouse = event.reason() is event.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid() and self.rows.flags(index) != Qt.ItemFlag.NoItemFlags:
            self.setCurrentIndex(index)
            place = event.pos() if by_mouse else self.visualRect(index).center()
            self.menu_wanted.emit(index.data(ROW), self.viewport().mapToGlobal(place))

    def focusInEvent(self, event: "QFocusEvent") -> None:
        super().focusInEvent(event)
        # Qt makes a row current here without selecting it.
        if self.current is None:
            self.choose_at(self.currentIndex().row())
        self._tell_heading()

    def focusOutEvent(self, event: "QFocusEvent") -> None:
        super().focusOutEvent(event)
        self._heading = ""

    def currentChanged(
        self,
        current: "QModelIndex | QPersistentModelIndex",
        previous: "QModelIndex | QPersistentModelIndex",
    ) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus():
            self._tell_heading()

    def _tell_heading(self) -> None:
        """Have a screen reader say what the row stands under, which no key comes to."""
        heading = self.rows.heading_of(self.currentIndex().row())
        if heading != self._heading:
            self._heading = heading
            announce(self, heading, topic="heading")

    def mouseMoveEvent(self, event: "QMouseEvent") -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        over = (
            self.opens_by_click
            and index.isValid()
            and self.rows.flags(index) != Qt.ItemFlag.NoItemFlags
        )
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()

    def _on_first(self) -> bool:
        index = self.currentIndex()
        return index.isValid() and not self.rows.next_choice(index.row() - 1, -1).isValid()

    def _click(self, index: QModelIndex) -> None:
        if self.opens_by_click:
            from ssp_desktop.ui.system.second_click import ignore_second_click  # noqa: PLC0415 - not for the first window

            ignore_second_click()
            self._choose(index)

    def _double_click(self, index: QModelIndex) -> None:
        if not self.opens_by_click:
            self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        if self.rows.flags(index) != Qt.ItemFlag.NoItemFlags:
            self.chosen.emit(index.data(ROW))


def _bare(event: "QKeyEvent") -> bool:
    """Whether no modifier is held that would turn a character into a command."""
    held = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    return held == Qt.KeyboardModifier.NoModifier
