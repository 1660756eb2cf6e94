"""The small list of names under the letters that are being written.

Shows what is offered and which of it is marked; never takes the focus, and a
click is as good as the key. Refuses to know where the names come from.
"""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QWidget

from ssp_desktop.application.completion import Completion
from ssp_desktop.ui.theme import GRID

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_Role = QPalette.ColorRole


class CompletionList(QFrame):
    """Lies over its parent, in which the letters are."""

    chosen = Signal(object)
    """A click on this `Completion`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("popup", True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Navne, der passer"))
        self._choices: tuple[Completion, ...] = ()
        self._marked = 0
        self._key = QKeySequence(Qt.Key.Key_Tab).toString(QKeySequence.SequenceFormat.NativeText)
        self.hide()

    @property
    def marked(self) -> Completion | None:
        """What the key takes, None while nothing is offered."""
        return self._choices[self._marked] if self.isVisible() else None

    def offer(self, choices: tuple[Completion, ...], letters: QRect) -> None:
        """Show `choices` by the letters that stand at `letters` of the parent."""
        if choices != self._choices:
            before = self._choices[self._marked] if self._choices else None
            self._choices = choices
            self._marked = choices.index(before) if before in choices else 0
            self.setAccessibleDescription(", ".join(choice.text for choice in choices))
        room = self.parentWidget().rect()
        size = self.sizeHint().boundedTo(room.size())
        place = QRect(letters.bottomLeft() + QPoint(-GRID, GRID // 2), size)
        if place.bottom() > room.bottom() and letters.top() > size.height():
            place.moveBottom(letters.top() - GRID // 2)
        place.moveLeft(max(min(place.left(), room.right() - size.width()), 0))
        self.setGeometry(place)
        self.update()
        self.show()
        self.raise_()

    def put_away(self) -> None:
        """Offer nothing."""
        if self.isVisible():
            self.hide()
        self._choices, self._marked = (), 0

    def mark(self, by: int) -> None:
        """Mark the next or the previous one, round the ends."""
        self._marked = (self._marked + by) % len(self._choices)
        self.update()

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

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        palette, metrics = self.palette(), self.fontMetrics()
        for at, choice in enumerate(self._choices):
            row = self._row(at)
            inside = row.adjusted(GRID, 0, -GRID, 0)
            if at == self._marked:
                painter.fillRect(row, palette.color(_Role.Highlight))
            marked = at == self._marked
            painter.setPen(palette.color(_Role.HighlightedText if marked else _Role.Text))
            painter.drawText(inside, _LEFT, choice.text)
            painter.setPen(palette.color(_Role.PlaceholderText))
            beside = inside.adjusted(metrics.horizontalAdvance(choice.text) + 2 * GRID, 0, 0, 0)
            painter.drawText(beside, _LEFT, choice.beside)
            if marked:
                painter.drawText(inside, _RIGHT, self._key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = (event.position().toPoint().y() - 1) // self._row_height()
        if 0 <= at < len(self._choices):
            self.chosen.emit(self._choices[at])
