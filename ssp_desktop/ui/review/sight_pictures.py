"""Pictures of pages that need not be there to be seen: what is in sight is painted straight away.

On a large screen the whole of a page takes several times as long as what is in sight of it, and its
memory as long again. The picture is made afterwards, for scrolling.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ssp_desktop.ui.pages.page_pictures import SMOOTH, WHITE, PagePictures

if TYPE_CHECKING:
    from ssp_desktop.writing.pages.placing import Fragment
    from ssp_desktop.writing.pages.rows import Piece


class SightPictures(PagePictures):
    """Pictures of `Pages` that are made when they are asked for, never for a first sight."""

    def make(self, page: int) -> bool:
        """Paint the picture of `page`; return whether it had to be painted."""
        is_there = page in self._pictures
        self.picture(page)
        return not is_there

    def draw(self, painter: QPainter, page: int, paper: QRectF, wanted: QRectF) -> None:
        """Draw what is in `wanted` of `page` on its `paper`, from its picture if there is one."""
        if page in self._pictures:
            super().draw(painter, page, paper, wanted)
            return
        from ssp_desktop.writing.pages.painting import paint_page  # noqa: PLC0415 - late, and large

        pages, scale = self._shown, self._factor / self._ratio
        sight = paper.intersected(wanted)
        top, foot = ((y - paper.top()) / scale for y in (sight.top(), sight.bottom()))
        page_look = pages.setting.looks.page
        has_margins = top < page_look.top or foot > page_look.height - page_look.bottom
        painter.save()
        painter.setRenderHints(SMOOTH)
        painter.setClipRect(sight)
        painter.fillRect(sight, WHITE)
        painter.translate(paper.topLeft())
        painter.scale(scale, scale)
        only = None if has_margins else list(self._between(page, top, foot))
        paint_page(pages, painter, page, only)
        painter.restore()

    def _between(self, page: int, top: float, foot: float) -> "Iterator[tuple[Piece, Fragment]]":
        """Yield what reaches in between two heights of `page`, and what is just above and below."""
        placed = list(self._shown.fragments_on(page))
        tops = [self._shown.top_of(fragment) for _, fragment in placed]
        for at, each in enumerate(placed):
            follows = tops[at + 1 : at + 3]
            if tops[max(at - 1, 0)] <= foot and (len(follows) < 2 or follows[-1] >= top):
                yield each
