"""The people expected at the meeting as rows of a list: who, from where, and whether present."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal

from ssp_desktop.application.edits import person_line
from ssp_desktop.domain.meeting import Meeting, Participant, Presence
from ssp_desktop.ui.meeting.left_lists import ROW, FollowingModel, Index

_WORDS = {
    Presence.PRESENT: QT_TRANSLATE_NOOP("AttendanceModel", "Til stede"),
    Presence.EXCUSED: QT_TRANSLATE_NOOP("AttendanceModel", "Afbud"),
    Presence.ABSENT: QT_TRANSLATE_NOOP("AttendanceModel", "Fraværende"),
}


def presence_word(presence: Presence) -> str:
    """Return what the presence is called, in the language of the window."""
    return QCoreApplication.translate("AttendanceModel", _WORDS[presence])


class AttendanceModel(FollowingModel):
    """The participants of a meeting."""

    rows: tuple[Participant, ...]

    edited = Signal(str, str)
    """A person was edited in the list: the id and the new line, ``Navn, tilhørsforhold``."""
    ticked = Signal(str)
    """The sign of a person was ticked."""

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the people of `meeting`."""
        if meeting.participants is not self.rows:
            self.show_rows(meeting.participants)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        person = self.rows[index.row()]
        if role == ROW:
            return person
        if role == Qt.ItemDataRole.DisplayRole:
            return person.name
        if role == Qt.ItemDataRole.EditRole:
            return person_line(person)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{person_line(person)}: {presence_word(person.presence)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{person_line(person)}\n{presence_word(person.presence)}"
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not str(value).strip():
            return False
        self.edited.emit(self.rows[index.row()].id, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable
