"""Moving about in the meeting: from item to item, to its lists, and back to the text.

Remembers where the user was writing before, so that a look at the agenda, or an item
that is undone, leads back there. The place within an item is the editor's business.
"""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.meeting.agenda.agenda_panel import AgendaPanel
from ssp_desktop.ui.meeting.attendance.attendance_panel import AttendancePanel
from ssp_desktop.ui.meeting.columns.columns import Columns
from ssp_desktop.ui.meeting.given.current_item import CurrentItem
from ssp_desktop.ui.meeting.item.item_caret import ItemCaret
from ssp_desktop.ui.remembered.kept_places import WritingPlace
from ssp_desktop.ui.words.meeting_facts import neighbour


class MovingWork(QObject):
    """Moves between `agenda`, the attendance and the texts of the item that has `caret`."""

    def __init__(
        self,
        session: MeetingSession,
        current: CurrentItem,
        caret: ItemCaret,
        *,
        agenda: AgendaPanel,
        attendance: AttendancePanel,
        columns: Columns,
        parent: QObject,
    ) -> None:
        """`columns` bring the lists into sight."""
        super().__init__(parent)
        self._session = session
        self._current = current
        self._caret = caret
        self._agenda = agenda
        self._attendance = attendance
        self._columns = columns
        self._before_agenda: WritingPlace | None = None
        self._before_added: dict[str, WritingPlace] = {}
        """Where the user was writing before the item with that id was added."""
        agenda.list.decision_wanted.connect(self.back_to_text)
        agenda.list.entered.connect(self._note_place)
        agenda.list.left_list.connect(self._back_to_place)
        agenda.add.left.connect(self.back_to_text)

    # Items

    def next_item(self) -> None:
        """Show the next item, ready to write."""
        self._step(1)

    def previous_item(self) -> None:
        """Show the previous item, ready to write."""
        self._step(-1)

    def _step(self, by: int) -> None:
        ids = [item.id for item in self._session.meeting.items]
        if self._current.id in ids:
            at = ids.index(self._current.id) + by
            if 0 <= at < len(ids):
                self._current.show(ids[at])
            self.back_to_text()

    def add_item(self) -> None:
        """Go to the line that adds an item."""
        self._columns.show_left(whole=True)
        self._agenda.add.setFocus()

    def go_to_added(self, item_id: str, without_title: bool) -> None:
        """Show an added item, ready for its title if that is still to be written."""
        if self._current.id:
            self._before_added[item_id] = self.writing_place()
        self._current.show(item_id)
        if without_title:
            self._caret.go_to("title")

    def go_on_without(self, before: Meeting, after: Meeting) -> None:
        """Show another item in place of the current one, which has gone from the meeting.

        That is the item beside it or, when its adding was undone, the item where the
        user was writing before; then the caret goes there too.
        """
        left = self._before_added.get(self._current.id)
        if left is None or not any(item.id == left.item_id for item in after.items):
            self._current.follow(neighbour(before, after, self._current.id))
            return
        self._current.follow(left.item_id)
        focus = QApplication.focusWidget()
        if focus is None or not self._agenda.isAncestorOf(focus):
            self._caret.go_to_place(left.part, left.position)

    # Lists

    def focus_agenda(self) -> None:
        """Go to the agenda."""
        self._columns.show_left()
        self._agenda.list.setFocus()

    def focus_attendance(self) -> None:
        """Go to the attendance list, or to its line when the list is empty."""
        self._columns.show_left(whole=True)
        self._attendance.take_focus()

    # Texts

    def go_to_decision(self) -> None:
        """Put the caret into the decision of the current item."""
        if self._current.item is None:
            self.add_item()
        else:
            self._caret.go_to_decision()

    def back_to_text(self) -> None:
        """Put the caret back where the user last wrote in the current item."""
        if self._current.item is None:
            self.add_item()
        else:
            self._caret.back_to_text()

    def writing_place(self) -> WritingPlace:
        """Return where the user is writing, or last wrote."""
        return WritingPlace(self._current.id, *self._caret.place())

    def go_to_place(self, place: WritingPlace) -> None:
        """Put the caret back there, as far as the place is still in the meeting."""
        if any(item.id == place.item_id for item in self._session.meeting.items):
            self._current.show(place.item_id)
            self._caret.go_to_place(place.part, place.position)
        else:
            self.back_to_text()

    def _note_place(self) -> None:
        self._before_agenda = self.writing_place()

    def _back_to_place(self) -> None:
        """Return to the item that was shown before the agenda was searched for another."""
        place = self._before_agenda
        if place is None or place.item_id == self._current.id:
            self.back_to_text()
        else:
            self.go_to_place(place)
