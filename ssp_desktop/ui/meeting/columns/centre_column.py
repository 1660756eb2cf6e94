"""The centre column: the current item, or what is shown while the meeting has none."""

from PySide6.QtWidgets import QWidget

from ssp_desktop.ui.look.handed_on import Pages
from ssp_desktop.ui.meeting.agenda.empty_agenda import EmptyAgenda
from ssp_desktop.ui.meeting.item.item_room import ItemRoom


class CentreColumn(Pages):
    """Shows one of the two."""

    def __init__(self, room: ItemRoom, parent: QWidget) -> None:
        super().__init__(parent)
        self.room = room
        self.empty = EmptyAgenda(self)
        self.addWidget(self.empty)
        self.addWidget(room)

    def set_empty(self, empty: bool) -> None:
        """Show that the meeting has no items, or show the current one."""
        self.setCurrentWidget(self.empty if empty else self.room)
