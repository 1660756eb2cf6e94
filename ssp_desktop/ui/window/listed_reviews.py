"""How many reviewers have answered, said in the list of meetings once it stands.

That takes the whole meeting, which the list itself is made without; so they are looked into one by
one when nothing else is to be done.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from ssp_desktop.application.review.standing import standings
from ssp_desktop.application.services import Services
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.overview import MeetingSummary
from ssp_desktop.ui.rows.meeting_list import row_of
from ssp_desktop.ui.sending.standing_words import review_words
from ssp_desktop.ui.start.start_page import StartPage


class ListedReviews(QObject):
    """Looks into the meetings that it is given last."""

    def __init__(self, services: Services, page: StartPage) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._left: list[MeetingSummary] = []
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._look_into_next)

    def look_into(self, in_review: Sequence[MeetingSummary]) -> None:
        """Look into these, the first one first."""
        self._left = list(reversed(in_review))
        self._next.start()

    def stop(self) -> None:
        """Look into no more: the list is not in front."""
        self._next.stop()

    def _look_into_next(self) -> None:
        if not self._left:
            self._next.stop()
            return
        summary = self._left.pop()
        store = self._services.store
        try:
            meeting = store.load(summary.id)
            sent = store.snapshots.sent(summary.id)
        except UserError:  # is told where somebody opens it
            return
        words = review_words(standings(meeting, sent, self._services.now().date()))
        if words:
            self._page.show_row(row_of(summary, words))
