"""CPR numbers in a text: where they stand, and how sure it is that they are some.

A find is a question to a person; only `masked` answers it. The date decides: since
2007 numbers are issued that fail the old check by modulus 11. What stands beside a
number weighs, since ten digits may be an account, a production unit or a case too.
"""

import re
from enum import IntEnum
from typing import NamedTuple


class Weight(IntEnum):
    """How sure a find is."""

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
        """The number as it may be told of: without what makes it somebody's."""
        return f"{self.date}-XXXX"


_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_DASH = "\\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
_NUMBER = re.compile(
    rf"""(?<!\d)
    (?: (?P<plain>\d{{6}})
      | \d\d \s? \d\d \s? \d\d
      | \d\d (?P<sign>[./{_DASH}]) \d\d (?P=sign) \d\d )
    (?P<between> \s{{0,2}} [./{_DASH}]? \s{{0,2}} )
    (?P<last>\d{{4}})
    (?!\d)""",
    re.VERBOSE,
)

# What stands right before the number, or right behind it.
_OTHER_BEFORE = re.compile(
    r"""(?: \b(?: tlf | telefon | mobil | fax | sag(?:en|s)? | j\.? | journal
              | ean | gln | cvr | produktionsenhed | kr | dkk | konto | reg | faktura
              | ordre | giro | iban | isbn | matr | ref | kl | version )
            (?:[-.\s]*(?:nr|nummer))?
          | \b(?:konto|reg)\.?(?:nr|nummer)?[.:\s]* \d{4}
          | \b(?:p|se)-?\s?(?:nr|nummer) | [€$£] ) [\s.:\-#=(]* $""",
    re.VERBOSE | re.IGNORECASE,
)
_OTHER_BEHIND = re.compile(r"\s?(?:kr\b|dkk\b|,-|€|%|stk\b|mio\b|m2|m²)", re.IGNORECASE)
_PERSON_NEAR = re.compile(
    r"cpr|person-?\s?(?:nr|nummer)|\bfødt\b|\bf\.\s?$|fødsels|født\s?d", re.IGNORECASE
)
_NAME = r"[A-ZÆØÅÉ][\w’'-]+(?:\s[A-ZÆØÅÉ][\w.’'-]*)*\s[A-ZÆØÅÉ][\w’'-]+"
_NAME_BEFORE = re.compile(rf"\b{_NAME}[\s,;:(–-]*$")
_NAME_BEHIND = re.compile(rf"[\s,;:)–-]{{1,3}}{_NAME}")
_COUNTRY = re.compile(r"\+(?:\d{1,3}\s?)?$")
_PART_OF_AMOUNT = re.compile(r"(?<!\d)\d{1,3}[.,]$")
_AMOUNT_GOES_ON = re.compile(r"[.,]\d{1,3}(?!\d)")
_FIGURE_BEFORE = re.compile(r"\d[\s/-]$")
_FIGURE_BEHIND = re.compile(r"[\s/-]\d")
_SENTENCE = re.compile(r"[.!?]\s+(?=[A-ZÆØÅ])|\n")
_BEFORE, _BEHIND = 60, 25
"""How many signs before and behind a number are looked at."""

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def cpr_numbers(text: str) -> tuple[CprFind, ...]:
    """Return what looks like CPR numbers in `text`, in order and never over one another.

    With blanks, dots, dashes, a slash or nothing between; signs that cannot be seen
    (soft hyphens, joiners) hide none. A number in a longer run of digits is none.
    """
    places = None
    if _UNSEEN.search(text):
        places = [at for at, sign in enumerate(text) if not _UNSEEN.match(sign)]
        text = "".join(text[at] for at in places)
    finds = []
    match = _NUMBER.search(text)
    while match:
        score = _score(text, match)
        if score is None or score < 0:
            match = _NUMBER.search(text, match.start() + 1)
            continue
        digits = "".join(str(int(sign)) for sign in match[0] if sign.isdecimal())
        start, end = match.span()
        if places is not None:
            start, end = places[start], places[end - 1] + 1
        weight = Weight.SURE if score >= 2 else Weight.MAYBE
        finds.append(CprFind(start, end, digits[:6], weight))
        match = _NUMBER.search(text, match.end())
    return tuple(finds)


def masked(text: str) -> str:
    """Return `text` with what looks like CPR numbers masked; `text` itself where there is none."""
    told, at = "", 0
    for find in cpr_numbers(text):
        told += text[at : find.start] + find.masked
        at = find.end
    return told + text[at:] if at else text


def _score(text: str, match: re.Match[str]) -> int | None:
    """Return how much speaks for a CPR number (0: it is worth a question); None: it is none."""
    digits = [int(sign) for sign in match[0] if sign.isdecimal()]
    day, month, year = (10 * digits[at] + digits[at + 1] for at in (0, 2, 4))
    if not _is_day(day, month, year):
        return None
    start, end = match.span()
    before, behind = text[max(start - _BEFORE, 0) : start], text[end : end + _BEHIND]
    score = _score_of_form(match, before, behind)
    if score is None or _COUNTRY.search(before):
        return None
    if _PERSON_NEAR.search(_same_sentence(before)) or _PERSON_NEAR.search(behind.split("\n")[0]):
        return score + 2
    if not _is_dashed(match) and _is_in_amount(before, behind):
        return None
    if _OTHER_BEFORE.search(before) or _OTHER_BEHIND.match(behind):
        return score - 2
    if _NAME_BEFORE.search(before) or _NAME_BEHIND.match(behind):
        score += 1
    return score


def _score_of_form(match: re.Match[str], before: str, behind: str) -> int | None:
    """Return what the number says by how it is written, and None for what looks like others."""
    between = match["between"]
    sign = between.strip()
    dashed = _is_dashed(match)
    in_a_row = bool(_FIGURE_BEFORE.search(before)) + bool(_FIGURE_BEHIND.match(behind))
    if match["plain"]:
        return (2 if dashed and between == sign else 1) - in_a_row
    # Pairs: a date with a year or a figure behind it, or a row of figures, looks the same.
    if in_a_row or (between and not sign and match["last"][:2] in ("19", "20")):
        return None
    return 1 if dashed else 0


def _is_dashed(match: re.Match[str]) -> bool:
    """Whether a dash stands before the last four digits, as it never does in an amount."""
    return match["between"].strip() not in ("", ".", "/")


def _is_in_amount(before: str, behind: str) -> bool:
    return bool(_PART_OF_AMOUNT.search(before) or _AMOUNT_GOES_ON.match(behind))


def _same_sentence(before: str) -> str:
    return _SENTENCE.split(before)[-1]


def _is_day(day: int, month: int, year: int) -> bool:
    """Whether there is such a day in some century: the last four digits tell which."""
    if not 1 <= month <= len(_DAYS) or not 1 <= day <= _DAYS[month - 1]:
        return False
    return (day, month) != (29, 2) or year % 4 == 0
