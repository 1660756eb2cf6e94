"""Asks for the code of another computer, for a copy or a packed file that was made there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ssp_desktop.application.locking import Locking
from ssp_desktop.ui.locking.key_entry import KeyEntry
from ssp_desktop.ui.look.dialog import Dialog, column_in
from ssp_desktop.ui.look.theme import GRID, as_heading


class CodeDialog(Dialog):
    """A heading, what the code is for, and the field; closed once the key is there."""

    recovered = Signal(str)
    """The key is there; what is to be said about it."""

    def __init__(self, locking: Locking, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = QLabel(self.tr("Kode fra en anden computer"), self)
        self.setWindowTitle(title.text())
        as_heading(title, 1.4)
        why = QLabel(
            self.tr(
                "Med koden kan en sikkerhedskopi eller en pakket fil fra den anden computer læses "
                "her. Den står på arket, der blev gemt, da krypteringen blev slået til."
            ),
            self,
        )
        why.setWordWrap(True)
        self.cancel_button = QPushButton(self.tr("Annullér"), self)
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self.entry = KeyEntry(locking, self, self.tr("&Brug koden"), self.cancel_button)
        self.entry.recovered.connect(self.accept)
        self.entry.recovered.connect(self.recovered)
        column = column_in(self)
        for part in (title, why, self.entry):
            column.addWidget(part)
        self.setFixedWidth(60 * GRID)
        self.entry.code.setFocus()
