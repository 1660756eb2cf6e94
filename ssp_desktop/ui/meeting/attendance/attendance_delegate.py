"""Paints a person's row: a sign for the presence, the name, the affiliation, and the word."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, scaled_font
from ssp_desktop.ui.meeting.attendance.attendance_rows import PersonRow
from ssp_desktop.ui.rows.following_list import ROW
from ssp_desktop.ui.rows.row_ground import paint_ground

SIGN = 16
_Role = QPalette.ColorRole
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class AttendanceDelegate(QStyledItemDelegate):
    """Paints a `PersonRow`."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, option.fontMetrics.height() + GRID + GRID // 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: PersonRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option)
        place = option.rect.adjusted(GRID + GRID // 2, 0, -GRID, 0)
        role = _Role.Dark if row.is_out else _Role.Text
        ratio = painter.device().devicePixelRatioF()
        top = place.top() + (place.height() - SIGN) / 2
        painter.drawPixmap(
            QPointF(place.left(), top), self._icons.pixmap(row.sign, SIGN, role, ratio)
        )
        self._paint_words(painter, option, place.adjusted(SIGN + GRID, 0, 0, 0), row)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, row: PersonRow
    ) -> None:
        quiet = option.palette.color(_Role.PlaceholderText)
        metrics = option.fontMetrics
        if row.needs_word:
            painter.setFont(scaled_font(option.font, 0.92, bold=row.is_out))
            painter.setPen(quiet)
            painter.drawText(place, _RIGHT, row.word)
            taken = painter.fontMetrics().horizontalAdvance(row.word) + GRID
            place = place.adjusted(0, 0, -taken, 0)
        painter.setFont(option.font)
        painter.setPen(quiet if row.is_out else option.palette.color(_Role.Text))
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, _LEFT, name)
        place = place.adjusted(metrics.horizontalAdvance(name) + GRID, 0, 0, 0)
        if row.beside and place.width() > metrics.averageCharWidth() * 3:
            painter.setFont(scaled_font(option.font, 0.92))
            painter.setPen(quiet)
            text = painter.fontMetrics().elidedText(
                row.beside, Qt.TextElideMode.ElideRight, place.width()
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
