"""The window there is when there can be none: why the program cannot open, and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.ui.theme import GRID, as_heading


class Refusal(QWidget):
    """A message to read, and one button."""

    def __init__(self, message: str) -> None:
        super().__init__()
        self.setWindowTitle("SSP Desktop")
        title = QLabel(self.tr("SSP Desktop kan ikke åbne"), self)
        as_heading(title, 1.4)
        text = QLabel(message, self)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        close = QPushButton(self.tr("Luk"), self)
        close.setProperty("primary", True)
        close.setAutoDefault(True)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(title)
        column.addWidget(text)
        column.addStretch(1)
        column.addLayout(buttons)
        self.setFixedWidth(72 * GRID)
        close.setFocus()
