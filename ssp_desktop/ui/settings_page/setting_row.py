"""One setting: its name, a line about it, and the field to choose with."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLabel, QWidget

from ssp_desktop.ui.look.theme import GRID, as_quiet

_WIDE = 22 * GRID


class SettingRow(QWidget):
    """The name at the left and `chosen_with` at the right; a tick box has its own name."""

    def __init__(
        self, name: str, note: str, chosen_with: QWidget, parent: QWidget, settled: str = ""
    ) -> None:
        """`name` contains the `&` of its key; `note` explains the setting, and may be empty.

        `settled` says who has chosen for the user, who then cannot.
        """
        super().__init__(parent)
        if settled:
            chosen_with.setEnabled(False)
            note = f"{settled} {note}".rstrip()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(0, 1)
        if isinstance(chosen_with, QAbstractButton):
            grid.addWidget(chosen_with, 0, 0)
        else:
            label = QLabel(name, self)
            label.setBuddy(chosen_with)
            chosen_with.setFixedWidth(_WIDE)
            grid.addWidget(label, 0, 0)
            rows = 2 if note else 1
            grid.addWidget(chosen_with, 0, 1, rows, 1, Qt.AlignmentFlag.AlignTop)
        if note:
            chosen_with.setAccessibleDescription(note)
            hint = QLabel(note, self)
            hint.setWordWrap(True)
            as_quiet(hint)
            grid.addWidget(hint, 1, 0)
