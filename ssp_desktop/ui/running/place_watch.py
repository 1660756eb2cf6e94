"""Makes the day's copy in the second place when that is there, and says what is not safe.

Looks every minute on a thread, since a drive may take its time to answer, and once more at the end.
It also sees then whether the program itself was updated meanwhile.
Owns when it looks; what is found, and what a copy is, is for the store and `application/keeping`.
"""

import threading
import time

from PySide6.QtCore import QObject, QTimer, Signal

from ssp_desktop.application.keeping.findings import Finding, days_away, findings
from ssp_desktop.application.keeping.updated import UPDATED, RunningProgram
from ssp_desktop.application.said import Fact
from ssp_desktop.application.services import Services
from ssp_desktop.domain.errors import Cancelled, UserError

_EVERY_MS = 60_000
_END_SECONDS = 60


class _Reports(QObject):
    """What the thread reports; it holds this, so a watch that is deleted does no harm."""

    told = Signal(object)
    updated = Signal(object)
    looked = Signal(bool)
    ended = Signal()


class PlaceWatch(QObject):
    """Its signals arrive on the window's thread."""

    told = Signal(object)
    """What is not safe now: a tuple of `Fact`, empty where all is well."""
    updated = Signal(object)
    """The program was updated: what to say of it, once, over whatever is shown."""
    looked = Signal(bool)
    """A copy that was due has been tried; whether the place is there."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._thread: threading.Thread | None = None
        self._again = False
        self._found: list[Finding] | None = None
        self._program = RunningProgram(services.own_file)
        self._updated = False
        self._trouble = ""
        self._ends_at = float("inf")
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.begin)
        self._reports = _Reports()
        self._reports.told.connect(self.told)
        self._reports.updated.connect(self.updated)
        self._reports.looked.connect(self.looked)
        self._reports.ended.connect(self._end)

    def begin(self) -> None:
        """Look now; where that is under way, once more after it: another place may be chosen."""
        self._timer.start()
        self._again = self._thread is not None
        if self._thread is None:
            self._thread = threading.Thread(target=self._look, name="second place", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Make the day's copy if it is not made yet, in what time there is; then no more."""
        self._timer.stop()
        self._ends_at = time.monotonic() + _END_SECONDS
        if self._thread is not None:
            self._thread.join(_END_SECONDS)
        if self._is_due() and time.monotonic() < self._ends_at:
            last = threading.Thread(target=self._take, name="second place", daemon=True)
            last.start()
            last.join(max(0.0, self._ends_at - time.monotonic()))

    def _end(self) -> None:
        self._thread = None
        if self._again and self._timer.isActive():
            self.begin()

    def _is_due(self) -> bool:
        try:
            return self._services.second_place.is_due()
        except Exception as error:  # noqa: BLE001 - the program is ending
            self._services.log.failure("second place not looked at", error)
            return False

    def _look(self) -> None:
        try:
            if not self._updated and self._program.is_updated():
                self._updated = True
                self._reports.updated.emit(UPDATED())
            self._take()
            self._reports.told.emit(self._all())
            self._reports.looked.emit(self._services.second_place.is_there())
        except Exception as error:  # noqa: BLE001 - no copy there must not disturb the work
            self._services.log.failure("second place not looked at", error)
        self._reports.ended.emit()

    def _take(self) -> None:
        """Make the copy if one is due and the place is there; keep what went wrong."""
        place = self._services.second_place
        try:
            place.begin_settled()
            if not place.is_due():
                self._trouble = ""
            elif place.is_there():
                place.take(lambda done, of: time.monotonic() < self._ends_at)
                self._trouble = ""
        except Cancelled:
            pass
        except UserError as error:
            if str(error) != self._trouble:
                self._services.log.failure("no copy in the second place", error)
            self._trouble = str(error)

    def _all(self) -> tuple[Fact, ...]:
        """Return what is not safe: where the data lies is looked into once."""
        place = self._services.second_place
        if self._found is None:
            self._found = findings(self._services.folders, place)
        away = days_away(place)
        lying = [each.said for each in self._found if each.kind != "away"]
        return (
            *([UPDATED()] if self._updated else []),
            *([self._trouble] if self._trouble else []),
            *([away.said] if away is not None else []),
            *lying,
        )
