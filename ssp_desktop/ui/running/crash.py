"""What happens after an error that nothing caught.

A `UserError` becomes a message in the window. Anything else is a bug: unsaved work is
first written to disk, the log gets the error without a word of the user's text, and one
dialog informs the user.
"""

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.log import EventLog, refused_by_system
from ssp_desktop.domain.errors import UserError

_FLUSH_SECONDS = 3.0


class CrashGuard(QObject):
    """Handles `sys.excepthook` and `threading.excepthook` from `install` to `remove`."""

    user_error = Signal(str)
    _raised = Signal(object)

    def __init__(
        self, log: EventLog, flush: Callable[[float], bool], window: QWidget | None = None
    ) -> None:
        super().__init__(window)
        self._log = log
        self._flush = flush
        self._window = window
        self._dialog: QWidget | None = None
        self._hooks = (sys.excepthook, threading.excepthook)
        self._errors: list[BaseException] = []
        self._raised.connect(self._note)

    def install(self) -> None:
        """Start catching errors."""
        sys.excepthook = self._catch
        threading.excepthook = self._catch_in_thread

    def remove(self) -> None:
        """Restore the hooks."""
        sys.excepthook, threading.excepthook = self._hooks

    def _catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt | SystemExit):
            self._hooks[0](kind, error, trace)
        else:
            self._raised.emit(error)

    def _catch_in_thread(self, raised: threading.ExceptHookArgs) -> None:
        if raised.exc_value is not None and not isinstance(raised.exc_value, SystemExit):
            self._raised.emit(raised.exc_value)

    def _note(self, error: BaseException) -> None:
        """Wait for the event loop: the error may come from the middle of a paint event."""
        self._errors.append(error)
        QTimer.singleShot(0, self, self._tell_next)

    def _tell_next(self) -> None:
        self._tell(self._errors.pop(0))

    def _tell(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self.user_error.emit(str(error))
            return
        saved = self._flush(_FLUSH_SECONDS)
        self._log.failure("bug", error)
        refused = refused_by_system(self._log, error)
        if refused and saved:
            self.user_error.emit(refused)
            return
        if self._dialog is not None:
            return
        from ssp_desktop.ui.running.crash_dialog import CrashDialog  # noqa: PLC0415 - hopefully never

        self._dialog = CrashDialog(self._log.path, saved=saved, parent=self._window)
        self._dialog.finished.connect(self._forget)
        self._dialog.open()

    def _forget(self) -> None:
        self._dialog = None
