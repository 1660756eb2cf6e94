"""The attendance list, by key and by mouse: reports what is to be noted of whom.

Space cycles the presence; 1, 2 and 3 mark somebody as present, excused or absent at
once; 4 and 5 note that they arrived or left now. Characters jump to a name, and Enter
shows when the person came and went.
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
from ssp_desktop.ui.fields.read_only import is_read_only
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.meeting.attendance.attendance_delegate import AttendanceDelegate
from ssp_desktop.ui.meeting.attendance.attendance_model import AttendanceModel
from ssp_desktop.ui.meeting.attendance.attendance_rows import presence_word
from ssp_desktop.ui.rows.following_list import FollowingList, Index
from ssp_desktop.ui.rows.name_search import NameSearch
from ssp_desktop.ui.rows.row_drawing import SIGN

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock)
"""What is pressed in the middle of a name."""
_TYPED_MS = 400
"""How long a name is typed before it is told that nobody has it."""
_KEYS = {combination(row.key): row for row in PERSON_ROWS if row.key}


class AttendanceList(FollowingList):
    """The people expected, each with an icon and a word for the presence."""

    next_wanted = Signal(str)
    """Move the person's presence on by one."""
    said = Signal(str, Said)
    """Something is to be noted of the person."""
    role_wanted = Signal(str, Role)
    substitute_wanted = Signal(str)
    """Somebody is to be the person's substitute."""
    no_substitute_wanted = Signal(str)
    events_wanted = Signal(str)
    """Show when the person came and went."""
    remove_wanted = Signal(str)
    left_list = Signal()
    """Escape: return to writing."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        self.people = AttendanceModel()
        super().__init__(
            QCoreApplication.translate("AttendanceList", "Fremmøde"), self.people, parent
        )
        self._icons = icons
        self.setItemDelegate(AttendanceDelegate(icons, self))
        self._search = NameSearch()

    @property
    def current_person(self) -> str:
        """The id of the current person; empty when there is none."""
        return self.people.id_at(self.currentIndex())

    def _is_edited(self) -> bool:
        return self.state() is AttendanceList.State.EditingState

    def keyPressEvent(self, event: QKeyEvent) -> None:
        person_id = self.current_person
        space = event.key() == Qt.Key.Key_Space
        if space and self._search.takes_space([row.name for row in self.people.rows]):
            return
        if not event.text().isalpha() and event.key() not in _HELD:
            self._search.end()
        if person_id and space:
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
        """Jump to a person with a name that begins with the characters typed in one go."""
        names = [row.name for row in self.people.rows]
        found = self._search.place_of(search, names, max(self.currentIndex().row(), 0))
        if found is not None:
            self.setCurrentIndex(self.people.index(found))
        elif self.people.rows:
            said = QCoreApplication.translate("AttendanceList", "Ingen på listen hedder det")
            announce(self, said, topic="search", settled_ms=_TYPED_MS)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        on_sign = event.position().x() < SIGN + 2 * GRID
        ticks = on_sign and event.button() is Qt.MouseButton.LeftButton
        if index.isValid() and ticks and not is_read_only(self):
            self.next_wanted.emit(self.people.rows[index.row()].id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.position().x() < SIGN + 2 * GRID:
            event.accept()  # two quick ticks, not an edit
            return
        super().mouseDoubleClickEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        current = self.currentIndex()
        if not current.isValid() and self.people.rows:
            self.setCurrentIndex(self.people.index(0))
        elif current.isValid() and not self.selectionModel().isSelected(current):
            # Whoever comes back by Tab sees where the keys go.
            self.selectionModel().select(current, QItemSelectionModel.SelectionFlag.Select)

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
        """Return the menu for the person at `index`."""
        row = self.people.rows[index.row()]
        stood_in_for = any(each.person.stands_in_for == row.id for each in self.people.rows)
        return row_menu(
            self,
            PERSON_ROWS,
            self,
            self._icons,
            without=set() if stood_in_for else {"drop_substitute"},
            checked={
                f"role_{row.person.role}",
                *(f"say_{each}" for each in Presence if row.word == presence_word(each)),
            },
        )

    # What the menu and the keys do to the selected person

    def say(self, said: Said) -> None:
        """Note `said` of the person."""
        self.said.emit(self.current_person, said)

    def give_role(self, role: Role) -> None:
        """Give the person that role at the meeting."""
        self.role_wanted.emit(self.current_person, role)

    def show_events(self) -> None:
        """Show when the person came and went."""
        self.events_wanted.emit(self.current_person)

    def name_substitute(self) -> None:
        """Name a substitute for the person."""
        self.substitute_wanted.emit(self.current_person)

    def drop_substitute(self) -> None:
        """Remove the person's substitute."""
        self.no_substitute_wanted.emit(self.current_person)

    def edit_person(self) -> None:
        """Edit the person's name and affiliation."""
        self.edit(self.currentIndex())

    def remove_person(self) -> None:
        """Remove the person from the meeting."""
        self.remove_wanted.emit(self.current_person)


def _bare(event: QKeyEvent) -> QKeyCombination:
    """Return the key without modifiers: some keyboards need Shift for digits."""
    return QKeyCombination(Qt.Key(event.key()))
