"""The signal that ends the program: at log-off, or Ctrl+C in a terminal.

Python would notice it only at the next event, and the system's default is to end at
once. The signal is therefore passed into the event loop, where the window closes as it
does by its own key, with everything saved. POSIX only: Windows asks the window itself.
"""

import contextlib
import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_ASKING = (signal.SIGTERM, signal.SIGINT)


class AskedToEnd(QObject):
    """Listens until `stop`."""

    asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._here, self._there = socket.socketpair()
        for end in (self._here, self._there):
            end.setblocking(False)
        self._wakeup = signal.set_wakeup_fd(self._there.fileno(), warn_on_full_buffer=False)
        self._before = [(each, signal.signal(each, _take)) for each in _ASKING]
        self._notifier = QSocketNotifier(self._here.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._tell)

    def _tell(self) -> None:
        with contextlib.suppress(BlockingIOError):
            self._here.recv(64)
        self.asked.emit()

    def stop(self) -> None:
        """Stop listening."""
        self._notifier.setEnabled(False)
        for each, before in self._before:
            signal.signal(each, before)
        signal.set_wakeup_fd(self._wakeup)
        self._here.close()
        self._there.close()


def _take(_number: int, _frame: FrameType | None) -> None:
    """Do nothing here: the socket reports that there was a signal."""
