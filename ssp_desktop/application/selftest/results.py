"""What the self-test found: a line for each part, its state, and what to do.

Owns the parts, their order and their names. Nothing that is said holds a word of any minutes.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from ssp_desktop.application.said import QT_TRANSLATE_NOOP, Said, Words


class State(StrEnum):
    """How a part is."""

    OK = "ok"
    WRONG = "wrong"
    NOT_TRIED = "not_tried"


class Result(NamedTuple):
    """One part: its `id`, a name of `PARTS`, its state, and what is said of it."""

    id: str
    state: State
    said: Said


class Trouble(Exception):
    """A part is not as it should be; `said` is what is wrong and what to do."""

    def __init__(self, said: Said) -> None:
        super().__init__(said)
        self.said = said


class NotTried(Exception):
    """A part cannot be tried here, and nobody needs it; `said` is why."""

    def __init__(self, said: Said) -> None:
        super().__init__(said)
        self.said = said


PARTS: dict[str, Words] = {
    "policy": QT_TRANSLATE_NOOP("Selftest", "Det, IT har fastlagt"),
    "data_folder": QT_TRANSLATE_NOOP("Selftest", "Datamappen"),
    "place": QT_TRANSLATE_NOOP("Selftest", "Hvor datamappen ligger"),
    "second_place": QT_TRANSLATE_NOOP("Selftest", "Et andet sted til kopier"),
    "lock": QT_TRANSLATE_NOOP("Selftest", "Låsen"),
    "database": QT_TRANSLATE_NOOP("Selftest", "Databasen"),
    "sqlite": QT_TRANSLATE_NOOP("Selftest", "SQLite og søgning"),
    "cipher": QT_TRANSLATE_NOOP("Selftest", "Kryptering"),
    "keyring": QT_TRANSLATE_NOOP("Selftest", "Nøgleringen"),
    "fonts": QT_TRANSLATE_NOOP("Selftest", "Skrifter"),
    "spelling": QT_TRANSLATE_NOOP("Selftest", "Stavekontrol"),
    "docx": QT_TRANSLATE_NOOP("Selftest", "Eksport til Word"),
    "pdf": QT_TRANSLATE_NOOP("Selftest", "Eksport til PDF"),
    "look": QT_TRANSLATE_NOOP("Selftest", "Eftersyn af den åbne udgave"),
    "window": QT_TRANSLATE_NOOP("Selftest", "Vinduet"),
    "printing": QT_TRANSLATE_NOOP("Selftest", "Udskrift"),
}
"""Every part, in the order in which they are tried."""

PLAIN = QT_TRANSLATE_NOOP("Selftest", "{0}")
"""Something that is Danish already."""
FINE = QT_TRANSLATE_NOOP("Selftest", "I orden.")
BROKEN = QT_TRANSLATE_NOOP(
    "Selftest", "Der er en fejl i programmet ({0}). Send rapporten til dem, der har lavet det."
)
"""A part met a bug, of that class."""


def counts(results: list[Result]) -> tuple[int, int]:
    """Return how many parts are in order, and how many are wrong."""
    states = [each.state for each in results]
    return states.count(State.OK), states.count(State.WRONG)
