"""Where a text may be broken into lines: between which two letters, by LibreOffice's rules.

LibreOffice breaks by Unicode's line breaking rules (UAX #14) in an old version
of its own. For Danish texts it comes to a table of which class of character
may end a line before which other; the table was asked of LibreOffice 7.4's
break iterator, two characters at a time, and checked against it with random
texts. A hyphen and a dash may end a line. A slash may only in an overlong path:
`line_end` knows what LibreOffice does with one.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

# Classes of characters that behave alike; letters are all that stand in none.
_EXCLAMATION = "!?\\\\"
_GLUE = "\"'\u00a0«»\u2011\u2018\u2019\u201c\u201d\u2039\u203a\u202f"
_PREFIX = "$+£¤¥±€\u2212"
_POSTFIX = "%¢\u2030\u2032\u2033"
_OPENING = "(\\[{¡¿\u201a\u201e"
_CLOSING = "),.:;\\]}\u2044"
_HYPHEN = "\\-|\t\u00ad\u2010\u2012\u2013\u2003\u2009"
_DIGIT = "0-9"
_DEGREE = "°"
_ACCENT = "´"
_DASH = "\u2014"
_ELLIPSIS = "\u2026"
_ZERO_WIDTH = "\u200b"
_JOINER = "\u2060"
_IDEOGRAPH = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U0001f300-\U0001faff"

# What does not begin a line: after a space, and after a hyphen, a dash or !
_NOT_AFTER_SPACE = f" {_EXCLAMATION}{_CLOSING}/{_ZERO_WIDTH}{_JOINER}"
_NOT_AFTER_HYPHEN = f"{_NOT_AFTER_SPACE}{_GLUE}{_HYPHEN}"
_COMMON = (
    rf"(?<![ {_OPENING}{_JOINER}]) +(?=[^{_NOT_AFTER_SPACE}])"
    rf"|[{_EXCLAMATION}{_HYPHEN}](?=[^{_NOT_AFTER_HYPHEN}])"
)
# A fraction or a date holds together: ``1/2``.
_NOT_AFTER_SLASH = f"{_NOT_AFTER_HYPHEN}{_DASH}{_ELLIPSIS}"
_SLASH = (
    rf"(?<![{_DIGIT}])/(?=[^{_NOT_AFTER_SLASH}])"
    rf"|/(?=[^{_NOT_AFTER_SLASH}{_DIGIT}{_PREFIX}{_POSTFIX}{_DEGREE}])"
)
_RARE = (
    _PREFIX + _POSTFIX + _DEGREE + _ACCENT + _DASH + _ELLIPSIS + _ZERO_WIDTH + _JOINER + _IDEOGRAPH
)
_SPECIAL = _RARE + _EXCLAMATION + _GLUE + _OPENING + _CLOSING + _HYPHEN + "/" + _DIGIT + " "
_ALMOST_ANYWHERE = _ACCENT + _DASH + _IDEOGRAPH
_BRACKET = f"[{_PREFIX}{_POSTFIX}{_OPENING}{_ELLIPSIS}{_ALMOST_ANYWHERE}]"

_common_place = re.compile(rf"{_COMMON}|[{_CLOSING}](?=[{_OPENING}])|{_SLASH}")
_rare_letter = re.compile(rf"[{_RARE}]")
_rare_place = re.compile(
    rf"[{_PREFIX}{_POSTFIX}{_CLOSING}](?={_BRACKET})"
    rf"|{_DASH}(?=[^{_NOT_AFTER_HYPHEN}{_DASH}])"
    rf"|{_ELLIPSIS}(?=[^{_NOT_AFTER_HYPHEN}{_ELLIPSIS}])"
    rf"|[{_IDEOGRAPH}](?=[^{_NOT_AFTER_HYPHEN}{_POSTFIX}{_ELLIPSIS}])"
    rf"|{_ZERO_WIDTH}(?=[^{_ZERO_WIDTH}{_JOINER} ])"
    rf"|[{_DEGREE}](?=[{_POSTFIX}{_ALMOST_ANYWHERE}])"
    rf"|[{_DIGIT}](?=[{_ALMOST_ANYWHERE}])"
    rf"|[^{_SPECIAL}](?=[{_POSTFIX}{_ALMOST_ANYWHERE}])"
)
# A number keeps its signs: ``2.%``, ``$(5``.
_number_with_sign = re.compile(
    rf"[0-9][0-9,.:;/\u2044]*[)}}\]]?(?=[{_PREFIX}{_POSTFIX}])"
    rf"|[{_PREFIX}{_POSTFIX}](?=[{_OPENING}][0-9])"
)


def break_places(text: str) -> list[int]:
    """Return, in order, the places where a line may end, each before the letter it names.

    Those behind a slash are among them; `line_end` decides about each.
    """
    places = [found.end() for found in _common_place.finditer(text)]
    rare = [found.start() for found in _rare_letter.finditer(text)]
    if not rare:
        return places
    beside = {start for at in rare for start in (at - 1, at) if start >= 0}
    more = {at + 1 for at in beside if _rare_place.match(text, at)}
    kept = {found.end() for found in _number_with_sign.finditer(text)}
    return sorted(more.union(places) - kept)


_OVERLONG = 66  # letters of a path that LibreOffice does break


def line_end(text: str, places: Sequence[int], cut: int) -> int:
    """Return where a line ends whose first letter without room is at `cut`; 0 for nowhere.

    It is the last of `places` up to there. But where that is behind a slash,
    the line ends before the whole path, unless the path is overlong.
    """
    number = bisect_right(places, cut) - 1
    if number >= 0 and places[number] == cut and text[cut - 1] == "/":
        number -= 1
    if number < 0:
        return 0
    place = places[number]
    if text[place - 1] != "/":
        return place
    space = text.rfind(" ", max(place - _OVERLONG, 0), place - 1)
    return place if space < 0 else space + 1
