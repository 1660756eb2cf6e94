"""The people expected at the meeting as rows of a list: who, from where, and whether present."""

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ssp_desktop.application.edits import person_line
from ssp_desktop.domain.meeting import Meeting, Participant, Presence

PERSON = Qt.ItemDataRole.UserRole
"""The role under which a row's `Participant` is found."""

_Index = QModelIndex | QPersistentModelIndex
_WORDS = {
    Presence.PRESENT: QT_TRANSLATE_NOOP("AttendanceModel", "Til stede"),
    Presence.EXCUSED: QT_TRANSLATE_NOOP("AttendanceModel", "Afbud"),
    Presence.ABSENT: QT_TRANSLATE_NOOP("AttendanceModel", "Fraværende"),
}


def presence_word(presence: Presence) -> str:
    """Return what the presence is called, in the language of the window."""
    return QCoreApplication.translate("AttendanceModel", _WORDS[presence])


class AttendanceModel(QAbstractListModel):
    """The participants of a meeting."""

    edited = Signal(str, str)
    """A person was edited in the list: the id and the new line, ``Navn, tilhørsforhold``."""
    ticked = Signal(str)
    """The sign of a person was ticked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.people: tuple[Participant, ...] = ()

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the people of `meeting`."""
        people = meeting.participants
        if people is self.people:
            return
        if [each.id for each in people] != [each.id for each in self.people]:
            self.beginResetModel()
            self.people = people
            self.endResetModel()
            return
        changed = [
            at for at, (old, new) in enumerate(zip(self.people, people, strict=True)) if old != new
        ]
        self.people = people
        for at in changed:
            self.dataChanged.emit(self.index(at), self.index(at))

    def place_of(self, person_id: str) -> int:
        """Return the row of a person, -1 for none."""
        return next((at for at, each in enumerate(self.people) if each.id == person_id), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.people)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        person = self.people[index.row()]
        if role == PERSON:
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

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not str(value).strip():
            return False
        self.edited.emit(self.people[index.row()].id, str(value))
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable
