"""Waits on a thread for the process that reads a file, so that the window need not."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from ssp_desktop.application.files.importing import Progress, Reader
from ssp_desktop.ui.system.job import Job


class ReadingJob(Job):
    """One reading under way. `found` tells how far it is, `done` what `read` returned."""

    def __init__(
        self,
        reader: Reader,
        read: Callable[[Callable[[Progress], None]], object],
        parent: QObject,
    ) -> None:
        """`read` asks `reader`, and is given the function that takes reports of progress."""
        super().__init__(lambda _go_on: read(self.tell), parent)
        self._reader = reader

    def stop(self) -> None:
        """End the process that reads."""
        super().stop()
        self._reader.end()

    def give_up(self) -> None:
        """End the reading and ignore anything more that comes from it."""
        self.blockSignals(True)
        self.stop()
