"""What a kept file is called: by what is in it, and where it is locked by what only the key tells.

The name of a plain file is its SHA-256. Whoever has a document could find out by that whether it
lies here, so the name of a locked one is made from the digest with the key.
"""

import hashlib
import hmac
import re
from collections.abc import Iterable
from pathlib import Path

from ssp_desktop.store.locked import Key

_DIGEST = re.compile("[0-9a-f]{64}")
_NAME = re.compile(r"[0-9a-f]{64}(\.locked)?")
LOCKED = ".locked"


def is_digest(text: str) -> bool:
    """Whether `text` is a digest as the program writes them."""
    return _DIGEST.fullmatch(text) is not None


def is_name(text: str) -> bool:
    """Whether `text` is the name of a kept file."""
    return _NAME.fullmatch(text) is not None


def locked_name(digest: str, key: Key) -> str:
    """Return the name of the locked file with that digest."""
    made = hmac.digest(key.derived(b"names of attachments"), bytes.fromhex(digest), hashlib.sha256)
    return f"{made.hex()}{LOCKED}"


def names_of(digests: Iterable[str], key: Key | None) -> set[str]:
    """Return every name that files with those digests may have."""
    found = {digest for digest in digests if is_digest(digest)}
    return found | ({locked_name(each, key) for each in found} if key else set())


def place_in(folder: Path, name: str) -> Path:
    """Return where in the folder of kept files the one of that name lies."""
    return folder / name[:2] / name
