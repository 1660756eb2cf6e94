"""What the lines of a front look like: titles, dates, times, names of bodies."""

import re

from ssp_desktop.domain.danish import MONTHS, WEEKDAYS, find_date, find_time
from ssp_desktop.html.chrome_words import is_on_button

PUNKT_TITLE = re.compile(r"(REFERAT|DAGSORDEN)(?:\s+(.+?))?\s+d\.\s+\d{2}-\d{2}-\d{4}")
KLASSISK_TITLE = re.compile(r"(Referat af|Dagsorden for) møde i\s+(.+)")
DOCUMENT = re.compile(
    r"(?:(?:udkast til|foreløbigt?|åben|åbent)\s+)?"
    r"(referat|dagsorden|beslutningsprotokol|protokol|indkaldelse|mødereferat)\b"
    r"(?:\s*(?:/|og)\s*(?:referat|dagsorden))?",
    re.IGNORECASE,
)
BEFORE_NAME = re.compile(
    r"[\s:–-]*(?:(?:fra|for|af|til)\b\s*)?(?:(?:ordinært|ekstraordinært)\s+)?"
    r"(?:møde[tr]?\b\s*)?(?:(?:i|for|med)\b\s*)?",
    re.IGNORECASE,
)
DATE_BEHIND = re.compile(
    r"[\s,–-]*(?:\b(?:d\.|den|mødet|" + "|".join(WEEKDAYS) + r")\s*)*(?:\d{4}|\d{1,2})[./-]"
    r"\s*(?:\d|" + "|".join(MONTHS) + r").*$",
    re.IGNORECASE,
)
MEETING_BEHIND = re.compile(r"[\s,:–-]+(?:\w*møde[tr]?)?[\s,:–-]*$", re.IGNORECASE)
VENUE_BEHIND = re.compile(
    r"(?:\d{4}|\d{1,2}[.:]\d{2}|kl\.?\s*\d{1,2}|\d{2})\s*(?:-\s*[\d.:]+)?\s*,?\s+(?:i|på)\s+(.+)$",
    re.IGNORECASE,
)
DATE_LINE = re.compile(
    r"(?:den|d\.|dato|tid|møde\w*|" + "|".join(WEEKDAYS) + r"|\d{1,4})\b", re.IGNORECASE
)
HOUR = re.compile(r"\bkl(?:\.|okken)?\s*\d", re.IGNORECASE)
MUNICIPALITY = re.compile(r"[A-ZÆØÅ][\w-]*(?:[ -][A-ZÆØÅ][\w-]*)? Kommune")
UNTIL = re.compile(
    r"(?:\bkl(?:\.|okken)?\s*\d{1,2}(?:[:.]\d{2})?|\b\d{1,2}[:.]\d{2})"
    r"\s*(?:[-–—]|til\b|indtil\b)\s*(?:ca\.?\s*)?(?:kl\.?\s*)?(?:ca\.?\s*)?\d",
    re.IGNORECASE,
)
TIME_LINE = re.compile(
    r"(?:(?:tid|tidspunkt)\s*:?\s*)?(?:fra\s+)?(?:kl(?:\.|okken)?\s*\d{1,2}(?:[:.]\d{2})?|\d{1,2}[:.]\d{2})"
    r"(?:\s*(?:[-–—]|til\b)\s*(?:ca\.?\s*)?(?:kl\.?\s*)?\d{1,2}(?:[:.]\d{2})?)?\.?",
    re.IGNORECASE,
)
KIND_BEHIND = re.compile(
    r"(?P<name>.*\w)\s*[,–-]\s*(?P<kind>(?:åbent\s+)?(?:referat|dagsorden|beslutningsprotokol))",
    re.IGNORECASE,
)
KIND_BETWEEN = re.compile(
    r"(?P<name>.*\w)\s*[,–-]\s*(?P<kind>(?:åbent\s+)?(?:referat|dagsorden|beslutningsprotokol))"
    r"\s*[,–-]?\s+(?:(?:af|fra|for|til|den|d\.|møde[tr]?|" + "|".join(WEEKDAYS) + r")\s+)*"
    r"(?P<day>\d.{4,40})",
    re.IGNORECASE,
)
"""``Byrådet - Referat - 4. juni 2026``."""

ADDRESS = re.compile(r"[A-ZÆØÅ][^\d:;?!]{2,40}\s\d{1,3}\s?[A-ZÆØÅ]?(?:,.{2,40})?")
"""A street and its number."""

_NO_PLACE = re.compile(
    r"\b(?:\w*mødet?|referat\w*|dagsorden\w*|protokol\w*|udkast|side|punkter|minut\w*)\b",
    re.IGNORECASE,
)

# What those who come are asked to do: »Husk nøglen til salen«.
_ASKED = re.compile(
    r"(?:husk|medbring|bemærk|obs|nb|tag|læs|ring|mød|meld|se|kom|giv)\b", re.IGNORECASE
)


def is_place(text: str) -> bool:
    """Return whether `text`, alone in a line below the day, may be the name of a place."""
    is_short = len(text) <= 80 and text[0].isupper() and not text.isupper()
    is_said = bool(_NO_PLACE.search(text) or _ASKED.match(text)) or is_on_button(text)
    return (
        is_short and not is_said and ":" not in text and text[-1] not in ".?!" and not is_day(text)
    )


def is_day(text: str) -> bool:
    """Return whether `text` says on what day or at what hour something is."""
    return find_date(text) is not None or find_time(text) is not None


def name_in(text: str) -> str:
    """Return the name of the body in what is left of a title: ``af møde i Byrådet``."""
    return BEFORE_NAME.sub("", text, count=1).strip(" ,:-–")
