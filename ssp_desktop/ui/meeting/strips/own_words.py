"""A line that says that a sentence was edited by hand, and offers to write it again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ssp_desktop.ui.look.theme import GRID, as_quiet


class OwnWords(QWidget):
    """Takes no room while the decision has the program's own words."""

    again = Signal()
    """Write the sentence again, beside what was made of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = QLabel(self.tr("Sætningen er rettet i hånden"), self)
        as_quiet(words)
        self.button = QPushButton(self.tr("Skriv den igen"), self)
        self.button.setProperty("flat", True)
        self.button.clicked.connect(self.again)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(words)
        row.addWidget(self.button)
        row.addStretch(1)
        self.hide()
