"""The meetings that an export has, when it has several: one of them is chosen to be read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet


class ChoicePage(QWidget):
    """A list of meetings; Enter reads the one that is marked, Escape gives up."""

    chosen = Signal(int)
    """The number of the meeting to read, from 1."""
    given_up = Signal()

    def __init__(self, name: str, choices: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("{0} har {1} møder").format(name, len(choices)), self)
        as_heading(title, 1.4)
        self.setAccessibleName(title.text())
        about = QLabel(self.tr("Vælg det møde, der skal importeres. Enter læser det."), self)
        as_quiet(about)
        self.list = QListWidget(self)
        self.list.setProperty("paper", True)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("Møderne i eksporten"))
        self.list.addItems([f"{number}. {text}" for number, text in enumerate(choices, start=1)])
        self.list.setCurrentRow(0)
        self.list.itemDoubleClicked.connect(self._choose)
        self.read_button = MainButton(self.tr("Læs mødet"), self)
        cancel = QPushButton(self.tr("Annullér"), self)
        for button in (self.read_button, cancel):
            button.setAutoDefault(True)  # Enter on it is a click
        self.read_button.clicked.connect(self._choose)
        cancel.clicked.connect(self.given_up)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(title, 1)
        head.addWidget(cancel)
        head.addWidget(self.read_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        whole.setSpacing(GRID)
        whole.addLayout(head)
        whole.addWidget(about)
        whole.addWidget(self.list, 1)
        self.setFocusProxy(self.list)

    def _choose(self) -> None:
        self.chosen.emit(self.list.currentRow() + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        else:
            super().keyPressEvent(event)
