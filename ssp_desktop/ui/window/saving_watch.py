"""Brings the saving thread's reports to the window's thread."""

import datetime

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application.editing.autosave import Autosave
from ssp_desktop.application.log import EventLog
from ssp_desktop.domain.errors import DataDamaged, UserError


class _Reports(QObject):
    """What the saving thread reports; it holds this, so a window that is closed does no harm."""

    saved = Signal(datetime.datetime)
    failed = Signal(str)
    damaged = Signal(str)
    written_anew = Signal(datetime.datetime)


class SavingWatch(QObject):
    """Listens to the autosave; its signals arrive on the window's thread."""

    saved = Signal(datetime.datetime)
    failed = Signal(str)
    """Why the last attempt failed, in words; another follows."""
    damaged = Signal(str)
    """The database can no longer be read; the text says what to do."""
    written_anew = Signal(datetime.datetime)
    """Another program took the files away; what was written since the start is saved again."""

    def __init__(self, autosave: Autosave, log: EventLog, parent: QObject) -> None:
        super().__init__(parent)
        self._log = log
        self._autosave = autosave
        self._reports = _Reports()
        self._reports.saved.connect(self.saved)
        self._reports.failed.connect(self.failed)
        self._reports.damaged.connect(self.damaged)
        self._reports.written_anew.connect(self.written_anew)
        autosave.on_saved = self._tell_saved
        autosave.on_failed = self._tell_failed
        autosave.on_written_anew = self._tell_written_anew

    def stop(self) -> None:
        """Stop listening: the window is closing."""
        self._autosave.on_saved = _unheard
        self._autosave.on_failed = _unheard
        self._autosave.on_written_anew = _unheard

    def _tell_saved(self, at: datetime.datetime) -> None:
        self._reports.saved.emit(at)

    def _tell_written_anew(self, at: datetime.datetime) -> None:
        self._log.event("files changed by others")
        self._reports.written_anew.emit(at)

    def _tell_failed(self, error: Exception) -> None:
        self._log.failure("save failed", error)
        if isinstance(error, DataDamaged):
            self._reports.damaged.emit(str(error))
        if isinstance(error, UserError):
            self._reports.failed.emit(str(error))
        else:
            self._reports.failed.emit(
                self.tr(
                    "Den sidste ændring kunne ikke gemmes på grund af en fejl i programmet. "
                    "Der prøves igen; kopiér det vigtigste til et andet program for en "
                    "sikkerheds skyld."
                )
            )


def _unheard(_: object) -> None:
    """Ignore it."""
