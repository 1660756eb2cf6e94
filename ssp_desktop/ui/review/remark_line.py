"""The line in which a remark is written: a comment on the marked words, or other words for them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.domain.review import RemarkKind
from ssp_desktop.ui.look.elided_label import ElidedLabel
from ssp_desktop.ui.look.spoken_tip import show_with_key
from ssp_desktop.ui.look.theme import GRID


class RemarkLine(QFrame):
    """Hidden until something is to be written; Enter says it, Escape drops it."""

    written = Signal()
    dropped = Signal()
    closed = Signal()
    """It is hidden again, and needs the keys no more."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.kind = RemarkKind.COMMENT
        self._item = 0
        self.label = ElidedLabel(self)
        self.field = QLineEdit(self)
        self.field.returnPressed.connect(self.written)
        self.say, self.drop = QPushButton(self), QPushButton(self)
        show_with_key(self.say, self.tr("Gem (Enter)"))
        show_with_key(self.drop, self.tr("Fortryd (Esc)"))
        self.say.clicked.connect(self.written)
        self.drop.clicked.connect(self.dropped)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.field, 1)
        row.addWidget(self.say)
        row.addWidget(self.drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID // 2)
        column.addWidget(self.label)
        column.addLayout(row)
        self.hide()

    def open(self, kind: RemarkKind, words: str, item: int) -> None:
        """Write a remark of that kind on `words` of item number `item`; empty for all of it."""
        self.kind = kind
        self._item = item
        self._say_what_for(words)
        self.field.setText(words if kind is RemarkKind.WORDING else "")
        self.field.selectAll()
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget_words(self) -> None:
        """Go on with what is written, now about the whole item."""
        self._say_what_for("")

    def _say_what_for(self, words: str) -> None:
        if self.kind is RemarkKind.WORDING:
            said = self.tr("Andre ord i stedet for »{0}«").format(words)
        elif words:
            said = self.tr("Bemærkning til »{0}«").format(words)
        else:
            said = self.tr("Bemærkning til hele punkt {0}").format(self._item)
        self.label.setText(said)
        self.field.setAccessibleName(said)

    def close_line(self) -> None:
        """Hide, and forget what was written."""
        self.hide()
        self.label.setText("")
        self.field.clear()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep every key that the field has no use for from the pages."""
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        event.accept()
