"""The kinds of file that minutes are exported as, and which one a file name asks for."""

from enum import StrEnum
from pathlib import Path

from ssp_desktop.domain.errors import UserError


class FileKind(StrEnum):
    """The kind of file that minutes are exported as; the values are the file endings."""

    DOCX = "docx"
    PDF = "pdf"
    TEXT = "txt"


def kind_of(path: Path) -> FileKind:
    """Return the kind for the ending of `path`; UserError when there is none."""
    try:
        return FileKind(path.suffix.lower().lstrip("."))
    except ValueError:
        raise UserError(
            f"{path.name}: endelsen skal være .docx, .pdf eller .txt. Ret filnavnet, og prøv igen."
        ) from None
