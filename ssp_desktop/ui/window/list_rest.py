"""The older meetings of the list, read on a thread once the newest ones are on the screen.

A laptop of many years has ten thousand of them. What is seen first is the same few either way, so
no key and no first window waits for the others.
"""

import datetime
from contextlib import closing
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from ssp_desktop.application.services import Services
from ssp_desktop.ui.rows.meeting_list import rows_of
from ssp_desktop.ui.system.job import Job

_PAINTED_MS = 100
"""The newest ones have been painted by then."""


class ListRest(QObject):
    """Reads the whole list; `come` carries it, its rows, and the id of the meeting to select."""

    come = Signal(object, object, str)
    failed = Signal(str)
    """The older ones cannot be read; the message says why. The newest ones stand."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._job: Job | None = None

    def read(self, today: datetime.date, left: str) -> None:
        """Read the list anew, and what was read for the one before is of no use."""
        self._job = job = Job(lambda _go_on: self._read(today), self)
        job.done.connect(partial(self._tell, job, left))
        job.refused.connect(partial(self._fail, job))
        QTimer.singleShot(_PAINTED_MS, job, partial(self._begin, job))

    def stop(self) -> None:
        """Let go of what is being read: another list, or none, is in front."""
        self._job = None

    def _begin(self, job: Job) -> None:
        if self._job is job:
            job.start()

    def _read(self, today: datetime.date) -> object:
        with closing(self._services.open_reader()) as store:
            summaries = store.list_meetings()
        return summaries, rows_of(summaries, today)

    def _tell(self, job: Job, left: str, read: object) -> None:
        if self._job is job and isinstance(read, tuple):
            self._job = None
            self.come.emit(*read, left)

    def _fail(self, job: Job, why: str) -> None:
        if self._job is job:
            self._job = None
            self.failed.emit(why)
