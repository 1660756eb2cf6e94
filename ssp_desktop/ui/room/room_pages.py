"""The pages as the room sees them: no bars, no marks, nothing to click.

Keeps the heading of the item in sight together with what is being written, when both
fit.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from ssp_desktop.minutes.blocks import Origin
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.pages.pages_view import PagesView

_REACH = 0.75
"""How far down the window a place may be when the item's heading is at the top."""


class RoomPages(PagesView):
    """Shows `Pages` and follows what is written on them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(off)
        self.setVerticalScrollBarPolicy(off)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)

    def follow(self, item: str, part: str, line: int = 0) -> None:
        """Scroll the place into sight, from the item's heading on when both fit."""
        before = self._place
        super().follow(item, part, line)
        start = self._pages.place_of(Origin(item)) if self._pages is not None else None
        if start is None or self._place is None or self._place == before:
            return
        top, place = (self._top_of(page) + y * self._scale for page, y in (start, self._place))
        if place - top < self.viewport().height() * _REACH:
            self.verticalScrollBar().setValue(round(top - 2 * GRID))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ignore clicks."""

    def _paint_place(self, painter: QPainter, place: tuple[int, float]) -> None:
        """Do not mark for the room where somebody is writing."""
