"""Where a laid out paragraph stands in its document, and a piece of its text on its lines."""

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine


def corner_of(block: QTextBlock) -> QPointF:
    """Return the upper left corner of the block; its layout knows only that in its table cell."""
    return block.document().documentLayout().blockBoundingRect(block).topLeft()


def base_line(block: QTextBlock) -> QPointF | None:
    """Return where the text of the block begins, on the base line; None before it is laid out."""
    layout = block.layout()
    if not layout.lineCount():
        return None
    line = layout.lineAt(0)
    return corner_of(block) + QPointF(line.x(), line.y() + line.ascent())


def on_lines(layout: QTextLayout, start: int, end: int) -> Iterator[tuple[QTextLine, float, float]]:
    """Yield each line that the positions cover, with the left and right end of the piece on it.

    Nothing for an empty piece, or one that is not laid out yet.
    """
    line = layout.lineForTextPosition(start)
    while line.isValid() and start < end:
        behind = line.textStart() + line.textLength()
        yield line, _x_of(line, start), _x_of(line, min(end, behind))
        if end <= behind:
            return
        start = behind
        line = layout.lineForTextPosition(start)


def _x_of(line: QTextLine, position: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(position))  # the stubs say object
    return x
