"""The left column: the agenda above, the attendance below, both given what to show."""

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QSplitter, QVBoxLayout, QWidget

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
        self._own = False  # whether the user chose how the height is shared
        self.parts = QSplitter(Qt.Orientation.Vertical, self)
        self.parts.setHandleWidth(1)
        self.parts.setChildrenCollapsible(False)
        self.parts.addWidget(self.agenda)
        self.parts.addWidget(self.attendance)
        self.parts.setStretchFactor(0, 1)
        self.parts.setStretchFactor(1, 1)
        self.parts.splitterMoved.connect(self._note_moved)
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

    # How the height is shared

    def save_shares(self) -> QByteArray:
        """Return how the user shared the height; empty when the lists' needs decide."""
        return self.parts.saveState() if self._own else QByteArray()

    def restore_shares(self, state: QByteArray) -> None:
        """Share the height as in a state from `save_shares`."""
        self._own = self.parts.restoreState(state)

    def _note_moved(self) -> None:
        self._own = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._share)  # the rows are laid out in the new width first

    def _share(self) -> None:
        """Let the list with more rows have what the other has no use for."""
        if self._own or self._narrow or not self.isVisible():
            return
        above, below = self.parts.sizes()
        agenda = above - _spare(self.agenda.list)
        people = below - _spare(self.attendance.list)
        whole = above + below
        if agenda > above and people < below:
            above = min(agenda, whole - people)
        elif people > below and agenda < above:
            above = max(agenda, whole - people)
        else:
            return
        self.parts.setSizes([above, whole - above])


def _spare(rows: QListView) -> int:
    """Return how much taller the list is than its rows, in pixels; negative when some are cut."""
    model = rows.model()
    last = rows.visualRect(model.index(model.rowCount() - 1, 0))
    first = rows.visualRect(model.index(0, 0))
    return rows.viewport().height() - (last.bottom() - first.top() + 1)
