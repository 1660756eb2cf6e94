"""The pages of a review, so large that they are read from two metres, one item at a time.

Owns the size of the letters, which item is in hand, what is marked on its lines, and which words
are chosen. Nothing that is typed here changes a text.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.review.compared import Fate, Marks, Stretch
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.pages.pages_view import PagesView
from ssp_desktop.ui.review.placed_items import PlacedItems
from ssp_desktop.ui.review.review_marks import Look, paint_look
from ssp_desktop.ui.review.word_choice import WordChoice

if TYPE_CHECKING:
    from ssp_desktop.writing.pages import Pages
    from ssp_desktop.writing.pages.placed_lines import Extent, PlacedWord

LETTER = 1 / 45
"""How high a capital of the body is at least, as a share of the screen's height."""
_BESIDE = 2 * GRID
_ABOVE = 3 * GRID
_READ = 0.75
"""How far down the view a change may be when the beginning of the item is shown."""
_OTHERS = 0.62
"""How much the items that are not in hand are hidden."""


class ReviewPages(PagesView):
    """Shows `Pages` at the item in hand."""

    _most_pictures = 5  # on a large screen each takes tens of megabytes
    moved = Signal()
    """Something else of the item is in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._least_letter = 0.0
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.item = ""
        self.choice = WordChoice()
        self._placed = PlacedItems()
        self._changes: Mapping[str, Marks] = {}
        self._remarked: list[tuple[int, tuple[Stretch, ...]]] = []
        self.verticalScrollBar().valueChanged.connect(self.moved)

    # How large

    def fit_screen(self, height: int) -> None:
        """Make the letters large enough for a screen of that height, in pixels."""
        self._least_letter = height * LETTER
        self._measure()

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
        """Show these pages, at the item in hand."""
        self._placed = PlacedItems(pages)
        super().show_pages(pages)
        self._renew_words()
        self.viewport().update()

    def drop(self) -> None:
        """Show nothing, at once."""
        self._placed = PlacedItems()
        self.choice.forget()
        super().drop()

    def show_changes(self, changes: Mapping[str, Marks]) -> None:
        """Mark what has come and what is gone, by item."""
        self._changes = changes
        self.viewport().update()

    def show_remarks(self, remarked: Iterable[tuple[int, tuple[Stretch, ...]]]) -> None:
        """Mark the words of the remarks on the item in hand, each with its number."""
        self._remarked = list(remarked)
        self.viewport().update()

    def go_to_item(self, item: str) -> None:
        """Take that item in hand and show its beginning, or else the first change in it."""
        if item != self.item:
            self.item = item
            self.choice.forget()
            self._renew_words()
        extent = self._extent(item)
        if extent is not None:
            top = self._y(extent.first_page, extent.top) - _ABOVE
            change = self._placed.first_of(item, self._changes.get(item, {}))
            if change is not None:
                place, height = self._y(change.page, change.top), self.viewport().height()
                top = top if place < top + height * _READ else place - height * (1 - _READ)
            self.verticalScrollBar().setValue(round(top))
        self.viewport().update()
        self.moved.emit()

    def read_on(self, by: int) -> bool:
        """Show more of the item, `by` screens down or up; False when there is no more of it."""
        if (self.end_in_sight if by > 0 else self._begins_in_sight) or self._pages is None:
            return False
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(by * (self.viewport().height() - 8 * GRID)))
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

    def warm_up(self, item: str) -> None:
        """Paint the page on which `item` begins, so that it is there when it is wanted."""
        extent = self._extent(item)
        if extent is not None:
            self._pictures.picture(extent.first_page)

    # Where things are

    def _extent(self, item: str) -> "Extent | None":
        return self._placed.extent(item)

    def _y(self, page: int, height: float) -> float:
        return self._top_of(page) + height * self._scale

    def boxes(self, item: str, stretch: Stretch) -> list[QRectF]:
        """Return where the characters of `stretch` are in the view, a box for each line."""
        from ssp_desktop.writing.pages.placed_lines import box_of  # noqa: PLC0415 - with the pages

        found = []
        in_sight = self._in_sight()
        for line in self._placed.lines(item):
            if line.key != stretch.key or line.page not in in_sight or self._pages is None:
                continue
            box = box_of(self._pages, line, stretch.start, stretch.end)
            if box is not None:
                paper = self._paper(line.page)
                place = QRectF(box.left, box.top, box.width, box.height)
                found.append(
                    QRectF(
                        paper.topLeft() + place.topLeft() * self._scale, place.size() * self._scale
                    )
                )
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
                    boxes = self.boxes(item, Stretch(key, each.start, each.end))
                    paint_look(painter, look, boxes)
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

    def _renew_words(self) -> None:
        """Take the words of the item in hand anew when they are next needed."""
        self.choice.renew(self._words)

    def _words(self) -> "Iterable[PlacedWord]":
        from ssp_desktop.writing.pages.placed_lines import words_of  # noqa: PLC0415 - with the pages

        if self._pages is None:
            return []
        marks = self._changes.get(self.item, {})
        return [
            word
            for word in words_of(self._pages, self._placed.lines(self.item))
            if not any(
                each.fate is Fate.GONE and each.start < word.end and word.start < each.end
                for each in marks.get(word.key, ())
            )
        ]

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
            top = self._y(word.page, word.box.top)
            foot = top + word.box.height * self._scale
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
        place = self._point(event.position())
        if place is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self.choice.drag(*place)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep what was chosen: a click goes nowhere here."""
