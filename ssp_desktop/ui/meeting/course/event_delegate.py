"""Paints an event's row: the time, a sign, what happened, and the item below."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, scaled_font
from ssp_desktop.ui.meeting.course.event_rows import EventRow
from ssp_desktop.ui.rows.following_list import ROW
from ssp_desktop.ui.rows.row_ground import paint_ground

SIGN = 16
_LATE = "arrow-up"
_Role = QPalette.ColorRole
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class EventDelegate(QStyledItemDelegate):
    """Paints an `EventRow`."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        lines = 2 if index.data(ROW).below else 1
        return QSize(0, lines * option.fontMetrics.height() + GRID + GRID // 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: EventRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = option.state & QStyle.StateFlag.State_Selected
        paint_ground(painter, option)
        line = option.fontMetrics.height()
        place = option.rect.adjusted(GRID, GRID - GRID // 4, -GRID, 0)
        place.setHeight(line)
        self._paint_time(painter, option, place, row)
        ratio = painter.device().devicePixelRatioF()
        left = place.left() + self._time_width(option) + GRID
        sign = self._icons.pixmap(row.sign, SIGN, _Role.PlaceholderText, ratio)
        painter.drawPixmap(QPointF(left, place.top() + (line - SIGN) / 2), sign)
        words = QRect(place)
        words.setLeft(left + SIGN + GRID)
        painter.setFont(option.font)
        ink = _Role.HighlightedText if selected else _Role.Text
        painter.setPen(option.palette.color(ink))
        _draw(painter, words, row.what)
        if row.below:
            painter.setFont(scaled_font(option.font, 0.9))
            painter.setPen(option.palette.color(_Role.PlaceholderText))
            _draw(painter, words.translated(0, line), row.below)
        if row.out_of_order:
            late = self._icons.pixmap(_LATE, SIGN, _Role.PlaceholderText, ratio)
            painter.drawPixmap(QPointF(left, place.top() + line + (line - SIGN) / 2), late)
        painter.restore()

    def _time_width(self, option: QStyleOptionViewItem) -> int:
        return option.fontMetrics.horizontalAdvance("00.00")

    def _paint_time(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, row: EventRow
    ) -> None:
        painter.setFont(option.font)
        painter.setPen(option.palette.color(_Role.PlaceholderText))
        width = self._time_width(option)
        painter.drawText(QRect(place.left(), place.top(), width, place.height()), _RIGHT, row.time)


def _draw(painter: QPainter, place: QRect, text: str) -> None:
    """Draw as much of `text` as there is room for."""
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, _LEFT, shown)
