"""Reads a file on a thread of its own, so that a slow PDF does not stop the window."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application.importing import Reading
from ssp_desktop.domain.errors import UserError


class ReadingJob(QObject):
    """One reading under way. Its signals arrive on the thread of the window."""

    done = Signal(object)
    refused = Signal(str)
    """The file cannot be read; the message says why and what to do."""
    broken = Signal(object)
    """A bug: the exception."""
    _ended = Signal(object, object)

    def __init__(self, read: Callable[[], Reading], parent: QObject) -> None:
        super().__init__(parent)
        self._read = read
        self._wanted = True
        self._ended.connect(self._tell)
        self._thread = threading.Thread(target=self._run, name="reading", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def give_up(self) -> None:
        """Want nothing of it any more; it ends by itself."""
        self._wanted = False

    def wait(self, seconds: float) -> None:
        """Wait until it has ended."""
        self._thread.join(seconds)

    def _run(self) -> None:
        try:
            self._ended.emit(self._read(), None)
        except Exception as error:  # noqa: BLE001 - it goes to the crash dialog on the other thread
            self._ended.emit(None, error)

    def _tell(self, reading: Reading | None, error: Exception | None) -> None:
        """Tell what came of it, on the window's thread, where nobody gives up meanwhile."""
        if not self._wanted:
            return
        if isinstance(error, UserError):
            self.refused.emit(str(error))
        elif error is not None:
            self.broken.emit(error)
        else:
            self.done.emit(reading)
