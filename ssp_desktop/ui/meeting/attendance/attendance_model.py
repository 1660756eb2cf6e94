"""The people expected at the meeting as rows of a list: who, from where, and whether present."""

from PySide6.QtCore import Qt, Signal

from ssp_desktop.application.editing.meeting_edits import person_line
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.meeting.attendance.attendance_rows import PersonRow, person_rows
from ssp_desktop.ui.rows.following_list import ROW, FollowingModel, Index


class AttendanceModel(FollowingModel):
    """The participants of a meeting."""

    rows: tuple[PersonRow, ...]

    edited = Signal(str, str)
    """A person was edited in the list: the id and the new line, ``Navn, tilhørsforhold``."""

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the people of `meeting` and their present state."""
        self.show_rows(person_rows(meeting))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.EditRole:
            return person_line(row.person)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.spoken.replace(": ", "\n")
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not str(value).strip():
            return False
        self.edited.emit(self.rows[index.row()].id, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable
