"""Completes long words from what is already written about the matter.

Municipal words are long, and those of a decision mostly occur in its case text: after three letters
a key completes the rest. Owns which words are worth offering, and their order. Leaves names to
`ssp_desktop.application.aids.completion`, and never changes the characters already typed.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from ssp_desktop.application.aids.completion import Completion, Offer

MOST = 3
"""The most words offered at a time."""

_FEWEST_TYPED = 3
_FEWEST_LEFT = 3
"""A word is offered while it saves at least one key more than the two that accepting it takes."""
_LONG = _FEWEST_TYPED + _FEWEST_LEFT
_WORD = re.compile(r"[^\W\d_](?:[\w]|-(?=\w))*")
_BEGUN = re.compile(r"(?<![\w@./-])[^\W\d_][\w-]*$")
_LONGEST = 60
_LAST_CHARACTER = "\U0010ffff"


@lru_cache(maxsize=2048)  # texts are values: a text that has been read once does not change
def _long_words(text: str) -> tuple[tuple[str, str], ...]:
    """Return the long words of `text`, each folded and as it is written."""
    words = _WORD.findall(text)
    return tuple((word.casefold(), word) for word in words if len(word) >= _LONG)


class Vocabulary:
    """The long words of some texts, prepared once for many keystrokes."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take the words of `texts`; words found in many of them are offered first."""
        self._counts: Counter[str] = Counter()
        for text in texts:
            self._counts.update(word for _, word in _long_words(text))
        self._keys = sorted((word.casefold(), word) for word in self._counts)

    def offer(self, before: str, written: Iterable[str] = ()) -> Offer | None:
        """Return what to offer after `before`, a paragraph up to the caret; None for nothing.

        `written` are the paragraphs of the text being written: their words come first, the latest
        before all.
        """
        begun = _BEGUN.search(before[-_LONGEST:])
        if begun is None or len(begun[0]) < _FEWEST_TYPED:
            return None
        typed = begun[0]
        ends: dict[str, None] = {}
        for word in (*self._latest(written, typed), *self._known(typed)):
            ends.setdefault(word[len(typed) :])
        if not ends:
            return None
        choices = tuple(Completion(typed + end) for end in list(ends)[:MOST])
        return Offer(len(before) - len(typed), choices)

    @staticmethod
    def _latest(written: Iterable[str], typed: str) -> list[str]:
        key = typed.casefold()
        least = len(key) + _FEWEST_LEFT
        words = [
            word
            for text in written
            for folded, word in _long_words(text)
            if folded.startswith(key) and len(word) >= least
        ]
        words.reverse()
        return words

    def _known(self, typed: str) -> list[str]:
        key = typed.casefold()
        first = bisect_left(self._keys, (key, ""))
        behind = bisect_left(self._keys, (key + _LAST_CHARACTER, ""))
        found = [word for _, word in self._keys[first:behind] if _completes(word, key)]
        return sorted(found, key=lambda word: (-self._counts[word], len(word), word))


def _completes(word: str, key: str) -> bool:
    return len(word) >= len(key) + _FEWEST_LEFT and word.casefold().startswith(key)
