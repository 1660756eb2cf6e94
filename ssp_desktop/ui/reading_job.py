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

    def __init__(self, read: Callable[[], Reading], parent: QObject) -> None:
        super().__init__(parent)
        self._read = read
        self._wanted = True
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
            reading = self._read()
        except UserError as error:
            self._tell(self.refused, str(error))
        except Exception as error:  # noqa: BLE001 - it goes to the crash dialog on the other thread
            self._tell(self.broken, error)
        else:
            self._tell(self.done, reading)

    def _tell(self, signal: Signal, value: object) -> None:
        if self._wanted:
            signal.emit(value)
