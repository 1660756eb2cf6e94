"""Texts as the words that are compared: letters and digits alone, whatever the writing."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

RUN = 5
"""How many words in a row are enough to know a text by."""
Words = tuple[str, ...]

_WORD = re.compile(r"\w+")


def words_of(text: str) -> Words:
    """Return the words of `text`, in order."""
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def runs_of(words: Words) -> Iterator[Words]:
    """Yield every run of `RUN` words."""
    return (words[at : at + RUN] for at in range(len(words) - RUN + 1))


class Said:
    """Texts in which it can be looked up whether words stand there in a row."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take in `texts`."""
        all_words = [words_of(text) for text in texts]
        self.runs = {run for words in all_words for run in runs_of(words)}
        # A line feed is in no word, so nothing runs from one text into the next.
        self._texts = "\n".join(f" {' '.join(words)} " for words in all_words)

    def has(self, words: Words) -> bool:
        """Whether `words` stand in a row somewhere."""
        return f" {' '.join(words)} " in self._texts
