"""The window: puts the pages, the menus and the foot together.

Each page decides what it shows, and `Front` which of them is in front. Closing asks
nothing: what was written is saved to disk, what is being printed is printed, and the window
closes.
"""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from ssp_desktop.application.services import Services
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.actions.actions import Actions
from ssp_desktop.ui.actions.text_editing import TextEditing
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.look.handed_on import hands_on
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, Theme
from ssp_desktop.ui.remembered.kept_places import KeptPlaces
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.remembered.text_size import TextSize
from ssp_desktop.ui.remembered.window_shape import keep_shape, take_shape
from ssp_desktop.ui.system.given_file import files_in
from ssp_desktop.ui.window.front import FLUSH_SECONDS, Front
from ssp_desktop.ui.window.panels import Panels
from ssp_desktop.ui.window.safety import Safety
from ssp_desktop.ui.window.soundness import Soundness
from ssp_desktop.ui.window.status_line import StatusLine
from ssp_desktop.ui.window.view_choices import ViewChoices
from ssp_desktop.ui.window.whole_meetings import WholeMeetings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent

    from ssp_desktop.ui.look.message_line import MessageLine
    from ssp_desktop.ui.review.review_screen import ReviewScreen
    from ssp_desktop.ui.room.room_screen import RoomScreen
    from ssp_desktop.ui.system.single_instance import Wanted
    from ssp_desktop.ui.window.meeting_page import MeetingPage

# Fits a screen of 1280 by 720 with everything scaled to twice its size.
_NARROWEST, _LOWEST = 76 * GRID, 38 * GRID


