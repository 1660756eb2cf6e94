"""The base of all that draw rows of a list: each says what its row holds and how high it is."""

from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.rows.row_drawing import RowDrawing

Index = QModelIndex | QPersistentModelIndex
RowT = TypeVar("RowT")
"""What the model has for a row, under the first role that is the user's."""


class DrawnDelegate(QStyledItemDelegate, Generic[RowT]):
    """Draws a `RowT`; leaves the painter as it was."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons

    def draw(self, on: RowDrawing, row: RowT, index: Index) -> None:
        """Draw `row` with `on`."""
        raise NotImplementedError

    def height(self, option: QStyleOptionViewItem, row: RowT, index: Index) -> int:
        """Return how high `row` is, in pixels."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height(option, index.data(Qt.ItemDataRole.UserRole), index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing = RowDrawing(painter, option, self._icons)
        self.draw(drawing, index.data(Qt.ItemDataRole.UserRole), index)
        painter.restore()
