"""Draws an action point: a check box, what is to be done, and below it who, when and from where."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, scaled_font
from ssp_desktop.ui.meeting.action_points.points_model import PointRow
from ssp_desktop.ui.rows.drawn_delegate import DrawnDelegate, Index
from ssp_desktop.ui.rows.row_drawing import SIGN, RowDrawing

_MOST_LINES = 4
_Role = QPalette.ColorRole
_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_WRAPPED = _TOP | Qt.TextFlag.TextWordWrap
_SMALL = 0.92


class PointsDelegate(DrawnDelegate[PointRow]):
    """Draws a `PointRow`, as tall as its text at the width of the list."""

    def __init__(self, icons: Icons, parent: QListView) -> None:
        super().__init__(icons, parent)
        self._view = parent

    def height(self, option: QStyleOptionViewItem, row: PointRow, index: Index) -> int:
        width = self._view.viewport().width()
        lines = 1 + bool(row.who or row.when)
        small = QFontMetrics(_small(option.font)).lineSpacing()
        text = _text_height(option.fontMetrics, row.text, _room(QRect(0, 0, width, 0)).width())
        return text + lines * small + 2 * GRID + GRID // 2

    def draw(self, on: RowDrawing, row: PointRow, index: Index) -> None:
        rect = on.option.rect
        on.ground(rect.adjusted(2, 0, -2, 0))
        box = QRect(rect.left() + GRID + GRID // 2, rect.top() + GRID, SIGN, 0)
        box.setHeight(on.option.fontMetrics.height())
        sign, role = ("circle-check", _Role.Text) if row.done else ("circle", _Role.PlaceholderText)
        on.sign(sign, box, role)
        self._draw_words(on, _room(rect), row)

    def _draw_words(self, on: RowDrawing, place: QRect, row: PointRow) -> None:
        height = _text_height(on.option.fontMetrics, row.text, place.width())
        on.ink(_Role.PlaceholderText if row.done else _Role.Text)
        text = QRect(place.topLeft(), QSize(place.width(), height))
        on.painter.drawText(text, _WRAPPED, row.text)
        on.ink(_Role.PlaceholderText, _SMALL)
        spacing = on.painter.fontMetrics().lineSpacing()
        line = QRect(place.left(), place.top() + height, place.width(), spacing)
        if row.who or row.when:
            half = QRect(line.topLeft(), QSize(line.width() // 2, spacing))
            taken = on.words(half, row.who, _TOP)
            past = taken + 2 * GRID if taken else 0
            on.ink(_Role.BrightText if row.overdue else _Role.PlaceholderText, _SMALL)
            on.whole_words(line.adjusted(past, 0, 0, 0), row.when, _TOP)
            line.translate(0, spacing)
        on.ink(_Role.PlaceholderText, _SMALL)
        on.words(line, row.source, _TOP)


def _room(place: QRect) -> QRect:
    """Return the place of a row's text."""
    return place.adjusted(SIGN + 3 * GRID, GRID, -2 * GRID, -GRID)


def _small(font: QFont) -> QFont:
    return scaled_font(font, _SMALL)


def _text_height(metrics: QFontMetrics, text: str, width: int) -> int:
    wrapped = metrics.boundingRect(QRect(0, 0, max(width, 1), 0), _WRAPPED, text).height()
    return min(wrapped, _MOST_LINES * metrics.lineSpacing())
