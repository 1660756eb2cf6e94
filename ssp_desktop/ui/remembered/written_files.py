"""What was last written under each name, to tell our own file from one that somebody changed.

Kept in the window's settings as digests: neither a name nor a word of a meeting.
"""

import hashlib
from pathlib import Path

from ssp_desktop.ui.remembered.settings import Settings


class WrittenFiles:
    """The files written by the export panel, for each meeting."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def digest(self, meeting_id: str, path: Path) -> str:
        """Return the digest of what that meeting last wrote at `path`; empty when nothing."""
        return self._settings.text(_key(meeting_id, path))

    def note(self, meeting_id: str, path: Path, digest: str) -> None:
        """Remember what that meeting wrote at `path`."""
        self._settings.keep_text(_key(meeting_id, path), digest)


def _key(meeting_id: str, path: Path) -> str:
    place = f"{meeting_id} {path.absolute()}".encode(errors="surrogateescape")
    return f"written/{hashlib.sha256(place).hexdigest()[:24]}"
