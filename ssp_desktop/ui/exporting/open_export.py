"""An open edition being written: on a thread, since the file is opened again and looked into."""

from collections.abc import Callable
from contextlib import closing

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application.leaks.checking import Step, Stopped
from ssp_desktop.application.meetings.purging import GoOn
from ssp_desktop.application.ports import Store
from ssp_desktop.application.services import Services
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.system.job import Job

Write = Callable[[Store, Step], object]
"""Writes the file and records it in a store of the thread's own; told how far the look is."""


class OpenExport(QObject):
    """Writes one file; `ended` is emitted once."""

    ended = Signal(object)
    """What `Write` returned, the `UserError` that stopped it, or None when it was stopped."""

    def __init__(self, services: Services, write: Write, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._write = write
        self._job = Job(self._work, self)
        self._job.done.connect(self.ended)
        self._job.refused.connect(self._refuse)
        self._job.broken.connect(self._break)

    def start(self) -> None:
        """Begin, and return at once."""
        self._job.start()

    def stop(self) -> None:
        """Stop before the file is put in place."""
        self._job.stop()

    def finish(self, seconds: float) -> None:
        """Wait that long for the end, which is then reported."""
        self._job.finish(seconds)

    def _work(self, go_on: GoOn) -> object:
        with closing(self._services.open_writer()) as store:
            try:
                return self._write(store, go_on)
            except Stopped:
                return None
            except UserError as error:
                return error

    def _refuse(self, why: str) -> None:
        self.ended.emit(UserError(why))

    def _break(self, error: Exception) -> None:
        self.ended.emit(UserError(self.tr("Filen kunne ikke laves.")))
        raise error
