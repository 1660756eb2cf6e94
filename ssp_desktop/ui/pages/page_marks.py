"""What is painted on the finished picture of a page: marked words over it, a shadow under it.

Owns how that looks; which words are marked is for the search to say.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from ssp_desktop.ui.look.colours import found_colours, found_edge, palette_for

if TYPE_CHECKING:
    from ssp_desktop.writing.pages import Pages
    from ssp_desktop.writing.pages.line_places import SpansIn

SHADOW = 6
"""How far the shadow of a page extends, in pixels."""
_BESIDE = 0.6  # points by which a mark is wider on each side than its characters


def paint_marks(
    painter: QPainter,
    pages: "Pages",
    page: int,
    spans_in: "SpansIn",
    *,
    on: QRectF,
    scale: float,
) -> None:
    """Mark what `spans_in` returns for `page`, whose paper is `on`, at `scale` pixels a point.

    Paper is white in the dark scheme too.
    """
    from ssp_desktop.writing.pages.line_places import marks_on  # noqa: PLC0415 - late, and large

    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(found_colours(palette_for(dark=False))[1])
    edge = found_edge(palette_for(dark=False))
    for left, top, width, height in marks_on(pages, page, spans_in):
        box = QRectF(left - _BESIDE, top, width + 2 * _BESIDE, height)
        mark = QRectF(on.topLeft() + box.topLeft() * scale, box.size() * scale)
        painter.drawRoundedRect(mark, scale, scale)
        painter.fillRect(QRectF(mark.left(), round(mark.bottom()) - 1, mark.width(), 1), edge)
    painter.restore()


def paint_shadow(painter: QPainter, paper: QRectF) -> None:
    """Paint a soft edge that sets the paper off from the ground."""
    painter.setPen(Qt.PenStyle.NoPen)
    for width in range(SHADOW, 0, -2):
        painter.setBrush(QColor(0, 0, 0, 10))
        grown = paper.adjusted(-width / 2, -width / 4, width / 2, width)
        painter.drawRoundedRect(grown, width / 2, width / 2)
