"""When two texts count as the same, for every caller.

Owns which parts of a text count: of one that somebody wrote (a title, a case number, a committee, a
sentence), and of one that a file prints. Whether two different titles concern the same case is for
others to say.
"""

import re

_ENDS = " .:"
_MEETING_OF = re.compile(
    r"^\s*(?:(?:ordinært|ekstraordinært)\s+)?møde\s+(?:i|for|med)\s+", re.IGNORECASE
)
_NOT_LETTERS = re.compile(r"[\W_]+")


def text_key(text: str) -> str:
    """Return what counts of `text`: its words in lower case, without a full stop or colon around.

    Two texts with the same key look the same to a reader.
    """
    return " ".join(text.casefold().split()).strip(_ENDS)


def same_text(one: str, other: str) -> bool:
    """Whether two texts differ only in form; an empty text is the same as no other."""
    return text_key(one) == text_key(other) != ""


def bare_text(text: str) -> str:
    """Return the letters and figures of `text` alone, in lower case.

    For texts as a file prints them, which may be split, hyphenated or punctuated differently in
    another place.
    """
    return _NOT_LETTERS.sub("", text).casefold()


def body_key(name: str) -> str:
    """Return what counts of the name of a committee: not hyphens, case or a `møde i` before it."""
    return bare_text(_MEETING_OF.sub("", name))


def same_printed_title(one: str, other: str) -> bool:
    """Whether two titles in a file have the same letters; either may be cut off."""
    first, second = bare_text(one), bare_text(other)
    return first.startswith(second) or second.startswith(first)
