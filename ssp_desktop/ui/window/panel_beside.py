"""The panel beside the meeting on its page: export, filing, printing, or who looks it through.

Owns which of them is shown, that each is made when first needed, and the room it takes.
Each panel owns what is in it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout, QWidget

from ssp_desktop.application.editing.changed import Changed

if TYPE_CHECKING:
    from ssp_desktop.ui.look.side_panel import SidePanel
    from ssp_desktop.ui.meeting.door import MeetingDoor


class PanelBeside(QObject):
    """Shows one panel at a time in `row`, beside what `door` shows."""

    def __init__(self, door: "MeetingDoor", row: QBoxLayout, page: QWidget) -> None:
        super().__init__(page)
        self._door = door
        self._row = row
        self._page = page
        self._made: dict[str, SidePanel] = {}
        self._shown: SidePanel | None = None
        self._alone = False  # whether the panel has all the room
        door.item_changed.connect(self._note_item)

    def open(self, name: str, make: "Callable[[], SidePanel]") -> "SidePanel":
        """Show the panel of that name, made by `make`, in the place of any other; return it."""
        panel = self._made.get(name)
        if panel is None:
            panel = self._made[name] = make()
            panel.place_wanted.connect(self.leave_in_the_way)
            panel.place_wanted.connect(self._door.go_to_origin)
            panel.closed.connect(self._leave)
            self._row.addWidget(panel)
        if self._shown is not None and self._shown is not panel:
            self._shown.put_away()
        self._shown = panel
        self._door.set_panel_beside(True)
        panel.note_item(self._door.item_id)
        panel.open_panel()
        self.share_room()
        return panel

    def share_room(self) -> None:
        """Give the panel all the room when there is too little for the item beside it."""
        panel = self._shown
        self._alone = False
        if panel is not None:
            self._alone = self._page.width() < panel.usual_width + self._door.least_width
            panel.fill(self._alone)
        self._door.widget.setVisible(not self._alone)

    def note_change(self, changed: Changed) -> None:
        """Let the shown panel follow a change. Called for every character."""
        if self._shown is not None:
            self._shown.note_change(changed.after, typed=changed.typed)

    def _note_item(self, item_id: str) -> None:
        if self._shown is not None:
            self._shown.note_item(item_id)

    def _leave(self) -> None:
        panel, self._shown = self._shown, None
        if panel is not None:
            panel.put_away()
            self.share_room()
            self._door.set_panel_beside(False)
        self._door.back_to_text()

    def stop(self) -> None:
        """Let the panel look for nothing more: the meeting is being left."""
        if self._shown is not None:
            self._shown.put_away()
        for panel in self._made.values():
            panel.leave()

    def leave_in_the_way(self) -> None:
        """Put the panel away if it has all the room."""
        if self._alone:
            self._leave()
