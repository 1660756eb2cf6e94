"""Pages so large that they are read from two metres, at the item in hand.

Owns the size of the letters, which item is in hand, where in it the reader is, and which of its
lines have been on screen. The place is the reader's: whatever becomes of the pages or of the
window, what is at the top of the view is as far from the beginning of the item as before.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.review.compared import Marks
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.pages.pages_view import PagesView
from ssp_desktop.ui.review.placed_items import NamedLine, PlacedItems
from ssp_desktop.ui.review.shown_lines import ShownLines
from ssp_desktop.ui.review.sight_pictures import SightPictures

if TYPE_CHECKING:
    from ssp_desktop.writing.pages import Pages
    from ssp_desktop.writing.pages.placed_lines import Extent, PlacedLine

LETTER = 1 / 45
"""How high a capital of the body is at least, as a share of the screen's height."""
_BESIDE = 2 * GRID
_ABOVE = 3 * GRID
_READ = 0.75
"""How far down the view a change may be when the beginning of the item is shown."""
_AGAIN = 4 * LETTER
"""How much of the last screen stands on the next one, as a share of the screen's height."""


class ItemPages(PagesView):
    """Shows `Pages` at the item in hand."""

    _most_pictures = 5  # on a large screen each takes tens of megabytes
    _kind_of_pictures = SightPictures
    _pictures: SightPictures
    moved = Signal()
    """Something else of the item is in sight."""
    more_seen = Signal()
    """More of the item has been on screen; told while it is painted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._least_letter = 0.0
        self._placed = PlacedItems()
        self._shown = ShownLines()
        self._changes: Mapping[str, Marks] = {}
        self.item = ""
        self._below: float | None = None
        """How far below the beginning of the item the view begins, in points.

        None where turning to the item has put it: at its beginning, or its first change.
        """
        self._is_placing = False
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self._note_scrolled)

    # How large

    def fit_screen(self, height: int) -> None:
        """Make the letters large enough for a screen of that height, in pixels."""
        self._least_letter = height * LETTER
        with self._keeping_place():
            self._measure()
            self._fit_scroll_bars()

    def _wanted_scale(self, width: float) -> float:
        """Return the scale at which a capital is as high as wanted.

        The lines stay within the view, where it is so narrow that not both are possible.
        """
        if self._pages is None or not self._least_letter:
            return super()._wanted_scale(width)
        from ssp_desktop.writing.pages.painting import capital_height  # noqa: PLC0415 - with the pages

        page = self._pages.setting.looks.page
        room = (self.viewport().width() - 2 * _BESIDE) / (page.width - page.left - page.right)
        return max(min(self._least_letter / capital_height(self._pages), room), 0.1)

    def _wanted_left(self) -> int:
        """Return the left at which the text, not the paper, is in the middle."""
        if self._pages is None:
            return super()._wanted_left()
        page = self._pages.setting.looks.page
        text = (page.width - page.left - page.right) * self._scale
        return round((self.viewport().width() - text) / 2 - page.left * self._scale)

    def _fit_scroll_bars(self) -> None:
        super()._fit_scroll_bars()
        self.horizontalScrollBar().setRange(0, 0)

    # What is shown

    def show_pages(self, pages: "Pages") -> None:
        """Show these pages, at the same place in the item in hand."""
        self._placed = PlacedItems(pages)
        old = self._pages
        with self._keeping_place():
            super().show_pages(pages)
            if old is None or old.setting is not pages.setting:  # letters of another size
                self._measure()
                self._fit_scroll_bars()
        self.viewport().update()

    def show_changes(self, changes: Mapping[str, Marks]) -> None:
        """Mark what has come and what is gone, by item."""
        self._changes = changes
        self.viewport().update()

    def drop(self) -> None:
        """Show nothing, at once."""
        self._placed = PlacedItems()
        with self._keeping_place():
            super().drop()

    def go_to_item(self, item: str) -> None:
        """Take that item in hand and show its beginning, or else the first change in it."""
        self.item = item
        self._below = None
        self._put()
        self.viewport().update()
        self.moved.emit()

    # Where the reader is

    @contextmanager
    def _keeping_place(self) -> Iterator[None]:
        """Let the pages or the view change, and then show the same place in the item again."""
        outer, self._is_placing = self._is_placing, True
        try:
            yield
        finally:
            self._is_placing = outer
        self._put()

    def _put(self) -> None:
        """Scroll to where the reader is in the item in hand."""
        extent = self._extent(self.item)
        if extent is None or self._is_placing:
            return
        top = self._y(extent.first_page, extent.top)
        top = self._top_of_item(top) if self._below is None else top + self._below * self._scale
        self._is_placing = True
        try:
            self.verticalScrollBar().setValue(round(top))
        finally:
            self._is_placing = False

    def _top_of_item(self, begins: float) -> float:
        """Return the top of the view where an item is turned to that begins there."""
        change = self._placed.first_marked(self.item, self._marks)
        if change is not None:
            place, height = self._y(change.page, change.top), self.viewport().height()
            if place >= begins - _ABOVE + height * _READ:
                return place - height * (1 - _READ)
        return begins - _ABOVE

    def _note_scrolled(self, value: int) -> None:
        extent = self._extent(self.item)
        if not self._is_placing and extent is not None:
            self._below = (value - self._y(extent.first_page, extent.top)) / self._scale
        self.moved.emit()

    def read_on(self, by: int) -> bool:
        """Show more of the item, `by` screens down or up; False when there is no more of it."""
        if (self.end_in_sight if by > 0 else self._begins_in_sight) or self._pages is None:
            return False
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setValue(bar.value() + round(by * height * (1 - _AGAIN)))
        return True

    def scroll_lines(self, count: int) -> None:
        """Scroll that many lines down, or up when negative."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(count * self._least_letter * 2))

    @property
    def end_in_sight(self) -> bool:
        """Whether the last line of the item is in sight, or has been scrolled past."""
        extent = self._extent(self.item)
        if extent is None:
            return False
        foot = self.verticalScrollBar().value() + self.viewport().height()
        return self._y(extent.last_page, extent.bottom) <= foot + 1

    @property
    def _begins_in_sight(self) -> bool:
        extent = self._extent(self.item)
        top = self.verticalScrollBar().value()
        return extent is None or self._y(extent.first_page, extent.top) >= top

    # What has been on screen

    @property
    def has_shown_all(self) -> bool:
        """Whether all that is to be read of the item in hand has been on screen.

        That is what is marked as changed, or the whole where nothing is.
        """
        return self._extent(self.item) is not None and self._unseen() is None

    def show_unseen(self) -> None:
        """Scroll to the first line of the item that has not been on screen."""
        line = self._unseen()
        if line is not None:
            self.verticalScrollBar().setValue(round(self._y(line.page, line.top)) - _ABOVE)

    def _unseen(self) -> "PlacedLine | None":
        lines = self._placed.lines_to_read(self.item, self._marks)
        return self._shown.first_unseen(self.item, lines)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.item and self._shown.note(self.item, self._whole_lines()):
            self.more_seen.emit()

    def _whole_lines(self) -> Iterator[NamedLine]:
        """Yield the lines of the item in hand of which nothing is out of the view."""
        top = self.verticalScrollBar().value()
        foot = top + self.viewport().height()
        for page in self._in_sight():
            for each in self._placed.lines_on(self.item, page):
                line = each.line
                if top - 1 <= self._y(page, line.top) <= foot + 1 - line.height * self._scale:
                    yield each

    def warm_up(self, items: Iterable[str]) -> bool:
        """Make the picture of one page that has none: in sight, or where one of `items` begins.

        Return whether there was one.
        """
        if self._pages is None:
            return False
        extents = filter(None, map(self._extent, items))
        pages = (*self._in_sight(), *(each.first_page for each in extents))
        return any(self._pictures.make(page) for page in pages)

    # Where things are

    @property
    def _marks(self) -> Marks:
        """What is marked as changed in the item in hand."""
        return self._changes.get(self.item, {})

    def _extent(self, item: str) -> "Extent | None":
        return self._placed.extent(item)

    def _y(self, page: int, height: float) -> float:
        return self._top_of(page) + height * self._scale

    # The window

    def resizeEvent(self, event: QResizeEvent) -> None:
        with self._keeping_place():
            super().resizeEvent(event)
