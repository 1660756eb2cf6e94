"""The files, or the picture, that somebody drags here or has copied."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QImage, QKeyEvent


class Given(NamedTuple):
    """What is to become attachments: the files at these paths, or a picture."""

    paths: tuple[str, ...]
    picture: "QImage | None" = None


def file_in(data: "QMimeData") -> str:
    """Return the path of the one file in `data`; empty for anything else."""
    files = files_in(data)
    return files[0] if len(files) == 1 else ""


def files_in(data: "QMimeData") -> list[str]:
    """Return the paths of the files in `data`, in their order."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]


def is_for_no_text(data: "QMimeData") -> bool:
    """Whether `data` is files, or a picture that is no text besides."""
    return bool(files_in(data)) or (data.hasImage() and not data.hasFormat("text/plain"))


def given_in(data: "QMimeData") -> Given:
    """Return what is in `data` for an item to take."""
    paths = files_in(data)
    if paths:
        return Given(tuple(paths))
    return Given((), data.imageData())


def pastes_no_text(event: "QKeyEvent") -> bool:
    """Whether the key pastes what no text takes: it is left to the item around the text."""
    from PySide6.QtGui import QGuiApplication, QKeySequence  # noqa: PLC0415 - see `start`

    if not event.matches(QKeySequence.StandardKey.Paste):
        return False
    return is_for_no_text(QGuiApplication.clipboard().mimeData())
