"""Files that may hold a reviewer's words: nothing is written over them from the command line.

The window asks before it replaces a file; a command cannot, so it leaves alone what the program
did not write as it is.
"""

import os
import zipfile
from pathlib import Path

from ssp_desktop.application.files.export import digest_of
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.errors import UserError
from ssp_desktop.minutes.field_marks import PROPERTY
from ssp_desktop.writing.files import free_name

_PROPERTIES = "docProps/custom.xml"
_MOST_BYTES = 1_000_000


class MayBeReviewed(UserError):
    """A file would have been replaced that somebody may have written in."""

    def __init__(self, path: Path) -> None:
        """Say which, and what to do."""
        super().__init__(
            f"{path.name} findes allerede og er ikke, som programmet skrev den: nogen kan have "
            "rettet i den. Den er urørt, og intet er skrevet. Vælg et andet navn, for eksempel "
            f"»{free_name(path).name}«. Er den et udkast, der er kommet tilbage, så se, hvad det "
            f"ændrer, med »ssp-desktop returned {path.name}«."
        )


def refuse_replacing(store: Store, path: Path) -> None:
    """Raise MayBeReviewed when there is another file at `path` than a draft as it was written."""
    content = _content(path)
    if content is not None and not store.snapshots.is_draft(digest_of(content)):
        raise MayBeReviewed(path)


def refuse_replacing_a_draft(store: Store, path: Path) -> None:
    """Raise MayBeReviewed when there is a draft at `path` that is not as it was written."""
    if _is_draft(path):
        refuse_replacing(store, path)


def _content(path: Path) -> bytes | None:
    """Return what is in the file at `path`; None when there is none, nothing for one not read."""
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError:  # one that is there is not ours to replace; of others saving says what is wrong
        return b"" if os.path.lexists(path) else None


def _is_draft(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with zipfile.ZipFile(path) as package, package.open(_PROPERTIES) as part:
            return PROPERTY.encode() in part.read(_MOST_BYTES)
    except (OSError, KeyError, ValueError, NotImplementedError, RuntimeError):
        return False
    except (zipfile.BadZipFile, EOFError):
        return False
