"""What every dialog of the program has in common."""

from PySide6.QtWidgets import QDialog

from ssp_desktop.ui.look.handed_on import hands_on


class Dialog(QDialog):
    """Leaves the focus to whoever hides the part that has it."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        move = super().focusNextPrevChild
        return hands_on(self, move) or move(forward)
