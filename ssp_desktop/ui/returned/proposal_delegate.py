"""Draws the list of what came back: an item's whole name, and below it two lines for each change.

The upper line says where, the lower one what; a narrow list cuts what is said of a change, never
the item it is at.
"""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from ssp_desktop.ui.look.theme import GRID, scaled_font
from ssp_desktop.ui.rows.drawn_delegate import DrawnDelegate, Index
from ssp_desktop.ui.rows.meeting_list import Heading, LineRow, Row
from ssp_desktop.ui.rows.row_drawing import LEFT, RIGHT, SIGN, RowDrawing

_SMALL = 0.92
_WRAPPED = Qt.TextFlag.TextWordWrap
_Role = QPalette.ColorRole


class ProposalDelegate(DrawnDelegate[Row]):
    """Draws a `Heading` or a `LineRow`."""

    def height(self, option: QStyleOptionViewItem, row: Row, index: Index) -> int:
        if not isinstance(row, Heading):
            return 2 * option.fontMetrics.height() + 2 * GRID
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 0
        room = QRect(0, 0, max(width - 2 * GRID, 1), 1)
        font = scaled_font(option.font, _SMALL, bold=True)
        lines = QFontMetrics(font).boundingRect(room, _WRAPPED, row.text).height()
        return lines + (GRID if index.row() == 0 else 3 * GRID)

    def draw(self, on: RowDrawing, row: Row, index: Index) -> None:
        place = on.option.rect.adjusted(GRID, 0, -GRID, 0)
        if isinstance(row, Heading):
            # A row that cannot be selected counts as disabled, but must still be readable.
            on.ink(_Role.PlaceholderText, _SMALL, bold=True, group=QPalette.ColorGroup.Active)
            below = place.adjusted(0, 0, 0, -GRID // 2)
            on.painter.drawText(below, int(_WRAPPED | Qt.AlignmentFlag.AlignBottom), row.text)
        elif isinstance(row, LineRow):
            on.ground()
            _draw_change(on, place.adjusted(0, GRID, 0, -GRID), row)


def _draw_change(on: RowDrawing, place: QRect, row: LineRow) -> None:
    half = place.height() // 2
    upper = QRect(place.left(), place.top(), place.width(), half)
    on.sign(row.icon, upper, _Role.Text)
    lower = upper.translated(0, half)
    upper.setLeft(upper.left() + SIGN + GRID)
    lower.setLeft(upper.left())
    on.ink(on.strong)
    if row.at_end:
        used = on.words(upper, row.at_end, RIGHT)
        upper.setRight(upper.right() - used - GRID)
    on.words(upper, row.text, LEFT)
    on.ink(_Role.HighlightedText if on.selected else _Role.PlaceholderText, _SMALL)
    on.words(lower, row.beside, LEFT)
