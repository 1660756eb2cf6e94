"""Deletes for good what has been in the bin for too long, on the thread of the daily copy."""

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application.services import Services
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from ssp_desktop.application.meetings.purging import Emptied


class BinEmptying(QObject):
    """Empties the bin, and tells it in the window."""

    _emptied = Signal(object)

    def __init__(
        self, services: Services, window: MainWindow, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._window = window
        self._settings = settings
        self._days = 0
        self._emptied.connect(self._tell)

    def note_days(self) -> None:
        """Ask the settings, on the window's thread, after how many days the bin is emptied."""
        self._days = self._settings.bin_days

    def try_to_empty(self, ending: threading.Event) -> None:
        """Do it, on another thread than the window's, unless `ending` is set."""
        try:
            self._empty(ending)
        except Exception as error:  # noqa: BLE001 - it is tried again at the next start
            self._services.log.failure("bin not emptied", error)

    def _empty(self, ending: threading.Event) -> None:
        if not self._days:
            return
        from ssp_desktop.application.meetings.purging import empty_bin  # noqa: PLC0415 - seldom

        store = self._services.open_reader()
        try:
            now = self._services.now().astimezone()
            emptied = empty_bin(
                store, self._services.purge, self._days, now, lambda *_: not ending.is_set()
            )
        finally:
            store.close()
        if emptied.gone or emptied.waiting:
            self._emptied.emit(emptied)

    def _tell(self, emptied: "Emptied") -> None:
        days = self._days
        lines = list(emptied.lines)
        for meeting_id in emptied.gone:
            self._window.forget(meeting_id)
        if len(emptied.gone) == 1:
            lines.append(
                self.tr(
                    "1 møde, der var slettet for over {0} dage siden, er nu væk for altid."
                ).format(days)
            )
        elif emptied.gone:
            lines.append(
                self.tr(
                    "{0} møder, der var slettet for over {1} dage siden, er nu væk for altid."
                ).format(len(emptied.gone), days)
            )
        if emptied.waiting:
            lines.append(
                self.tr(
                    "Slettede møder, der venter i papirkurven: {0}. Databasen eller en kopi af den "
                    "kan ikke læses; slet dem selv under Fil, Slettede møder."
                ).format(emptied.waiting)
            )
        messages = self._window.front.messages
        tell = messages.warn if emptied.waiting or emptied.lines else messages.tell
        tell(" ".join(lines))
