"""Lines about an item's case, as systems print them below its title.

``Sagsnr. 299835 Parkudvalget Åbent punkt``: a labelled number, the body, and whether the item is
open. Some say only the last, ``Lukket punkt``.
"""

import re
from dataclasses import dataclass

_ACCESS = r"(?:åben|åbent|lukket)(?:\s+(?:punkt|sag|dagsordenspunkt))?"
_ACCESS_ALONE = re.compile(r"(?:åben|åbent|lukket)\s+(?:punkt|sag|dagsordenspunkt)", re.IGNORECASE)
_ACCESS_BEHIND = re.compile(rf"(?:^|[\s,;|(–-]){_ACCESS}\)?\.?$", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:sags?[- ]?(?:nummer|nr|id)|journal(?:nummer|nr)|j\.?\s?nr|esdh-?sag)\b\.?"
    r"\s*(?P<colon>:?)\s*"
    r"(?P<number>(?:[A-ZÆØÅ]{1,8}[-/])?\d[\dA-ZÆØÅ./-]{1,24}(?<=\d)(?![\w/]))?",
    re.IGNORECASE,
)
_BODY = re.compile(r"[A-ZÆØÅ](?:[\w&/-]|,?\s(?=\w))*")
_LONGEST_BODY = 80
_BETWEEN = " \t,;|–-()"


@dataclass(frozen=True, slots=True)
class CaseLine:
    """What such a line says. `closed` is None where it says nothing of access.

    `says_more`: who has the case, say; an item has no place for that.
    """

    number: str = ""
    closed: bool | None = None
    says_more: bool = False


def case_line(text: str) -> CaseLine | None:
    """Return what `text` says about a case; None when it is no such line."""
    if _ACCESS_ALONE.fullmatch(text):
        return CaseLine(closed=_is_closed(text))
    found = _LABEL.match(text)
    if not found or not (found["number"] or found["colon"]):
        return None
    rest = text[found.end() :]
    access = _ACCESS_BEHIND.search(rest)
    closed = _is_closed(access[0]) if access else None
    rest = (rest[: access.start()] if access else rest).strip(_BETWEEN)
    says_more = ":" in rest
    if rest and not says_more and not (len(rest) <= _LONGEST_BODY and _BODY.fullmatch(rest)):
        return None
    if not found["number"] and closed is None:
        return None
    return CaseLine(found["number"] or "", closed, says_more)


def _is_closed(access: str) -> bool:
    return "lukket" in access.casefold()
