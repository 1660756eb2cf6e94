"""Which reader looks into which kind of file. A reader is imported when its kind first comes."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from ssp_desktop.inspection.look import Look

_READERS = {
    "docx": "office.word",
    "xlsx": "office.sheets",
    "pptx": "office.slides",
    "ooxml": "office.package",
    "odf": "office.open_document",
    "pdf": "pdf.document",
    "jpeg": "pictures.jpeg",
    "png": "pictures.png",
    "gif": "pictures.others",
    "tiff": "pictures.others",
    "webp": "pictures.others",
    "heif": "pictures.others",
    "bmp": "pictures.others",
    "ole": "ole.documents",
    "zip": "texts.zipped",
    "gzip": "texts.zipped",
    "tar": "texts.zipped",
    "mail": "texts.mail",
    "html": "texts.markup",
    "xml": "texts.markup",
    "rtf": "texts.rich",
    "text": "texts.plain",
}
"""The module of each kind, below this room; its function `read` looks into the file."""


def reader_of(kind: str) -> "Callable[[Look, bytes], None] | None":
    """Return what looks into files of `kind`; None for a kind that is not known."""
    module = _READERS.get(kind)
    if module is None:
        return None
    found: Any = import_module(f"ssp_desktop.inspection.{module}")
    read: Callable[[Look, bytes], None] = found.read
    return read