class MainWindow(QMainWindow):
    """The one window of the program."""

    stands = Signal()
    """The window has been painted for the first time."""

    def __init__(self, services: Services, theme: Theme, icons: Icons, settings: Settings) -> None:
        super().__init__()
        self._services = services
        self._theme = theme
        self._settings = settings
        self.room_screen: RoomScreen | None = None
        self.review_screen: ReviewScreen | None = None
        self._stands = False
        self.setAcceptDrops(True)
        self.setMinimumSize(_NARROWEST, _LOWEST)
        self.actions_ = Actions(self, icons)
        self.actions_.fill(self.menuBar())
        places, text_size = KeptPlaces(settings), TextSize(settings)
        self._kit = Kit(services, settings, icons, self.actions_, places, text_size)
        self.front = Front(self._kit, self)
        self.start_page, self.pages = self.front.start_page, self.front.pages
        self.meetings = WholeMeetings(self._kit, self.front)
        self.status = StatusLine(icons, services.clock, self)
        self.soundness = Soundness(services, self.front.messages, self.status)
        self.safety = Safety(self.front, icons)
        self.panels = Panels(
            self, self._kit, self.front, meetings=self.meetings, soundness=self.soundness
        )
        self._choices = ViewChoices(self, self._kit, theme, self.front.messages.tell)
        self.setCentralWidget(self._made_whole())
        self._connect()
        self._choices.show()
        self.actions_.serve(
            WindowParts(self.front, self, self.panels, self.meetings, self._choices, TextEditing())
        )
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
        page.new_wanted.connect(self.panels.begin_meeting)
        page.copy_wanted.connect(self.panels.copy_listed)
        page.import_wanted.connect(self.meetings.choose_file)
        page.sample_wanted.connect(self.meetings.open_sample)
        page.delete_wanted.connect(self.meetings.delete)
        self.front.changed.connect(self._show_state)
        self.front.opened.connect(self._note_opened)
        self.front.check_wanted.connect(self._check_package)
        self.front.left.connect(self._note_left)
        self._choices.spelling_switched.connect(self.front.switch_spelling)
        self.soundness.caught_up.connect(self.front.renew_committees)
        self.status.alarm.clicked.connect(self.actions_["copies"].trigger)

    def focusNextPrevChild(self, forward: bool) -> bool:
        move = super().focusNextPrevChild
        return hands_on(self, move) or move(forward)

    def paintEvent(self, event: "QPaintEvent") -> None:
        super().paintEvent(event)
        if not self._stands:
            self._stands = True
            self.stands.emit()

    def dress(self) -> None:
        """Set the icons."""
        self.actions_.dress()
        self.start_page.dress()
        from ssp_desktop.ui.actions.key_guard import KeyGuard  # noqa: PLC0415 - not before the window
        from ssp_desktop.ui.drawn.stillness import be_still  # noqa: PLC0415 - as above
        from ssp_desktop.ui.look.served import serve  # noqa: PLC0415 - as above
        from ssp_desktop.ui.pages.parts_told import tell_parts  # noqa: PLC0415 - as above
        from ssp_desktop.ui.system.the_application import the_application  # noqa: PLC0415 - as above

        KeyGuard(self, self.actions_)
        serve(the_application())
        tell_parts()
        be_still()
        self._theme.follow_system()

    # What is in front

    @property
    def meeting_page(self) -> "MeetingPage | None":
        """The page of the open meeting."""
        return self.front.meeting_page

    @property
    def message(self) -> "MessageLine":
        """The message line over the foot of the pages."""
        return self.front.messages.line

    @property
    def current_meeting(self) -> str | None:
        """The id of the open meeting; None when there is none."""
        return self.front.current_meeting

    @property
    def current_item(self) -> str:
        """The id of the current item; empty when there is none."""
        return self.front.current_item

    def show_start(self) -> None:
        """Show the list of meetings."""
        self.front.show_start()

    def open_meeting(self, meeting_id: str, item_id: str = "") -> None:
        """Open that meeting, at that item if one is given."""
        self.front.open_meeting(meeting_id, item_id)

    def show_last(self) -> None:
        """Show what was in front when the program ended."""
        self.front.show_last()

    def come_forward(self, wanted: "Wanted") -> None:
        """Come to the front, at what another start wanted to see."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - see `start`

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        if wanted.meeting:
            self.front.open_meeting_at(wanted.meeting, wanted.item_number)
        if wanted.file:
            self.take_files([wanted.file])

    def _note_opened(self, page: "MeetingPage") -> None:
        self.actions_.turn_to(page.doers)
        if self.room_screen is not None:
            self.room_screen.attach(page)

    def _note_left(self) -> None:
        if self.review_screen is not None:
            self.review_screen.close()
        self.actions_.turn_to(None)
        if self.room_screen is not None:
            self.room_screen.detach()

    def show_room(self) -> None:
        """Open the window for the room, or close it."""
        if self.room_screen is None:
            from ssp_desktop.ui.room.room_screen import RoomScreen  # noqa: PLC0415 - when wanted

            self.room_screen = RoomScreen(self, self._kit.services.exporter, self._kit.actions)
            self.room_screen.told.connect(self.front.messages.tell)
        self.room_screen.toggle(self.meeting_page)

    def show_review(self) -> None:
        """Open the review of the open meeting, or close it."""
        if self.review_screen is None:
            from ssp_desktop.ui.review.review_screen import ReviewScreen  # noqa: PLC0415 - when wanted

            self.review_screen = ReviewScreen(self, self._kit)
            self.review_screen.refused.connect(self.front.messages.warn)
        self.review_screen.toggle(self.meeting_page)

    def _show_state(self) -> None:
        """Bring the foot and the actions in step with the open meeting."""
        page = self.meeting_page
        if page is None:
            self.setWindowTitle("SSP Desktop")
            self.status.show_meeting(None)
            self.actions_.enable(frozenset())
            return
        self.setWindowTitle(f"{page.name} – SSP Desktop")
        self.status.show_meeting(page.session.meeting, page.item_id, page.committee)
        for action_id, shown in page.shown_beside.items():
            self.actions_.check(action_id, checked=shown)
        self.actions_.enable(page.holds)

    # Files dropped on the window, or opened with it

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        if files_in(event.mimeData()):
            event.acceptProposedAction()
            self.meetings.get_ready()

    def dragLeaveEvent(self, event: "QDragLeaveEvent") -> None:
        self.meetings.unready()

    def dropEvent(self, event: "QDropEvent") -> None:
        paths = files_in(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.take_files(paths)

    def take_files(self, paths: "Sequence[str]") -> None:
        """Read files that were dropped, or opened with the program; check a package."""
        from pathlib import Path  # noqa: PLC0415 - see `start`

        from ssp_desktop.application.filing.reading import is_package  # noqa: PLC0415 - as above

        if len(paths) == 1 and is_package(Path(paths[0])):
            self.meetings.unready()
            self._check_package(paths[0])
        else:
            self.meetings.import_paths(paths)

    def _check_package(self, path: str) -> None:
        from pathlib import Path  # noqa: PLC0415 - see `start`

        self.panels.check_package(Path(path))

    # The end

    def forget(self, meeting_id: str) -> None:
        """Forget a meeting that has been deleted for good."""
        self._kit.places.forget(meeting_id)

    def forget_unknown(self) -> None:
        """Forget meetings that were deleted for good while no window was open."""
        try:
            known = self._services.store.meeting_ids()
        except UserError:
            return  # a damaged database cannot tell
        self._kit.places.forget_unknown(known)

    def closeEvent(self, event: "QCloseEvent") -> None:
        self.front.leave_meeting()
        if not self.soundness.all_saved(FLUSH_SECONDS):
            event.ignore()
            self.front.show_start()
            self.soundness.tell_unsaved()
            return
        if not self.front.prints.finish():
            event.ignore()  # it would otherwise pass for printed
            self.front.show_start()
            return
        if self.room_screen is not None:
            self.room_screen.close()
        self.soundness.stop()
        keep_shape(self, self._settings)
        self._settings.write()
        event.accept()


class WindowParts(NamedTuple):
    """What does the window's own actions of the table: its `WindowDoers`."""

    front: Front
    frame: MainWindow
    panels: Panels
    meetings: WholeMeetings
    choices: ViewChoices
    text: TextEditing
