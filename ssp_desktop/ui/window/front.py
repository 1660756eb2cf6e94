"""Which page is in front: the list of meetings, the meeting that is open, or an import.

Owns the page of the meeting from opening to leaving. What the pages show is theirs;
what the window says of it is for others, who listen.
"""

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.start.start_page import StartPage
from ssp_desktop.ui.window.messages import Messages

if TYPE_CHECKING:
    from ssp_desktop.ui.window.meeting_page import MeetingPage

FLUSH_SECONDS = 5.0
"""How long leaving waits for what was written to be on disk."""


class Front(QObject):
    """Turns between the pages in `pages`."""

    changed = Signal()
    """Another meeting is open, or the one that is open, or its current item, is another."""
    opened = Signal(object)
    """The page of a meeting is in front."""
    left = Signal()
    """The meeting that was open is not any more."""
    turned = Signal()
    """Something else than an import was brought to the front."""

    def __init__(self, kit: Kit, window: QWidget) -> None:
        super().__init__(window)
        self._kit = kit
        self._store = kit.parts.store
        self._left = ""
        self.start_page = StartPage(kit.icons, kit.parts.store.search, window)
        self.pages = QStackedWidget(window)
        self.pages.addWidget(self.start_page)
        self.messages = Messages(kit.icons, self.pages)
        self.meeting_page: MeetingPage | None = None
        self.start_page.open_wanted.connect(self.open_meeting)
        self.start_page.back_wanted.connect(self.open_meeting)
        self.start_page.export_wanted.connect(self.export_meeting)

    # What is open

    @property
    def current_meeting(self) -> str | None:
        """The id of the meeting that is open, None while none is."""
        return self.meeting_page.session.meeting.id if self.meeting_page is not None else None

    @property
    def current_item(self) -> str:
        """The id of the current item, empty while there is none."""
        return self.meeting_page.item_id if self.meeting_page is not None else ""

    @property
    def current_committee(self) -> str:
        """The id of the committee whose meeting is open or selected, empty for none."""
        if self.meeting_page is not None:
            return self.meeting_page.session.meeting.committee_id
        return self.start_page.current_committee

    # Turning

    def show_start(self, *, mark: str = "") -> None:
        """Leave the meeting, if one is open, and show the list, with `mark` or it selected."""
        self.leave_meeting()
        self._kit.places.note_left()
        self.turned.emit()
        problem = ""
        try:
            summaries = self._store.list_meetings()
            self.start_page.show_meetings(summaries, datetime.date.today(), mark or self._left)
        except UserError as error:
            problem = str(error)  # the list stays as it was
        self.pages.setCurrentWidget(self.start_page)
        self.start_page.take_focus()
        self.changed.emit()
        if problem:
            self.messages.warn(problem)

    def open_meeting(self, meeting_id: str, item_id: str = "") -> None:
        """Open that meeting, at that item if one is given.

        If it cannot be, tell why; what is open then stays so.
        """
        if self.meeting_page is not None and self.current_meeting == meeting_id:
            self.meeting_page.show_item(item_id)
            return
        if self.meeting_page is not None and not self._is_to_be_had(meeting_id):
            return
        self.leave_meeting()
        from ssp_desktop.ui.window.meeting_page import MeetingPage  # noqa: PLC0415 - not for the first

        try:
            page = MeetingPage(self._kit, meeting_id, self.pages)
        except UserError as error:
            self.show_start()
            self.messages.warn(str(error))
            return
        self.turned.emit()
        self.messages.drop_problem()
        self.messages.keep_clear_of(page.strips)
        self.meeting_page = page
        page.changed.connect(self.changed)
        page.told.connect(self._tell)
        page.refused.connect(self.messages.warn)
        page.edited.connect(self.messages.drop_undo)
        page.search_wanted.connect(self.search)
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        if item_id:
            page.show_item(item_id)
        else:
            page.show_place()
        self.opened.emit(page)
        self.changed.emit()

    def _is_to_be_had(self, meeting_id: str) -> bool:
        """Whether that meeting can be read; tell why if not."""
        try:
            self._store.load(meeting_id)
        except UserError as error:
            self.messages.warn(str(error))
            return False
        return True

    def open_meeting_at(self, meeting_id: str, item_number: int | None) -> None:
        """Open that meeting, at the item of that number if it has one."""
        self.open_meeting(meeting_id)
        if self.meeting_page is None:
            self.show_start()
        elif item_number is not None and self.current_meeting == meeting_id:
            self.meeting_page.show_number(item_number)

    def show_last(self) -> None:
        """Show what was in front when the program ended: the meeting that was open, or the list.

        The list, too, where nothing can be read: it says so, and the way to the copies is there.
        """
        last = self._kit.places.open_meeting
        if last and self._is_there(last):
            self.open_meeting(last)
        else:
            self.show_start()

    def _is_there(self, meeting_id: str) -> bool:
        try:
            return any(each.id == meeting_id for each in self._store.list_meetings())
        except UserError:
            return False

    def leave_meeting(self) -> None:
        """Close the meeting that is open, if one is, with everything brought to disk."""
        page, self.meeting_page = self.meeting_page, None
        if page is not None:
            self._left = page.session.meeting.id
            self.messages.drop_undo()  # what is told of it is not said of another
            self.messages.keep_clear_of(None)
            self.left.emit()
            page.close_session(FLUSH_SECONDS)
            self.pages.removeWidget(page)
            page.deleteLater()

    def turn_to_import(self) -> None:
        """Leave the meeting that is open for an import: nothing more is shown or said of it."""
        self.leave_meeting()
        self.changed.emit()
        self.messages.drop_undo()
        self.messages.drop_problem()

    # What is done to what is open

    def export(self) -> None:
        """Open the export beside the meeting that is open."""
        if self.meeting_page is not None:
            self.meeting_page.show_export()

    def export_meeting(self, meeting_id: str) -> None:
        """Open the meeting with that id, and the export beside it."""
        self.open_meeting(meeting_id)
        self.export()

    def find(self) -> None:
        """Look for words in the meeting that is open, else in all."""
        if self.meeting_page is not None:
            self.meeting_page.find_words()
        else:
            self.search()

    def replace(self) -> None:
        """Have other words in the place of some in the meeting that is open."""
        if self.meeting_page is not None:
            self.meeting_page.replace_words()

    def search(self, words: str = "") -> None:
        """Look for words in all meetings, with the way back to the one that is open."""
        left = self.current_meeting or ""
        if self.pages.currentWidget() is not self.start_page:
            self.show_start()
        self.start_page.search(words, back_to=left)

    def switch_spelling(self, on: bool) -> None:
        """Have words underlined in the meeting that is open, or not any more."""
        if self.meeting_page is not None:
            self.meeting_page.switch_spelling(on)

    def renew_committee(self) -> None:
        """The committees may be others: let the meeting that is open take note."""
        if self.meeting_page is not None:
            self.meeting_page.renew_committee()
            self.changed.emit()

    def _tell(self, text: str, undoable: bool) -> None:
        page = self.meeting_page
        self.messages.tell(text, page.undo_told if undoable and page is not None else None)
