"""Paints what is around the cells of the tables of a document: thin rules, and a hint.

A table whose header says nothing shows quietly where one can be written.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPalette, QTextBlock, QTextDocument, QTextTable

from ssp_desktop.ui.meeting.document.document_tables import (
    document_of,
    first_block,
    tables_in,
)
from ssp_desktop.ui.meeting.document.on_lines import base_line, corner_of


def paint_tables(
    painter: QPainter, document: QTextDocument, rect: QRectF, palette: QPalette
) -> None:
    """Paint around the tables that are within `rect`."""
    for table in tables_in(document):
        inside = _place_of(table, document)
        if inside.intersects(rect):
            _paint_rules(painter, table, inside, rect, palette)
            header = [first_block(table, 0, column) for column in range(table.columns())]
            if all(block.length() == 1 for block in header):
                _paint_hint(painter, header, inside.right(), table.format().cellPadding(), palette)


def _place_of(table: QTextTable, document: QTextDocument) -> QRectF:
    """Return where the table is; Qt's own answer is off by the place of its first cell.

    Qt rounds each column up or down, and the last may end a pixel beyond what is in sight.
    """
    shape = table.format()
    padding = shape.cellPadding()
    size = document.documentLayout().frameBoundingRect(table).size()
    corner = corner_of(first_block(table, 0, 0)) - QPointF(padding, padding)
    height = size.height() - shape.topMargin() - shape.bottomMargin()
    width = min(size.width(), document.textWidth() - corner.x())
    return QRectF(corner.x(), corner.y(), width, height)


def _paint_rules(
    painter: QPainter, table: QTextTable, inside: QRectF, rect: QRectF, palette: QPalette
) -> None:
    padding = table.format().cellPadding()
    colour = palette.color(QPalette.ColorRole.Mid)
    below_header = palette.color(QPalette.ColorRole.PlaceholderText)
    for row in range(_first_row(table, rect), table.rows()):
        top = corner_of(first_block(table, row, 0)).y() - padding
        if top > rect.bottom() + 2:
            break
        line = QRectF(inside.left(), round(top), inside.width(), 1)
        painter.fillRect(line, below_header if row == 1 else colour)
    for column in range(table.columns()):
        left = corner_of(first_block(table, 0, column)).x() - padding
        painter.fillRect(QRectF(round(left), inside.top(), 1, inside.height()), colour)
    painter.fillRect(QRectF(inside.right() - 1, inside.top(), 1, inside.height()), colour)
    painter.fillRect(QRectF(inside.left(), inside.bottom() - 1, inside.width(), 1), colour)


def _first_row(table: QTextTable, rect: QRectF) -> int:
    """Return the row at the top of `rect`, or the one above."""
    layout = document_of(table).documentLayout()
    position = layout.hitTest(rect.topLeft() - QPointF(0, 2), Qt.HitTestAccuracy.FuzzyHit)
    cell = table.cellAt(position)
    return max(cell.row() - 1, 0) if cell.isValid() else 0


def _paint_hint(
    painter: QPainter, header: Sequence[QTextBlock], right: float, padding: float, palette: QPalette
) -> None:
    """Paint the hint in each cell of the empty header, as far as there is room."""
    hint = QCoreApplication.translate("TableMarks", "Overskrift")
    metrics = QFontMetricsF(painter.font())
    lefts = [corner_of(block).x() for block in header]
    painter.save()
    painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
    for block, left, end in zip(header, lefts, [*lefts[1:], right + padding], strict=True):
        at = base_line(block)
        if at is not None:
            room = end - left - 2 * padding
            text = metrics.elidedText(hint, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(left, at.y()), text)
    painter.restore()
