"""The base of the delegates that draw rows: each says what its row shows and how tall it is."""

from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.rows.row_drawing import RowDrawing

Index = QModelIndex | QPersistentModelIndex
RowT = TypeVar("RowT")
"""What the model returns for a row, under Qt's first user role."""


class DrawnDelegate(QStyledItemDelegate, Generic[RowT]):
    """Draws a `RowT` and leaves the painter as it was."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons

    def draw(self, on: RowDrawing, row: RowT, index: Index) -> None:
        """Draw `row` with `on`."""
        raise NotImplementedError

    def height(self, option: QStyleOptionViewItem, row: RowT, index: Index) -> int:
        """Return the height of `row` in pixels."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height(option, index.data(Qt.ItemDataRole.UserRole), index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing = RowDrawing(painter, option, self._icons)
        self.draw(drawing, index.data(Qt.ItemDataRole.UserRole), index)
        painter.restore()
