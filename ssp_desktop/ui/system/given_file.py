"""The files that somebody drags here or has copied in the file manager."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


def file_in(data: "QMimeData") -> str:
    """Return the path of the one file in `data`; empty for anything else."""
    files = files_in(data)
    return files[0] if len(files) == 1 else ""


def files_in(data: "QMimeData") -> list[str]:
    """Return the paths of the files in `data`, in their order."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
