"""Works out, on a thread, what the package to come will contain: the disk is read for it."""

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application.filing.planned import planned_package
from ssp_desktop.application.meetings.committees import committee_of
from ssp_desktop.application.meetings.purging import GoOn
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.system.job import Job


class PackagePlan(QObject):
    """Plans one meeting after another; of those asked for meanwhile only the last."""

    planned = Signal(object)
    """The `Planned`."""
    refused = Signal(str)
    """It cannot be named as the committee wants it; and why."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._job: Job | None = None
        self._next: Meeting | None = None

    def plan(self, meeting: Meeting) -> None:
        """Plan the package of `meeting`, and return at once."""
        self._next = meeting
        if self._job is None:
            self._begin()

    def stop(self) -> None:
        """Plan nothing more; what is under way is not told."""
        self._next = None
        job, self._job = self._job, None
        if job is not None:
            job.blockSignals(True)

    def _begin(self) -> None:
        meeting, self._next = self._next, None
        if meeting is None:
            return
        # The store of the window is read on its own thread.
        committee = committee_of(self._services.store, meeting)
        kept = self._services.attached.path

        def work(_go_on: GoOn) -> object:
            return planned_package(meeting, committee, kept)

        self._job = job = Job(work, self)
        job.done.connect(self._tell)
        job.refused.connect(self._refuse)
        job.start()

    def _tell(self, planned: object) -> None:
        self._job = None
        self.planned.emit(planned)
        self._begin()

    def _refuse(self, why: str) -> None:
        self._job = None
        self.refused.emit(why)
        self._begin()
