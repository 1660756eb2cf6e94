"""Checks the seal of minutes when they are opened, on a thread of its own."""

from PySide6.QtCore import QObject, QTimer, Signal

from ssp_desktop.application.meetings.purging import GoOn
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Meeting, Status
from ssp_desktop.domain.overview import BrokenSeal
from ssp_desktop.ui.system.job import Job
from ssp_desktop.ui.words.approval_words import broken_words

_LAST_SECONDS = 1.0
_LATER_MS = 1500


class SealWatch(QObject):
    """Looks once; says nothing when all holds, or when it cannot be told."""

    broken = Signal(str)
    """The minutes are not as they were approved: what, and where."""

    def __init__(self, services: Services, meeting: Meeting, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._meeting_id = meeting.id
        self._job: Job | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._begin)
        # Also minutes that do not call themselves approved: that may be what was altered. It is
        # rare, so it waits until the meeting stands.
        self._soon.start(0 if meeting.status is Status.APPROVED else _LATER_MS)

    def _begin(self) -> None:
        self._job = Job(self._look, self)
        self._job.done.connect(self._tell)  # a database that cannot be read is told of elsewhere
        self._job.start()

    def _look(self, _go_on: GoOn) -> object:
        store = self._services.open_reader()
        try:
            return store.seals.broken(self._meeting_id)
        finally:
            store.close()

    def _tell(self, found: object) -> None:
        if isinstance(found, BrokenSeal):
            self.broken.emit(broken_words(found))

    def stop(self) -> None:
        """Let go of the database: the meeting is being left."""
        self._soon.stop()
        if self._job is not None:
            self._job.finish(_LAST_SECONDS)
