"""Opens the page of copies over the window, and puts a copy in the database's place."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.files.export import FileKind
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.overview import Restored
from ssp_desktop.ui.copies.copies_panel import CopiesPanel
from ssp_desktop.ui.copies.copies_words import restored_words
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.system.opening import open_panel

_FLUSH_SECONDS = 5.0


class CopiesWork(QObject):
    """One opening of the page over `window`; lives as long as it is open."""

    told = Signal(str, object)
    """What was put back, and the function that undoes it, or None."""
    done = Signal()
    """A copy has taken the place of the database."""

    def __init__(
        self,
        window: QWidget,
        services: Services,
        icons: Icons,
        *,
        trouble: str,
        leave: Callable[[], object],
        put_back: Callable[[Path], object],
    ) -> None:
        """`trouble` is why there is no copy from today; `leave` closes the open meeting.

        `put_back` is for later: it puts back the database that the copy replaces.
        """
        super().__init__(window)
        self._services = services
        self._leave = leave
        self._put_back_later = put_back
        self._copies = services.make_copies()
        self.panel = CopiesPanel(self._copies, self._write_out, icons, window, trouble=trouble)
        self.panel.replacing.connect(self._bring_to_disk)
        self.panel.restored.connect(self._tell_restored)
        self.panel.finished.connect(self.deleteLater)

    def open(self) -> None:
        """Show the page."""
        open_panel(self.panel)

    def put_back(self, path: Path) -> None:
        """Show the page for as long as it takes to put back the file at `path`."""
        self.open()
        self.panel.put_back(path)

    def _write_out(self, meeting: Meeting) -> str:
        return self._services.exporter.render(meeting, FileKind.TEXT).content.decode()

    def _bring_to_disk(self) -> None:
        """Close the meeting: what was written belongs in the database that is laid aside."""
        self._leave()
        autosave = self._services.autosave
        if not autosave.flush(_FLUSH_SECONDS):
            # It is written over the copy as soon as that is in place, and reported with it.
            autosave.write_anew(tell=False)

    def _tell_restored(self, restored: Restored) -> None:
        """Report it; after damage, write what was written since the start into the copy."""
        autosave = self._services.autosave
        was_sound = restored.was_sound is True
        self._services.log.event("copy put back", sound=was_sound)
        if was_sound:
            autosave.forget_written()
        else:
            autosave.write_anew(tell=False)
            autosave.flush(_FLUSH_SECONDS)
        self._leave()
        back = None
        if was_sound and restored.laid_aside is not None:
            back = partial(self._put_back_later, restored.laid_aside)
        self.told.emit(restored_words(restored), back)
        self.done.emit()
