"""The single words of names, and which of them a word in a text is near.

A word is near when it sounds the same but is written differently, or has a letter wrong, missing,
extra or swapped; in a long word, two. Whether that is a mistake is decided in
`ssp_desktop.spelling.names`.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ssp_desktop.domain.proof import KnownNames
from ssp_desktop.spelling.near_words import distance, sound
from ssp_desktop.spelling.pieces import words_of

SHORTEST = 3
_SHORTEST_OTHER = 4
_LONG = 8
NOBODY: frozenset[int] = frozenset()


class Near(NamedTuple):
    """A word from a name that a word in the text is near."""

    right: str
    names: frozenset[int]
    person: bool
    apart: int
    """Number of differing letters; 0 when both sound the same."""
    one_other: bool
    """Whether one letter replaces another, so that it cannot be an ending."""


class Found(NamedTuple):
    """What a word in a text is to the names: part of one, near some, or neither.

    `ending` is the genitive's, which does not count.
    """

    ending: str
    exact: frozenset[int]
    near: tuple[Near, ...]


class NameWords:
    """The words of all names. Names are identified by number: people first, then the others."""

    def __init__(self, known: KnownNames) -> None:
        self._words: dict[str, str] = {}
        self._holders: dict[str, frozenset[int]] = {}
        self._people = len(known.people)
        self._heard: dict[str, str] = {}
        self._seen: dict[str, Found] = {}
        for number, name in enumerate((*known.people, *known.others)):
            shortest = 2 if number < self._people else _SHORTEST_OTHER
            for word in words_of(name):
                if word[0].isupper() and len(word) >= shortest:
                    key = word.casefold()
                    self._words[key] = word
                    self._heard[key] = sound(word)
                    self._holders[key] = self._holders.get(key, NOBODY) | {number}

    def look_up(self, word: str) -> Found:
        """Return what `word` is to the names. The second time it is only a table lookup."""
        found = self._seen.get(word)
        if found is None:
            found = self._seen[word] = self._looked_up(word)
        return found

    def _looked_up(self, word: str) -> Found:
        best = Found("", NOBODY, ())
        for base, ending in _genitives(word):
            exact = self._holders.get(base.casefold(), NOBODY)
            if exact:
                return Found(ending, exact, ())
            near = tuple(sorted(self._near(base), key=lambda each: each.apart))
            if near and (not best.near or near[0].apart < best.near[0].apart):
                best = Found(ending, NOBODY, near)
        return best

    def _near(self, word: str) -> Iterator[Near]:
        if len(word) < SHORTEST:
            return
        letters, heard = word.casefold(), sound(word)
        for key, right in self._words.items():
            most = 2 if len(key) >= _LONG else 1
            if abs(len(key) - len(letters)) > most + 1 or len(key) < SHORTEST:
                continue
            apart = 0 if self._heard[key] == heard else distance(letters, key, most)
            if apart <= most:
                names = self._holders[key]
                others = sum(a != b for a, b in zip(letters, key, strict=False))
                one_other = len(letters) == len(key) and others == 1
                yield Near(right, names, min(names) < self._people, apart, one_other)


def _genitives(word: str) -> Iterator[tuple[str, str]]:
    """Yield `word` as it is, and split from what could be a genitive ending."""
    yield word, ""
    if word[-2:] in ("'s", "’s"):
        yield word[:-2], word[-2:]
    elif word[-1] == "s":
        yield word[:-1], "s"
