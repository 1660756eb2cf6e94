"""Paints a person's row: a sign for the presence, the name, the affiliation, and the word."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ssp_desktop.domain.meeting import Participant, Presence
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.meeting.attendance_model import presence_word
from ssp_desktop.ui.meeting.left_lists import ROW
from ssp_desktop.ui.theme import GRID, RADIUS, scaled_font

SIGN = 16
_Role = QPalette.ColorRole
_Index = QModelIndex | QPersistentModelIndex
_SIGNS = {
    Presence.PRESENT: ("circle-check", _Role.Text),
    Presence.EXCUSED: ("circle", _Role.Dark),
    Presence.ABSENT: ("x", _Role.Dark),
}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class AttendanceDelegate(QStyledItemDelegate):
    """Paints a `Participant`."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, option.fontMetrics.height() + GRID + GRID // 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        person: Participant = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = option.state & QStyle.StateFlag.State_Selected
        over = option.state & QStyle.StateFlag.State_MouseOver
        if selected or over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.color(_Role.Highlight if selected else _Role.Midlight))
            painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), RADIUS, RADIUS)
        place = option.rect.adjusted(GRID + GRID // 2, 0, -GRID, 0)
        sign, role = _SIGNS[person.presence]
        ratio = painter.device().devicePixelRatioF()
        top = place.top() + (place.height() - SIGN) / 2
        painter.drawPixmap(QPointF(place.left(), top), self._icons.pixmap(sign, SIGN, role, ratio))
        self._paint_words(painter, option, place.adjusted(SIGN + GRID, 0, 0, 0), person)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, person: Participant
    ) -> None:
        there = person.presence is Presence.PRESENT
        quiet = option.palette.color(_Role.PlaceholderText)
        if not there:
            word = presence_word(person.presence)
            painter.setFont(scaled_font(option.font, 0.92, bold=True))
            painter.setPen(quiet)
            painter.drawText(place, _RIGHT, word)
            place = place.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(word) - GRID, 0)
        painter.setFont(option.font)
        painter.setPen(option.palette.color(_Role.Text) if there else quiet)
        metrics = option.fontMetrics
        name = metrics.elidedText(person.name, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, _LEFT, name)
        place = place.adjusted(metrics.horizontalAdvance(name) + GRID, 0, 0, 0)
        if person.affiliation and place.width() > metrics.averageCharWidth() * 3:
            painter.setFont(scaled_font(option.font, 0.92))
            painter.setPen(quiet)
            text = painter.fontMetrics().elidedText(
                person.affiliation, Qt.TextElideMode.ElideRight, place.width()
            )
            painter.drawText(place, _LEFT, text)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        line = QLineEdit(parent)
        line.setProperty("tight", True)
        line.setAccessibleName(self.tr("Navn, tilhørsforhold"))
        return line

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        height = max(editor.sizeHint().height(), option.rect.height())
        place = option.rect.adjusted(SIGN + GRID, 0, 0, 0)
        place.setTop(place.center().y() - height // 2)
        place.setHeight(height)
        editor.setGeometry(place)
