"""A chunk of text between two spaces, split into parts that a dictionary can judge.

Knows how Danish is written and what is not a word at all; knows no dictionary.
"""

import re
from functools import lru_cache
from typing import NamedTuple

CHUNK = re.compile(r"\S+")
_TOKEN = re.compile(r"[^\W_][\w.'’\-\u2011]*")
HYPHENS = "-\u2011"
_TRAILING = f".'’{HYPHENS}"
_PART = re.compile(r"[^.\-\u2011]+")
_ADDRESS = re.compile(r"@|://|^\W*www\.", re.IGNORECASE)
# Endings of domain and file names. A sentence with a missing space never ends in one.
_ENDINGS = frozenset(
    "dk com net org eu info nu se no de uk docx doc pdf txt xlsx xls pptx odt html msg zip jpg png"
    .split()
)  # fmt: skip
SHORT_CAPITALS = 5
LONGEST = 60
"""Length of the longest word that is judged; the longest in Danish texts have about 50 letters."""


class Piece(NamedTuple):
    """A word at ``chunk[start:end]``, right when any of `forms` is, or all of its `parts`.

    A piece without parts stands for itself alone.
    """

    start: int
    end: int
    word: str
    forms: tuple[str, ...]
    parts: tuple["Piece", ...] = ()


@lru_cache(maxsize=4096)  # a chunk is requested again until all of it has been judged
def pieces_of(chunk: str) -> tuple[Piece, ...]:
    """Return the parts of `chunk` (without white space) to judge, in order.

    Skipped are mail and web addresses, file names, anything with figures in it (dates, times, case
    numbers), single letters and short words in capitals.
    """
    if _ADDRESS.search(chunk):
        return ()
    found = (_token(chunk, match) for match in _TOKEN.finditer(chunk))
    return tuple(piece for piece in found if piece is not None)


def _token(chunk: str, match: re.Match[str]) -> Piece | None:
    word = match[0].rstrip(_TRAILING)
    start = match.start()
    behind = chunk[start + len(word) :]
    if word.rpartition(".")[2] in _ENDINGS and "." in word:
        return None
    parts = tuple(
        Piece(start + part.start(), start + part.end(), part[0], _forms(part[0], before, after))
        for part in _PART.finditer(word)
        for before in [word[: part.start()]]
        for after in [word[part.end() :] or behind]
        if not _passed_over(part[0])
    )
    if not parts or (len(parts) == 1 and parts[0].word == word):
        return parts[0] if parts else None
    return Piece(start, start + len(word), word, _forms(word, "", behind), parts)


def _forms(word: str, before: str, after: str) -> tuple[str, ...]:
    """Return the forms the word may have in a dictionary, given the characters next to it.

    ``kl`` is right before a full stop, ``Børne`` before a hyphen, ``årig`` after a figure's.
    """
    plain = word.replace("’", "'").replace("\u2011", "-")
    forms = [plain]
    if after[:1] == ".":
        forms.append(plain + ".")
    elif after[:1] and after[0] in HYPHENS:
        forms.append(plain + "-")
    elif after[:1] and after[0] in "'’":
        forms.append(plain + "'")
    if len(before) > 1 and before[-1] in HYPHENS and before[-2].isdigit():
        forms.append("-" + plain)
    return tuple(forms)


def _passed_over(word: str) -> bool:
    letters = word.replace("’", "'").partition("'")[0]
    if len(letters) < 2 or len(word) > LONGEST:
        return True
    if any(sign.isdigit() or sign == "_" for sign in word):
        return True
    return letters.isupper() and len(letters) <= SHORT_CAPITALS


def words_of(text: str) -> list[str]:
    """Return the words of names or of a text, and each part of a hyphenated one."""
    found = []
    for token in _TOKEN.findall(text):
        word = token.rstrip(_TRAILING).replace("’", "'").replace("\u2011", "-")
        parts = _PART.findall(word)
        found += [word, *parts] if len(parts) > 1 else [word]
    return found
