"""Small files that the user names for a key: read to their end, unless they have none."""

import stat
from pathlib import Path

_MOST = 100_000  # bytes
_PIPES = Path("/dev")


def content_of(path: Path) -> bytes:
    """Return what is in the file; raise OSError where it cannot be read or is no key's.

    A pipe counts where the shell has made it, so that its other end is open; a device, and a pipe
    that nobody may ever write to, would keep the program waiting.
    """
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode) and not (stat.S_ISFIFO(mode) and path.is_relative_to(_PIPES)):
        raise OSError(None, "ikke en almindelig fil")
    with path.open("rb") as file:
        content = file.read(_MOST + 1)
    if len(content) > _MOST:
        raise OSError(None, "for stor")
    return content
