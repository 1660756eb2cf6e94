"""When to search for what the minutes lack: never during a key press, and in short slices.

Owns order and timing: first all but CPR numbers, a moment after the last key, then
these, a moment later. What counts as missing, and how it is shown, is known
elsewhere.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from ssp_desktop.application.files.cpr_finds import FoundNumber
from ssp_desktop.domain.meeting import Meeting

_SOON_MS = 400
_SLICE_S = 0.008
_AT_ONCE_S = 0.04
"""A longer first slice, when somebody waits for the list and no key is pressed."""

Seek = Callable[[Meeting, float], tuple[FoundNumber, ...] | None]
"""Searches for so many seconds, as `NumberSeeker.seek_for` does."""
Look = Callable[[Meeting, float], object | None]
"""Looks for so many seconds, as `OrderSeeker.seek_for` does; None when something is left."""


class LackWatch(QObject):
    """Searches one meeting after another; each new one replaces the last."""

    looked = Signal(object)
    """All but CPR numbers has been looked for, so asking what was found is now cheap."""
    found = Signal(tuple)
    """The CPR numbers that were found (see `FoundNumber`)."""

    def __init__(self, seek: Seek, parent: QObject, first: Look | None = None) -> None:
        """`seek` CPR numbers, after what `first` looks for if anything."""
        super().__init__(parent)
        self._seek = seek
        self._first = first
        self._slice = _SLICE_S
        self._steps: Iterator[int] | None = None
        self._meeting: Meeting | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)

    def look(self, meeting: Meeting) -> None:
        """Search now: as much as fits in a slice, and the rest after it."""
        self._meeting, self._steps = meeting, None
        self._slice = _AT_ONCE_S
        self._step()

    def look_soon(self, meeting: Meeting) -> None:
        """Search once nothing has been written for a moment. Called for every character."""
        self._meeting, self._steps = meeting, None
        self._slice = _SLICE_S
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
        while self._first is not None and self._first(meeting, self._slice) is None:
            self._slice = _SLICE_S
            yield 0
        self.looked.emit(meeting)
        yield _SOON_MS
        while (finds := self._seek(meeting, _SLICE_S)) is None:
            yield 0
        self.found.emit(finds)
