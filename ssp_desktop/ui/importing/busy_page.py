"""A page that says what is being waited for and how far it is, and offers to cancel."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.ui.drawn.still_bar import StillBar
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet


class BusyPage(QWidget):
    """A line of text, a bar, the progress, and `Annullér`."""

    given_up = Signal()

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        label = QLabel(text, self)
        as_heading(label, 1.2)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.bar = StillBar(self)
        self.bar.setRange(0, 0)
        self.bar.setFixedWidth(40 * GRID)
        self.bar.setAccessibleName(text)
        self.setAccessibleName(text)
        announce(self, text)
        self.far = QLabel(" ", self)
        as_quiet(self.far)
        cancel = QPushButton(self.tr("Annullér"), self)
        cancel.clicked.connect(self.given_up)
        self.setFocusProxy(cancel)
        column = QVBoxLayout(self)
        column.setSpacing(2 * GRID)
        column.addStretch(2)
        column.addWidget(label)
        for part in (self.bar, self.far, cancel):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(part)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(3)

    def show_progress(self, text: str, done: int = 0, of: int = 0) -> None:
        """Show the progress; the bar fills when the total is known."""
        self.far.setText(text)
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
