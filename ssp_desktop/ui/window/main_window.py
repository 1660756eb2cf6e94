"""The window: puts the pages, the menus and the foot together.

Which page shows what is theirs; this decides only which of them is in front.
Closing asks nothing: what was written is brought to disk, and the window goes.
"""

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ssp_desktop.application.services import Parts
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.actions.actions import Actions
from ssp_desktop.ui.actions.text_editing import TextEditing
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, Theme
from ssp_desktop.ui.remembered.kept_places import KeptPlaces
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.remembered.window_shape import keep_shape, take_shape
from ssp_desktop.ui.start.start_page import StartPage
from ssp_desktop.ui.window.panels import Panels
from ssp_desktop.ui.window.saving_watch import SavingWatch
from ssp_desktop.ui.window.status_line import StatusLine
from ssp_desktop.ui.window.view_choices import ViewChoices
from ssp_desktop.ui.window.whole_meetings import WholeMeetings

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent

    from ssp_desktop.ui.look.message_line import MessageLine
    from ssp_desktop.ui.room.room_screen import RoomScreen
    from ssp_desktop.ui.system.single_instance import Wanted
    from ssp_desktop.ui.window.meeting_page import MeetingPage

_FLUSH_SECONDS = 5.0
# Fits a screen of 1280 by 720 with everything at twice its size.
_NARROWEST, _LOWEST = 76 * GRID, 38 * GRID


