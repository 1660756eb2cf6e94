"""Paints the rows of the agenda: sign, number, title, and the state in a word below.

Owns how a row looks and how high it is, also when there is room for sign and
number alone.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.meeting.agenda_model import AgendaRow, State
from ssp_desktop.ui.meeting.left_lists import ROW
from ssp_desktop.ui.theme import GRID, RADIUS, scaled_font

SIGN = 16
_Role = QPalette.ColorRole
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class AgendaDelegate(QStyledItemDelegate):
    """Paints an `AgendaRow`."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons

    def narrow(self, width: int, option: QStyleOptionViewItem) -> bool:
        """Whether there is room for the sign and the number alone."""
        return width < option.fontMetrics.averageCharWidth() * 16

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        line = option.fontMetrics.height()
        return QSize(0, line + scaled_line(option) + 2 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: AgendaRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, row)
        place = option.rect.adjusted(GRID + GRID // 2, GRID, -GRID, -GRID)
        upper = QRect(place.left(), place.top(), place.width(), option.fontMetrics.height())
        self._paint_sign(painter, upper, row)
        number = f"{row.number}"
        digits = option.fontMetrics.horizontalAdvance("00")
        at = upper.adjusted(SIGN + GRID // 2, 0, 0, 0)
        painter.setFont(option.font)
        painter.setPen(_ink(option, quiet=row.state is not State.IN_HAND))
        wide = max(digits, option.fontMetrics.horizontalAdvance(number))
        painter.drawText(QRect(at.left(), at.top(), wide, at.height()), _RIGHT, number)
        if not self.narrow(option.rect.width(), option):
            self._paint_words(painter, option, place, at.left() + wide + GRID, row)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, row: AgendaRow
    ) -> None:
        selected = option.state & QStyle.StateFlag.State_Selected
        over = option.state & QStyle.StateFlag.State_MouseOver
        if selected or over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.color(_Role.Highlight if selected else _Role.Midlight))
            painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), RADIUS, RADIUS)
        if row.state is State.IN_HAND:
            bar = QRect(
                option.rect.left(), option.rect.top() + GRID, 3, option.rect.height() - 2 * GRID
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.color(_Role.Accent))
            painter.drawRoundedRect(bar, 1.5, 1.5)

    def _paint_sign(self, painter: QPainter, place: QRect, row: AgendaRow) -> None:
        roles = {State.IN_HAND: _Role.Accent, State.DECIDED: _Role.Text}
        role = roles.get(row.state, _Role.Dark)
        ratio = painter.device().devicePixelRatioF()
        top = place.top() + (place.height() - SIGN) / 2
        painter.drawPixmap(
            QPointF(place.left(), top), self._icons.pixmap(row.state.sign, SIGN, role, ratio)
        )

    def _paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRect,
        left: int,
        row: AgendaRow,
    ) -> None:
        right = place.right()
        if row.closed:
            ratio = painter.device().devicePixelRatioF()
            lock = self._icons.pixmap("lock", SIGN, _Role.PlaceholderText, ratio)
            top = place.top() + (option.fontMetrics.height() - SIGN) / 2
            painter.drawPixmap(QPointF(right - SIGN, top), lock)
            right -= SIGN + GRID // 2
        in_hand = row.state is State.IN_HAND
        painter.setFont(scaled_font(option.font, 1.0, bold=in_hand))
        painter.setPen(_ink(option, quiet=False))
        upper = QRect(left, place.top(), right - left, option.fontMetrics.height())
        _draw(painter, upper, row.title or self.tr("Uden titel"))
        painter.setFont(scaled_font(option.font, 0.88))
        painter.setPen(_ink(option, quiet=True))
        lower = QRect(left, upper.bottom() + 1, place.right() - left, scaled_line(option))
        _draw(painter, lower, row.words)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        line = QLineEdit(parent)
        line.setAccessibleName(self.tr("Punktets titel"))
        return line

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        place = option.rect.adjusted(GRID * 5, 2, -2, -2)
        editor.setGeometry(place)


def scaled_line(option: QStyleOptionViewItem) -> int:
    """Return the height of the smaller line."""
    return round(option.fontMetrics.height() * 0.9)


def _ink(option: QStyleOptionViewItem, *, quiet: bool) -> QColor:
    if quiet:
        return option.palette.color(_Role.PlaceholderText)
    selected = option.state & QStyle.StateFlag.State_Selected
    return option.palette.color(_Role.HighlightedText if selected else _Role.Text)


def _draw(painter: QPainter, place: QRect, text: str) -> None:
    """Draw as much of `text` as there is room for."""
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, _LEFT | Qt.TextFlag.TextSingleLine, shown)
