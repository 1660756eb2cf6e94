"""Opens the page of the copies over the window, and puts one in the database's place."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ssp_desktop.application.files.export import Kind
from ssp_desktop.application.services import Parts
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.overview import Restored
from ssp_desktop.ui.copies.copies_panel import CopiesPanel
from ssp_desktop.ui.copies.copies_words import restored_words
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.system.opening import open_panel

if TYPE_CHECKING:
    from ssp_desktop.ui.window.main_window import MainWindow

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
        self.panel.replacing.connect(self._bring_to_disk)
        self.panel.restored.connect(self._tell_restored)
        self.panel.finished.connect(self.deleteLater)

    def open(self) -> None:
        """Show the page."""
        open_panel(self.panel)

    def put_back(self, path: Path) -> None:
        """Show the page for as long as it takes to put back what lies at `path`."""
        self.open()
        self.panel.put_back(path)

    def _write_out(self, meeting: Meeting) -> str:
        return self._parts.exporter.render(meeting, Kind.TEXT).content.decode()

    def _bring_to_disk(self) -> None:
        """Leave the meeting: what was written is to be in the database that is laid aside."""
        self._window.show_start()
        autosave = self._parts.autosave
        if not autosave.flush(_FLUSH_SECONDS):
            # It goes over the copy as soon as that is there, and is told of with it.
            autosave.write_anew(tell=False)

    def _tell_restored(self, restored: Restored) -> None:
        """Tell it; what was written since the start goes with it if that was for damage."""
        autosave = self._parts.autosave
        was_sound = restored.was_sound is True
        self._parts.log.event("copy put back", sound=was_sound)
        if was_sound:
            autosave.forget_written()
        else:
            autosave.write_anew(tell=False)
            autosave.flush(_FLUSH_SECONDS)
        self._window.show_start()
        back = None
        if was_sound and restored.laid_aside is not None:
            back = partial(self._window.panels.put_back, restored.laid_aside)
        self._window.message.warn(restored_words(restored), back)
        self._window.copy_put_back.emit()
