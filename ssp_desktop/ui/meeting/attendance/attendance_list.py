"""The attendance checklist, by key and by mouse: says what is wanted of whom.

Space goes round, 1, 2 and 3 say at once that somebody is there, has sent word or
is missing, 4 and 5 that they came or left now; letters jump to a name, Enter goes to
when the person came and went.
"""

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelectionModel,
    QKeyCombination,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from ssp_desktop.application.live.attendance_keys import Said
from ssp_desktop.domain.meeting import Presence, Role
from ssp_desktop.ui.actions.key_words import combination
from ssp_desktop.ui.actions.row_menu import row_menu
from ssp_desktop.ui.actions.row_table import PERSON_ROWS
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.meeting.attendance.attendance_delegate import AttendanceDelegate
from ssp_desktop.ui.meeting.attendance.attendance_model import AttendanceModel
from ssp_desktop.ui.meeting.attendance.attendance_rows import presence_word
from ssp_desktop.ui.rows.following_list import FollowingList, Index
from ssp_desktop.ui.rows.name_search import NameSearch
from ssp_desktop.ui.rows.row_drawing import SIGN

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYS = {combination(row.key): row for row in PERSON_ROWS if row.key}


class AttendanceList(FollowingList):
    """The people expected, each with a sign and a word for the presence."""

    next_wanted = Signal(str)
    """The person's presence is to go round by one."""
    said = Signal(str, Said)
    """Something is said of the person."""
    role_wanted = Signal(str, Role)
    substitute_wanted = Signal(str)
    """Somebody is to stand in for the person."""
    no_substitute_wanted = Signal(str)
    events_wanted = Signal(str)
    """When the person came and went is to be shown."""
    remove_wanted = Signal(str)
    left_list = Signal()
    """Escape: back to writing."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        self.people = AttendanceModel()
        super().__init__(
            QCoreApplication.translate("AttendanceList", "Fremmøde"), self.people, parent
        )
        self.setItemDelegate(AttendanceDelegate(icons, self))
        self._search = NameSearch()

    @property
    def current_person(self) -> str:
        """The id of the current person, empty for none."""
        return self.people.id_at(self.currentIndex())

    def _is_edited(self) -> bool:
        return self.state() is AttendanceList.State.EditingState

    def keyPressEvent(self, event: QKeyEvent) -> None:
        person_id = self.current_person
        if not event.text().isalpha():
            self._search.end()
        if person_id and event.key() == Qt.Key.Key_Space:
            self.next_wanted.emit(person_id)
        elif person_id and _bare(event) in _KEYS and not self._is_edited():
            _KEYS[_bare(event)].does(self)()
        elif person_id and event.key() in _ENTER and not self._is_edited():
            self.events_wanted.emit(person_id)
        elif event.key() == Qt.Key.Key_Escape:
            self.left_list.emit()
        elif person_id and event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit(person_id)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Jump to a person one of whose names begins with the letters typed in one go."""
        names = [row.name for row in self.people.rows]
        found = self._search.place_of(search, names, max(self.currentIndex().row(), 0))
        if found is not None:
            self.setCurrentIndex(self.people.index(found))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        on_sign = event.position().x() < SIGN + 2 * GRID
        if index.isValid() and on_sign and event.button() is Qt.MouseButton.LeftButton:
            self.next_wanted.emit(self.people.rows[index.row()].id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.position().x() < SIGN + 2 * GRID:
            event.accept()  # two quick ticks, not an edit
            return
        super().mouseDoubleClickEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.people.rows:
            self.setCurrentIndex(self.people.index(0))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.selectionModel().clearSelection()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            select = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().select(current, select)

    def menu_for(self, index: QModelIndex) -> QMenu:
        """Return what can be done to the person at `index`."""
        row = self.people.rows[index.row()]
        stood_in_for = any(each.person.stands_in_for == row.id for each in self.people.rows)
        return row_menu(
            self,
            PERSON_ROWS,
            self,
            without=set() if stood_in_for else {"drop_substitute"},
            checked={
                f"role_{row.person.role}",
                *(f"say_{each}" for each in Presence if row.word == presence_word(each)),
            },
        )

    # What the menu and the keys do to the person that is selected

    def say(self, said: Said) -> None:
        """Have it noted of the person."""
        self.said.emit(self.current_person, said)

    def give_role(self, role: Role) -> None:
        """Have the person be that at the meeting."""
        self.role_wanted.emit(self.current_person, role)

    def show_events(self) -> None:
        """Have it shown when the person came and went."""
        self.events_wanted.emit(self.current_person)

    def name_substitute(self) -> None:
        """Have somebody stand in for the person."""
        self.substitute_wanted.emit(self.current_person)

    def drop_substitute(self) -> None:
        """Have nobody stand in for the person."""
        self.no_substitute_wanted.emit(self.current_person)

    def edit_person(self) -> None:
        """Write the person's name and affiliation."""
        self.edit(self.currentIndex())

    def remove_person(self) -> None:
        """Have the person taken out of the meeting."""
        self.remove_wanted.emit(self.current_person)


def _bare(event: QKeyEvent) -> QKeyCombination:
    """Return the key whatever is held down with it: figures are typed with Shift on some boards."""
    return QKeyCombination(Qt.Key(event.key()))
