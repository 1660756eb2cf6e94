"""A line of words that is a button: as high as the words need in the width that it is given.

Qt's own buttons wrap no words, so a long line would be cut.
"""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from ssp_desktop.ui.look.theme import GRID

_SIDE, _ABOVE = GRID + 1, 5
"""What the style leaves around the words: its padding, and its border."""
_LEAST = 16 * GRID
_TALL = 10_000
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class WrappedButton(QPushButton):
    """Shows its words on as many lines as they need, beside its icon."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self._words = words
        self.setAccessibleName(words)
        self.setFlat(True)
        self.setAutoDefault(True)  # Enter on it is a click, not the dialog's own
        self.setProperty("line", True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        # A whole pixel more than the words: in their own width they may wrap, for a part of one.
        width = self._left + self.fontMetrics().horizontalAdvance(self._words) + 1 + _SIDE
        return QSize(width, self.heightForWidth(_TALL))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, self.heightForWidth(_TALL))

    def heightForWidth(self, width: int) -> int:
        return self._wrapped(QRect(0, 0, width, _TALL)).height() + 2 * _ABOVE

    @property
    def _left(self) -> int:
        """Where the words begin."""
        icon = self.iconSize().width() + GRID // 2 if not self.icon().isNull() else 0
        return _SIDE + icon

    def _wrapped(self, room: QRect) -> QRect:
        """Return where the words are in a button of that size, on as many lines as they need."""
        inside = room.adjusted(self._left, _ABOVE, -_SIDE, -_ABOVE)
        return self.fontMetrics().boundingRect(inside, int(_FLAGS), self._words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        size = self.iconSize()
        line = self.fontMetrics().height()
        top = _ABOVE + (line - size.height()) // 2
        self.icon().paint(painter, QRect(_SIDE, top, size.width(), size.height()))
        painter.setPen(option.palette.buttonText().color())
        inside = self.rect().adjusted(self._left, _ABOVE, 0, 0)
        painter.drawText(inside.adjusted(0, 0, -_SIDE, 0), int(_FLAGS), self._words)
        painter.end()
