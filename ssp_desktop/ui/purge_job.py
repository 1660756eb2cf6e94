"""Deletes a meeting for good on a thread of its own: every copy is read and written whole."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ssp_desktop.application.purging import GoOn
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.overview import Purged

_LAST_SECONDS = 30.0


class PurgeJob(QObject):
    """One purge under way. Its signals arrive on the thread of the window."""

    step = Signal(int, int)
    """So many of so many files are done."""
    done = Signal(object)
    """What came of it: `Purged`, or None when it was stopped."""
    refused = Signal(str)
    """It could not be done; the message says why and what to do."""
    broken = Signal(object)
    """A bug: the exception."""
    _ended = Signal(object, object)

    def __init__(self, purge: Callable[[GoOn], Purged | None], parent: QObject) -> None:
        super().__init__(parent)
        self._purge = purge
        self._stopped = threading.Event()
        self._ended.connect(self._tell)
        self._thread = threading.Thread(target=self._run, name="purge", daemon=True)
        # A file that is half made would hold what is being deleted.
        QCoreApplication.instance().aboutToQuit.connect(self._finish)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Stop before the next file; `done` then comes with None."""
        self._stopped.set()

    def _go_on(self, done: int, total: int) -> bool:
        self.step.emit(done, total)
        return not self._stopped.is_set()

    def _run(self) -> None:
        try:
            self._ended.emit(self._purge(self._go_on), None)
        except Exception as error:  # noqa: BLE001 - it goes to the crash dialog on the other thread
            self._ended.emit(None, error)

    def _tell(self, purged: Purged | None, error: Exception | None) -> None:
        if isinstance(error, UserError):
            self.refused.emit(str(error))
        elif error is not None:
            self.broken.emit(error)
        else:
            self.done.emit(purged)

    def _finish(self) -> None:
        self.stop()
        self._thread.join(_LAST_SECONDS)
