"""The centre column while the meeting has no items: what to do now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet


class EmptyAgenda(QWidget):
    """Two lines and one button."""

    item_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Dagsordenen er tom"), self)
        as_heading(title, 1.3)
        line = QLabel(self.tr("Skriv punkternes titler i listen til venstre, én ad gangen."), self)
        as_quiet(line)
        button = MainButton(self.tr("Nyt punkt"), self)
        button.clicked.connect(self.item_wanted)
        column = QVBoxLayout(self)
        column.setSpacing(GRID)
        column.addStretch(2)
        for label in (title, line):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(GRID)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
