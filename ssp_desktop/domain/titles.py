"""When two titles are said to be the same: everywhere by what stands here.

Owns what of a title counts. What is about the same case without being called the same
is for others to say.
"""

import re

_ENDS = " .:"
_NOT_LETTERS = re.compile(r"[\W_]+")


def title_key(title: str) -> str:
    """Return what of `title` counts: its words, without capitals and the signs around them."""
    return " ".join(title.casefold().split()).strip(_ENDS)


def same_title(one: str, other: str) -> bool:
    """Whether two titles differ in nothing that was meant; none at all is the same as no other."""
    return title_key(one) == title_key(other) != ""


def letters_of(title: str) -> str:
    """Return the letters and figures of `title` alone, without capitals.

    For titles as a file prints them, which may be parted, hyphenated or set with other
    signs at another place.
    """
    return _NOT_LETTERS.sub("", title).casefold()


def same_printed_title(one: str, other: str) -> bool:
    """Whether two titles of a file are the same by their letters; either may be cut off."""
    first, second = letters_of(one), letters_of(other)
    return first.startswith(second) or second.startswith(first)
