"""The file that somebody drags here or has copied in the file manager."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


def file_in(data: "QMimeData") -> str:
    """Return the path of the one file in `data`; empty for anything else."""
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 else ""
