"""Where a text may be broken into lines: between which two characters, by LibreOffice's rules.

LibreOffice breaks lines by an old version of Unicode's rules (UAX #14) with changes of
its own. For Danish texts this comes down to a table of which class of character may end
a line before which other; the table was obtained from LibreOffice 7.4's break iterator,
two characters at a time, and verified against it with random texts. A hyphen and a dash
may end a line. A slash may only in an overlong path: `line_end` knows what LibreOffice
does with one.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

# Classes of characters that behave alike, each with the sign that represents it below.
_CLASSES = {
    "!": "!?\\",
    '"': "\"'\u00a0«»\u2011\u2018\u2019\u201c\u201d\u2039\u203a\u202f",  # no break on either side
    "$": "$+£¤¥±€\u2212",  # before a number
    "%": "%¢\u2030\u2032\u2033",  # after a number
    "(": "([{¡¿\u201a\u201e",
    ")": "),.:;]}\u2044",
    "-": "-|\t\u00ad\u2010\u2012\u2013\u2003\u2009",
    "/": "/",
    "9": "0123456789",
    "d": "°",
    "b": "´",
    "m": "\u2014",
    "e": "\u2026",
    "z": "\u200b",  # a break without width
    "j": "\u2060",  # no break
    " ": " ",
}
_LETTER = ord("a")
_IDEOGRAPH = ord("i")
_IDEOGRAPHS = ((0x2E80, 0x9FFF), (0xF900, 0xFAFF), (0xFF00, 0xFFEF), (0x1F300, 0x1FAFF))


class _SignOf(dict[int, int]):
    """The sign of each character's class, found on first use."""

    def __missing__(self, code: int) -> int:
        ideograph = any(first <= code <= last for first, last in _IDEOGRAPHS)
        self[code] = _IDEOGRAPH if ideograph else _LETTER
        return self[code]


_sign_of = _SignOf(
    {ord(character): ord(sign) for sign, characters in _CLASSES.items() for character in characters}
)
_AFTER_SLASH = r"""[^ !)/zj"\-me]"""
_place = re.compile(
    r"""(?<![ (j])[ ]+(?=[^ !)/zj])"""  # after spaces, but not after an opening bracket
    r"""|[!-](?=[^ !)/zj"-])"""
    r"""|m(?=[^ !)/zj"\-m])"""
    r"""|e(?=[^ !)/zj"\-e])"""
    r"""|[$%)](?=[$%(ebmi])"""
    r"""|i(?=[^ !)/zj"\-%e])"""
    r"""|z(?=[^zj ])"""
    r"""|[ad](?=[%bmi])"""
    r"""|9(?=[bmi])"""
    rf"""|(?<!9)/(?={_AFTER_SLASH})"""
    r"""|/(?=[^ !)/zj"\-me9$%d])"""  # a fraction or a date stays together
)
_plain = re.compile(r"[A-Za-z0-9æøåÆØÅéü][A-Za-z0-9æøåÆØÅéü.,]*\Z")
_NO_END = " " + _CLASSES["("] + _CLASSES["j"]
_number_with_sign = re.compile(r"""9[9)/]*(?=[$%])|[$%](?=[(]9)""")


OVERLONG = 66
"""The length of a path, in characters, from which LibreOffice does break it."""


def break_places(text: str) -> list[int]:
    """Return, in order, the places where a line may end, each by the character that follows.

    Those after a slash are among them; `line_end` decides about each.
    """
    signs = text.translate(_sign_of)
    if not signs.strip("a9"):  # a long word is looked up for every line
        return []
    places = [found.end() for found in _place.finditer(signs)]
    if "$" in signs or "%" in signs:
        kept = {found.end() for found in _number_with_sign.finditer(signs)}
        places = [place for place in places if place not in kept]
    return places


def is_plain(word: str) -> bool:
    """Whether, at a first look, a line may end before `word` and nowhere inside it.

    True for letters, digits and the most common punctuation after them: nearly always.
    """
    return _plain.match(word) is not None


def may_end_line(character: str) -> bool:
    """Whether a line may end after `character` and a space, if plain text follows."""
    return character not in _NO_END


def line_end(text: str, places: Sequence[int], cut: int) -> int:
    """Return where a line ends whose first character without room is at `cut`; 0 for nowhere.

    That is the last of `places` up to there. But if that one is after a slash, the line
    ends before the whole path, unless the path is overlong.
    """
    number = bisect_right(places, cut) - 1
    if number >= 0 and places[number] == cut and text[cut - 1] == "/":
        number -= 1
    if number < 0:
        return 0
    place = places[number]
    if text[place - 1] != "/":
        return place
    space = text.rfind(" ", max(place - OVERLONG, 0), place - 1)
    return place if space < 0 else space + 1
