"""The words to replace with, and the buttons that replace one place or list them all.

Lies below the line in which words are looked for; does nothing itself.
"""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.meeting.finding.find_field import FindField


class ReplaceLine(QWidget):
    """Hidden with the line above until words are to be replaced."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = FindField(self.tr("Erstat med"), self)
        self.field.textChanged.connect(self._name_buttons)
        self.one = QPushButton(self)
        self.every = QPushButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.field, 1)
        for button in (self.one, self.every):
            button.setAutoDefault(True)
            row.addWidget(button)
        self._name_buttons()
        self.hide()

    @property
    def deletes(self) -> bool:
        """Whether nothing replaces the words."""
        return not self.field.text()

    def _name_buttons(self) -> None:
        gone = self.deletes
        self.one.setText(self.tr("Slet") if gone else self.tr("Erstat"))
        self.every.setText(self.tr("Slet alle …") if gone else self.tr("Erstat alle …"))

    def enable(self, *, enabled: bool) -> None:
        """Enable both buttons, or neither."""
        self.one.setEnabled(enabled)
        self.every.setEnabled(enabled)
