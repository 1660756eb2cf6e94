"""Draws an event's row: the time, an icon, what happened, and the item below."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyleOptionViewItem

from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.meeting.course.event_rows import EventRow
from ssp_desktop.ui.rows.drawn_delegate import DrawnDelegate, Index
from ssp_desktop.ui.rows.row_drawing import RIGHT, SIGN, RowDrawing

_LATE = "arrow-up"
_Role = QPalette.ColorRole


class EventDelegate(DrawnDelegate[EventRow]):
    """Draws an `EventRow`."""

    def height(self, option: QStyleOptionViewItem, row: EventRow, index: Index) -> int:
        lines = 2 if row.below else 1
        return lines * option.fontMetrics.height() + GRID + GRID // 2

    def draw(self, on: RowDrawing, row: EventRow, index: Index) -> None:
        on.ground()
        metrics = on.option.fontMetrics
        place = on.option.rect.adjusted(GRID, GRID - GRID // 4, -GRID, 0)
        place.setHeight(metrics.height())
        wide = metrics.horizontalAdvance("00.00")
        on.ink(_Role.PlaceholderText)
        on.whole_words(QRect(place.left(), place.top(), wide, place.height()), row.time, RIGHT)
        place.setLeft(place.left() + wide + GRID)
        on.sign(row.sign, place)
        below = place.translated(0, metrics.height())
        if row.out_of_order:
            on.sign(_LATE, below)
        on.ink(on.strong)
        on.words(place.adjusted(SIGN + GRID, 0, 0, 0), row.what)
        if row.below:
            on.ink(_Role.PlaceholderText, 0.9)
            on.words(below.adjusted(SIGN + GRID, 0, 0, 0), row.below)
