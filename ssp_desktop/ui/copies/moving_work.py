"""Opens the panel that puts in what was packed, and brings the window in step with what came."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.overview import Unpacked
from ssp_desktop.ui.copies.moving_panel import UnpackPanel
from ssp_desktop.ui.copies.moving_words import unpacked_words
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.system.opening import open_panel

_FLUSH_SECONDS = 5.0


class MovingWork(QObject):
    """One opening of the panel over `window`; lives as long as it is open."""

    told = Signal(str, object)
    """What was put in, and the function that undoes it, or None."""
    done = Signal()
    """Another database has taken the place of the one that was there."""

    def __init__(
        self,
        window: QWidget,
        kit: Kit,
        *,
        leave: Callable[[], object],
        put_back: Callable[[Path], object],
    ) -> None:
        """`leave` closes the open meeting; `put_back` is for later, as in `CopiesWork`."""
        super().__init__(window)
        self._services = kit.services
        self._leave = leave
        self._put_back_later = put_back
        self.panel = UnpackPanel(kit, window, has_meetings=self._has_meetings())
        self.panel.replacing.connect(self._bring_to_disk)
        self.panel.unpacked.connect(self._tell)
        self.panel.finished.connect(self.deleteLater)

    def open(self) -> None:
        """Show the panel."""
        open_panel(self.panel)

    def _has_meetings(self) -> bool:
        store = self._services.store
        try:
            return bool(store.list_meetings(first=1) or store.list_meetings(deleted=True, first=1))
        except UserError:  # a damaged database cannot tell, and is laid aside too
            return True

    def _bring_to_disk(self) -> None:
        """Close the meeting: what was written belongs in the database that is laid aside."""
        self._leave()
        self._services.autosave.flush(_FLUSH_SECONDS)

    def _tell(self, unpacked: Unpacked) -> None:
        self._services.autosave.forget_written()
        self._services.log.event("unpacked", meetings=unpacked.meetings)
        self._leave()
        aside = unpacked.restored.laid_aside
        back = None if aside is None else partial(self._put_back_later, aside)
        self.told.emit(unpacked_words(unpacked), back)
        self.done.emit()
