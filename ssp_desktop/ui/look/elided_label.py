"""A line of text that ends in "…" when there is no room for all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class ElidedLabel(QLabel):
    """Takes the room that is left, and shows the whole text in its tooltip."""

    def __init__(self, parent: QWidget | None = None, *, least: int = 0, lines: int = 1) -> None:
        """With `least` it asks for the width of its text and shrinks to that many characters.

        It has the height of so many `lines`, and only the last of them ends in "…".
        """
        super().__init__(parent)
        self._least = least
        self._lines = lines
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy.Policy.Preferred if least else QSizePolicy.Policy.Ignored
        self.setSizePolicy(policy, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        least = self.fontMetrics().averageCharWidth() * self._least
        more = (self._lines - 1) * self.fontMetrics().lineSpacing()
        return QSize(min(least, whole.width()), whole.height() + more)

    def sizeHint(self) -> QSize:
        more = (self._lines - 1) * self.fontMetrics().lineSpacing()
        return super().sizeHint() + QSize(0, more)

    @property
    def shown(self) -> str:
        """As much of the text as there is room for, its lines parted by line breaks."""
        room = self.contentsRect().width()
        rest = self.text()
        lines: list[str] = []
        while rest and len(lines) < self._lines - 1:
            line = self._first_line(rest, room)
            lines.append(rest[:line].rstrip())
            rest = rest[line:]
        if rest or not lines:
            elided = Qt.TextElideMode.ElideRight
            lines.append(self.fontMetrics().elidedText(rest, elided, room))
        return "\n".join(lines)

    def _first_line(self, text: str, room: int) -> int:
        """Return how many characters of `text` stand in a line of that width, at least one."""
        layout = QTextLayout(text, self.font(), self)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room)
        layout.endLayout()
        return max(line.textLength(), 1)

    def setText(self, text: str) -> None:
        """Show `text`."""
        super().setText(text)
        self.setToolTip(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if self._lines == 1:
            flags |= Qt.TextFlag.TextSingleLine.value
        painter.drawText(self.contentsRect(), flags, self.shown)
