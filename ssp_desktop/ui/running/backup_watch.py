"""Makes the day's copy in the background, and reports the outcome.

Tries once the window is up, every hour for a new day, and soon again after a failure.
Each try reads the whole database, so it also detects damage.
"""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from ssp_desktop.application.log import EventLog
from ssp_desktop.domain.errors import DataDamaged, UserError

_SOON_MS, _LATER_MS = 300_000, 3_600_000
_END_SECONDS = 10


class _Reports(QObject):
    """What the thread reports; it holds this, so a watch that is deleted does no harm."""

    damaged = Signal(str)
    failed = Signal(str)
    done = Signal()
    ended = Signal()


class BackupWatch(QObject):
    """Calls `daily_backup` on its own thread; its signals arrive on the window's thread."""

    damaged = Signal(str)
    """The database is damaged; the text says what to do."""
    failed = Signal(str)
    """There is no copy from today; the text says why."""
    done = Signal()
    """The database was read and is sound, and there is a copy from today."""
    beginning = Signal()
    """A try is about to begin, on the window's thread."""

    def __init__(self, daily_backup: Callable[[], None], log: EventLog, parent: QObject) -> None:
        super().__init__(parent)
        self._daily_backup = daily_backup
        self._log = log
        self._thread: threading.Thread | None = None
        self._sound = True
        self._again = False
        self.ending = threading.Event()
        """Set when nothing more may begin: the program is ending."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.begin)
        self._reports = _Reports()
        self._reports.damaged.connect(self.damaged)
        self._reports.failed.connect(self.failed)
        self._reports.done.connect(self.done)
        self._reports.ended.connect(self._wait)

    def begin(self) -> None:
        """Try now; if a try is under way, once more after it."""
        self._timer.stop()
        if self._thread is not None:
            self._again = True
            return
        self.beginning.emit()
        self._thread = threading.Thread(target=self._back_up, name="backup", daemon=True)
        self._thread.start()

    def doubt(self) -> None:
        """Damage was met elsewhere: look now, and again until all is well."""
        if self._thread is None and self._sound:
            self.begin()

    def stop(self) -> None:
        """Make no more tries, and let a copy under way finish."""
        self._timer.stop()
        self.ending.set()
        if self._thread is not None:
            self._thread.join(_END_SECONDS)

    def _back_up(self) -> None:
        self._sound = False
        try:
            self._daily_backup()
        except DataDamaged as error:
            self._log.failure("database damaged", error)
            self._reports.damaged.emit(str(error))
        except UserError as error:
            self._log.failure("backup failed", error)
            self._reports.failed.emit(str(error))
        except Exception as error:  # noqa: BLE001 - no copy today must not disturb the work
            self._log.failure("backup failed", error)
            self._reports.failed.emit(
                self.tr(
                    "Dagens sikkerhedskopi kunne ikke laves på grund af en fejl i programmet. "
                    "Der prøves igen; det, du skriver, bliver gemt som ellers."
                )
            )
        else:
            self._sound = True
            self._reports.done.emit()
        self._reports.ended.emit()

    def _wait(self) -> None:
        self._thread = None
        if self._again:
            self._again = False
            self.begin()
        else:
            self._timer.start(_LATER_MS if self._sound else _SOON_MS)
