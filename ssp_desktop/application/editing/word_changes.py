"""Compares two versions of a text word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

# A line end, or a word with the space before it.
_WORD = re.compile(r"\n|[^\S\n]*[^\s]+|[^\S\n]+")


class Fate(Enum):
    """What happened to some words between the older version and the newer."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Words:
    """Some words from either version, with their spaces and line ends."""

    text: str
    fate: Fate


def word_changes(older: str, newer: str) -> Iterator[Words]:
    """Yield the words of both texts in order; removed words before those that replaced them.

    Leaving out what is REMOVED gives `newer`, and leaving out what is ADDED gives `older`, except
    that spaces between words are those of `newer`.
    """
    old, new = _WORD.findall(older), _WORD.findall(newer)
    # A word is the same whatever space comes before it.
    matcher = SequenceMatcher(None, [_key(w) for w in old], [_key(w) for w in new], autojunk=False)
    for kind, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if kind == "equal":
            yield Words("".join(new[new_start:new_end]), Fate.KEPT)
            continue
        if old_start < old_end:
            follows = "".join(new[new_start : new_start + 1])
            # A word that began a line has no space to separate it from the word that begins the
            # line now.
            space = " " if follows and not follows[0].isspace() else ""
            yield Words("".join(old[old_start:old_end]) + space, Fate.REMOVED)
        if new_start < new_end:
            yield Words("".join(new[new_start:new_end]), Fate.ADDED)


def _key(word: str) -> str:
    return word if word == "\n" else word.strip()
