"""The sheets that approved minutes have, a button each, and which edition of them is wanted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.open_edition import has_closed
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.fields.tick_box import TickBox
from ssp_desktop.ui.look.theme import GRID


class SheetButtons(QWidget):
    """Offers the open edition where something is closed."""

    signatures_wanted = Signal(Edition)
    """The signature sheet (underskriftsblad) of that edition is wanted as a file."""
    corrections_wanted = Signal(Edition)
    """The corrections of that edition are wanted as a file of their own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.signatures = QPushButton(self.tr("Underskriftsblad …"), self)
        self.signatures.clicked.connect(self._want_signatures)
        self.corrections = QPushButton(self.tr("Rettelsesblad …"), self)
        self.corrections.clicked.connect(self._want_corrections)
        self.open_edition = TickBox(self.tr("&Uden det, der er lukket (åben udgave)"), self)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for button in (self.signatures, self.corrections):
            button.setAutoDefault(True)  # Enter on it is a click
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        column.addWidget(self.open_edition)

    def show_meeting(self, meeting: Meeting) -> None:
        """Offer the sheets that `meeting` has."""
        self.corrections.setVisible(bool(meeting.corrections))
        self.open_edition.setVisible(has_closed(meeting))

    @property
    def _edition(self) -> Edition:
        is_open = self.open_edition.isChecked() and not self.open_edition.isHidden()
        return Edition.OPEN if is_open else Edition.FULL

    def _want_signatures(self) -> None:
        self.signatures_wanted.emit(self._edition)

    def _want_corrections(self) -> None:
        self.corrections_wanted.emit(self._edition)
