"""How near two words are to each other, and which right words are near a wrong one."""

import time
from collections.abc import Callable, Iterator

_LETTERS = "etrnsaidglomkvfubphåøæjyc"
_PATIENCE = 0.5
# Spellings of the same sound, above all in names: Christian and Kristian, Snitgaard and Snitgård,
# Bakmann and Bakman.
_SOUNDS = (
    ("aa", "å"), ("ae", "æ"), ("oe", "ø"), ("ä", "æ"), ("ö", "ø"), ("ü", "y"), ("é", "e"),
    ("ch", "k"), ("ck", "k"), ("ph", "f"), ("th", "t"), ("dt", "t"), ("c", "k"), ("w", "v"),
    ("x", "ks"), ("z", "s"),
)  # fmt: skip


def distance(one: str, other: str, most: int) -> int:
    """Return how many letters are wrong, missing, extra or swapped, `most` + 1 if more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        last, before, row = before, row, [at]
        for to, its in enumerate(other, 1):
            cost = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != its))
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == its:
                cost = min(cost, last[to - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def sound(word: str) -> str:
    """Return how `word` sounds: equal for two spellings of one name."""
    heard = word.casefold()
    for written, said in _SOUNDS:
        heard = heard.replace(written, said)
    return "".join(letter for at, letter in enumerate(heard) if heard[at - 1 : at] != letter)


def repaired(
    word: str, right: Callable[[str], bool], *, most: int, patience: float = _PATIENCE
) -> list[str]:
    """Return up to `most` right words that are one typing error away, the likeliest first.

    Searches no longer than `patience` seconds.
    """
    ends = time.monotonic() + patience
    found: list[str] = []
    for edits in (_likely(word), _all(word)):
        for candidate in edits:
            if len(found) == most or time.monotonic() > ends:
                return found
            if candidate not in found and candidate != word and right(candidate):
                found.append(candidate)
        if found:
            return found
    return found


def _likely(word: str) -> Iterator[str]:
    """Yield `word` with one letter removed, with two swapped, with one doubled."""
    places = range(len(word))
    yield from (word[:at] + word[at + 1 :] for at in places)
    yield from (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in places[:-1])
    yield from (word[:at] + word[at] + word[at:] for at in places)


def _all(word: str) -> Iterator[str]:
    """Yield `word` with any letter added, or with one replaced by another."""
    for letter in _LETTERS:
        yield from (word[:at] + letter + word[at:] for at in range(1, len(word) + 1))
        yield from (word[:at] + letter + word[at + 1 :] for at in range(1, len(word)))
