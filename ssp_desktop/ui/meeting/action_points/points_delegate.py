"""Paints an action point: a box to tick, what is to be done, and below who, when and from where."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, scaled_font
from ssp_desktop.ui.meeting.action_points.points_model import PointRow
from ssp_desktop.ui.rows.following_list import ROW
from ssp_desktop.ui.rows.row_ground import paint_ground

SIGN = 16
_MOST_LINES = 4
_Role = QPalette.ColorRole
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_WRAPPED = _LEFT | Qt.TextFlag.TextWordWrap
_LINE = _LEFT | Qt.TextFlag.TextSingleLine


class PointsDelegate(QStyledItemDelegate):
    """Paints a `PointRow`; as high as its words are at the width of the list."""

    def __init__(self, icons: Icons, parent: QListView) -> None:
        super().__init__(parent)
        self._icons = icons
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: PointRow = index.data(ROW)
        width = self._view.viewport().width()
        lines = 1 + bool(row.who or row.when)
        small = QFontMetrics(_small(option.font)).lineSpacing()
        text = _text_height(option.fontMetrics, row.text, _room(QRect(0, 0, width, 0)).width())
        return QSize(0, text + lines * small + 2 * GRID + GRID // 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: PointRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, option.rect.adjusted(2, 0, -2, 0))
        sign, role = ("circle-check", _Role.Text) if row.done else ("circle", _Role.Dark)
        ratio = painter.device().devicePixelRatioF()
        picture = self._icons.pixmap(sign, SIGN, role, ratio)
        top = option.rect.top() + GRID + (option.fontMetrics.height() - SIGN) / 2
        painter.drawPixmap(QPointF(option.rect.left() + GRID + GRID // 2, top), picture)
        self._paint_words(painter, option, _room(option.rect), row)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, row: PointRow
    ) -> None:
        strong = option.palette.color(_Role.Text)
        quiet = option.palette.color(_Role.PlaceholderText)
        height = _text_height(option.fontMetrics, row.text, place.width())
        painter.setFont(option.font)
        painter.setPen(quiet if row.done else strong)
        painter.drawText(QRect(place.topLeft(), QSize(place.width(), height)), _WRAPPED, row.text)
        painter.setFont(_small(option.font))
        metrics = painter.fontMetrics()
        line = QRect(place.left(), place.top() + height, place.width(), metrics.lineSpacing())
        if row.who or row.when:
            who = metrics.elidedText(row.who, Qt.TextElideMode.ElideRight, line.width() // 2)
            painter.setPen(quiet)
            painter.drawText(line, _LINE, who)
            past = metrics.horizontalAdvance(who) + 2 * GRID if who else 0
            if row.overdue:
                painter.setPen(option.palette.color(_Role.BrightText))
            painter.drawText(line.adjusted(past, 0, 0, 0), _LINE, row.when)
            line.translate(0, metrics.lineSpacing())
        painter.setPen(quiet)
        source = metrics.elidedText(row.source, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, _LINE, source)


def _room(place: QRect) -> QRect:
    """Return where the words of a row stand."""
    return place.adjusted(SIGN + 3 * GRID, GRID, -2 * GRID, -GRID)


def _small(font: QFont) -> QFont:
    return scaled_font(font, 0.92)


def _text_height(metrics: QFontMetrics, text: str, width: int) -> int:
    wrapped = metrics.boundingRect(QRect(0, 0, max(width, 1), 0), _WRAPPED, text).height()
    return min(wrapped, _MOST_LINES * metrics.lineSpacing())
