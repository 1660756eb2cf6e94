"""The left column: the agenda above, the attendance below, both given what to show."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.meeting.agenda.agenda_panel import AgendaPanel
from ssp_desktop.ui.meeting.attendance.attendance_panel import AttendancePanel

_CHARACTERS = 34
_AMPLE_CHARACTERS = 45
_NARROW_CHARACTERS = 7


class LeftColumn(QWidget):
    """Folds down to the agenda's icons and numbers when there is little room."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.agenda = AgendaPanel(icons, self)
        self.attendance = AttendancePanel(icons, self)
        self.parts = QSplitter(Qt.Orientation.Vertical, self)
        self.parts.setHandleWidth(1)
        self.parts.setChildrenCollapsible(False)
        self.parts.addWidget(self.agenda)
        self.parts.addWidget(self.attendance)
        self.parts.setStretchFactor(0, 1)
        self.parts.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.parts)
        self._narrow = True
        self.set_narrow(False)

    @property
    def narrow(self) -> bool:
        """Whether only icons and numbers are shown."""
        return self._narrow

    @property
    def usual_width(self) -> int:
        """How wide the column is by default, in pixels."""
        return self.fontMetrics().averageCharWidth() * _CHARACTERS + 4 * GRID

    @property
    def ample_width(self) -> int:
        """How wide the column is when there is room to spare: most titles fit."""
        return self.fontMetrics().averageCharWidth() * _AMPLE_CHARACTERS + 4 * GRID

    @property
    def narrow_width(self) -> int:
        """How wide the column is with icons and numbers only."""
        return self.fontMetrics().averageCharWidth() * _NARROW_CHARACTERS + 5 * GRID

    def set_narrow(self, narrow: bool) -> None:
        """Show icons and numbers only, or everything."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.agenda.set_narrow(narrow)
        self.attendance.setVisible(not narrow)
        if narrow:
            self.setFixedWidth(self.narrow_width)
        else:
            self.setMaximumWidth(16777215)
            self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 24)
