"""The list in a packed file: each file in it with its hash, and what was packed.

Owns the names of the files inside. Hashes are of the files as they are when unpacked.
"""

import datetime
import json
import re
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from ssp_desktop.domain.machine.safe_json import read_json
from ssp_desktop.folders import KEY_FILE, SETTINGS_FILE

NAME = "manifest.json"
DATABASE = "referater.db"
SETTINGS = SETTINGS_FILE
KEY = KEY_FILE
FOLDERS = ("attachments", "templates", "dictionary")
FORMAT = 1
_HASH = re.compile("[0-9a-f]{64}")
_NO_NAME = re.compile(
    r"""[\\:*?"<>|\x00-\x1f]|[. ]$|"""
    r"^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)",
    re.IGNORECASE,
)
"""What Windows takes for no name, or for that of a device or of another file."""


class Part(NamedTuple):
    """A file: its SHA-256 and its length in bytes."""

    sha256: str
    size: int


class Manifest(NamedTuple):
    """`missing` is how many files of attachments were gone when it was packed."""

    schema: int
    made: datetime.datetime
    meetings: int
    missing: int
    parts: dict[str, Part]


class Unreadable(Exception):
    """The list cannot be read; the text says why, in Danish."""


class Newer(Exception):
    """A newer version of the program packed it."""


def written(manifest: Manifest) -> bytes:
    """Return the list as it stands in the file."""
    values = {
        "format": FORMAT,
        "schema": manifest.schema,
        "made": manifest.made.isoformat(),
        "meetings": manifest.meetings,
        "missing": manifest.missing,
        "files": {name: part._asdict() for name, part in manifest.parts.items()},
    }
    return json.dumps(values, ensure_ascii=False, indent=1).encode()


def read(content: bytes, schema: int) -> Manifest:
    """Return the list; Newer where it is for more than `schema`, Unreadable where it is no list."""
    try:
        found: dict[str, Any] = read_json(content)
        if int(found["format"]) > FORMAT or int(found["schema"]) > schema:
            raise Newer
        manifest = Manifest(
            int(found["schema"]),
            datetime.datetime.fromisoformat(found["made"]),
            int(found["meetings"]),
            int(found["missing"]),
            {str(n): Part(str(p["sha256"]), int(p["size"])) for n, p in found["files"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Unreadable("Listen over indholdet kan ikke læses.") from error
    for name, part in manifest.parts.items():
        if not is_ours(name) or not _HASH.fullmatch(part.sha256) or part.size < 0:
            raise Unreadable("Listen nævner en fil, der ikke hører til.")
    if DATABASE not in manifest.parts:
        raise Unreadable("Databasen mangler.")
    return manifest


def is_ours(name: str) -> bool:
    """Whether a file of that name is one that is packed, and leads nowhere else."""
    if name in (DATABASE, SETTINGS, KEY):
        return True
    parts = PurePosixPath(name).parts
    return (
        len(parts) > 1
        and parts[0] in FOLDERS
        and "/".join(parts) == name
        and not any(_NO_NAME.search(part) for part in parts)
    )
