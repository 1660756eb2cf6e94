"""What is said of a text that was looked over: which words, why, and what could stand there.

Places are counted in letters of a Python text. Nothing here changes a text.
"""

from enum import Enum
from typing import NamedTuple


class FlagKind(Enum):
    """Why a word is flagged."""

    SPELLING = "spelling"
    """No word of the dictionary, and nobody's name."""
    NAME = "name"
    """Nearly, but not quite, a name of the meeting or its committee."""
    CPR = "cpr"
    """It looks like a CPR number."""


class Flag(NamedTuple):
    """A flagged stretch of a text: ``text[start:end]`` is `word`.

    `better` is what could stand there, the likeliest first; a misspelt word has
    none until it is asked for.
    """

    start: int
    end: int
    word: str
    kind: FlagKind
    better: tuple[str, ...] = ()


class Look(NamedTuple):
    """The flags of a paragraph, in order and never over one another.

    Not `complete` while words of it are still to be judged; they are not flagged.
    """

    flags: tuple[Flag, ...]
    complete: bool = True


def number_flags(text: str) -> tuple[Flag, ...]:
    """Return a flag for all that looks like a CPR number in `text`, also one just written.

    What could stand there is the date alone.
    """
    from ssp_desktop.domain.cpr import cpr_numbers  # noqa: PLC0415 - not before the window

    return tuple(
        Flag(find.start, find.end, text[find.start : find.end], FlagKind.CPR, (find.masked,))
        for find in cpr_numbers(text)
    )


class KnownNames(NamedTuple):
    """The names that a meeting and its committee hold, as they are written there.

    `people` are whole names; `others` are organisations, places and bodies.
    """

    people: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
