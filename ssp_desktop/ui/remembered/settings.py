"""What the window remembers between runs, in an ini file in the data folder.

Nothing of any meeting's text is kept here: sizes, choices, and by id where the user was
writing. If the file cannot be read or written, the window forgets; a value in it is
used only if it is of the expected kind, which the methods here check.
"""

import contextlib
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QSettings

from ssp_desktop.application.log import EventLog
from ssp_desktop.policy import NO_POLICY, Policy
from ssp_desktop.rights import make_private_file
from ssp_desktop.ui.look.theme import Scheme

_E = TypeVar("_E", bound=StrEnum)


class Settings:
    """The window's memory for one data folder."""

    def __init__(self, data: Path, log: EventLog | None = None, policy: Policy = NO_POLICY) -> None:
        """The first value that is not understood adds a line to `log`.

        What `policy` settles is returned in place of what is kept.
        """
        self._log = log
        self.policy = policy
        kept = data / "window.ini"
        with contextlib.suppress(OSError):  # Qt creates it readable by all, but keeps its rights
            make_private_file(kept)
        self._kept = QSettings(str(kept), QSettings.Format.IniFormat)
        if self._kept.status() is not QSettings.Status.NoError:
            self._ignore(data)

    def bytes(self, name: str) -> QByteArray:
        """Return a state made by Qt; empty when none is kept."""
        value = self._read(name)
        if not isinstance(value, QByteArray):
            self._ignore(value)
            return QByteArray()
        return value

    def keep_bytes(self, name: str, value: QByteArray) -> None:
        """Store a state made by Qt."""
        self._kept.setValue(name, value)

    def text(self, name: str, default: str = "") -> str:
        """Return a text, `default` when none is kept."""
        value = self._read(name)
        if isinstance(value, str) and not any(map(_is_no_text, value)):
            return value
        self._ignore(value)
        return default

    def choice(self, name: str, default: _E) -> _E:
        """Return a member of the enum of `default`; `default` when none is kept."""
        text = self.text(name, default.value)
        try:
            return type(default)(text)
        except ValueError:
            self._ignore(text)
            return default

    def _read(self, name: str) -> object:
        try:
            return self._kept.value(name)
        except (RuntimeError, TypeError, ValueError, OverflowError):  # a type unknown to Python
            self._ignore(name)
            return None

    def _ignore(self, value: object) -> None:
        if value is not None and self._log is not None:
            self._log.event("rubbish in window.ini ignored")
            self._log = None

    def keep_text(self, name: str, value: str) -> None:
        """Store a text."""
        self._kept.setValue(name, value)

    @property
    def scheme(self) -> Scheme:
        """Light, dark, or as the system."""
        return self.choice("scheme", Scheme.SYSTEM)

    @property
    def language(self) -> str:
        """The language of the window: ``da`` or ``en``."""
        if self.policy.language is not None:
            return self.policy.language
        return "en" if self.text("language") == "en" else "da"

    @property
    def bin_days(self) -> int:
        """After how many days a meeting in the bin is deleted for good; 0 for never."""
        settled = self.policy.days_to_empty_bin
        if settled is not None:
            return settled
        days = self.text("bin_days", "0")
        return int(days) if days.isascii() and days.isdecimal() and len(days) < 5 else 0

    @bin_days.setter
    def bin_days(self, days: int) -> None:
        self._kept.setValue("bin_days", str(days))

    def write(self) -> None:
        """Write the settings to disk."""
        self._kept.sync()


def _is_no_text(character: str) -> bool:
    """Whether `character` is a control character or half of a surrogate pair."""
    number = ord(character)
    return number < 0x20 or 0x7F <= number < 0xA0 or 0xD800 <= number < 0xE000
