"""Texts as the words that are compared: letters and digits alone, whatever the writing."""

import re
import unicodedata
from collections.abc import Iterator

RUN = 5
"""How many words in a row are enough to know a text by."""
Words = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+")
_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
"""What nobody sees: it may stand within a word."""
_SIGNS = str.maketrans({"æ": "a", "ø": "o", "å": "a"})
_SENTENCE = re.compile(r"[\n\t|]|[.!?;]+\s")
_ACCENTED = re.compile("[\u00df-\u024f\u1e00-\u1eff](?<![æøå])")


def without_signs(word: str) -> str:
    """Return a word as it is written where there is no æ, ø or å, in either way: Aase and Ase."""
    if word.isascii() and "a" not in word and "o" not in word:
        return word
    plainly = word.translate(_SIGNS)
    return plainly.replace("aa", "a").replace("ae", "a").replace("oe", "o")


def words_of(text: str) -> Words:
    """Return the words of `text`, in order."""
    seen = unicodedata.normalize("NFKC", _UNSEEN.sub("", text)).casefold()
    return tuple(_WORD.findall(_ACCENTED.sub(_bare, seen)))


def _bare(accented: "re.Match[str]") -> str:
    """Return a letter without its accent, which not everybody writes: Andre for André."""
    return unicodedata.normalize("NFD", accented[0])[0]


def runs_of(words: Words) -> Iterator[Words]:
    """Yield every run of `RUN` words."""
    return (words[at : at + RUN] for at in range(len(words) - RUN + 1))


def sentences_of(text: str) -> Iterator[Words]:
    """Yield the words of each sentence, line or cell of `text`."""
    return map(words_of, _SENTENCE.split(text))
