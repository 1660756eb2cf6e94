"""The agenda in the left column: its heading, the list, and the line that adds an item."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ssp_desktop.domain.meeting import ItemState, Meeting
from ssp_desktop.ui.fields.add_line import AddLine
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet
from ssp_desktop.ui.meeting.agenda.agenda_list import AgendaList


class AgendaPanel(QWidget):
    """Puts the list under its heading; the list itself reports what is wanted."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel(self.tr("Dagsorden"), self)
        as_heading(self.heading)
        self._count = QLabel(self)
        as_quiet(self._count)
        self.list = AgendaList(icons, self)
        self.add = AddLine(icons, self.tr("Nyt punkt"), self.tr("Titel på et nyt punkt"), self)
        self.add.tab_leaves = True  # below is the attendance list, in which digits are commands
        head = QHBoxLayout()
        head.setContentsMargins(GRID + GRID // 2, 0, GRID, 0)
        head.addWidget(self.heading, 1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, 2 * GRID, GRID, GRID)
        column.setSpacing(GRID // 2)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.add)

    def show_meeting(self, meeting: Meeting, current: str) -> None:
        """Show the agenda of `meeting` with that item as the current one."""
        self.list.show_meeting(meeting, current)
        taken = [item for item in meeting.items if item.state is ItemState.PLANNED]
        decided = sum(item.decided for item in taken)
        said = self.tr("{0} af {1} besluttet").format(decided, len(taken))
        self._count.setText(said if taken else "")

    def set_narrow(self, narrow: bool) -> None:
        """Show icons and numbers only, or everything."""
        for part in (self.heading, self._count, self.add):
            part.setVisible(not narrow)
