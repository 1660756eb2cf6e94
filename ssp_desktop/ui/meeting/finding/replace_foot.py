"""The foot of the list of places to replace: the button that replaces them, and the way back.

It lies below the list, away from the button that opens the list: a double click there must not
replace what nobody has seen.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.look.theme import GRID


class ReplaceFoot(QWidget):
    """Hidden with the list; signals what is wanted, and does nothing itself."""

    confirmed = Signal()
    """The ticked places are to be replaced."""
    closed = Signal()
    """The list is to be closed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.close_list = QPushButton(self.tr("Luk listen"), self)
        self.close_list.clicked.connect(self.closed)
        self.confirm = MainButton(parent=self)
        self.confirm.clicked.connect(self.confirmed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addStretch(1)
        for button in (self.close_list, self.confirm):
            button.setAutoDefault(True)
            row.addWidget(button)
        self.hide()

    def show_chosen(self, count: int, *, deletes: bool) -> None:
        """Show on the button how many places are ticked, and whether their words go."""
        if deletes:
            said = self.tr("Slet 1 sted") if count == 1 else self.tr("Slet {0} steder")
        else:
            said = self.tr("Erstat 1 sted") if count == 1 else self.tr("Erstat {0} steder")
        self.confirm.setText(said.format(count))
        self.confirm.setEnabled(count > 0)
