"""Waits on a thread for the process that reads a file, so that the window need not."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application.files.importing import Progress, Reader, Reading
from ssp_desktop.domain.errors import UserError


class ReadingJob(QObject):
    """One reading under way. Its signals arrive on the window's thread."""

    progressed = Signal(object)
    """How far it is."""

    done = Signal(object)
    refused = Signal(str)
    """The file cannot be read; the message says why and what to do."""
    broken = Signal(object)
    """A bug: the exception."""
    _ended = Signal(object, object)
    _came = Signal(object)

    def __init__(
        self,
        reader: Reader,
        read: Callable[[Callable[[Progress], None]], Reading],
        parent: QObject,
    ) -> None:
        """`read` asks `reader`, and is given the function that takes reports of progress."""
        super().__init__(parent)
        self._reader = reader
        self._read = read
        self._wanted = True
        self._ended.connect(self._tell)
        self._came.connect(self._tell_progress)
        self._thread = threading.Thread(target=self._run, name="reading", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def give_up(self) -> None:
        """End the reading and ignore anything more that comes from it."""
        self._wanted = False
        self._reader.end()

    def wait(self, seconds: float) -> None:
        """Wait until it has ended."""
        self._thread.join(seconds)

    def _run(self) -> None:
        try:
            self._ended.emit(self._read(self._came.emit), None)
        except Exception as error:  # noqa: BLE001 - it goes to the crash dialog on the other thread
            # An abandoned job may already be deleted: nobody is left to notify.
            if self._wanted:
                self._ended.emit(None, error)

    def _tell_progress(self, progress: Progress) -> None:
        if self._wanted:
            self.progressed.emit(progress)

    def _tell(self, reading: Reading | None, error: Exception | None) -> None:
        """Report the outcome, on the window's thread, where nobody abandons the job meanwhile."""
        if not self._wanted:
            return
        if isinstance(error, UserError):
            self.refused.emit(str(error))
        elif error is not None:
            self.broken.emit(error)
        else:
            self.done.emit(reading)
