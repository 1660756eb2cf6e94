"""The words around a name that say what somebody is, or whether they came.

Owns where they may stand: in front of the name (``Revisor Lars Holm``), behind it without any sign
(``Lars Holm kasserer``), behind a number (``Lars Holm #72 Formand``), or behind »samt« in a list.
"""

import re

from ssp_desktop.domain.meeting import Presence, Role
from ssp_desktop.reading.people.names import is_full_name, is_name

PRESENCE = {
    "afbud": Presence.EXCUSED,
    "med afbud": Presence.EXCUSED,
    "fraværende med afbud": Presence.EXCUSED,
    "fraværende": Presence.ABSENT,
    "ikke til stede": Presence.ABSENT,
    "ikke tilstede": Presence.ABSENT,
    "deltog ikke": Presence.ABSENT,
    "udeblevet": Presence.ABSENT,
    "udeblev": Presence.ABSENT,
    "til stede": Presence.PRESENT,
    "tilstede": Presence.PRESENT,
}
ROLES = {
    "formand": Role.CHAIR,
    "mødeleder": Role.CHAIR,
    "referent": Role.MINUTE_TAKER,
    "sekretær": Role.MINUTE_TAKER,
    "gæst": Role.GUEST,
    "stedfortræder": Role.SUBSTITUTE,
    "suppleant": Role.SUBSTITUTE,
}
_COMMON = (
    r"(?:(?:1\.|2\.)\s*)?(?:(?:vice|næst|under)?formand|(?:vice)?borgmester|mødeleder|ordstyrer|dirigent"
    r"|referent|sekretær|suppleant|(?:bestyrelses|menighedsråds)?medlem|kasserer|revisor"
    r"|(?:sogne)?præst|kirkeværge|kontaktperson)"
)
_TITLE = re.compile(
    rf"(?P<title>(?:{_COMMON}|provst|rektor|[^\W\d_]*(?:direktør|chef|leder|konsulent|inspektør"
    r"|koordinator))\b|dr\.|cand\.\s?\w+\.?)\s*:?\s+(?=\S)",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"\s+(?P<office>{_COMMON})$", re.IGNORECASE)
_NUMBER_BEHIND = re.compile(
    r"\s+(?P<number>(?:#|(?:hus|bolig|parcel|matr\.?|medlem)?\s*nr\.?)\s*\d{1,4}\s?[a-zæøå]?)"
    r"(?:[\s,]+(?P<rest>\S.*))?$",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\s+(?P<office>(?:pga\b\.?|p\.g\.a\.|på\s+grund\s+af|grundet)\s+\S.*)$", re.IGNORECASE
)
_OFFICE = re.compile(
    rf"{_COMMON}|(?:[^\W\d_]+-)?[^\W\d_]*(?:direktør|chef|leder|konsulent|inspektør|koordinator"
    r"|assistent|betjent|lærer|pædagog|rådgiver|medarbejder|forvaltning(?:en)?|afdeling(?:en)?"
    r"|skolen?|politiet|kommunen?)",
    re.IGNORECASE,
)
_OFFICE_AND = re.compile(
    r",\s*(?P<office>[^,;()]+?)\s+(?:og|samt)\s+(?=[A-ZÆØÅ][^\W\d_]+\s+[A-ZÆØÅ])"
)
_CAME_ALSO = re.compile(
    r"(?P<member>^[^,;.]+?)[.;]\s+(?P<other>[^,;.]+?\s+(?:mødte|møder|mødt|deltog|deltager)\s+"
    r"(?:som\s+(?:stedfortræder|suppleant)|i\s+stedet))\.?$",
    re.IGNORECASE,
)
_ONE_FOR_ANOTHER = re.compile(r"(?P<one>[^,;:]+?)\s+for\s+(?P<other>[A-ZÆØÅ][^,;:]+)")
_ALONG = re.compile(
    rf"(?:,\s*samt|,?\s+(?:og|samt))\s+(?P<office>{_COMMON})\s*:?\s+"
    r"(?P<name>[A-ZÆØÅ][^,;()]*?)(?=\s*(?:[,;(]|\.?$|\s(?:og|samt)\s))",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*\([^()]*\)$")
_CAME_BEHIND = re.compile(
    r"(?P<name>[^\d,;:]+?)\s+(?:som\s+)?(?:stedfortræder|suppleant)\.?", re.IGNORECASE
)


def is_known(words: str) -> bool:
    """Return whether `words` are a role, or say whether somebody came."""
    return words.casefold() in PRESENCE or words.casefold() in ROLES


def is_office(words: str) -> bool:
    """Return whether `words` between two commas are of the person in front, and nobody's name."""
    is_titled = is_full_name(words.partition(" ")[2])  # »cand.jur. Ida Holm«
    return (words[:1].islower() and not is_titled) or _OFFICE.fullmatch(words) is not None


def without_title(piece: str) -> tuple[str, str]:
    """Return the name in `piece` and the title in front of it, empty without one."""
    found = _TITLE.match(piece)
    if found and is_name(piece[found.end() :]):
        return piece[found.end() :], found["title"].casefold()
    return piece, ""


def without_office(piece: str) -> tuple[str, str]:
    """Return `piece` without a number or an office behind the name, and that."""
    for pattern in (_REASON, _NUMBER_BEHIND, _BEHIND):
        found = pattern.search(piece)
        before = piece[: found.start()].rstrip(" ,") if found else ""
        if found and before and before[0].isupper():
            parts = found.groupdict()
            words = [parts.get("office") or parts["number"], parts.get("rest") or ""]
            return before, ", ".join(word.strip() for word in words if word)
    return piece, ""


def with_offices_behind(line: str) -> str:
    """Return a list with ``A og suppleant B`` as ``A, B (suppleant)``: B came too, not for A.

    Of ``A. B mødte som stedfortræder.`` the second is said of the first.
    """

    def behind(found: re.Match[str]) -> str:
        if not is_name(found["name"]):
            return found[0]
        return f", {found['name']} ({found['office'].casefold()})"

    def parted(found: re.Match[str]) -> str:
        return f", {found['office']}, " if is_office(found["office"]) else found[0]

    line = _OFFICE_AND.sub(parted, _ALONG.sub(behind, line))
    found = _ONE_FOR_ANOTHER.fullmatch(line)
    if found and all(is_full_name(_BRACKET.sub("", found[name])) for name in ("one", "other")):
        return f"{found['one']} stedfortræder for {found['other']}"
    return _CAME_ALSO.sub(r"\g<member> - \g<other>", line)


def came_behind(words: str) -> str:
    """Return who is said behind a dash to have come: ``Bo Lund stedfortræder``; else empty."""
    found = _CAME_BEHIND.fullmatch(words)
    return found["name"] if found and is_name(_BRACKET.sub("", found["name"])) else ""
