"""CPR numbers in a text: where they are, and how likely each one is.

A find is a question for a person to answer; only `masked` acts on it. The date decides: numbers
issued since 2007 may fail the old modulus 11 check. Every ten-digit sequence that begins with a
date, whatever separates the digits, is considered. `_RULES` then weighs how it is written and what
is near it, because ten digits may also be an account, a production unit or a case number. Missing a
number is worse than asking once too often.
"""

import re
from collections.abc import Callable
from enum import IntEnum
from typing import NamedTuple


class Weight(IntEnum):
    """How certain a find is."""

    MAYBE = 1
    SURE = 2


class CprFind(NamedTuple):
    """``text[start:end]`` looks like a CPR number; `date` is its first six digits."""

    start: int
    end: int
    date: str
    weight: Weight

    @property
    def masked(self) -> str:
        """The number in a form that may be shown: without the digits that identify a person."""
        return f"{self.date}-XXXX"


_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_DASH = "\\-\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_DASHES = re.compile(f"[{_DASH}]")
_BLANK = r"[^\S\n]"
_SIGN = rf"[./_·*{_DASH}]{{1,2}}"
_PART = rf"(?: {_BLANK}{{0,2}} {_SIGN} {_BLANK}{{0,2}} | {_BLANK}{{1,2}} )"
_NUMBER = re.compile(
    rf"""
    (?P<date>
        (?P<whole> \d{{4}} (?P<century>19|20)? \d\d )
      | \d\d {_PART} \d\d {_PART} (?P<centuries>19|20)? \d\d
      | \d{{4}} {_PART} \d\d (?=\D)
      | (?P<uneven> \d\d {_PART} \d{{4}} ) (?=\D)
    )
    (?P<between> \s{{0,3}} [./_·:,*{_DASH}]{{0,2}} \s{{0,3}} )
    (?: \d{{4}} | (?<=[{_DASH}]) \d\d {_BLANK} \d\d )
    (?!\d)""",
    re.VERBOSE,
)

_PARTED = re.compile(rf"\d\d{_BLANK}\d\d{_BLANK}\d\d")
_DAY_AND_HOUR = re.compile(
    rf"(?:19|20)\d\d[{_DASH}](?:0[1-9]|1[0-2])[{_DASH}](?:0[1-9]|[12]\d|3[01])\s(?:[01]\d|2[0-3])"
)
_MINUTES = re.compile(r"[:.]\d\d")
_BEGINNING = re.compile(rf"\d(?<!\d\d)(?=\d[\d\s./_·:,*{_DASH}]{{8}})")
"""Where a number may begin. Much faster than the full pattern; most of a text has no numbers."""

_ONLY_OTHERS = r"""tlf | telefon | mobil | fax | journal | j\. | ean | gln | cvr | produktionsenhed
    | kr | dkk | konto | reg | faktura | ordre | giro | iban | isbn | matr | kl | version | ip
    | dok | dokument | akt | løbe | projekt | vare | målepunkt"""
