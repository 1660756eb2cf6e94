"""Painted pages, kept as pictures and repainted only where something has changed.

Owns the pictures of the visible pages; where they are placed is up to the view.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from ssp_desktop.domain.unchanged_ends import unchanged_ends

if TYPE_CHECKING:
    from ssp_desktop.writing.pages import Pages
    from ssp_desktop.writing.pages.pages import Setting
    from ssp_desktop.writing.pages.placing import Fragment
    from ssp_desktop.writing.pages.rows import Piece

WHITE = QColor("white")
SMOOTH = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
_Placed = tuple["Piece", "Fragment"]
_Content = Sequence[_Placed]


@dataclass(slots=True)
class _Picture:
    """A painted page, with its content, what its pages shared, and how many they were."""

    content: _Content
    setting: "Setting"
    count: int
    pixmap: QPixmap


class PagePictures:
    """Pictures of `Pages`, all of one size."""

    def __init__(self, most: int = 12) -> None:
        """Keep at most so many; of the one that was painted first the memory is used again."""
        self._most = most
        self._pages: Pages | None = None
        self._size = QSize()
        self._ratio = 1.0
        self._pictures: dict[int, _Picture] = {}

    def resize(self, size: QSize, ratio: float) -> None:
        """Make pictures of `size` device pixels, `ratio` of them to a pixel of the widget."""
        if (size, ratio) != (self._size, self._ratio):
            self._size, self._ratio = size, ratio
            self._pictures.clear()

    def show_pages(self, pages: "Pages", in_sight: Container[int]) -> None:
        """Paint these pages from now on; drop the pictures of pages that are out of sight."""
        self._pages = pages
        for page in [each for each in self._pictures if each not in in_sight]:
            del self._pictures[page]

    @property
    def _shown(self) -> "Pages":
        if self._pages is None:
            raise LookupError("no pages are shown")
        return self._pages

    @property
    def _factor(self) -> float:
        """How many pixels a point has."""
        return self._size.width() / self._shown.page_size[0]

    def renew(self, page: int) -> tuple[float, float]:
        """Repaint `page` where something changed; return the top and bottom of that, in points."""
        picture, pages = self._pictures.get(page), self._shown
        if picture is None or _is_of_others(picture, pages):
            self._pictures.pop(page, None)
            return 0.0, pages.page_size[1]
        old, new = picture.content, list(pages.fragments_on(page))
        first, tail = unchanged_ends(old, new, _is_same)
        if first == len(old) == len(new):
            return 0.0, 0.0
        from ssp_desktop.writing.pages.alike import unchanged_looks  # noqa: PLC0415 - when a page has changed

        first, tail = unchanged_looks(old, new, (first, tail))
        changed = new[first : len(new) - tail]
        tops = [each[first] for each in (old, new) if first < len(each)]
        top = min(pages.ink_top(*each) for each in tops)
        bottom = pages.top_of(new[-tail][1]) if tail else self._text_bottom()
        if changed and first < len(old):
            alone = len(changed) == 1 and len(old) == len(new)
            changed[0], band = self._changed_lines(old[first], changed[0], alone=alone)
            top, bottom = band[0] or top, band[1] or bottom
        picture.content = new
        self._paint(picture, page, (top, bottom), changed)
        return top, bottom

    def _changed_lines(
        self, old: _Placed, new: _Placed, *, alone: bool
    ) -> tuple[_Placed, tuple[float | None, float | None]]:
        """Return the lines of `new` to paint, and between which whole pixels.

        A height is None where they are all to be painted in that direction, as at the
        foot unless `new` is `alone` in having changed. A line that looks as before is
        painted on either side, since characters may reach out of theirs.
        """
        from ssp_desktop.writing.pages.alike import lines_alike  # noqa: PLC0415 - late, and large

        pages, factor = self._shown, self._factor
        alike = lines_alike(pages.setting.maker, old, new, 1 / factor)
        above, below = alike.above, alike.below if alone else 0
        top = bottom = None
        if above:
            line = _without(new, above, 0)[1]
            top = floor((pages.top_of(line) - alike.reach) * factor) / factor
        if below:
            line = _without(new, new[1].lines - below, 0)[1]
            bottom = ceil((pages.top_of(line) + alike.reach) * factor) / factor
        return _without(new, max(above - 1, 0), max(below - 1, 0)), (top, bottom)

    def picture(self, page: int) -> QPixmap:
        """Return `page` as last painted, painting it now if needed."""
        picture = self._pictures.get(page)
        if picture is None:
            pages = self._shown
            content = list(pages.fragments_on(page))
            picture = _Picture(content, pages.setting, pages.page_count, self._empty())
            # The last row of pixels may reach below the page.
            self._paint(picture, page, (0.0, pages.page_size[1] + 1), None)
            self._pictures[page] = picture
        return picture.pixmap

    def draw(self, painter: QPainter, page: int, paper: QRectF, wanted: QRectF) -> None:
        """Draw `page` on its `paper` with a painter of the view, at least what is in `wanted`."""
        painter.drawPixmap(paper.topLeft(), self.picture(page))

    def forget(self) -> None:
        """Keep no picture, and none of the pages."""
        self._pages = None
        self._pictures.clear()

    def _empty(self) -> QPixmap:
        """Return memory for a picture: fresh memory takes longer than all that is painted."""
        if len(self._pictures) < self._most:
            return QPixmap(self._size)
        return self._pictures.pop(next(iter(self._pictures))).pixmap

    def _text_bottom(self) -> float:
        """Return where the text of a page ends at the latest and its footer may begin."""
        page = self._shown.setting.looks.page
        return page.height - page.bottom

    def _paint(
        self, picture: _Picture, page: int, band: tuple[float, float], only: _Content | None
    ) -> None:
        """Paint what lies between two heights of the page: all of it, or `only` these fragments."""
        from ssp_desktop.writing.pages.painting import paint_page  # noqa: PLC0415 - late, and large

        picture.pixmap.setDevicePixelRatio(1.0)
        painter = QPainter(picture.pixmap)
        painter.setRenderHints(SMOOTH)
        pages = self._shown
        painter.scale(self._factor, self._factor)
        place = QRectF(0, band[0], pages.page_size[0] + 1, band[1] - band[0])
        painter.setClipRect(place)
        painter.fillRect(place, WHITE)
        paint_page(pages, painter, page, only)
        painter.end()
        picture.pixmap.setDevicePixelRatio(self._ratio)


def _without(placed: _Placed, above: int, below: int) -> _Placed:
    """Return what is placed without so many lines at its top and at its foot."""
    piece, fragment = placed
    left = fragment._replace(
        y=fragment.y + above * piece.measures.height,
        first_line=fragment.first_line + above,
        lines=fragment.lines - above - below,
    )
    return piece, left


def _is_of_others(picture: _Picture, pages: "Pages") -> bool:
    """Whether it was painted when something that all pages share was otherwise."""
    return picture.setting is not pages.setting or picture.count != pages.page_count


def _is_same(one: _Placed, other: _Placed) -> bool:
    return one[0] is other[0] and one[1] == other[1]
