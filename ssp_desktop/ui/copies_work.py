"""Opens the page of the copies over the window, and puts one in the database's place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ssp_desktop.application.export import Kind
from ssp_desktop.application.parts import Parts
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.overview import CheckedDatabase
from ssp_desktop.ui.copies_panel import CopiesPanel
from ssp_desktop.ui.copies_words import restored_words
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.panels import open_panel

if TYPE_CHECKING:
    from ssp_desktop.ui.main_window import MainWindow

_FLUSH_SECONDS = 5.0


class CopiesWork(QObject):
    """One opening of the page; lives as long as it is open."""

    def __init__(self, window: "MainWindow", parts: Parts, icons: Icons) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._copies = parts.make_copies()
        self.panel = CopiesPanel(
            self._copies, self._write_out, icons, window, trouble=window.no_copy
        )
        self.panel.restore_wanted.connect(self._restore)
        self.panel.finished.connect(self.deleteLater)

    def open(self) -> None:
        """Show the page."""
        open_panel(self.panel)

    def _write_out(self, meeting: Meeting) -> str:
        return self._parts.exporter.render(meeting, Kind.TEXT).content.decode()

    def _restore(self, copy: CheckedDatabase) -> None:
        """Put `copy` back; what was written since the start goes with it if that was for damage."""
        autosave = self._parts.autosave
        was_sound = self.panel.database is not None and self.panel.database.sound is True
        self.panel.accept()
        self._window.leave_meeting()
        autosave.flush(_FLUSH_SECONDS)
        try:
            restored = self._copies.restore(copy)
        except UserError as error:
            self._window.show_start()
            self._window.warn(str(error))
            return
        self._parts.log.event("copy put back", sound=was_sound)
        if was_sound:
            autosave.forget_written()
        else:
            autosave.write_anew(tell=False)
            autosave.flush(_FLUSH_SECONDS)
        self._window.show_start()
        self._window.warn(restored_words(restored))
        self._window.copy_put_back.emit()
