"""The line in which a remark is written: a comment on the marked words, or other words for them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.domain.review import RemarkKind
from ssp_desktop.ui.look.theme import GRID


class RemarkLine(QFrame):
    """Hidden until something is to be written; Enter says it, Escape drops it."""

    written = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.kind = RemarkKind.COMMENT
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QLineEdit(self)
        self.field.returnPressed.connect(self.written)
        self.say = QPushButton(self.tr("Gem (Enter)"), self)
        self.drop = QPushButton(self.tr("Fortryd (Esc)"), self)
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

    def open(self, kind: RemarkKind, words: str) -> None:
        """Write a remark of that kind on `words`; empty for the whole item."""
        self.kind = kind
        if kind is RemarkKind.WORDING:
            said = self.tr("Andre ord i stedet for »{0}«").format(words)
        elif words:
            said = self.tr("Bemærkning til »{0}«").format(words)
        else:
            said = self.tr("Bemærkning til hele punktet")
        self.label.setText(said)
        self.field.setAccessibleName(said)
        self.field.setText(words if kind is RemarkKind.WORDING else "")
        self.field.selectAll()
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep every key that the field has no use for from the pages."""
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        event.accept()
