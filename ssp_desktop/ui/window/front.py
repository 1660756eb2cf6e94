"""Which page is in front: the list of meetings, the open meeting, or an import.

Owns the meeting's page from opening to leaving. What the pages show is up to them; what
the window says about it is up to its listeners.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.look.handed_on import Pages
from ssp_desktop.ui.start.start_page import StartPage
from ssp_desktop.ui.window.listed_meetings import ListedMeetings
from ssp_desktop.ui.window.messages import Messages
from ssp_desktop.ui.window.prints import Prints

if TYPE_CHECKING:
    from ssp_desktop.ui.window.meeting_page import MeetingPage

FLUSH_SECONDS = 5.0
"""How long leaving a meeting waits for what was written to reach the disk."""


class Front(QObject):
    """Switches between the pages in `pages`."""

    changed = Signal()
    """Another meeting is open, or the open meeting or its current item has changed."""
    opened = Signal(object)
    """The page of a meeting is in front."""
    left = Signal()
    """The meeting that was open has been left."""
    check_wanted = Signal(str)
    """What differs in the package at that path is to be shown."""
    turned = Signal()
    """Something other than an import was brought to the front."""

    def __init__(self, kit: Kit, window: QWidget) -> None:
        super().__init__(window)
        self._kit = kit
        self._store = kit.services.store
        self._left = ""
        self.start_page = StartPage(kit.icons, kit.services.store.search, window)
        self.pages = Pages(window)
        self.pages.addWidget(self.start_page)
        self.pages.currentChanged.connect(_ignore_second_click)
        self.messages = Messages(kit.icons, self.pages)
        self.prints = Prints(self.messages)
        self.meeting_page: MeetingPage | None = None
        self._listed = ListedMeetings(kit.services, self.start_page)
        self._listed.failed.connect(self.messages.warn)
        self.start_page.open_wanted.connect(self.open_meeting)
        self.start_page.back_wanted.connect(self.open_meeting)
        self.start_page.export_wanted.connect(self.export_meeting)

    # What is open

    @property
    def current_meeting(self) -> str | None:
        """The id of the open meeting; None when there is none."""
        return self.meeting_page.session.meeting.id if self.meeting_page is not None else None

    @property
    def current_item(self) -> str:
        """The id of the current item; empty when there is none."""
        return self.meeting_page.item_id if self.meeting_page is not None else ""

    @property
    def current_committee(self) -> str:
        """The id of the committee whose meeting is open or selected; empty when there is none."""
        if self.meeting_page is not None:
            return self.meeting_page.session.meeting.committee_id
        return self.start_page.current_committee

    # Switching pages

    def show_start(self, *, mark: str = "") -> None:
        """Leave the open meeting, if any, and show the list with it, or `mark`, selected."""
        self.leave_meeting()
        self._kit.places.note_left()
        self.turned.emit()
        problem = ""
        try:
            self._listed.show(mark or self._left)
            self._left = ""  # from now on the list has a selection of its own
        except UserError as error:
            problem = str(error)  # the list stays as it was
        self.pages.setCurrentWidget(self.start_page)
        self.start_page.take_focus()
        self.changed.emit()
        if problem:
            self.messages.warn(problem)

    def open_meeting(self, meeting_id: str, item_id: str = "") -> None:
        """Open that meeting, at that item if one is given.

        If that is impossible, say why; whatever is open stays open.
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
        self._listed.stop()
        self.messages.drop_problem()
        self.messages.keep_clear_of(page.strips)
        self.meeting_page = page
        page.changed.connect(self.changed)
        page.told.connect(self._tell)
        page.refused.connect(self.messages.warn)
        page.edited.connect(self.messages.drop_undo)
        page.print_begun.connect(self.prints.follow)
        page.search_wanted.connect(self.search)
        page.check_wanted.connect(self.check_wanted)
        page.meeting_wanted.connect(self.open_meeting)
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        if item_id:
            page.show_item(item_id)
        else:
            page.show_place()
        self.opened.emit(page)
        self.changed.emit()

    def _is_to_be_had(self, meeting_id: str) -> bool:
        """Whether that meeting can be read; say why if it cannot."""
        try:
            self._store.load(meeting_id)
        except UserError as error:
            self.messages.warn(str(error))
            return False
        return True

    def open_meeting_at(self, meeting_id: str, item_number: int | None) -> None:
        """Open that meeting, at the item of that number if there is one."""
        self.open_meeting(meeting_id)
        if self.meeting_page is None:
            self.show_start()
        elif item_number is not None and self.current_meeting == meeting_id:
            self.meeting_page.show_number(item_number)

    def show_last(self) -> None:
        """Show what was in front when the program ended: the open meeting, or the list.

        Also show the list when nothing can be read: it says so, and leads to the
        copies.
        """
        last = self._kit.places.open_meeting
        if last and self._is_there(last):
            self.open_meeting(last)
        else:
            self.show_start()

    def _is_there(self, meeting_id: str) -> bool:
        try:
            return self._store.summary(meeting_id) is not None
        except UserError:
            return False

    def leave_meeting(self) -> None:
        """Close the open meeting, if any, with everything saved to disk."""
        page, self.meeting_page = self.meeting_page, None
        if page is not None:
            self._left = page.session.meeting.id
            self.messages.drop_undo()  # a message about it does not concern another meeting
            self.messages.keep_clear_of(None)
            self.left.emit()
            page.close_session(FLUSH_SECONDS)
            self.pages.removeWidget(page)
            page.deleteLater()

    def turn_to_import(self) -> None:
        """Leave the open meeting for an import: nothing more of it is shown or said."""
        self.leave_meeting()
        self.changed.emit()
        self.messages.drop_undo()
        self.messages.drop_problem()

    # What is done to the open meeting

    def export(self) -> None:
        """Open the export panel beside the open meeting."""
        if self.meeting_page is not None:
            self.meeting_page.panels.export()

    def save_item(self) -> None:
        """Open the export of the current item alone beside the open meeting."""
        if self.meeting_page is not None:
            self.meeting_page.panels.export(item=True)

    def file(self) -> None:
        """Open what the open meeting is filed as beside it."""
        if self.meeting_page is not None:
            self.meeting_page.panels.file()

    def print(self) -> None:
        """Open what is to be printed beside the meeting that is open."""
        if self.meeting_page is not None:
            self.meeting_page.panels.print()

    def send_for_review(self) -> None:
        """Open the list of those who look the open meeting through beside it."""
        if self.meeting_page is not None:
            self.meeting_page.panels.send()

    def hand_on(self) -> None:
        """Open what is handed on of the open meeting beside it."""
        if self.meeting_page is not None:
            self.meeting_page.panels.hand_on()

    def item_history(self) -> None:
        """Open what was decided before in the matter of the current item beside it."""
        if self.meeting_page is not None:
            self.meeting_page.panels.history()

    def approval(self) -> None:
        """Open the panel of the approval beside the open meeting."""
        if self.meeting_page is not None:
            self.meeting_page.panels.approve()

    def export_meeting(self, meeting_id: str) -> None:
        """Open the meeting with that id, and the export panel beside it."""
        self.open_meeting(meeting_id)
        self.export()

    def find(self) -> None:
        """Find words in the open meeting, else in all meetings."""
        if self.meeting_page is not None:
            self.meeting_page.find_words()
        else:
            self.search()

    def replace(self) -> None:
        """Find and replace words in the open meeting."""
        if self.meeting_page is not None:
            self.meeting_page.replace_words()

    def search(self, words: str = "") -> None:
        """Search all meetings, with a way back to the open one."""
        left = self.current_meeting or ""
        if self.pages.currentWidget() is not self.start_page:
            self.show_start()
        self.start_page.search(words, back_to=left)

    def switch_spelling(self, on: bool) -> None:
        """Turn the underlining of words on or off in the open meeting."""
        if self.meeting_page is not None:
            self.meeting_page.switch_spelling(on)

    def renew_pages(self) -> None:
        """Lay out the open meeting's pages anew: the templates have changed."""
        if self.meeting_page is not None:
            self.meeting_page.renew_pages()

    def renew_committees(self) -> None:
        """Show anew what the committees bear on, or the list: they may have changed elsewhere."""
        try:
            if self.meeting_page is not None:
                self._renew_committee_of(self.meeting_page)
            elif self.pages.currentWidget() is self.start_page:
                self._listed.show_anew()
        except UserError as error:
            self.messages.warn(str(error))

    def _renew_committee_of(self, page: "MeetingPage") -> None:
        """Show the open meeting's committee anew; the whole meeting where it has another now."""
        meeting = page.session.meeting
        listed = self._store.summary(meeting.id)
        if listed is not None and listed.committee_id == meeting.committee_id:
            page.renew_committee()
            self.changed.emit()
        else:
            self.leave_meeting()
            self.open_meeting(meeting.id)

    def _tell(self, text: str, undoable: bool) -> None:
        page = self.meeting_page
        self.messages.tell(text, page.undo_told if undoable and page is not None else None)


def _ignore_second_click(_page: int) -> None:
    from ssp_desktop.ui.system.second_click import ignore_second_click  # noqa: PLC0415 - not for the first

    ignore_second_click()
