"""When two titles count as the same, for every caller.

Owns which parts of a title count. Whether two different titles concern the same case is for others
to say.
"""

import re

_ENDS = " .:"
_NOT_LETTERS = re.compile(r"[\W_]+")


def title_key(title: str) -> str:
    """Return the part of `title` that counts: its words, in lower case and without punctuation."""
    return " ".join(title.casefold().split()).strip(_ENDS)


def same_title(one: str, other: str) -> bool:
    """Whether two titles differ only in form; an empty title is the same as no other."""
    return title_key(one) == title_key(other) != ""


def bare_text(title: str) -> str:
    """Return the letters and figures of `title` alone, in lower case.

    For titles as a file prints them, which may be split, hyphenated or punctuated differently in
    another place.
    """
    return _NOT_LETTERS.sub("", title).casefold()


def same_printed_title(one: str, other: str) -> bool:
    """Whether two titles in a file have the same letters; either may be cut off."""
    first, second = bare_text(one), bare_text(other)
    return first.startswith(second) or second.startswith(first)