class MainWindow(QMainWindow):
    """The one window of the program."""

    stands = Signal()
    """The window has been painted for the first time."""
    damage_met = Signal()
    """The database was found damaged."""
    copy_put_back = Signal()
    """A copy has taken the place of the database."""

    def __init__(self, parts: Parts, theme: Theme, icons: Icons, settings: Settings) -> None:
        super().__init__()
        self._parts = parts
        self._theme = theme
        self._icons = icons
        self._settings = settings
        self.meeting_page: MeetingPage | None = None
        self._message: MessageLine | None = None
        self.room_screen: RoomScreen | None = None
        self._left = ""
        self._stands = False
        self._unsaved_told = False
        self.no_copy = ""
        """Why there is no copy of today, empty where there is one."""
        self.setAcceptDrops(True)
        self.setMinimumSize(_NARROWEST, _LOWEST)
        self.actions_ = Actions(self, icons)
        self.actions_.fill(self.menuBar())
        self._kit = Kit(parts, settings, icons, self.actions_, KeptPlaces(settings))
        self.panels = Panels(self, self._kit)
        self.meetings = WholeMeetings(self, self._kit)
        self.start_page = StartPage(icons, parts.store.search, self)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.start_page)
        self.status = StatusLine(icons, parts.clock, self)
        self.setCentralWidget(self._made_whole())
        self._saving = SavingWatch(parts.autosave, parts.log, self)
        self._connect()
        self._bind()
        self._show_state()
        take_shape(self, settings)

    def _made_whole(self) -> QWidget:
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status)
        return whole

    def _connect(self) -> None:
        page = self.start_page
        page.open_wanted.connect(self.open_meeting)
        page.back_wanted.connect(self.open_meeting)
        page.new_wanted.connect(self.panels.begin_meeting)
        page.import_wanted.connect(self.meetings.choose_file)
        page.sample_wanted.connect(self.meetings.open_sample)
        page.export_wanted.connect(self.export)
        page.delete_wanted.connect(self.meetings.delete)
        self._saving.saved.connect(self.status.show_saved)
        self._saving.saved.connect(self._note_saved)
        self._saving.failed.connect(self.status.show_unsaved)
        self._saving.damaged.connect(self.tell_damaged)
        self.status.alarm.clicked.connect(self.actions_["copies"].trigger)
        self._saving.written_anew.connect(self._tell_written_anew)

    def _bind(self) -> None:
        choices = ViewChoices(self, self._kit, self._theme)
        choices.show()
        self.actions_.serve(WindowParts(self, self.panels, self.meetings, choices, TextEditing()))

    @property
    def message(self) -> "MessageLine":
        """The line over the foot of the pages, made when there is first something to say."""
        if self._message is None:
            from ssp_desktop.ui.look.message_line import MessageLine  # noqa: PLC0415

            self._message = MessageLine(self._icons, self.pages)
        page = self.meeting_page
        self._message.keep_clear_of(page.view.item.dock if page is not None else None)
        return self._message

    def turn_to_import(self) -> None:
        """Leave the meeting in hand for an import: nothing more is shown or said of it."""
        self.leave_meeting()
        self._show_state()
        self._drop_undo()
        self.drop_problem()

    def drop_problem(self) -> None:
        """Say no more what went wrong before: something else is begun."""
        if self._message is not None:
            self._message.drop_problem()

    def warn(self, text: str) -> None:
        """Say what went wrong."""
        self.message.warn(text)

    def paintEvent(self, event: "QPaintEvent") -> None:
        super().paintEvent(event)
        if not self._stands:
            self._stands = True
            self.stands.emit()

    def dress(self) -> None:
        """Put the pictures in."""
        self.actions_.dress()
        self.start_page.dress()
        from ssp_desktop.ui.actions.key_guard import KeyGuard  # noqa: PLC0415 - not before the window

        KeyGuard(self, self.actions_)
        self._theme.follow_system()

    # What is in front

    def show_start(self, *, mark: str = "") -> None:
        """Leave the meeting, if one is open, and show the list, with `mark` or it in hand."""
        self.leave_meeting()
        self._kit.places.note_left()
        self.meetings.let_go()
        problem = ""
        try:
            summaries = self._parts.store.list_meetings()
            self.start_page.show_meetings(summaries, datetime.date.today(), mark or self._left)
        except UserError as error:
            problem = str(error)  # the list stays as it was
        self.pages.setCurrentWidget(self.start_page)
        self.start_page.take_focus()
        self._show_state()
        if problem:
            self.warn(problem)

    def open_meeting(self, meeting_id: str, item_id: str = "") -> None:
        """Open that meeting, at that item if one is given.

        If it cannot be, tell why; what is open then stays so.
        """
        if self.meeting_page is not None and self.meeting_page.session.meeting.id == meeting_id:
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
            self.warn(str(error))
            return
        self.meetings.let_go()
        self.drop_problem()
        self.meeting_page = page
        self.actions_.turn_to(page.doers)
        page.changed.connect(self._show_state)
        page.told.connect(self._tell)
        page.refused.connect(self.warn)
        page.edited.connect(self._drop_undo)
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        if item_id:
            page.show_item(item_id)
        else:
            page.show_place()
        if self.room_screen is not None:
            self.room_screen.attach(page)
        self._show_state()

    def _is_to_be_had(self, meeting_id: str) -> bool:
        """Whether that meeting can be read; tell why if not."""
        try:
            self._parts.store.load(meeting_id)
        except UserError as error:
            self.warn(str(error))
            return False
        return True

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
            return any(each.id == meeting_id for each in self._parts.store.list_meetings())
        except UserError:
            return False

    @property
    def current_meeting(self) -> str | None:
        """The id of the meeting that is open, None while none is."""
        return self.meeting_page.session.meeting.id if self.meeting_page is not None else None

    @property
    def current_committee(self) -> str:
        """The id of the committee whose meeting is open or selected, empty for none."""
        if self.meeting_page is not None:
            return self.meeting_page.session.meeting.committee_id
        return self.start_page.current_committee

    def renew_committee(self) -> None:
        """The committees may be others: let the meeting that is open take note."""
        if self.meeting_page is not None:
            self.meeting_page.view.renew_committee()
            self._show_state()

    @property
    def current_item(self) -> str:
        """The id of the item in hand, empty while there is none."""
        return self.meeting_page.item_id if self.meeting_page is not None else ""

    def open_meeting_at(self, meeting_id: str, item_number: int | None) -> None:
        """Open that meeting, at the item of that number if it has one."""
        self.open_meeting(meeting_id)
        if self.meeting_page is None:
            self.show_start()
        elif item_number is not None and self.current_meeting == meeting_id:
            self.meeting_page.show_number(item_number)

    def come_forward(self, wanted: "Wanted") -> None:
        """Another start wants the window: put it in front, at what was wanted."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - see `start`

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        if wanted.meeting:
            self.open_meeting_at(wanted.meeting, wanted.item_number)

    def leave_meeting(self) -> None:
        """Close the meeting that is open, if one is, with everything brought to disk."""
        page, self.meeting_page = self.meeting_page, None
        if page is not None:
            self._left = page.session.meeting.id
            self.actions_.turn_to(None)
            self._drop_undo()  # what is told of it is not said of another
            if self.room_screen is not None:
                self.room_screen.detach()
            page.close_session(_FLUSH_SECONDS)
            self.pages.removeWidget(page)
            page.deleteLater()

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        if _file_in(event.mimeData()):
            event.acceptProposedAction()
            self.meetings.get_ready()

    def dragLeaveEvent(self, event: "QDragLeaveEvent") -> None:
        self.meetings.unready()

    def dropEvent(self, event: "QDropEvent") -> None:
        path = _file_in(event.mimeData())
        if path:
            event.acceptProposedAction()
            self.meetings.import_path(path)

    def export(self, meeting_id: str | bool = False) -> None:
        """Open the export beside the meeting in hand, or beside the one with that id."""
        if isinstance(meeting_id, str):
            self.open_meeting(meeting_id)
        if self.meeting_page is not None:
            self.meeting_page.show_export()

    def show_room(self) -> None:
        """Open the window for the room, or close it."""
        if self.room_screen is None:
            from ssp_desktop.ui.room.room_screen import RoomScreen  # noqa: PLC0415 - when it is wanted

            self.room_screen = RoomScreen(self, self._kit)
            self.room_screen.told.connect(self.message.tell)
        self.room_screen.toggle(self.meeting_page)

    # What is done

    def search(self) -> None:
        """Look for words in all meetings, with the way back to the one that is open."""
        left = self.current_meeting or ""
        if self.pages.currentWidget() is not self.start_page:
            self.show_start()
        self.start_page.search(back_to=left)

    def _tell(self, text: str, undoable: bool) -> None:
        page = self.meeting_page
        self.message.tell(text, page.undo_told if undoable and page is not None else None)

    def _drop_undo(self) -> None:
        if self._message is not None:
            self._message.drop_undo()

    def _show_state(self) -> None:
        """Bring the foot and the actions in step with the meeting in hand."""
        page = self.meeting_page
        if page is None:
            self.setWindowTitle("SSP Desktop")
            self.status.show_meeting(None)
        else:
            self.setWindowTitle(f"{page.name} – SSP Desktop")
            self.status.show_meeting(page.session.meeting, page.item_id, page.view.committee)
            for action_id, shown in page.view.sight.shown().items():
                self.actions_.check(action_id, checked=shown)
        self.actions_.enable(page.holds if page is not None else frozenset())

    # The end

    def _note_saved(self) -> None:
        """What could not be saved is: nothing stands in the way of closing any more."""
        if self._unsaved_told:
            self._unsaved_told = False
            self.message.hide()

    def forget(self, meeting_id: str) -> None:
        """Remember nothing more of a meeting that is gone for good."""
        self._kit.places.forget(meeting_id)

    def forget_unknown(self) -> None:
        """Remember nothing of meetings that went for good while no window was open."""
        store = self._parts.store
        try:
            listed = (*store.list_meetings(), *store.list_meetings(deleted=True))
        except UserError:
            return  # of a damaged database nobody knows
        self._kit.places.forget_unknown({each.id for each in listed})

    def tell_damaged(self, why: str) -> None:
        """Say at the foot that the database is damaged, until it is not."""
        self.status.show_alarm(self.tr("Databasen er beskadiget – se kopierne"), why)
        self.damage_met.emit()

    def tell_no_copy(self, why: str) -> None:
        """Say at the foot that there is no copy of today, until there is."""
        self.no_copy = why
        self.status.show_alarm(self.tr("Ingen sikkerhedskopi i dag"), why)

    def tell_sound(self) -> None:
        """Say nothing of the database any more: it was read, and is copied."""
        self.no_copy = ""
        self.status.show_alarm("", "")

    def _tell_written_anew(self, at: datetime.datetime) -> None:
        self.warn(
            self.tr(
                "Et andet program har slettet eller ændret databasens filer, mens de var i brug. "
                "Alt, der er skrevet, siden vinduet blev åbnet, er gemt på ny kl. {0}. Luk "
                "programmer, der rydder op i eller synkroniserer mappen {1}."
            ).format(at.strftime("%H:%M:%S"), self._parts.places.data)
        )

    def closeEvent(self, event: "QCloseEvent") -> None:
        self.leave_meeting()
        saved = self._parts.autosave.flush(_FLUSH_SECONDS)
        if not saved and not self._unsaved_told:
            # Asking nothing must not mean losing something: once, it stays.
            self._unsaved_told = True
            event.ignore()
            self.show_start()
            self.warn(
                self.tr(
                    "Den sidste ændring kan ikke gemmes endnu, og der prøves stadig. "
                    "Luk igen for at lukke alligevel."
                )
            )
            return
        if self.room_screen is not None:
            self.room_screen.close()
        self._saving.stop()
        keep_shape(self, self._settings)
        self._settings.write()
        event.accept()


@dataclass(frozen=True, slots=True)
class WindowParts:
    """What does the actions of the table that are the window's: its `WindowDoers`."""

    pages: MainWindow
    panels: Panels
    meetings: WholeMeetings
    choices: ViewChoices
    text: TextEditing


def _file_in(data: "QMimeData") -> str:
    """Return the path of the one file that is dragged, nothing for anything else."""
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 else ""
