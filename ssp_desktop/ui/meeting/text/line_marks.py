"""Paints what comes before a line: a point's number, or the bullet of its level; and the hint."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPalette, QTextBlock

from ssp_desktop.ui.meeting.document.line_styles import LineStyle, Mark
from ssp_desktop.ui.meeting.document.on_lines import base_line


def paint_mark(painter: QPainter, block: QTextBlock, style: LineStyle, number: int) -> None:
    """Paint the mark of a point to the left of its text, in the painter's font and colour."""
    start = base_line(block)
    if start is None:
        return
    metrics = QFontMetricsF(painter.font())
    gap = metrics.horizontalAdvance(" ") * 1.5
    if style.mark is Mark.NUMBER:
        text = f"{number}."
        painter.drawText(start - QPointF(gap + metrics.horizontalAdvance(text), 0), text)
        return
    radius = metrics.xHeight() * 0.28
    middle = start - QPointF(gap + 2 * radius, metrics.xHeight() * 0.55)
    filled = style.depth % 2 == 1
    painter.setBrush(painter.pen().color() if filled else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(middle, radius, radius)


def paint_hint(painter: QPainter, block: QTextBlock, hint: str, palette: QPalette) -> None:
    """Paint the hint what to write, where the missing text would be."""
    start = base_line(block)
    if start is not None:
        painter.save()
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(start, hint)
        painter.restore()
