"""The agenda as rows of a list: number, title and state.

Owns which state an item is in and the words for it; holds values only.
"""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, Qt, Signal

from ssp_desktop.domain.course import item_in_progress
from ssp_desktop.domain.meeting import AgendaItem, ItemState, Meeting
from ssp_desktop.ui.rows.following_list import ROW, FollowingModel, Index
from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP


class State(Enum):
    """How far an item has come: its sign (an icon's name) and its word."""

    IN_PROGRESS = ("play", QT_TRANSLATE_NOOP("AgendaModel", "I gang"))
    DECIDED = ("check", QT_TRANSLATE_NOOP("AgendaModel", "Besluttet"))
    UNTOUCHED = ("circle", QT_TRANSLATE_NOOP("AgendaModel", "Ikke behandlet"))
    WITHDRAWN = ("ban", QT_TRANSLATE_NOOP("AgendaModel", "Udgår"))
    POSTPONED = ("calendar-arrow-down", QT_TRANSLATE_NOOP("AgendaModel", "Udsat"))

    @property
    def sign(self) -> str:
        """The icon's name."""
        return self.value[0]

    @property
    def word(self) -> str:
        """The word, in the language of the window."""
        return QCoreApplication.translate("AgendaModel", self.value[1])


_STATES = {ItemState.WITHDRAWN: State.WITHDRAWN, ItemState.POSTPONED: State.POSTPONED}


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One item as the list shows it; `shown` marks the item on screen."""

    id: str
    number: int
    title: str
    state: State
    closed: bool
    decided: bool
    shown: bool

    @property
    def taken(self) -> bool:
        """Whether the item is dealt with at the meeting: neither withdrawn nor postponed."""
        return self.state not in _STATES.values()

    @property
    def words(self) -> str:
        """The state in words."""
        words = [self.state.word]
        if self.closed:
            words.insert(0, QCoreApplication.translate("AgendaModel", "Lukket"))
        if self.decided and self.state is State.IN_PROGRESS:
            words.append(State.DECIDED.word.lower())
        return " · ".join(words)

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return f"{self.number}. {self.title}, {self.words}"


def agenda_rows(meeting: Meeting, shown: str) -> list[AgendaRow]:
    """Return the rows of the agenda while the item `shown` is on screen."""
    current = item_in_progress(meeting)
    return [
        _row(number, item, shown=item.id == shown, current=item.id == current)
        for number, item in meeting.numbered_items()
    ]


def _row(number: int, item: AgendaItem, *, shown: bool, current: bool) -> AgendaRow:
    state = State.DECIDED if item.decided else State.UNTOUCHED
    state = State.IN_PROGRESS if current else state
    state = _STATES.get(item.state, state)
    return AgendaRow(item.id, number, item.title, state, item.closed, item.decided, shown)


class AgendaModel(FollowingModel):
    """The rows of a meeting's agenda."""

    rows: list[AgendaRow]

    renamed = Signal(str, str)
    """An item's title was edited in the list: its id and the new title."""

    def show_meeting(self, meeting: Meeting, current: str) -> None:
        """Show the agenda of `meeting` with `current` as the item on screen."""
        self.show_rows(agenda_rows(meeting, current))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.number}. {row.title}\n{row.words}"
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        title = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not title:
            return False
        self.renamed.emit(self.rows[index.row()].id, title)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsEditable
            | Qt.ItemFlag.ItemIsDragEnabled
        )

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction
