"""What every dialog of the program has in common."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.ui.look.handed_on import hands_on
from ssp_desktop.ui.look.theme import GRID

_FRAME = QSize(4 * GRID, 6 * GRID)
"""What is left of the screen around a dialog, for its title among others."""


class Dialog(QDialog):
    """Fits its screen, and leaves the focus to whoever hides the part that has it."""

    def take_room(self, wide: int, high: int) -> None:
        """Be that large, in pixels, or as large as the screen lets it."""
        room = self.screen().availableGeometry().size() - _FRAME
        self.resize(QSize(wide, high).boundedTo(room))

    def focusNextPrevChild(self, forward: bool) -> bool:
        move = super().focusNextPrevChild
        return hands_on(self, move) or move(forward)


def column_in(dialog: QWidget, spacing: int = GRID) -> QVBoxLayout:
    """Return the column that `dialog` consists of, with every dialog's margins round it."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
    column.setSpacing(spacing)
    return column


def button_row(*right: QPushButton, left: Sequence[QPushButton] = ()) -> QHBoxLayout:
    """Return the row of buttons at the foot of a dialog, the last of `right` in its corner."""
    row = QHBoxLayout()
    row.setSpacing(GRID)
    for button in left:
        row.addWidget(button)
    row.addStretch(1)
    for button in right:
        row.addWidget(button)
    return row
