"""How much two paragraphs are alike: by their words, their styles, and the draft's own marks.

Owns the weight of each kind of evidence. None of it is needed, and none of it is enough against
all the others.
"""

from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Protocol

from ssp_desktop.minutes.blocks import Style

ENOUGH = 0.45
"""The least likeness of two paragraphs that are versions of the same one."""

SHORT = 3
"""Words, of which no more say little: they may be alike by chance."""

STRUCTURE = (
    Style.TITLE,
    Style.ITEM_HEADING,
    Style.SECTION_HEADING,
    Style.CASE_NUMBER,
    Style.ATTACHMENT,
    Style.PEOPLE_HEADING,
    Style.PERSON,
    Style.FACT_LABEL,
)
"""The styles that say what a paragraph is."""

_SAME, _MARK, _STYLE, _OTHER_STYLE, _NUMBER = 1.2, 0.6, 0.15, 0.4, 0.1


class Alike(Protocol):
    """A paragraph that can be compared."""

    @property
    def key(self) -> str:
        """Its words in lower case, with single spaces."""

    @property
    def style(self) -> Style | None:
        """What it is by its style; None where that says nothing."""

    @property
    def marks(self) -> frozenset[str]:
        """The marks of the draft that begin in it."""

    @property
    def item_number(self) -> int | None:
        """The number in front of it, where it is or may be the title of an item."""


def likeness(one: Alike, other: Alike) -> float:
    """Return how likely it is that both are versions of one paragraph; see `ENOUGH`."""
    score = _SAME if one.key == other.key else words_alike(one.key, other.key)
    if one.marks & other.marks:
        score += _MARK
    if one.item_number is not None and one.item_number == other.item_number:
        score += _NUMBER
    if one.style is not None and other.style is not None and one.style != other.style:
        if one.style in STRUCTURE or other.style in STRUCTURE:
            score -= _OTHER_STYLE
    elif one.style in STRUCTURE and one.style == other.style:
        score += _STYLE
    return score


def words_alike(one: str, other: str) -> float:
    """Return the share of words in common, from 0 to 1; of a few words, that of letters."""
    first, second = words_of(one), words_of(other)
    count = sum(first.values()) + sum(second.values())
    if not first or not second:
        return 0.0
    share = 2 * sum((first & second).values()) / count
    if min(sum(first.values()), sum(second.values())) <= SHORT:
        letters = SequenceMatcher(None, one, other, autojunk=False)
        if letters.real_quick_ratio() > share:
            share = max(share, letters.ratio() - 0.1)
    return share


@lru_cache(maxsize=16384)
def words_of(key: str) -> Counter[str]:
    """Return the words of a key, and how often each occurs."""
    return Counter(key.split())
