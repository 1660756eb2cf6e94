"""Finds texts in the words of a file, however their words are divided there.

What is compared are the letters from the beginning of a word to the end of one. So a word that is
parted at the end of a line, or spaced out, is found, and `per sen` is not found in `personsen`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ssp_desktop.application.leaks.words import Words

_HEAD = 12


class Hit(NamedTuple):
    """Where a text was found: its first word, the one after its last, and its letters."""

    start: int
    end: int
    letters: str


class Sought:
    """Texts that are looked for together."""

    def __init__(self, texts: Iterable[Words]) -> None:
        """Take in `texts`, each as its words."""
        self._by_head: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for letters in {"".join(words) for words in texts} - {""}:
            head = letters[:_HEAD]
            self._by_head[len(head)][head].append(letters)

    def hits(self, words: Sequence[str]) -> Iterator[Hit]:
        """Yield where the texts stand in `words`, in order."""
        stream = "".join(words)
        ends: dict[int, int] = {}
        begins: list[int] = []
        at = 0
        for number, word in enumerate(words, start=1):
            begins.append(at)
            at += len(word)
            ends[at] = number
        for number, at in enumerate(begins):
            for length, heads in self._by_head.items():
                for letters in heads.get(stream[at : at + length], ()):
                    end = ends.get(at + len(letters))
                    if end is not None and stream.startswith(letters, at):
                        yield Hit(number, end, letters)
