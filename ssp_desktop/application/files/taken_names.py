"""Why a file is not written under a name: somebody else's file has it, or one of our own.

A file that the program wrote is known again by its digest.
"""

import zlib
from pathlib import Path

from ssp_desktop.domain.errors import UserError
from ssp_desktop.writing.files import free_name


class NameTaken(UserError):
    """Another file has the name. `free` is a similar name that is not in use."""

    def __init__(self, path: Path, *, changed: bool) -> None:
        """Say which file; `changed` if it was once an export and has been changed since."""
        self.free = free_name(path)
        what = "er ændret, siden programmet skrev den" if changed else "er ikke skrevet herfra"
        super().__init__(
            f"{path.name} findes allerede og {what}. Den er urørt. "
            "Gem under et andet navn, eller erstat den."
        )


class OwnFile(UserError):
    """An export would have replaced one of the program's own files."""

    def __init__(self, path: Path) -> None:
        """Say which."""
        super().__init__(
            f"{path} er en af programmets egne filer og kan ikke erstattes af et referat. "
            "Den er urørt. Vælg et andet navn eller en anden mappe."
        )


def refuse_taken(path: Path, ours: str | None) -> None:
    """Raise NameTaken when there is a file at `path` that is not the one with the digest `ours`.

    Empty: no file there is ours; None: any may be replaced.
    """
    if ours is not None and _is_another(path, ours):
        raise NameTaken(path, changed=bool(ours))


def digest_of(content: bytes) -> str:
    """Return what distinguishes a file with that content from any other."""
    # It protects no secret, and importing hashlib takes longer than writing short minutes.
    return f"{len(content)}-{zlib.crc32(content):08x}"


def _is_another(path: Path, digest: str) -> bool:
    """Whether there is a file at `path` with another digest."""
    try:
        if not path.is_file():
            return False
    except OSError:  # an impossible name: saving says why
        return False
    try:
        return digest_of(path.read_bytes()) != digest
    except OSError:
        return True
