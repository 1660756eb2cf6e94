"""What became of one print, in words, and who is to say it: its panel, or the window.

Owns the words that the window says when nobody sees the panel. The panel shows the rest.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.files.cpr_finds import CprNumbersFound
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.printing.print_run import PrintRun


class PrintOutcome(QObject):
    """Lives as long as its run, so that leaving the panel or the meeting silences nothing."""

    told = Signal(str)
    """How it went, when its panel is not seen; it cannot be undone."""
    refused = Signal(str)
    """Why it failed, when its panel is not seen."""

    def __init__(self, run: PrintRun, name: str, to: Path | str, panel: QWidget) -> None:
        """`name` is the document's; `to` is the file, or the name of the printer."""
        super().__init__(run)
        self.run = run
        self.to = to
        self._name = name
        self._panel: QWidget | None = panel
        panel.destroyed.connect(self._forget_panel)
        run.done.connect(self._tell_done)
        run.refused.connect(self._tell_refused)

    def words(self, pages: int) -> str:
        """Return what to say of `pages` that were printed."""
        if isinstance(self.to, Path):
            return self.tr("Gemt som {0}").format(self.to.name)
        if pages == 1:
            return self.tr("Udskrevet på {0} · 1 side").format(self.to)
        return self.tr("Udskrevet på {0} · {1} sider").format(self.to, pages)

    def _forget_panel(self) -> None:
        self._panel = None

    def _is_seen(self) -> bool:
        panel = self._panel
        return panel is not None and panel.isVisibleTo(panel.window())

    def _tell_done(self, pages: int) -> None:
        if not self._is_seen():
            self.told.emit(self.words(pages))

    def _tell_refused(self, error: UserError) -> None:
        if self._is_seen():
            return
        why = str(error)
        if isinstance(error, CprNumbersFound):
            why = self.tr(
                "Intet er udskrevet. Den åbne udgave ville indeholde noget, der ligner CPR-numre. "
                "Udskriv igen, når teksten er rettet, eller med en begrundelse."
            )
        self.refused.emit(f"{self._name}: {why}")
