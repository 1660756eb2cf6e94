"""A folder on the page of settings: where it is, buttons beside it, how it stands, what it is."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.ui.fields.form import Problem
from ssp_desktop.ui.look.theme import GRID, as_quiet


class FolderRow(QWidget):
    """Shows a folder that cannot be typed; what its buttons do is for whoever makes it."""

    def __init__(self, parent: QWidget) -> None:
        """`lay_out` comes next."""
        super().__init__(parent)
        # A line rather than a label: it is reached, read aloud and copied by key.
        self.path = QLineEdit(self)
        self.path.setReadOnly(True)
        self.state = self._quiet("")
        self.problem = Problem(self)

    def lay_out(self, label: str, how: str, buttons: Sequence[QPushButton], *, spoken: str) -> None:
        """Put it together: `label` leads to the path, `how` is said below it.

        `spoken` is the name of the path for a screen reader.
        """
        self.path.setAccessibleName(spoken)
        self.path.setAccessibleDescription(how)
        above = QLabel(label, self)
        above.setBuddy(self.path)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self.path, 1)
        for button in buttons:
            button.setAutoDefault(False)
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(above)
        column.addLayout(line)
        for part in (self.state, self.problem, self._quiet(how)):
            column.addWidget(part)

    def show_path(self, text: str) -> None:
        """Show where it is, from the beginning."""
        self.path.setText(text)
        self.path.setCursorPosition(0)

    def _quiet(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        as_quiet(label)
        return label
