"""A page that says what is being waited for, with a way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.ui.theme import GRID, as_heading


class BusyPage(QWidget):
    """A line of words, a bar that moves, and `Annullér`."""

    given_up = Signal()

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        label = QLabel(text, self)
        as_heading(label, 1.2)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        bar = QProgressBar(self)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedSize(40 * GRID, GRID // 2)
        cancel = QPushButton(self.tr("Annullér"), self)
        cancel.clicked.connect(self.given_up)
        self.setFocusProxy(cancel)
        column = QVBoxLayout(self)
        column.setSpacing(2 * GRID)
        column.addStretch(2)
        column.addWidget(label)
        for part in (bar, cancel):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(part)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
