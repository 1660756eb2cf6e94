"""Opens and closes the review of the open meeting: the door to its window.

Owns on which screen it is, who reviews and what they may see. The review ends when the meeting is
left; what was said is in the meeting by then.
"""

import datetime
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.drafts.asking import may_be_asked
from ssp_desktop.application.drafts.seeing import shown_to
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.review.approving import suggested_name
from ssp_desktop.application.review.shown_minutes import Allowed
from ssp_desktop.application.review.sitting import Sitting
from ssp_desktop.domain.danish import name_key
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.review.review_window import ReviewWindow
from ssp_desktop.ui.system.screens import other_screen

_ACTION = "review_window"
_NAME = "reviewer"


class Reviewed(Protocol):
    """A meeting open in the window: the parts of it that a review needs."""

    @property
    def name(self) -> str: ...
    @property
    def session(self) -> MeetingSession: ...
    @property
    def item_id(self) -> str: ...


class ReviewScreen(QObject):
    """Shows the review in a window beside `main`, on another screen if there is one."""

    refused = Signal(str)
    """What was seen could not be remembered, and why."""

    def __init__(self, main: QWidget, kit: Kit) -> None:
        super().__init__(main)
        self._main = main
        self._kit = kit
        self._page: Reviewed | None = None
        self.window: ReviewWindow | None = None

    def toggle(self, page: Reviewed | None) -> None:
        """Open the review of that page's meeting, or close it."""
        if self.window is not None:
            self.close()
        elif page is not None:
            self._open(page)

    def _open(self, page: Reviewed) -> None:
        self._page = page
        window = self.window = ReviewWindow(self._kit.services.exporter, self._kit.icons)
        window.setWindowTitle(self.tr("{0} – gennemsyn").format(page.name))
        window.setWindowIcon(self._main.windowIcon())
        window.closed.connect(self._forget)
        window.named.connect(self._begin)
        window.refused.connect(self.refused)
        self._stop_listening = page.session.subscribe(window.note_change)
        own = self._main.screen()
        screen = other_screen(QGuiApplication.screens(), own) or own
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.showFullScreen()
        window.activateWindow()
        self._kit.actions.check(_ACTION)
        # Asked each time: what the next one says must not get the last one's name.
        self._ask(window, page.session.meeting)

    def _ask(self, window: ReviewWindow, meeting: Meeting) -> None:
        """Ask who reviews: who was asked to, or a member; first who reviewed this meeting last."""
        kept = self._kit.settings.text(_NAME)
        last = kept.removeprefix(f"{meeting.id} ") if kept.startswith(f"{meeting.id} ") else ""
        asked = (each.name for each in meeting.reviewers)
        free = (each.name for each in may_be_asked(meeting))
        names = {name_key(each): each for each in (*asked, *free)}
        suggested = names.get(name_key(last), "") or suggested_name(meeting)
        window.ask(tuple(names.values()), suggested)

    def _begin(self, who: str) -> None:
        page, window = self._page, self.window
        if page is None or window is None:
            return
        self._kit.settings.keep_text(_NAME, f"{page.session.meeting.id} {who}")

        def may_see(meeting: Meeting) -> Allowed:
            contents = shown_to(meeting, who)
            return Allowed(contents.items, contents.is_open)

        snapshots = self._kit.services.store.snapshots
        try:
            sitting = Sitting(page.session, snapshots, who, may_see, _now)
        except UserError as error:
            window.who.refuse(str(error))
        else:
            window.begin(sitting, page.item_id)

    def close(self) -> None:
        """Close the review if it is open."""
        if self.window is not None:
            self.window.close()

    def _forget(self) -> None:
        self._stop_listening()
        window, self.window, self._page = self.window, None, None
        self._kit.actions.check(_ACTION, checked=False)
        if window is not None:
            window.deleteLater()


def _now() -> datetime.datetime:
    return datetime.datetime.now().astimezone()
