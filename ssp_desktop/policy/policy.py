"""What IT has settled: one value, and what holds where a part of the file cannot be read.

A lock must not vanish because of a typing mistake. So what could be read holds, and of the rest the
three that keep something safe hold as strictly as they can without doing anything of their own
accord: what is encrypted stays so, no reason lets a file out in which something was found, and
nothing is deleted by itself. Nothing is encrypted for a mistake's sake, for that makes a key that
somebody has to keep; and language and folders are the user's to choose until the file is put right.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple


class Encryption(StrEnum):
    """What is encrypted: nothing, what leaves the computer, or all that is kept."""

    OFF = "off"
    COPIES = "copies"
    ON = "on"


class Policy(NamedTuple):
    """What is settled for every user of a computer; None where the user chooses.

    `language` is ``da`` or ``en``. Every file that goes out lies in `export_folder` or below it; a
    copy of the database is also made in `backup_folder`. From `templates` templates are taken that
    nobody here can change. `municipal_key` is a public key (PEM) for which the key of an encrypted
    database is wrapped. After `days_in_bin` days a deleted meeting goes for good (0: never).
    `stops` are the kinds of finds that stop a file from going out, whatever the reason. `issued_by`
    is who settled it, as it is shown. `file` is where it was read. `problems` say what in it cannot
    be read, a Danish sentence each, and `unread` are the names of the fields that it may concern.
    """

    language: str | None = None
    export_folder: Path | None = None
    backup_folder: Path | None = None
    templates: Path | None = None
    encryption: Encryption | None = None
    municipal_key: str | None = None
    days_in_bin: int | None = None
    stops: frozenset[str] | None = None
    issued_by: str = ""
    file: Path | None = None
    problems: tuple[str, ...] = ()
    unread: frozenset[str] = frozenset()

    @property
    def who(self) -> str:
        """Who settled it, to be put after »Fastlagt af«."""
        return self.issued_by or "IT"

    @property
    def warning(self) -> str:
        """What the user is told of `problems`; empty where there are none."""
        if not self.problems:
            return ""
        return (
            f"Noget af det, {self.who} har fastlagt i {self.file}, kan ikke læses. Dér gælder det "
            f"strengeste, til det er rettet. Send dette til {self.who}: {' '.join(self.problems)}"
        )

    @property
    def days_to_empty_bin(self) -> int | None:
        """After how many days the bin is emptied, 0 for never; None where the user chooses."""
        return 0 if self.days_in_bin is None and "days_in_bin" in self.unread else self.days_in_bin

    def refuses_reason(self, kind: str) -> bool:
        """Whether no reason lets a file out in which something of that kind was found."""
        return "stops" in self.unread if self.stops is None else kind in self.stops

    @property
    def no_reason(self) -> str:
        """What is said where a reason is refused."""
        return f"{self.who} har fastlagt, at det ikke må ud, heller ikke med en begrundelse."


NO_POLICY = Policy()
"""Nothing is settled."""
