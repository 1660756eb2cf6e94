"""The result of checking a text: which words are flagged, why, and what could replace them.

Positions are counted in characters of a Python string. Nothing here changes a text.
"""

from enum import Enum
from typing import NamedTuple


class FlagKind(Enum):
    """Why a word is flagged."""

    SPELLING = "spelling"
    """Not a word in the dictionary, nor a known name."""
    NAME = "name"
    """Nearly, but not quite, a name from the meeting or its committee."""
    CPR = "cpr"
    """It looks like a CPR number."""


class Flag(NamedTuple):
    """A flagged stretch of a text: ``text[start:end]`` is `word`.

    `better` lists possible replacements, the likeliest first; a misspelt word has none until they
    are requested.
    """

    start: int
    end: int
    word: str
    kind: FlagKind
    better: tuple[str, ...] = ()


class Look(NamedTuple):
    """The flags of a paragraph, in order and without overlaps.

    Not `complete` while some of its words are still unchecked; those are not flagged.
    """

    flags: tuple[Flag, ...]
    complete: bool = True


def number_flags(text: str) -> tuple[Flag, ...]:
    """Return a flag for all that looks like a CPR number in `text`, even one just typed.

    The replacement is the date alone.
    """
    from ssp_desktop.domain.cpr import cpr_numbers  # noqa: PLC0415 - not before the window

    return tuple(
        Flag(find.start, find.end, text[find.start : find.end], FlagKind.CPR, (find.masked,))
        for find in cpr_numbers(text)
    )


class KnownNames(NamedTuple):
    """The names in a meeting and its committee, as they are written there.

    `people` are whole names; `others` are organisations, places and bodies.
    """

    people: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
