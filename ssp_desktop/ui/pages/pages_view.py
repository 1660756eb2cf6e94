"""The pages of the minutes as they will be filed, one below the other.

Paints only what is in sight, and repaints a page only when something on it has changed.
Follows the place where the user is writing; a click reports the place that was clicked.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ssp_desktop.minutes.blocks import Origin
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.pages.page_marks import SHADOW, paint_marks, paint_shadow
from ssp_desktop.ui.pages.page_pictures import PagePictures

if TYPE_CHECKING:
    from ssp_desktop.writing.pages import Pages
    from ssp_desktop.writing.pages.line_places import SpansIn

_GAP = 2 * GRID
_ZOOM_STEP = 1.1
_LEAST_ZOOM, _MOST_ZOOM = 0.4, 4.0


class PagesView(QAbstractScrollArea):
    """Shows `Pages`; at a zoom of 1.0 a page is as wide as the view."""

    _most_pictures, _kind_of_pictures = 12, PagePictures
    origin_wanted = Signal(str, str)
    """A place on a page was clicked: the item and the part it comes from."""
    page_shown = Signal(int, int)
    """Which page is in sight, and how many there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Sider"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.viewport().setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._pages: Pages | None = None
        self._zoom = 1.0
        self._place: tuple[int, float] | None = None
        self._pictures = self._kind_of_pictures(self._most_pictures)
        self._emitted = (0, 0)
        self._spans_in: SpansIn | None = None
        self._measure()
        self.verticalScrollBar().valueChanged.connect(self._emit_page)

    # What is shown

    def show_pages(self, pages: "Pages") -> None:
        """Show these pages in place of the previous ones."""
        if self._pages is None or self._pages.page_size != pages.page_size:
            self._pages = pages
            self._measure()
        self._pages = pages
        if pages.page_count != self._emitted[1]:
            self._fit_scroll_bars()
        self._update_changed()
        self._emit_page()

    @property
    def pages(self) -> "Pages | None":
        """The pages that are shown; None for nothing."""
        return self._pages

    def drop(self) -> None:
        """Show nothing, at once, and drop every picture of what was shown."""
        self._pages = None
        self._place = None
        self._pictures.forget()
        self._measure()
        self._emit_page()
        self.viewport().update()

    def follow(self, item: str, part: str, line: int = 0) -> None:
        """Scroll to the place that comes from that line of a part of an item."""
        if self._pages is None:
            return
        place = self._pages.place_of(Origin(item, part), line)
        if place is None or place == self._place:
            return
        for old_or_new in (self._place, place):
            if old_or_new is not None:
                self.viewport().update(self._place_mark(old_or_new).toAlignedRect())
        self._place = place
        top = self._top_of(place[0]) + place[1] * self._scale
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if not bar.value() + height * 0.1 <= top <= bar.value() + height * 0.75:
            bar.setValue(round(top - height * 0.3))

    def mark(self, spans_in: "SpansIn | None") -> None:
        """Mark what `spans_in` returns for each paragraph from now on; None marks nothing."""
        if spans_in is not None or self._spans_in is not None:
            self._spans_in = spans_in
            self.viewport().update()

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return self._pages.page_count if self._pages else 0

    @property
    def page_in_sight(self) -> int:
        """The page in the middle of the view, counting from 1; 0 when there is none."""
        if self._pages is None:
            return 0
        middle = self.verticalScrollBar().value() + self.viewport().height() * 0.4
        return min(max(int(middle / self._step) + 1, 1), self._pages.page_count)

    def go_to_page(self, page: int) -> None:
        """Scroll to the top of that page."""
        self.verticalScrollBar().setValue(round(self._top_of(page) - _GAP))

    # Measures, in pixels of the widget

    def _measure(self) -> None:
        """Work out the size of a point, and the distance from one page to the next."""
        width, height = self._pages.page_size if self._pages else (595.0, 842.0)
        self._scale = self._wanted_scale(width)
        self._step = height * self._scale + _GAP
        self._paper_size = (round(width * self._scale), round(height * self._scale))
        self._left = self._wanted_left()
        ratio = self.devicePixelRatioF()
        self._pictures.resize(QSize(*(round(each * ratio) for each in self._paper_size)), ratio)

    def _wanted_scale(self, width: float) -> float:
        """Return how many pixels a point has when a page is `width` points wide."""
        return max((self.viewport().width() - 2 * _GAP) / width, 0.1) * self._zoom

    def _wanted_left(self) -> int:
        """Return where a page begins from the left, before anything is scrolled."""
        return round(max((self.viewport().width() - self._paper_size[0]) / 2, _GAP))

    def _top_of(self, page: int) -> float:
        return _GAP + (page - 1) * self._step

    def _paper(self, page: int) -> QRectF:
        """Return where the page is in the viewport."""
        top = self._top_of(page) - self.verticalScrollBar().value()
        left = self._left - self.horizontalScrollBar().value()
        return QRectF(left, round(top), *self._paper_size)

    def _fit_scroll_bars(self) -> None:
        if self._pages is None:
            return
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        view = self.viewport().size()
        whole = self._pages.page_count * self._step + _GAP
        down.setRange(0, max(round(whole) - view.height(), 0))
        down.setPageStep(view.height())
        down.setSingleStep(3 * GRID)
        wide = self._pages.page_size[0] * self._scale + 2 * _GAP
        across.setRange(0, max(round(wide) - view.width(), 0))
        across.setPageStep(view.width())

    def _emit_page(self) -> None:
        shown = (self.page_in_sight, self._pages.page_count if self._pages else 0)
        if shown != self._emitted:
            self._emitted = shown
            self.page_shown.emit(*shown)

    # Painting

    def _in_sight(self) -> range:
        if self._pages is None:
            return range(0)
        top = self.verticalScrollBar().value()
        first = max(int((top - _GAP) / self._step), 0) + 1
        last = int((top + self.viewport().height()) / self._step) + 1
        return range(first, min(last, self._pages.page_count) + 1)

    def _update_changed(self) -> None:
        """Ask for a repaint of what has changed on the visible pages."""
        if self._pages is None:
            return
        in_sight = self._in_sight()
        self._pictures.show_pages(self._pages, in_sight)
        for page in in_sight:
            paper = self._paper(page)
            top, bottom = self._pictures.renew(page)
            band = QRectF(
                paper.left(),
                paper.top() + top * self._scale,
                paper.width(),
                (bottom - top) * self._scale,
            )
            if not band.isEmpty():
                self.viewport().update(band.toAlignedRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pages is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wanted = QRectF(event.rect())
        for page in self._in_sight():
            paper = self._paper(page)
            if not paper.adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW).intersects(wanted):
                continue
            if not paper.contains(wanted):
                paint_shadow(painter, paper)
            self._pictures.draw(painter, page, paper, wanted)
            if self._spans_in is not None:
                paint_marks(painter, self._pages, page, self._spans_in, on=paper, scale=self._scale)
            if self._place and self._place[0] == page:
                self._paint_place(painter, self._place)

    def _place_mark(self, place: tuple[int, float]) -> QRectF:
        paper = self._paper(place[0])
        return QRectF(
            paper.left() + GRID, paper.top() + place[1] * self._scale, 3, 13 * self._scale
        )

    def _paint_place(self, painter: QPainter, place: tuple[int, float]) -> None:
        """Mark beside the text where the user is writing."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Accent))
        painter.drawRoundedRect(self._place_mark(place), 1.5, 1.5)

    # Mouse and keys

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._measure()
            self.viewport().update()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._pages is None:
            return
        old = event.oldSize()
        bar = self.verticalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        self._measure()
        self._fit_scroll_bars()
        if old.width() != event.size().width():
            bar.setValue(round(share * bar.maximum()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pages is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        for page in self._in_sight():
            paper = self._paper(page)
            if paper.contains(event.position()):
                at: QPointF = (event.position() - paper.topLeft()) / self._scale
                origin = self._pages.origin_at(page, at.x(), at.y())
                if origin is not None:
                    self.origin_wanted.emit(origin.item, origin.part)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_ZOOM_STEP ** (event.angleDelta().y() / 120))
        else:
            super().wheelEvent(event)

    def zoom(self, factor: float) -> None:
        """Show everything `factor` times as large."""
        bar = self.verticalScrollBar()
        middle = (bar.value() + self.viewport().height() / 2) / max(self._step, 1)
        self._zoom = min(max(self._zoom * factor, _LEAST_ZOOM), _MOST_ZOOM)
        self._measure()
        self._fit_scroll_bars()
        bar.setValue(round(middle * self._step - self.viewport().height() / 2))
        self.viewport().update()

    def fit_width(self) -> None:
        """Show a page as wide as the view."""
        self.zoom(1 / self._zoom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = self.page_in_sight
        if event.key() == Qt.Key.Key_Home:
            self.go_to_page(1)
        elif event.key() == Qt.Key.Key_End and self._pages is not None:
            self.go_to_page(self._pages.page_count)
        elif event.key() == Qt.Key.Key_PageDown:
            self.go_to_page(page + 1)
        elif event.key() == Qt.Key.Key_PageUp:
            self.go_to_page(page - 1)
        elif event.text() in ("+", "-"):
            self.zoom(_ZOOM_STEP if event.text() == "+" else 1 / _ZOOM_STEP)
        elif event.text() == "0":
            self.fit_width()
        else:
            super().keyPressEvent(event)
