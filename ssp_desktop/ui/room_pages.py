"""The pages as the room sees them: no bars, no marks, nothing to click.

Owns that pages which may not be shown any more are gone at once.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from ssp_desktop.ui.meeting.page_pictures import PagePictures
from ssp_desktop.ui.meeting.pages_view import PagesView

if TYPE_CHECKING:
    from ssp_desktop.writing.pages import Pages


class RoomPages(PagesView):
    """Shows `Pages` and follows what is written on them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(off)
        self.setVerticalScrollBarPolicy(off)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)

    @property
    def pages(self) -> "Pages | None":
        """What is shown, None for nothing."""
        return self._pages

    def drop(self) -> None:
        """Show nothing, and keep no picture of what was shown."""
        self._pages = None
        self._place = None
        self._told = (0, 0)
        self._pictures = PagePictures()
        self._measure()
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click means nothing here."""

    def _paint_place(self, painter: QPainter) -> None:
        """Where somebody writes is not marked for the room."""