_MAYBE_OTHERS = r"sag(?:en|s)? | ref"
_NR = r"(?: [-.\s]* (?: nr | nummer | id ) )"
_END = r"(?: [^\S\n] | [.:\-#=(] )* \Z"
_OTHER_BEFORE = re.compile(
    rf"""(?: \b (?: {_ONLY_OTHERS} ) {_NR}?
          | \b (?: {_MAYBE_OTHERS} ) {_NR}
          | \b (?: konto | reg ) \.? (?: nr | nummer )? [.:\s]* \d{{4}}
          | \b (?: p | se ) -?\s? (?: nr | nummer )
          | [€$£] ) {_END}""",
    re.VERBOSE | re.IGNORECASE,
)
_CASE_BEFORE = re.compile(rf"\b (?: {_MAYBE_OTHERS} ) {_END}", re.VERBOSE | re.IGNORECASE)
_OTHER_BEHIND = re.compile(
    r"""[^\S\n]? (?: (?: kr | dkk | stk | mio | m2 ) \b | ,- | € | % | m²
              | \( (?: p-? | se-? | cvr | ean | konto | ordre | faktura | journal ) [^)\d]* \) )""",
    re.VERBOSE | re.IGNORECASE,
)
_PERSON_NEAR = re.compile(
    r"cpr|person-?\s?(?:nr|nummer)|\bfødt\b|\bf\.\s?$|fødsels|født\s?d", re.IGNORECASE
)
_NAME = r"[A-ZÆØÅÉ][\w’'-]+(?:\s[A-ZÆØÅÉ][\w.’'-]*)*\s[A-ZÆØÅÉ][\w’'-]+"
_NAME_BEFORE = re.compile(rf"\b{_NAME}[\s,;:(–-]*$")
_NAME_BEHIND = re.compile(rf"[\s,;:)–-]{{1,3}}{_NAME}")
_COUNTRY = re.compile(r"\+(?:\d{1,3}\s?)?$")
_FIGURE_BEFORE = re.compile(rf"(\d+)(?:{_BLANK}|[/{_DASH}])\Z")
_FIGURE_BEHIND = re.compile(rf"(?:{_BLANK}|[/{_DASH}])(\d+)")
_AMOUNT_BEGINS = re.compile(r"(?<!\d)\d{1,3}[.,]\Z")
_AMOUNT_GOES_ON = re.compile(r"[.,]\d{1,3}(?!\d)")
_SENTENCE = re.compile(r"[.!?]\s+(?=[A-ZÆØÅ])|\n")
_HEX_BEFORE = re.compile(r"[0-9a-f]*\Z")
_HEX_BEHIND = re.compile(r"\A[0-9a-f]*")
_REST_OF_HASH = 22
"""The other digits of the shortest hash, of 128 bits."""
_BEFORE, _BEHIND = 60, 25
"""How many characters before and after a number are considered."""

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class _Seen(NamedTuple):
    """A possible number: how it is written, and what comes before and after it.

    `whole`: the date is written as one figure. `uneven`: only month and year are, as when a time
    follows a date. `joined`: nothing but dashes separates it from the last four digits.
    `day_and_hour`: it may be a day as computers write it, with the hour behind. `mixed`: blanks
    part the date, and a slash follows it, as no list of figures has them. `row`: the length of the
    figures right next to it, 0 for none.
    """

    whole: bool
    uneven: bool
    long_year: bool
    dashed: bool
    mixed: bool
    joined: bool
    day_and_hour: bool
    over_lines: bool
    last: str
    row: int
    before: str
    behind: str

    @property
    def like_a_year(self) -> bool:
        return self.last[:2] in ("19", "20")

    @property
    def person(self) -> bool:
        sentence = _SENTENCE.split(self.before)[-1]
        line = self.behind.split("\n")[0]
        return bool(_PERSON_NEAR.search(sentence) or _PERSON_NEAR.search(line))

    @property
    def other(self) -> bool:
        return bool(_OTHER_BEFORE.search(self.before) or _OTHER_BEHIND.match(self.behind))

    @property
    def in_amount(self) -> bool:
        return bool(_AMOUNT_BEGINS.search(self.before) or _AMOUNT_GOES_ON.match(self.behind))

    @property
    def in_a_word(self) -> bool:
        return self.before[-1:].isalpha() and self.behind[:1].isalpha()

    @property
    def in_a_hash(self) -> bool:
        """Whether it is a piece of a long hexadecimal number, such as a SHA-256."""
        before, behind = _HEX_BEFORE.search(self.before), _HEX_BEHIND.match(self.behind)
        beside = f"{before[0] if before else ''}{behind[0] if behind else ''}"
        return len(beside) >= _REST_OF_HASH and not beside.isdecimal()

    @property
    def named(self) -> bool:
        return bool(_NAME_BEFORE.search(self.before) or _NAME_BEHIND.match(self.behind))


_RULES: tuple[tuple[int, Callable[[_Seen], bool]], ...] = (
    # How it is written.
    (+1, lambda it: it.dashed or (it.whole and not it.long_year)),
    (+1, lambda it: it.whole and it.joined and not it.long_year),
    (-1, lambda it: it.long_year and not it.dashed),
    (+2, lambda it: it.mixed and it.like_a_year),
    (-1, lambda it: it.like_a_year),
    (-1, lambda it: it.like_a_year and not it.whole and not it.dashed),
    (-2, lambda it: it.like_a_year and it.long_year),
    (-1, lambda it: it.over_lines and not it.whole and not it.dashed),
    # Figures next to it. A dash marks where the number is; without one they may be part of it.
    (-1, lambda it: it.row > 0),
    (-1, lambda it: it.row > 2 and not it.dashed),
    (-2, lambda it: it.uneven and (it.row > 0 or it.in_amount)),
    (-2, lambda it: it.in_amount and not it.dashed and not it.person),
    (-4, lambda it: not it.dashed and bool(_COUNTRY.search(it.before))),
    (-2, lambda it: it.in_a_word and not it.dashed),
    (-4, lambda it: it.whole and not it.dashed and it.in_a_hash),
    (-2, lambda it: it.day_and_hour),
    (-2, lambda it: it.day_and_hour and bool(_MINUTES.match(it.behind))),
    # Words near it.
    (+2, lambda it: it.person),
    (-2, lambda it: it.other),
    (-1, lambda it: bool(_CASE_BEFORE.search(it.before))),
    (+1, lambda it: it.named and not it.other),
)
_LEAST = {Weight.MAYBE: 0, Weight.SURE: 2}
"""The least total of points for each weight."""


