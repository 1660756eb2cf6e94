"""How words are marked on the pages of a review: never by colour alone.

Added words are underlined and have a plus, gone ones are struck out and have a minus, words that a
remark is about have its number, and the words marked for a new one have a frame. Paper is white in
the dark scheme too.
"""

from collections.abc import Iterable
from enum import Enum
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from ssp_desktop.ui.look.colours import found_colours, palette_for


class Look(Enum):
    """What marked words are."""

    ADDED = "added"
    GONE = "gone"
    REMARKED = "remarked"
    CHOSEN = "chosen"


_INK = {Look.ADDED: QColor("#14683a"), Look.GONE: QColor("#b3261e"), Look.CHOSEN: QColor("#1c5fb8")}
_GROUND = {
    Look.ADDED: QColor("#d9f2e1"),
    Look.GONE: QColor("#fbe0dd"),
    Look.CHOSEN: QColor("#d5e5fb"),
}
_SIGN = {Look.ADDED: "+", Look.GONE: "\N{MINUS SIGN}"}


def paint_look(painter: QPainter, look: Look, boxes: Iterable[QRectF], number: int = 0) -> None:
    """Mark the words in `boxes`, one for each line, in pixels; `number` is that of a remark."""
    boxes = list(boxes)
    if not boxes:
        return
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_ground(look))
    for box in boxes:
        painter.drawRect(box)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    for box in boxes:
        _paint_line(painter, look, box)
    if look in _SIGN:
        _paint_sign(painter, _SIGN[look], _INK[look], boxes[0])
    if number:
        _paint_number(painter, number, boxes[-1])
    painter.restore()


@cache
def _ground(look: Look) -> QColor:
    """Return what is behind marked words: of a remark the colour of what is found on paper."""
    return _GROUND.get(look) or found_colours(palette_for(dark=False))[0]


def _paint_line(painter: QPainter, look: Look, box: QRectF) -> None:
    thick = max(box.height() / 16, 1.5)
    pen = QPen(_INK.get(look, QColor("#7a5a00")), thick)
    if look is Look.REMARKED:
        pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    if look is Look.CHOSEN:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
        return
    share = 0.56 if look is Look.GONE else 0.97
    y = box.top() + box.height() * share
    painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def _paint_sign(painter: QPainter, sign: str, ink: QColor, box: QRectF) -> None:
    """Paint the sign above the gap before the first word."""
    painter.setPen(ink)
    painter.setFont(_font(painter, box.height() * 0.5))
    width = painter.fontMetrics().horizontalAdvance(sign)
    place = QRectF(box.left() - width, box.top() - box.height() * 0.16, width, box.height() * 0.5)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, sign)


def _paint_number(painter: QPainter, number: int, box: QRectF) -> None:
    """Paint the number of a remark on a dark ground at the upper right of its last word."""
    side = max(box.height() * 0.62, 14.0)
    place = QRectF(box.right() - side * 0.2, box.top() - side * 0.35, side, side)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#5c4300"))
    painter.drawEllipse(place)
    painter.setPen(QColor("white"))
    painter.setFont(_font(painter, side * 0.66))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(number))


def _font(painter: QPainter, pixels: float) -> QFont:
    font = QFont(painter.font())
    font.setPixelSize(max(round(pixels), 8))
    font.setBold(True)
    return font
