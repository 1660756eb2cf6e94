"""The item in sight with what is so in the room above it, always in view."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssp_desktop.ui.meeting.leave_line import LeaveLine


class ItemRoom(QWidget):
    """Puts the line above `item`, which scrolls by itself."""

    def __init__(self, leave: LeaveLine, item: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leave = leave
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(leave)
        column.addWidget(item, 1)
