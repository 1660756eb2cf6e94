"""Opens the page of what came back on the right meeting, and closes it with everything saved.

Owns the page and its session; which page is in front is the window's decision.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.offering.answered_drafts import AnsweredDrafts
from ssp_desktop.application.returning.came_back import CameBack
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.returned.returned_page import ReturnedPage

_FLUSH_SECONDS = 5.0


class ReturnedPages(QObject):
    """One page at a time, shown in `pages`."""

    left = Signal(str, str)
    """The page was left; the meeting and the item to go to."""
    told = Signal(str)
    """An answer was given, which `page` can take back."""
    stepped = Signal()
    """Another answer than the one told last would be taken back now."""

    def __init__(self, kit: Kit, pages: QStackedWidget) -> None:
        super().__init__(pages)
        self._kit = kit
        self._pages = pages
        self._session: MeetingSession | None = None
        self.page: ReturnedPage | None = None

    def show(self, came_back: CameBack) -> None:
        """Show what came back; a draft of the meeting that is shown already joins its page.

        Raises UserError when the meeting cannot be opened.
        """
        page, session = self.page, self._session
        if page is None or session is None or session.meeting.id != came_back.ours.id:
            self.let_go()
            services = self._kit.services
            session = self._session = services.open_session(came_back.ours.id)
            drafts = AnsweredDrafts(session, services.who, services.now)
            drafts.add(came_back)
            page = self.page = ReturnedPage(drafts, self._kit, self._pages)
            page.left.connect(self._leave)
            page.told.connect(self.told)
            page.stepped.connect(self.stepped)
            self._pages.addWidget(page)
        else:
            page.add(came_back)
        self.bring_back()

    def bring_back(self) -> bool:
        """Bring the page to the front again; return whether there is one."""
        if self.page is None:
            return False
        self._pages.setCurrentWidget(self.page)
        self.page.setFocus()
        announce(self.page, self.page.summary.text())
        return True

    def flush(self) -> None:
        """Have every answer on disk: the meeting is about to be read."""
        if self._session is not None:
            self._session.flush(_FLUSH_SECONDS)

    def _leave(self, item_id: str) -> None:
        if self._session is not None:
            self.left.emit(self._session.meeting.id, item_id)

    def let_go(self) -> None:
        """Close the page with every answer saved."""
        self.flush()
        page, self.page, self._session = self.page, None, None
        if page is not None:
            self._pages.removeWidget(page)
            page.deleteLater()
