"""What a person's name looks like, so that no sentence is taken for somebody."""

import re

_PARTICLES = frozenset({"af", "al", "da", "de", "den", "der", "du", "el", "la", "le", "van", "von"})
_DECIDED = frozenset(
    "anbefales anbefalet afvist behandlet bortfaldt drøftet forkastet genoptages godkendes godkendt"
    " godkendte indstilles indstillet orienteret taget tages tiltrådt tiltrådte tilsluttet udgik"
    " udgår udsat udsættes vedtaget vedtages".split()
)
_NEUTER = frozenset({"det", "dette"})
"""No person's name begins with these, but the names of parties and houses do."""

_NO_ONE = re.compile(r"(?:ingen|intet|alle mødt|[-– ]+)\.?", re.IGNORECASE)


def is_no_one(text: str) -> bool:
    """Return whether a list of people says that it is empty."""
    return bool(_NO_ONE.fullmatch(text))


def is_name(text: str) -> bool:
    """Return whether `text` can be a person's name: a few words, each with a capital."""
    words = text.split()
    if not 1 <= len(words) <= 7 or len(text) > 80:
        return False
    if words[0].strip(".").casefold() in _DECIDED | _NEUTER:
        return False
    if not all(word.lower() in _PARTICLES or word[0].isupper() for word in words):
        return False
    return not re.search(r"[\d:;!?/]|\.$", text.removesuffix("jr.").removesuffix("Jr."))


def is_full_name(text: str) -> bool:
    """Return whether `text` can be a first and a last name."""
    return len(text.split()) > 1 and is_name(text)
