"""A key in a file of the user's choice, for machines without a keyring.

Only its owner can read it. It holds the code of the recovery sheet: either stands in for the other.
"""

import codecs
import contextlib
import os
from pathlib import Path

from ssp_desktop.domain.errors import UserError
from ssp_desktop.rights import open_privately
from ssp_desktop.store.locked.code import CodeWrong, code_of, key_of_code
from ssp_desktop.store.locked.given import content_of
from ssp_desktop.store.locked.key import Key


class KeyFileUnusable(UserError):
    """The file cannot be read, cannot be written, or holds no key."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"Nøglefilen {path} kan ikke bruges: {why} Intet er ændret.")


def refuse_beside(path: Path, folder: Path) -> None:
    """Raise KeyFileUnusable where the file lies, or would, in `folder`, which it unlocks."""
    if Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        why = "den ligger sammen med det, som den låser op. Vælg en anden mappe."
        raise KeyFileUnusable(path, why)


class OtherKey(KeyFileUnusable):
    """The key in the file is not that of the folder."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            "den har en anden nøgle end den, som referaterne her er krypteret med. Vælg en anden "
            "fil.",
        )


def read_key(path: Path) -> Key:
    """Return the key in the file; raise KeyFileUnusable."""
    try:
        content = content_of(path)
    except OSError as error:
        raise KeyFileUnusable(path, "den kan ikke læses. Vælg en anden fil.") from error
    try:
        return key_of_code(_text_of(content))
    except CodeWrong as error:
        raise KeyFileUnusable(path, "der står ingen nøgle i den. Vælg en anden fil.") from error


def _text_of(content: bytes) -> str:
    """Return the text of a file that may have been saved anew by an editor, in its encoding."""
    in_words = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return content.decode("utf-16" if in_words else "utf-8-sig", errors="replace")


def write_key(path: Path, key: Key) -> None:
    """Write `key` to a file that is not there yet, forced to disk; raise KeyFileUnusable."""
    try:
        with open(path, "x", encoding="utf-8", opener=open_privately) as file:
            file.write(
                f"# Nøglen til referaterne i SSP Desktop. Læg den ikke ved siden af dem.\n"
                f"{code_of(key)}\n"
            )
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        if not isinstance(error, FileExistsError):
            with contextlib.suppress(OSError):
                path.unlink()  # half a key opens nothing
        raise KeyFileUnusable(
            path, "den kan ikke skrives. Vælg en anden mappe, eller slet den, der ligger der."
        ) from error
