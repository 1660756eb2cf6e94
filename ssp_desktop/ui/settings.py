"""What the window remembers from one time to the next, in an ini file in the data folder.

Nothing of any meeting's text is kept here: sizes, choices, and by their ids where
one wrote. A file that cannot be read or written is a window that forgets.
"""

import contextlib
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from ssp_desktop.rights import make_private_file
from ssp_desktop.ui.theme import Scheme


class Settings:
    """The window's memory for one data folder."""

    def __init__(self, data: Path) -> None:
        kept = data / "window.ini"
        with contextlib.suppress(OSError):  # Qt makes one that all may read, but keeps the rights
            make_private_file(kept)
        self._kept = QSettings(str(kept), QSettings.Format.IniFormat)

    def bytes(self, name: str) -> QByteArray:
        """Return a state that Qt made, empty when none is kept."""
        value = self._kept.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_bytes(self, name: str, value: QByteArray) -> None:
        """Keep a state that Qt made."""
        self._kept.setValue(name, value)

    def text(self, name: str, default: str = "") -> str:
        """Return a word, `default` when none is kept."""
        value = self._kept.value(name)
        return value if isinstance(value, str) else default

    def keep_text(self, name: str, value: str) -> None:
        """Keep a word."""
        self._kept.setValue(name, value)

    @property
    def scheme(self) -> Scheme:
        """Light, dark, or as the system."""
        try:
            return Scheme(self.text("scheme", Scheme.SYSTEM))
        except ValueError:
            return Scheme.SYSTEM

    @property
    def language(self) -> str:
        """The language of the window: ``da`` or ``en``."""
        return "en" if self.text("language") == "en" else "da"

    @property
    def bin_days(self) -> int:
        """After how many days a meeting in the bin is deleted for good; 0 for never."""
        days = self.text("bin_days", "0")
        return int(days) if days.isascii() and days.isdecimal() and len(days) < 5 else 0

    @bin_days.setter
    def bin_days(self, days: int) -> None:
        self._kept.setValue("bin_days", str(days))

    def forget(self, meeting_id: str) -> None:
        """Keep nothing any more that has the meeting's id."""
        for name in self._kept.allKeys():
            if meeting_id in name or meeting_id in self.text(name):
                self._kept.remove(name)

    def write(self) -> None:
        """Put on disk what was kept."""
        self._kept.sync()
