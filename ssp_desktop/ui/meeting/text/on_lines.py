"""Where on the lines of a laid out paragraph a piece of its text stands."""

from collections.abc import Iterator
from typing import cast

from PySide6.QtGui import QTextLayout, QTextLine


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
