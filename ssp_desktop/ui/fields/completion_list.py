"""The small list of names below the characters being typed.

Shows what is offered and which entry is marked; never takes the focus, and a click does
the same as the key. It lies over the text, so every character typed repaints it: it is
therefore painted once and shown as a picture. Refuses to know where the names come
from.
"""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.aids.completion import Completion
from ssp_desktop.ui.look.theme import GRID

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_Role = QPalette.ColorRole


class CompletionList(QWidget):
    """Lies over its parent, which holds the text being typed."""

    chosen = Signal(object)
    """The user clicked this `Completion`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Navne, der passer"))
        self._choices: tuple[Completion, ...] = ()
        self._marked = 0
        self._picture = QPixmap()
        self._drawn: tuple[object, ...] = ()
        """What the picture shows, at what size, and in which colours."""
        self._key = QKeySequence(Qt.Key.Key_Tab).toString()  # the name as printed on the key
        self.hide()

    @property
    def marked(self) -> Completion | None:
        """The entry that the key takes; None while nothing is offered."""
        return self._choices[self._marked] if self.isVisible() else None

    def offer(self, choices: tuple[Completion, ...], at: QRect) -> None:
        """Show `choices` beside the typed characters, at `at` in the parent."""
        if choices != self._choices:
            before = self._choices[self._marked] if self._choices else None
            self._choices = choices
            self._marked = choices.index(before) if before in choices else 0
            self.setAccessibleDescription(", ".join(choice.text for choice in choices))
        over = self.parentWidget()
        if over is None:
            return
        room = over.rect()
        size = self.sizeHint().boundedTo(room.size())
        place = QRect(at.bottomLeft() + QPoint(-GRID, GRID // 2), size)
        if place.bottom() > room.bottom() and at.top() > size.height():
            place.moveBottom(at.top() - GRID // 2)
        place.moveLeft(max(min(place.left(), room.right() - size.width()), 0))
        self.setGeometry(place)
        self._draw()
        self.show()
        self.raise_()

    def put_away(self) -> None:
        """Hide the list."""
        if self.isVisible():
            self.hide()
        self._choices, self._marked = (), 0

    def mark(self, by: int) -> None:
        """Mark the next or the previous entry, wrapping at the ends."""
        self._marked = (self._marked + by) % len(self._choices)
        self._draw()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        key = metrics.horizontalAdvance(self._key) + 2 * GRID
        width = max(
            metrics.horizontalAdvance(choice.text) + metrics.horizontalAdvance(choice.beside)
            for choice in self._choices
        )
        return QSize(width + key + 5 * GRID, len(self._choices) * self._row_height() + 2)

    def _row_height(self) -> int:
        return self.fontMetrics().height() + GRID

    def _row(self, at: int) -> QRect:
        height = self._row_height()
        return QRect(1, 1 + at * height, self.width() - 2, height)

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        looks = (self.palette().cacheKey(), self.font().key(), ratio)
        drawn = (self._choices, self._marked, self.size(), looks)
        if drawn == self._drawn:  # while the word is typed further the same is offered
            return
        self._drawn = drawn
        self._picture = QPixmap((self.size().toSizeF() * ratio).toSize())
        self._picture.setDevicePixelRatio(ratio)
        painter = QPainter(self._picture)
        painter.setFont(self.font())
        palette = self.palette()
        painter.fillRect(self.rect(), palette.color(_Role.Base))
        for at in range(len(self._choices)):
            self._draw_row(painter, at)
        painter.setPen(palette.color(_Role.Mid))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
        self.update()

    def _draw_row(self, painter: QPainter, at: int) -> None:
        choice, row, marked = self._choices[at], self._row(at), at == self._marked
        palette, inside = self.palette(), row.adjusted(GRID, 0, -GRID, 0)
        if marked:
            painter.fillRect(row, palette.color(_Role.Highlight))
        painter.setPen(palette.color(_Role.HighlightedText if marked else _Role.Text))
        painter.drawText(inside, _LEFT, choice.text)
        painter.setPen(palette.color(_Role.PlaceholderText))
        width = self.fontMetrics().horizontalAdvance(choice.text)
        painter.drawText(inside.adjusted(width + 2 * GRID, 0, 0, 0), _LEFT, choice.beside)
        if marked:
            painter.drawText(inside, _RIGHT, self._key)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, 0, self._picture)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = (event.position().toPoint().y() - 1) // self._row_height()
        if 0 <= at < len(self._choices):
            self.chosen.emit(self._choices[at])
