"""Finds texts in the words of a file, however their words are divided there.

What is compared are the letters from the beginning of a word to the end of one. So a word that is
parted at the end of a line, or spaced out, is found, and `per sen` is not found in `personsen`.
A word of very few letters must stand as one: `if` is not what `i f. eks.` says. Where words are
written together, without the blanks between them, a text of several may begin and end within them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import accumulate
from typing import NamedTuple

from ssp_desktop.application.leaks.words import Words, without_signs

_HEAD = 12
_SHORT = 3  # letters of a word that loose letters and short words make by chance
_TOGETHER, _ACROSS = 12, 16
"""Letters of a text that may begin within a word: of a single word, and of several."""


class Hit(NamedTuple):
    """Where a text was found: its first word, the one after its last, and its letters."""

    start: int
    end: int
    letters: str


class Sought:
    """Texts that are looked for together.

    `inflected` are those that may have an s behind them, as names have in Danish.
    """

    def __init__(self, texts: Iterable[Words], inflected: Set[Words] = frozenset()) -> None:
        """Take in `texts`, each as its words."""
        parts: dict[str, Words] = {}
        for words in texts:
            letters = "".join(words)
            if len(words) > len(parts.get(letters, ())):
                parts[letters] = words
        parts.pop("", None)
        self._parts = _Parts(parts, {"".join(words) for words in inflected})
        bare: dict[str, Words] = {}
        self._written: dict[str, str] = {}
        for letters, words in parts.items():
            if len(words) > 1:
                plainly = tuple(map(without_signs, words))
                self._written.setdefault("".join(plainly), letters)
                bare["".join(plainly)] = plainly
        self._bare = _Parts(bare, {without_signs("".join(words)) for words in inflected})

    def hits(self, words: Sequence[str]) -> Iterator[Hit]:
        """Yield where the texts stand in `words`, in order; with æ, ø and å or without them."""
        found = list(self._parts.hits(words))
        plainly = [without_signs(word) for word in words]
        there = set(found)
        for hit in self._bare.hits(plainly):
            as_written = hit._replace(letters=self._written[hit.letters])
            if as_written not in there:
                found.append(as_written)
        yield from sorted(found)


class _Parts:
    """Texts by their first letters."""

    def __init__(self, parts: Mapping[str, Words], inflected: Set[str]) -> None:
        self._by_head: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self._whole = {each for each in parts if len(parts[each]) == 1 and len(each) <= _SHORT}
        self._inflected = {each for each in inflected if len(each) > _SHORT + 1}
        self._inner: dict[str, tuple[int, ...]] = {}
        for letters, words in parts.items():
            self._by_head[min(len(letters), _HEAD)][letters[:_HEAD]].append(letters)
            if len(words) > 1 and len(letters) >= _TOGETHER:
                self._inner[letters] = tuple(accumulate(map(len, words[:-1])))

    def hits(self, words: Sequence[str]) -> Iterator[Hit]:
        """Yield where the texts stand in `words`."""
        stream = "".join(words)
        begins = [0, *accumulate(map(len, words))]
        ends = {at: number for number, at in enumerate(begins)}
        for number, word in enumerate(words):
            at = begins[number]
            for letters in self._at(stream, at):
                end = self._end(stream, at + len(letters), ends, letters)
                if end is None and self._is_together(letters, at, ends):
                    end = _word_at(begins, at + len(letters) - 1, number)
                if end is not None and (end == number + 1 or letters not in self._whole):
                    yield Hit(number, end, letters)
            if self._inner and len(word) >= _TOGETHER:
                yield from self._within(stream, number, begins, ends)

    def _at(self, stream: str, at: int) -> Iterator[str]:
        for length, heads in self._by_head.items():
            for letters in heads.get(stream[at : at + length], ()):
                if stream.startswith(letters, at):
                    yield letters

    def _end(self, stream: str, at: int, ends: Mapping[int, int], letters: str) -> int | None:
        """Return the word after the one that ends there, perhaps with an s; None for none."""
        end = ends.get(at)
        if end is None and letters in self._inflected and stream.startswith("s", at):
            end = ends.get(at + 1)
        return end

    def _within(
        self, stream: str, number: int, begins: Sequence[int], ends: Mapping[int, int]
    ) -> Iterator[Hit]:
        """Yield the texts that begin within a word: one that several were written together in."""
        heads = self._by_head.get(_HEAD, {})
        for at in range(begins[number] + 1, begins[number + 1]):
            for letters in heads.get(stream[at : at + _HEAD], ()):
                if stream.startswith(letters, at) and self._is_together(letters, at, ends):
                    yield Hit(number, _word_at(begins, at + len(letters) - 1, number), letters)

    def _is_together(self, letters: str, at: int, ends: Mapping[int, int]) -> bool:
        """Whether words of a text that stands at `at` are written together there."""
        inner = self._inner.get(letters)
        if inner is None:
            return False
        apart = [at + each in ends for each in inner]
        if len(letters) >= _ACROSS:
            return not all(apart)
        return not any(each in ends for each in range(at + 1, at + len(letters)))


def _word_at(begins: Sequence[int], place: int, first: int) -> int:
    """Return the number after the word that has the letter at `place`, `first` or a later one."""
    number = first
    while begins[number + 1] <= place:
        number += 1
    return number + 1