def cpr_numbers(text: str) -> tuple[CprFind, ...]:
    """Return what looks like CPR numbers in `text`, in order and without overlaps.

    A line break may come between the date and the last four digits, and invisible characters (soft
    hyphens, joiners) do not hide a number. Part of a longer run of digits is not a number.
    """
    places = None
    if _UNSEEN.search(text):
        places = [at for at, sign in enumerate(text) if not _UNSEEN.match(sign)]
        text = "".join(text[at] for at in places)
    finds: list[CprFind] = []
    match, behind = _search(text, 0), 0
    while match:
        points = _points(text, match, behind)
        if points is None or points < _LEAST[Weight.MAYBE]:
            match = _search(text, match.start() + 1)
            continue
        start, end = match.span()
        behind = end
        if places is not None:
            start, end = places[start], places[end - 1] + 1
        weight = Weight.SURE if points >= _LEAST[Weight.SURE] else Weight.MAYBE
        finds.append(CprFind(start, end, _date_of(match), weight))
        match = _search(text, match.end())
    return tuple(finds)


def masked(text: str) -> str:
    """Return `text` with anything that looks like a CPR number masked; unchanged without any."""
    out, at = "", 0
    for find in cpr_numbers(text):
        out += text[at : find.start] + find.masked
        at = find.end
    return out + text[at:] if at else text


def _search(text: str, at: int) -> re.Match[str] | None:
    """Return the first match of `_NUMBER` from `at` on."""
    while beginning := _BEGINNING.search(text, at):
        match = _NUMBER.match(text, beginning.start())
        if match is not None:
            return match
        at = beginning.end()
    return None


def _points(text: str, match: re.Match[str], earlier: int) -> int | None:
    """Return the points in favour of a CPR number; None when it cannot be one.

    `earlier` is where the previous number ended.
    """
    if not _is_day(_date_of(match)):
        return None
    start, end = match.span()
    before, behind = text[max(start - _BEFORE, 0) : start], text[end : end + _BEHIND]
    between = match["between"]
    dashed = _DASHES.search(between) is not None
    row = []
    if (beside := _FIGURE_BEFORE.search(before)) and start - earlier > len(beside[0]) - len(
        beside[1]
    ):
        row.append(len(beside[1]))
    if (beside := _FIGURE_BEHIND.match(behind)) and not _begins(text, end + beside.start(1)):
        row.append(len(beside[1]))
    seen = _Seen(
        whole=match["whole"] is not None,
        uneven=match["uneven"] is not None,
        long_year=bool(match["century"] or match["centuries"]),
        dashed=dashed,
        mixed=between == "/" and _PARTED.fullmatch(match["date"]) is not None,
        day_and_hour=_DAY_AND_HOUR.fullmatch(match[0]) is not None,
        joined=dashed and between == between.strip(),
        over_lines="\n" in between,
        last=_digits(match[0])[-4:],
        row=max(row, default=0),
        before=before,
        behind=behind,
    )
    return sum(points for points, holds in _RULES if holds(seen))


def _begins(text: str, at: int) -> bool:
    """Whether what may be the next number begins there."""
    match = _NUMBER.match(text, at)
    return match is not None and _is_day(_date_of(match))


def _digits(text: str) -> str:
    return "".join(str(int(sign)) for sign in text if sign.isdecimal())


def _date_of(match: re.Match[str]) -> str:
    """Return the date as six digits."""
    digits = _digits(match["date"])
    return digits[:4] + digits[-2:]


def _is_day(date: str) -> bool:
    """Whether the date exists in some century: the last four digits tell which."""
    day, month, year = int(date[:2]), int(date[2:4]), int(date[4:])
    if not 1 <= month <= len(_DAYS) or not 1 <= day <= _DAYS[month - 1]:
        return False
    return (day, month) != (29, 2) or year % 4 == 0
