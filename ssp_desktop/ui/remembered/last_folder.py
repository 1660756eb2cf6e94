"""The folder that a panel offers to write to: where anybody wrote last, as far as IT lets it."""

from pathlib import Path

from ssp_desktop.application.files.settled import lies_in, settled_folder
from ssp_desktop.ui.fields.folder_line import FolderLine, documents
from ssp_desktop.ui.remembered.settings import Settings

_FOLDER = "export_folder"


def last_folder(settings: Settings, *names: str) -> str:
    """Return the first folder kept under one of `names`, else the one that was last written to.

    Before the first, and where IT has settled another: IT's, or the user's documents.
    """
    settled = settled_folder(settings.policy)
    kept = next(filter(None, map(settings.text, (*names, _FOLDER))), "")
    if settled is None:
        return kept or str(documents())
    return kept if kept and lies_in(Path(kept), settled) else str(settled)


def keep_folder(settings: Settings, folder: str, *names: str) -> None:
    """Remember that files were written to `folder`, also under `names`."""
    for name in (*names, _FOLDER):
        settings.keep_text(name, folder)


class KeptFolder:
    """Has a folder line begin where files were last written, and remembers where they are now."""

    def __init__(self, settings: Settings, line: FolderLine) -> None:
        self._settings = settings
        self._line = line

    def offer(self, *names: str) -> None:
        """Put the folder in the line (see `last_folder`), unless the user has written another."""
        self._line.offer(last_folder(self._settings, *names))

    def keep(self, *names: str) -> None:
        """Remember the folder of the line, also under `names`."""
        keep_folder(self._settings, str(self._line.path), *names)
