"""Paints the rows of the agenda: sign, number, title on one line or two, the state in a word below.

Owns how a row looks and how high it is, also when there is room for sign and
number alone.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, scaled_font
from ssp_desktop.ui.meeting.agenda.agenda_model import AgendaRow, State
from ssp_desktop.ui.rows.following_list import ROW
from ssp_desktop.ui.rows.row_ground import paint_ground

SIGN = 16
_Role = QPalette.ColorRole
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_INSIDE = (GRID + GRID // 2, GRID, -GRID, -GRID)
"""What lies between the edges of a row and its words."""
_BREAKING = QTextOption()
_BREAKING.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


class AgendaDelegate(QStyledItemDelegate):
    """Paints an `AgendaRow`."""

    def __init__(self, icons: Icons, parent: QListView) -> None:
        super().__init__(parent)
        self._icons = icons
        self._view = parent

    def narrow(self, width: int, option: QStyleOptionViewItem) -> bool:
        """Whether there is room for the sign and the number alone."""
        return width < option.fontMetrics.averageCharWidth() * 16

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        line = option.fontMetrics.height()
        width = self._view.viewport().width()
        lines = 1
        if not self.narrow(width, option):
            row: AgendaRow = index.data(ROW)
            place = QRect(0, 0, width, line).adjusted(*_INSIDE)
            lines = len(self._title_lines(place, option, row))
        return QSize(0, lines * line + scaled_line(option) + 2 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: AgendaRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, row)
        place = option.rect.adjusted(*_INSIDE)
        upper = QRect(place.left(), place.top(), place.width(), option.fontMetrics.height())
        self._paint_sign(painter, upper, row)
        wide = _number_width(option, row)
        at = upper.adjusted(SIGN + GRID // 2, 0, 0, 0)
        painter.setFont(option.font)
        painter.setPen(_ink(option, quiet=not row.shown))
        painter.drawText(QRect(at.left(), at.top(), wide, at.height()), _RIGHT, f"{row.number}")
        if not self.narrow(option.rect.width(), option):
            self._paint_words(painter, option, place, row)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, row: AgendaRow
    ) -> None:
        paint_ground(painter, option)
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
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, row: AgendaRow
    ) -> None:
        line = option.fontMetrics.height()
        room = self._title_room(place, option, row)
        left = place.left() + _before_title(option, row)
        if row.closed:
            ratio = painter.device().devicePixelRatioF()
            lock = self._icons.pixmap("lock", SIGN, _Role.PlaceholderText, ratio)
            top = place.top() + (line - SIGN) / 2
            painter.drawPixmap(QPointF(place.right() - SIGN, top), lock)
        painter.setFont(scaled_font(option.font, 1.0, bold=row.shown))
        painter.setPen(_ink(option, quiet=not row.taken))
        upper = QRect(left, place.top(), room, line)
        for text in self._title_lines(place, option, row):
            _draw(painter, upper, text)
            upper.translate(0, line)
        painter.setFont(scaled_font(option.font, 0.88))
        painter.setPen(_ink(option, quiet=True))
        height = scaled_line(option)
        lower = QRect(left, place.bottom() - height + 1, place.right() - left, height)
        _draw(painter, lower, row.words)

    def _title_lines(self, place: QRect, option: QStyleOptionViewItem, row: AgendaRow) -> list[str]:
        """Return the title, broken as when it is in hand: no row grows when it is taken."""
        bold = scaled_font(option.font, 1.0, bold=True)
        title = row.title or self.tr("Uden titel")
        return _lines(title, bold, self._title_room(place, option, row))

    def _title_room(self, place: QRect, option: QStyleOptionViewItem, row: AgendaRow) -> int:
        """Return how wide the title may be."""
        lock = SIGN + GRID // 2 if row.closed else 0
        return place.width() - 1 - _before_title(option, row) - lock

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        line = QLineEdit(parent)
        line.setAccessibleName(self.tr("Punktets titel"))
        return line

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        place = option.rect.adjusted(GRID * 5, 2, -2, -2)
        editor.setGeometry(place)


def _number_width(option: QStyleOptionViewItem, row: AgendaRow) -> int:
    metrics = option.fontMetrics
    return max(metrics.horizontalAdvance("00"), metrics.horizontalAdvance(f"{row.number}"))


def _before_title(option: QStyleOptionViewItem, row: AgendaRow) -> int:
    return SIGN + GRID // 2 + _number_width(option, row) + GRID


def _lines(text: str, font: QFont, width: int) -> list[str]:
    """Return `text` as the one line it fills, or broken into two."""
    layout = QTextLayout(text, font)
    layout.setTextOption(_BREAKING)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(max(width, 1))
    layout.endLayout()
    end = first.textLength()
    return [text[:end].rstrip(), text[end:]] if end < len(text) else [text]


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
