"""Opens and closes the window for the room, and keeps it in step with the open meeting.

Owns which meeting and item are shown there, and on which screen. The window is blank
while no meeting is open, and closes when another meeting is opened, so that looking up
an old meeting does not show it to the room.
"""

from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.editing.changed import Changed
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.files.export import Exporter
from ssp_desktop.application.files.live_pages import LivePages
from ssp_desktop.domain.changes import DECISION
from ssp_desktop.domain.course import has_begun, item_in_progress
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.actions.actions import Actions
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.room.room_window import RoomWindow, Sight
from ssp_desktop.ui.system.screens import other_screen
from ssp_desktop.ui.system.the_application import the_application

_ACTION = "room_window"


class Followed(Protocol):
    """A meeting open in the window: the parts of it that the room is shown."""

    @property
    def name(self) -> str: ...
    @property
    def session(self) -> MeetingSession: ...
    @property
    def item_changed(self) -> SignalInstance: ...
    @property
    def place_changed(self) -> SignalInstance: ...
    def current_place(self) -> tuple[str, str, int]: ...


class RoomScreen(QObject):
    """Shows the meeting of the page it is given in a window beside `main`."""

    told = Signal(str)
    """What was done without a visible effect, because there is only one screen."""

    def __init__(self, main: QWidget, exporter: Exporter, actions: Actions) -> None:
        super().__init__(main)
        self._main = main
        self._exporter = exporter
        self._actions = actions
        self._page: Followed | None = None
        self._meeting_id = ""
        self.window: RoomWindow | None = None
        the_application().screenRemoved.connect(self._note_screen_gone)

    def toggle(self, page: Followed | None) -> None:
        """Open the window on that page's meeting, or close it."""
        if self.window is not None:
            self.close()
            self.told.emit(self.tr("Vinduet til salen er lukket"))
        elif page is not None:
            self._open(page)

    def _open(self, page: Followed) -> None:
        from ssp_desktop.domain.cpr import masked  # noqa: PLC0415 - not before the window

        live = LivePages(self._exporter, Edition.OPEN)
        window = self.window = RoomWindow(live, self._sight)
        window.setWindowTitle(self.tr("{0} – vist i salen").format(masked(page.name)))
        window.setWindowIcon(self._main.windowIcon())
        window.closed.connect(self._forget)
        self._meeting_id = page.session.meeting.id
        self.attach(page)
        other = other_screen(QGuiApplication.screens(), self._main.screen())
        if other is not None:
            window.setScreen(other)
            window.setGeometry(other.geometry())
            window.showFullScreen()
        else:
            window.resize(self._main.screen().availableGeometry().size() * 0.6)
            window.setMinimumSize(40 * GRID, 30 * GRID)
            window.show()
        self._actions.check(_ACTION)
        self._main.activateWindow()
        if other is None:
            window.raise_()  # an inactive window may have opened behind the other
            self.told.emit(self.tr("Vinduet til salen er åbnet"))

    def attach(self, page: Followed) -> None:
        """Follow a page that has been opened, if it is of the meeting that is shown."""
        if self.window is None:
            return
        if page.session.meeting.id != self._meeting_id:
            self.close()
            return
        self._page = page
        self._stop_listening = page.session.subscribe(self._on_change)
        page.item_changed.connect(self._look)
        page.place_changed.connect(self.window.follow_soon)
        self.window.look()

    def detach(self) -> None:
        """The page was left: leave the window blank until the meeting is opened again."""
        if self._page is not None:
            self._stop_listening()
            self._page.item_changed.disconnect(self._look)
            if self.window is not None:
                self._page.place_changed.disconnect(self.window.follow_soon)
            self._page = None
        if self.window is not None:
            self.window.curtain()

    def close(self) -> None:
        """Close the window if it is open."""
        if self.window is not None:
            self.window.close()

    def _forget(self) -> None:
        self.detach()
        window, self.window = self.window, None
        self._actions.check(_ACTION, checked=False)
        if window is not None:
            window.deleteLater()

    def _on_change(self, changed: Changed) -> None:
        if self.window is None:
            return
        if changed.typed:
            self.window.follow_soon()
            return
        if changed.closed:
            self.window.curtain()
        self.window.look()

    def _look(self, _item_id: str) -> None:
        if self.window is not None:
            self.window.look()

    def _sight(self) -> Sight | None:
        """Return the item in progress or, until the meeting begins, what is being written."""
        page = self._page
        if page is None:
            return None
        meeting = page.session.meeting
        item_id, part, line = page.current_place()
        in_progress = item_in_progress(meeting) if has_begun(meeting) else ""
        if in_progress and in_progress != item_id:
            item_id, part, line = in_progress, DECISION, 0
        item = next((each for each in meeting.items if each.id == item_id), None)
        return Sight(meeting, item, part, line)

    def _note_screen_gone(self) -> None:
        """The projector was unplugged: close the window, which must not cover the user's own."""
        window = self.window
        if window is None or not window.isFullScreen():
            return
        if other_screen(QGuiApplication.screens(), self._main.screen()) is None:
            window.toggle_full_screen()
