"""Draws a person's row: an icon for the presence, the name, the affiliation, and the word."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.meeting.attendance.attendance_rows import PersonRow
from ssp_desktop.ui.rows.drawn_delegate import DrawnDelegate, Index
from ssp_desktop.ui.rows.row_drawing import RIGHT, SIGN, RowDrawing

_Role = QPalette.ColorRole


class AttendanceDelegate(DrawnDelegate[PersonRow]):
    """Draws a `PersonRow`."""

    def height(self, option: QStyleOptionViewItem, row: PersonRow, index: Index) -> int:
        return option.fontMetrics.height() + GRID + GRID // 2

    def draw(self, on: RowDrawing, row: PersonRow, index: Index) -> None:
        on.ground()
        place = on.option.rect.adjusted(GRID + GRID // 2, 0, -GRID, 0)
        on.sign(row.sign, place, _Role.Text)
        self._draw_words(on, place.adjusted(SIGN + GRID, 0, 0, 0), row)

    def _draw_words(self, on: RowDrawing, place: QRect, row: PersonRow) -> None:
        if row.needs_word:
            on.ink(_Role.PlaceholderText, 0.92, bold=row.is_out)
            taken = on.whole_words(place, row.word, RIGHT)
            place = place.adjusted(0, 0, -taken - GRID, 0)
        on.ink(_Role.PlaceholderText if row.is_out else _Role.Text)
        taken = on.words(place, row.name)
        place = place.adjusted(taken + GRID, 0, 0, 0)
        if row.beside and place.width() > on.option.fontMetrics.averageCharWidth() * 3:
            on.ink(_Role.PlaceholderText, 0.92)
            on.words(place, row.beside)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        line = QLineEdit(parent)
        line.setProperty("tight", True)
        line.setAccessibleName(self.tr("Navn, tilhørsforhold"))
        return line

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        height = max(editor.sizeHint().height(), option.rect.height())
        place = option.rect.adjusted(SIGN + GRID, 0, 0, 0)
        place.setTop(place.center().y() - height // 2)
        place.setHeight(height)
        editor.setGeometry(place)
