"""Finds texts in the words of a file, however their words are divided there.

What is compared are the letters from the beginning of a word to the end of one. So a word that is
parted at the end of a line, or spaced out, is found, and `per sen` is not found in `personsen`.
A word of very few letters must stand as one: `if` is not what `i f. eks.` says.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ssp_desktop.application.leaks.words import Words

_HEAD = 12
_SHORT = 3  # letters of a word that loose letters and short words make by chance


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
        parts: dict[str, int] = {}
        for words in texts:
            letters = "".join(words)
            parts[letters] = max(len(words), parts.get(letters, 0))
        parts.pop("", None)
        self._whole = {each for each, words in parts.items() if words == 1 and len(each) <= _SHORT}
        for letters in parts:
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
                    if end is None or not stream.startswith(letters, at):
                        continue
                    if end == number + 1 or letters not in self._whole:
                        yield Hit(number, end, letters)
