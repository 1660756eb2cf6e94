"""What the list of meetings says: the newest ones at once, what takes longer once they stand.

A laptop of many years has ten thousand of them. What is seen first is the same few either way, so
no key and no first window waits for the older ones, for who has answered a review, or for how what
was filed lies.
"""

import datetime
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ssp_desktop.ui.window.filed_state import FiledMeetings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ssp_desktop.application.meetings.purging import GoOn
    from ssp_desktop.application.services import Services
    from ssp_desktop.domain.overview import MeetingSummary
    from ssp_desktop.ui.start.start_page import StartPage
    from ssp_desktop.ui.system.job import Job
    from ssp_desktop.ui.window.listed_reviews import ListedReviews

FIRST_LISTED = 100
"""How many meetings the list begins with; those before them are read when it stands."""
_PAINTED_MS = 100
"""The newest ones have been painted by then."""


class ListedMeetings(QObject):
    """Fills `page`, and stops when another page comes to the front."""

    failed = Signal(str)
    """The older ones cannot be read; the message says why. The newest ones stand."""

    def __init__(self, services: "Services", page: "StartPage") -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._wanted: tuple[datetime.date, str] | None = None  # today, and what was left
        self._job: Job | None = None
        self._reviews: ListedReviews | None = None
        self._filings = FiledMeetings(page)
        page.field.textChanged.connect(self._give_way)

    def show(self, left: str) -> None:
        """List the meetings, that one selected; on UserError the list is as it was."""
        today = datetime.date.today()
        summaries = self._services.store.list_meetings(first=FIRST_LISTED)
        if len(summaries) < FIRST_LISTED:
            self._page.show_meetings(summaries, today, left)
            self._let_go()
            self._look_into(summaries)
        else:
            listed = self._services.store.meeting_ids(deleted=False)
            self._page.show_meetings(summaries, today, left, listed)
            self._read_rest(today, left)

    def show_anew(self) -> None:
        """Read the list again; what is searched for and selected stays. May raise UserError."""
        from ssp_desktop.ui.rows.meeting_list import rows_of  # noqa: PLC0415 - seldom

        today = datetime.date.today()
        summaries = self._services.store.list_meetings(first=FIRST_LISTED)
        if len(summaries) < FIRST_LISTED:
            self._let_go()
            self._page.show_rest(rows_of(summaries, today))
            self._look_into(summaries)
        else:
            self._read_rest(today, "")

    def stop(self) -> None:
        """Look into no more, and let go of what is being read: the list is not in front."""
        self._let_go()
        if self._reviews is not None:
            self._reviews.stop()
        self._filings.stop()

    def _look_into(self, summaries: "Sequence[MeetingSummary]") -> None:
        in_review = [each for each in summaries if each.status == "in_review"]
        if in_review and self._reviews is None:
            from ssp_desktop.ui.window.listed_reviews import ListedReviews  # noqa: PLC0415 - not for the first

            self._reviews = ListedReviews(self._services, self._page)
        if self._reviews is not None:
            self._reviews.look_into(in_review)
        self._filings.look_into_soon(summaries)

    # The older ones

    def _read_rest(self, today: datetime.date, left: str) -> None:
        """Read the whole list on a thread; what was read for the one before is of no use."""
        self._let_go()
        self._wanted = today, left
        self._give_way(self._page.field.text())

    def _give_way(self, words: str) -> None:
        """Read nothing while somebody searches, who does not see it and would wait for it.

        Two threads that read from SQLite at the same time wait for each other at every row.
        """
        if words.strip():
            self._stop_job()
        elif self._wanted is not None and self._job is None:
            from ssp_desktop.ui.system.job import Job  # noqa: PLC0415 - not for the first

            today, left = self._wanted
            self._job = job = Job(partial(self._read, today), self)
            job.done.connect(partial(self._show_rest, job, left))
            job.refused.connect(partial(self._fail, job))
            QTimer.singleShot(_PAINTED_MS, job, partial(self._begin, job))

    def _let_go(self) -> None:
        self._wanted = None
        self._stop_job()

    def _stop_job(self) -> None:
        if self._job is not None:
            self._job.stop()
            self._job = None

    def _begin(self, job: "Job") -> None:
        if self._job is job:
            job.start()

    def _read(self, today: datetime.date, go_on: "GoOn") -> object:
        from ssp_desktop.ui.rows.meeting_list import rows_of  # noqa: PLC0415 - on the thread

        with closing(self._services.open_reader()) as store:
            summaries = store.list_meetings(go_on=partial(go_on, 0, 0))
        return summaries, rows_of(summaries, today)

    def _show_rest(self, job: "Job", left: str, read: object) -> None:
        if self._job is job and isinstance(read, tuple):
            self._let_go()
            summaries, rows = read
            self._page.show_rest(rows, left)
            self._look_into(summaries)

    def _fail(self, job: "Job", why: str) -> None:
        if self._job is job:
            self._let_go()
            self.failed.emit(why)
