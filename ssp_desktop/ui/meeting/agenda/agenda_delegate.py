"""Draws the rows of the agenda: icon, number, a title of one or two lines, and the state below it.

Owns how a row looks and how tall it is, also when there is room for icon and number
only.
"""

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QLineEdit, QListView, QStyleOptionViewItem, QWidget

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, scaled_font
from ssp_desktop.ui.meeting.agenda.agenda_model import AgendaRow, State
from ssp_desktop.ui.rows.drawn_delegate import DrawnDelegate, Index
from ssp_desktop.ui.rows.row_drawing import RIGHT, SIGN, RowDrawing

_Role = QPalette.ColorRole
_INSIDE = (GRID + GRID // 2, GRID, -GRID, -GRID)
"""The space between the edges of a row and its text."""
_SIGN_INKS = {State.IN_PROGRESS: _Role.Accent, State.DECIDED: _Role.Text}
_BREAKING = QTextOption()
_BREAKING.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


class AgendaDelegate(DrawnDelegate[AgendaRow]):
    """Draws an `AgendaRow`."""

    def __init__(self, icons: Icons, parent: QListView) -> None:
        super().__init__(icons, parent)
        self._view = parent

    def narrow(self, width: int, option: QStyleOptionViewItem) -> bool:
        """Whether there is room for the icon and the number only."""
        return width < option.fontMetrics.averageCharWidth() * 16

    def height(self, option: QStyleOptionViewItem, row: AgendaRow, index: Index) -> int:
        line = option.fontMetrics.height()
        width = self._view.viewport().width()
        lines = 1
        if not self.narrow(width, option):
            place = QRect(0, 0, width, line).adjusted(*_INSIDE)
            lines = len(self._title_lines(place, option, row))
        return lines * line + scaled_line(option) + 2 * GRID

    def draw(self, on: RowDrawing, row: AgendaRow, index: Index) -> None:
        rect = on.option.rect
        on.ground()
        if row.state is State.IN_PROGRESS:
            bar = QRect(rect.left(), rect.top() + GRID, 3, rect.height() - 2 * GRID)
            on.fill(bar, _Role.Accent, 1.5)
        place = rect.adjusted(*_INSIDE)
        upper = QRect(place.left(), place.top(), place.width(), on.option.fontMetrics.height())
        on.sign(row.state.sign, upper, _SIGN_INKS.get(row.state, _Role.PlaceholderText))
        number = upper.adjusted(SIGN + GRID // 2, 0, 0, 0)
        number.setWidth(_number_width(on.option, row))
        on.ink(on.strong if row.shown else _Role.PlaceholderText)
        on.whole_words(number, f"{row.number}", RIGHT)
        if not self.narrow(rect.width(), on.option):
            self._draw_words(on, place, row)

    def _draw_words(self, on: RowDrawing, place: QRect, row: AgendaRow) -> None:
        line = on.option.fontMetrics.height()
        left = place.left() + _before_title(on.option, row)
        upper = QRect(left, place.top(), self._title_room(place, on.option, row), line)
        if row.closed:
            on.sign("lock", QRect(place.right() - SIGN, place.top(), SIGN, line))
        on.ink(on.strong if row.taken else _Role.PlaceholderText, bold=row.shown)
        for text in self._title_lines(place, on.option, row):
            on.words(upper, text)
            upper.translate(0, line)
        on.ink(_Role.PlaceholderText, 0.88)
        height = scaled_line(on.option)
        on.words(QRect(left, place.bottom() - height + 1, place.right() - left, height), row.words)

    def _title_lines(self, place: QRect, option: QStyleOptionViewItem, row: AgendaRow) -> list[str]:
        """Return the title, wrapped as for the current item: no row grows on becoming current."""
        bold = scaled_font(option.font, 1.0, bold=True)
        title = row.title or self.tr("Uden titel")
        return _lines(title, bold, self._title_room(place, option, row))

    def _title_room(self, place: QRect, option: QStyleOptionViewItem, row: AgendaRow) -> int:
        """Return how wide the title may be."""
        lock = SIGN + GRID // 2 if row.closed else 0
        return place.width() - 1 - _before_title(option, row) - lock

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        line = QLineEdit(parent)
        line.setAccessibleName(self.tr("Punktets titel"))
        return line

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        place = option.rect.adjusted(GRID * 5, 2, -2, -2)
        editor.setGeometry(place)


def _number_width(option: QStyleOptionViewItem, row: AgendaRow) -> int:
    metrics = option.fontMetrics
    return max(metrics.horizontalAdvance("00"), metrics.horizontalAdvance(f"{row.number}"))


def _before_title(option: QStyleOptionViewItem, row: AgendaRow) -> int:
    return SIGN + GRID // 2 + _number_width(option, row) + GRID


def _lines(text: str, font: QFont, width: int) -> list[str]:
    """Return `text` as one line if it fits, else wrapped onto two."""
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
