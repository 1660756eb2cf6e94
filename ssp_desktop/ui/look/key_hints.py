"""A quiet line that says what keys do: each key drawn as a cap, followed by its word.

Plain words would read as a count: ``1 til stede`` means that the key 1 marks somebody
present.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from ssp_desktop.ui.look.theme import GRID, scaled_font

_ROUND = 3.0
_CAP_GAP = GRID // 2
_GAP = GRID + GRID // 2


class KeyHints(QWidget):
    """Draws `hints`, pairs of key and word; starts a new line when there is no room."""

    def __init__(self, hints: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hints = tuple(hints)
        words = ", ".join(f"{key} {word}" for key, word in self.hints)
        self.setAccessibleName(self.tr("Taster: {0}").format(words))
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = sum(self._width(*hint) + _GAP for hint in self.hints) - _GAP
        return QSize(width, self._line)

    def minimumSizeHint(self) -> QSize:
        return QSize(max(self._width(*hint) for hint in self.hints), self._line)

    def heightForWidth(self, width: int) -> int:
        *_, (_, top, _, _) = self._placed(width)
        return top + self._line

    @property
    def _line(self) -> int:
        return self.fontMetrics().height() + GRID // 2

    def _cap(self, key: str) -> int:
        metrics = self.fontMetrics()
        return max(metrics.height(), metrics.horizontalAdvance(key) + GRID)

    def _width(self, key: str, word: str) -> int:
        return self._cap(key) + _CAP_GAP + self.fontMetrics().horizontalAdvance(word)

    def _placed(self, width: int) -> Iterator[tuple[int, int, str, str]]:
        """Yield where each hint begins, its key and its word."""
        left = top = 0
        for hint in self.hints:
            own = self._width(*hint)
            if left and left + own > width:
                left, top = 0, top + self._line
            yield (left, top, *hint)
            left += own + _GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        font, metrics = self.font(), self.fontMetrics()
        small = scaled_font(font, 0.85)
        for left, top, key, word in self._placed(self.width()):
            if top + metrics.height() > self.height():
                break  # half a line says nothing
            cap = self._cap(key)
            base = top + metrics.ascent()
            painter.drawRoundedRect(
                QRectF(left + 0.5, top + 0.5, cap - 1, metrics.height() - 1), _ROUND, _ROUND
            )
            painter.setFont(small)
            own = painter.fontMetrics()
            middle = top + (metrics.height() - own.height()) / 2 + own.ascent()
            painter.drawText(
                round(left + (cap - own.horizontalAdvance(key)) / 2), round(middle), key
            )
            painter.setFont(font)
            painter.drawText(left + cap + _CAP_GAP, base, word)
        painter.end()
