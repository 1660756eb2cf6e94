"""Looks, on a thread, at what meetings were filed as: older than the meeting, or edited by hand.

Nothing of it is waited for: it begins when the window stands, and again a moment after a change.
"""

import time
from collections.abc import Sequence
from contextlib import closing
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from ssp_desktop.application.filing.lying import Lying, lying
from ssp_desktop.application.meetings.purging import GoOn
from ssp_desktop.application.services import Services
from ssp_desktop.domain.overview import ExportRecord, MeetingSummary
from ssp_desktop.ui.system.job import Job

_SOON_MS = 1500
_LAST_SECONDS = 1.0


class FiledState(NamedTuple):
    """What the meeting was filed as last, whether it has changed since, and how that lies."""

    record: ExportRecord
    older: bool
    lying: Lying


class FiledWatch(QObject):
    """Watches the open meeting."""

    looked = Signal(object)
    """What was seen: a `FiledState`, None for a meeting that was never filed."""

    def __init__(self, services: Services, meeting_id: str, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._meeting_id = meeting_id
        self._job: Job | None = None
        self._again = False
        self._stopped = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.look)

    def look(self) -> None:
        """Look now, unless it was stopped."""
        if self._stopped:
            return
        if self._job is not None:
            self._again = True
            return
        self._job = Job(self._look, self)
        self._job.done.connect(self._tell)
        self._job.refused.connect(self._let_be)
        self._job.start()

    def look_soon(self) -> None:
        """Look when what was changed is saved. Called for every character."""
        self._soon.start()

    def stop(self) -> None:
        """Let go of the database, and look no more: the meeting is being left."""
        self._stopped = True
        self._soon.stop()
        if self._job is not None:
            self._job.finish(_LAST_SECONDS)

    def _look(self, _go_on: GoOn) -> object:
        with closing(self._services.open_reader()) as store:
            summary = store.summary(self._meeting_id)
        if summary is None or summary.filed is None:
            return None
        return FiledState(summary.filed, summary.filed_is_older, lying(summary.filed))

    def _tell(self, state: object) -> None:
        self._job = None
        self.looked.emit(state)
        self._go_on()

    def _go_on(self) -> None:
        if self._again:
            self._again = False
            self.look()

    def _let_be(self, _why: str) -> None:
        self._job = None  # a database that cannot be read is told of where it matters
        self._go_on()


_PAUSE = 0.005
"""Seconds between two packages: there may be thousands, and keys come before them."""


class ListedFilings(QObject):
    """Looks through the list of meetings for packages that were edited by hand."""

    altered = Signal(object)
    """The `MeetingSummary` of one whose package was."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: Job | None = None

    def look_into(self, filed: Sequence[MeetingSummary]) -> None:
        """Look into these, and no more into those before."""
        self.stop()
        self._job = job = Job(lambda go_on: _look_through(job, filed, go_on), self)
        job.found.connect(partial(self._tell, job))
        job.start()

    def stop(self) -> None:
        """Look into no more: the list is not in front."""
        job, self._job = self._job, None
        if job is not None:
            job.stop()

    def _tell(self, job: Job, summary: object) -> None:
        if self._job is job:
            self.altered.emit(summary)


def _look_through(job: Job, filed: Sequence[MeetingSummary], go_on: GoOn) -> object:
    for done, each in enumerate(filed):
        if not go_on(done, len(filed)):
            break
        if each.filed is not None and lying(each.filed) is Lying.ALTERED:
            job.tell(each)
        time.sleep(_PAUSE)
    return None
