"""When to search for what the minutes lack: never during a key press, and in short slices.

Owns order and timing: first the texts of the items, a moment after the last key, then
CPR numbers, a moment later. What counts as missing, and how it is shown, is known
elsewhere.
"""

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from ssp_desktop.application.aids.ad_points import unanswered_points
from ssp_desktop.application.files.cpr_finds import FoundNumber
from ssp_desktop.domain.meeting import Meeting

_SOON_MS = 400
_SLICE_S = 0.008

Seek = Callable[[Meeting, float], tuple[FoundNumber, ...] | None]
"""Searches for so many seconds, as `NumberSeeker.seek_for` does."""


class LackWatch(QObject):
    """Searches one meeting after another; each new one replaces the last."""

    looked = Signal(object)
    """Every text of that meeting has been read, so asking what it lacks is now cheap."""
    found = Signal(tuple)
    """The CPR numbers that were found (see `FoundNumber`)."""

    def __init__(self, seek: Seek, parent: QObject) -> None:
        super().__init__(parent)
        self._seek = seek
        self._steps: Iterator[int] | None = None
        self._meeting: Meeting | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)

    def look(self, meeting: Meeting) -> None:
        """Search now: as much as fits in a slice, and the rest after it."""
        self._meeting, self._steps = meeting, None
        self._step()

    def look_soon(self, meeting: Meeting) -> None:
        """Search once nothing has been written for a moment. Called for every character."""
        self._meeting, self._steps = meeting, None
        self._timer.start(_SOON_MS)

    def stop(self) -> None:
        """Stop searching."""
        self._meeting = self._steps = None
        self._timer.stop()

    def _step(self) -> None:
        if self._meeting is None:
            return
        if self._steps is None:
            self._steps = self._look(self._meeting)
        pause = next(self._steps, None)
        if pause is not None:
            self._timer.start(pause)

    def _look(self, meeting: Meeting) -> Iterator[int]:
        """Do it all, yielding the number of milliseconds to wait before going on."""
        until = perf_counter() + _SLICE_S
        for item in meeting.items:
            unanswered_points(item)  # cached from then on
            if perf_counter() > until:
                yield 0
                until = perf_counter() + _SLICE_S
        self.looked.emit(meeting)
        yield _SOON_MS
        while (finds := self._seek(meeting, _SLICE_S)) is None:
            yield 0
        self.found.emit(finds)
