"""How far work on a package is: a bar, what is being done, and `Annullér`."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.ui.drawn.still_bar import StillBar
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.theme import GRID, as_quiet


class WorkProgress(QWidget):
    """Takes no room while nothing goes on."""

    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.bar = StillBar(self)
        self.far = QLabel(self)
        as_quiet(self.far)
        self.cancel = QPushButton(self.tr("Annullér"), self)
        self.cancel.setAutoDefault(True)  # Enter on it is a click, not a beginning
        self.cancel.clicked.connect(self.given_up)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.far, 1)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.bar)
        column.addLayout(row)
        self.hide()

    def begin(self, doing: str) -> None:
        """Show that this is being done, for nobody knows how long."""
        self.bar.setRange(0, 0)
        self.say(doing)
        announce(self, doing)
        self.cancel.setEnabled(True)
        self.show()

    def say(self, doing: str) -> None:
        """Say what is being done."""
        self.far.setText(doing)
        self.bar.setAccessibleName(doing)

    def show_step(self, done: int, total: int) -> None:
        """Show how much of it is done."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
