"""The dialogs in which a file to be read is chosen; each begins in the folder where it ended.

A draft that came back lies where mail is saved, an agenda often somewhere else.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ssp_desktop.application.files.importing import kinds
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.system.file_dialog import file_dialog

_IMPORTS, _RETURNED = "import_folder", "returned_folder"


class FileChoice(QObject):
    """Dialogs over `window`; nothing waits for their answer."""

    chosen = Signal(str)
    """The user chose this file."""
    closed = Signal()
    """No file was chosen."""

    def __init__(self, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window

    def ask_for_import(self) -> None:
        """Ask for an agenda or minutes."""
        every = self.tr("Dagsordener og referater ({0})")
        self._ask(self.tr("Importér dagsorden eller referat"), every, _IMPORTS)

    def ask_for_returned(self) -> None:
        """Ask for a draft that came back, or an agenda that comes again."""
        every = self.tr("Udkast og dagsordener ({0})")
        self._ask(self.tr("Udkast kom tilbage"), every, _RETURNED)

    def note_import(self, path: str) -> None:
        """Remember where an agenda or minutes lay; an empty path is no file."""
        self._note(_IMPORTS, path)

    def note_returned(self, path: str) -> None:
        """Remember where a draft that came back lay; an empty path is no file."""
        self._note(_RETURNED, path)

    def _ask(self, title: str, every: str, key: str) -> None:
        dialog = file_dialog(self._window, title, self._settings.text(key, str(Path.home())))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(_filters(every))
        dialog.fileSelected.connect(partial(self._choose, key))
        dialog.rejected.connect(self.closed)
        dialog.open()

    def _choose(self, key: str, path: str) -> None:
        self._note(key, path)
        self.chosen.emit(path)

    def _note(self, key: str, path: str) -> None:
        if path:
            self._settings.keep_text(key, str(Path(path).parent))


def _filters(every: str) -> list[str]:
    """Return the filters of a dialog: all that is read under the name `every`, and each kind."""
    endings = " ".join(f"*{ending}" for _, endings in kinds() for ending in endings)
    filters = [f"{name} ({' '.join(f'*{e}' for e in endings)})" for name, endings in kinds()]
    return [every.format(endings), *filters]
