"""The pages of a review, with what is marked on their lines and which words are chosen.

Nothing that is typed here changes a text.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.review.compared import Fate, Stretch
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.review.item_pages import ItemPages
from ssp_desktop.ui.review.review_marks import Look, paint_look
from ssp_desktop.ui.review.word_choice import WordChoice

if TYPE_CHECKING:
    from ssp_desktop.writing.pages import Pages
    from ssp_desktop.writing.pages.placed_lines import PlacedWord

_OTHERS = 0.62
"""How much the items that are not in hand are hidden."""
_SCROLL_MS = 40
"""How often more comes in sight while words are marked beyond the view."""


class ReviewPages(ItemPages):
    """Shows `Pages` at the item in hand, with marks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.choice = WordChoice()
        self._remarked: list[tuple[int, tuple[Stretch, ...]]] = []
        self._pointer = QPointF()
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll_and_drag)

    # What is shown

    def show_pages(self, pages: "Pages") -> None:
        """Show these pages, at the same place in the item in hand."""
        super().show_pages(pages)
        self.choice.renew(self._words, self._placed.box)

    def drop(self) -> None:
        """Show nothing, at once, and keep none of its words."""
        super().drop()
        self.choice.forget()
        self.choice.renew(self._words, self._placed.box)
        self._changes, self._remarked = {}, []

    def show_remarks(self, remarked: Iterable[tuple[int, tuple[Stretch, ...]]]) -> None:
        """Mark the words of the remarks on the item in hand, each with its number."""
        self._remarked = list(remarked)
        self.viewport().update()

    def go_to_item(self, item: str) -> None:
        """Take that item in hand and show its beginning, or else the first change in it."""
        if item != self.item:
            self.choice.forget()
            self._remarked = []
        super().go_to_item(item)
        self.choice.renew(self._words, self._placed.box)

    def boxes(self, item: str, stretch: Stretch) -> list[QRectF]:
        """Return where the characters of `stretch` are in the view, a box for each line."""
        found = []
        for page, box in self._placed.boxes(item, stretch, self._in_sight()):
            place = QRectF(box.left, box.top, box.width, box.height)
            corner = self._paper(page).topLeft() + place.topLeft() * self._scale
            found.append(QRectF(corner, place.size() * self._scale))
        return found

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._pages is None or not self.item:
            return
        painter = QPainter(self.viewport())
        for item, marks in self._changes.items():
            for key, stretches in marks.items():
                for each in stretches:
                    look = Look.ADDED if each.fate is Fate.ADDED else Look.GONE
                    paint_look(painter, look, self.boxes(item, Stretch(key, each.start, each.end)))
        for number, remarked in self._remarked:
            every = [box for each in remarked for box in self.boxes(self.item, each)]
            paint_look(painter, Look.REMARKED, every, number)
        for chosen in self.choice.stretches:
            paint_look(painter, Look.CHOSEN, self.boxes(self.item, chosen))
        self._veil_others(painter)

    def _veil_others(self, painter: QPainter) -> None:
        """Hide the items above and below the one in hand a little."""
        extent = self._extent(self.item)
        if extent is None:
            return
        bar = self.verticalScrollBar().value()
        veil = QColor(self.palette().color(QPalette.ColorRole.Window))
        veil.setAlphaF(_OTHERS)
        width, height = self.viewport().width(), self.viewport().height()
        top = self._y(extent.first_page, extent.top) - bar - GRID
        foot = self._y(extent.last_page, extent.bottom) - bar + GRID
        painter.fillRect(QRectF(0, 0, width, max(top, 0)), veil)
        painter.fillRect(QRectF(0, foot, width, max(height - foot, 0)), veil)

    # Choosing words

    def _words(self) -> "Iterator[PlacedWord]":
        return self._placed.words(self.item, self._marks)

    def choose(self, words: int = 0, lines: int = 0, *, extend: bool) -> None:
        """Choose a word, or more of them: so many words or lines further on."""
        self.choice.move(words, lines, extend=extend, begin_at=self._first_in_sight)
        self._show_choice()

    def drop_choice(self) -> bool:
        """Choose no words; return whether some were chosen."""
        chosen = bool(self.choice.stretches)
        self.choice.forget()
        self.viewport().update()
        return chosen

    def _first_in_sight(self) -> tuple[int, float]:
        """Return the page and the height at the top of the view."""
        top = self.verticalScrollBar().value()
        page = max(int(top / self._step), 0) + 1
        return page, (top - self._top_of(page)) / self._scale

    def _show_choice(self) -> None:
        """Scroll so far that the last chosen word is in sight."""
        word = self.choice.last
        if word is not None:
            bar, height = self.verticalScrollBar(), self.viewport().height()
            top = self._y(word.line.page, word.line.top)
            foot = top + word.line.height * self._scale
            if top < bar.value() + GRID:
                bar.setValue(round(top - 4 * GRID))
            elif foot > bar.value() + height - GRID:
                bar.setValue(round(foot - height + 4 * GRID))
        self.viewport().update()

    def _point(self, at: QPointF) -> tuple[int, float, float] | None:
        """Return the page and the place on it, in points, below the pointer."""
        for page in self._in_sight():
            paper = self._paper(page)
            if paper.top() <= at.y() <= paper.bottom():
                inside = (at - paper.topLeft()) / self._scale
                return page, inside.x(), inside.y()
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._point(event.position())
        if place is not None and event.button() is Qt.MouseButton.LeftButton:
            self.choice.press(*place)
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._pointer = event.position()
            self._drag()
            if self._beyond:
                self._scrolling.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep what was chosen: a click goes nowhere here."""
        self._scrolling.stop()

    @property
    def _beyond(self) -> float:
        """How far the pointer is below the view, or above it when negative, in pixels."""
        y = self._pointer.y()
        return min(y, 0.0) + max(y - self.viewport().height(), 0.0)

    def _drag(self) -> None:
        """Choose up to the pointer, or to what is in sight nearest to it."""
        foot = self.viewport().height() - 1.0
        inside = QPointF(self._pointer.x(), min(max(self._pointer.y(), 0.0), foot))
        place = self._point(inside)
        if place is not None:
            self.choice.drag(*place)
            self.viewport().update()

    def _scroll_and_drag(self) -> None:
        """Go on to where the pointer is held, the faster the further away it is."""
        if not self._beyond:
            self._scrolling.stop()
            return
        bar, most = self.verticalScrollBar(), self._least_letter * 2
        bar.setValue(bar.value() + round(min(max(self._beyond, -most), most)))
        self._drag()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._scrolling.stop()
