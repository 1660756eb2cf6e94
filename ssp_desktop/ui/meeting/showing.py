"""Keeps what the columns show in step with the meeting.

Owns what is refreshed by which change, and goes to a change made elsewhere. Every
character typed passes here, so text typed in place refreshes nothing.
"""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.editing.changed import Changed
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.domain.changes import MinutesApproved
from ssp_desktop.domain.course import Phase
from ssp_desktop.domain.meeting import Status
from ssp_desktop.ui.fields.read_only import set_read_only
from ssp_desktop.ui.meeting.beside.meeting_details import MeetingDetails
from ssp_desktop.ui.meeting.beside.pages_panel import PagesPanel
from ssp_desktop.ui.meeting.columns.centre_column import CentreColumn
from ssp_desktop.ui.meeting.columns.left_column import LeftColumn
from ssp_desktop.ui.meeting.given.current_item import CurrentItem
from ssp_desktop.ui.meeting.given.doing import Doing
from ssp_desktop.ui.meeting.history.change_place import place_of
from ssp_desktop.ui.meeting.history.changes_told import ChangesTold
from ssp_desktop.ui.meeting.item.item_editor import ItemEditor
from ssp_desktop.ui.meeting.moving.moving_work import MovingWork
from ssp_desktop.ui.words.meeting_facts import phase_of


class Showing(QObject):
    """Keeps the panels in step with the meeting of `session`."""

    refused = Signal(str)
    """Approved minutes did not take something, and why."""

    def __init__(
        self,
        session: MeetingSession,
        do: Doing,
        current: CurrentItem,
        moving: MovingWork,
        view: QWidget,
        *,
        details: MeetingDetails,
        left: LeftColumn,
        centre: CentreColumn,
        editor: ItemEditor,
        pages: PagesPanel,
    ) -> None:
        """`editor` is in `centre`, and all of them are in `view`."""
        super().__init__(view)
        self._view = view
        self._session = session
        self._do = do
        self._current = current
        self._moving = moving
        self._details = details
        self._left = left
        self._centre = centre
        self._missing = centre.room.missing
        self._approved = centre.room.approved
        self._editor = editor
        self._pages = pages
        do.refused = self._note_refused
        # Anyone else who hears of another current item finds it on screen.
        current.changed.connect(self._show_current)

    def begin(self) -> None:
        """Show the meeting as it is now, and keep in step from now on."""
        self._stop_listening = self._session.subscribe(self._on_change)
        self._told = ChangesTold(self._session, self._do, self._current, self._view)
        self.show_all()

    def show_all(self) -> None:
        """Show the whole meeting as it is now, whatever is on screen."""
        meeting = self._session.meeting
        self._details.show_meeting(meeting)
        self._left.attendance.show_meeting(meeting)
        self._pages.show_meeting(meeting)
        self._show_phase()
        self._show_current()
        self._show_approval()

    def stop(self) -> None:
        """Stop listening to the session."""
        self._stop_listening()
        self._told.stop()

    def _show_current(self, _item_id: str = "") -> None:
        self._show_agenda()
        self._show_item()

    def _show_phase(self, *, typed: bool = False) -> None:
        """Show what belongs to the meeting's phase, which `typed` text may have changed."""
        meeting = self._session.meeting
        phase = phase_of(meeting)
        self._editor.set_phase(phase)
        unfinished = phase is Phase.OVER and meeting.status is not Status.APPROVED
        self._missing.watch(meeting if unfinished else None, typed=typed)

    def _show_approval(self) -> None:
        """Show whether the minutes are approved; what may not be changed is read-only."""
        self._approved.show_meeting(self._session.meeting)
        self._hold_fields()

    def _hold_fields(self) -> None:
        """Make the fields read-only while the minutes are approved, those that are new too."""
        set_read_only(self._view, self._session.meeting.status is Status.APPROVED)

    def refuses(self) -> bool:
        """Whether the meeting takes no changes; if so, say it."""
        closed = self._session.meeting.status is Status.APPROVED
        if closed:
            self.refused.emit(str(MinutesApproved()))
        return closed

    def _note_refused(self, error: MinutesApproved) -> None:
        """Say what approved minutes did not take, and show them as they are."""
        QTimer.singleShot(0, self, self.show_all)
        self.refused.emit(str(error))

    def _show_agenda(self) -> None:
        self._left.agenda.show_meeting(self._session.meeting, self._current.id)

    def _show_item(self) -> None:
        item = self._current.item
        if item is None:
            self._editor.attachments.add.setText("")
        self._centre.set_empty(item is None)
        if item is not None:
            self._editor.show_item(self._session.meeting.number_of(item.id), item)
            self._pages.follow_soon()
        if self._session.meeting.status is Status.APPROVED:
            self._hold_fields()  # another item has fields of its own

    def _on_change(self, changed: Changed) -> None:
        """Show the changed meeting; go to what was changed elsewhere."""
        after = changed.after
        if changed.fields & {"status", "reopenings"}:
            self._show_approval()  # before the rest: it enables buttons that may have to be greyed
        self._pages.show_meeting(after)
        if changed.fields and self._details.isVisible():
            self._details.show_meeting(after)
        here = self._do.under_way
        if here and changed.typed and changed.texts == {self._current.id}:
            self._hold_typed(changed)
            return
        self._show_phase()
        if changed.attendance:
            self._left.attendance.show_meeting(after)
        item_id, part = place_of(changed.change)
        if not here:
            self._current.follow(item_id)
        if self._current.item is None:
            self._moving.go_on_without(changed.before, after)
        if changed.agenda or changed.events:
            self._show_agenda()
        if changed.agenda or changed.items:
            self._show_item()
        if not here and part and item_id and item_id == self._current.id:
            self._editor.caret.go_to(part, changed=True)

    def _hold_typed(self, changed: Changed) -> None:
        """Take note of what was typed here; called for every character, so nothing is refreshed."""
        self._editor.hold_item(changed.after.item(self._current.id))
        self._missing.note_typed(changed.after)
        if changed.agenda:
            self._show_phase(typed=True)
            self._show_agenda()
