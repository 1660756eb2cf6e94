"""Attachments that the texts of an item mention and its list does not have, and the reverse.

``bilag 1, 2 og 3``, ``bilag 1-3`` and ``Bilag nr. 4`` mention attachments by number. The attachment
of something else (``lovens bilag 1``, ``bilag 2 til budgetaftalen``) is not the item's.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import islice

from ssp_desktop.application.attaching.mentions import REMOVED
from ssp_desktop.application.finding.meeting_texts import PlaceKind
from ssp_desktop.application.order import words
from ssp_desktop.application.order.finding import Finding, Rule, finding
from ssp_desktop.application.order.item_texts import ItemTexts, words_of
from ssp_desktop.domain.meeting import AgendaItem

_OWN = r"(?:punktet|sagen|dagsordenen|sagsfremstillingen|indstillingen|referatet)\b"
_NUMBERED = re.compile(
    r"""\bbilag(?:et|ene)?\s*(?:nr\.?|nummer)?\s*
    (?P<numbers>\d{1,2}(?:\s*(?:,|-|–|og|samt|til)\s*(?:bilag\s+)?\d{1,2}\b(?!\.\s?\w))*)
    (?![\d/]|[.,]\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_OTHERS_BEFORE = re.compile(
    r"(?:\b(?!sagens|punktets|dagsordenens|mødets|også)\w+s|\b(?:punkt|sag)\s+\d+,?)\s+$",
    re.IGNORECASE,
)
_OF_OTHERS_BEHIND = re.compile(rf"\s+(?:til|i|af|fra)\s+(?!{_OWN})", re.IGNORECASE)
_WITHOUT_NUMBER = re.compile(
    r"""\bbilag\s*:\s*\w
    | \b(?:se|jf\.?)\s+bilag(?:et|ene)?\b(?!\s*(?:nr|nummer|\d))
    | \bbilag\s+(?-i:[A-H])\b
    | \bsom\s+bilag\b(?!\s*(?:nr|nummer|\d))
    | (?<!ikke\s)(?<!uden\s)\b(?:vedlagte?|vedlægges|vedhæftet|vedhæftede|medsendte?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_REMOVED = re.compile(rf"\bbilag[^.\n]{{0,40}}{re.escape(REMOVED)}", re.IGNORECASE)
_BEFORE = 40
"""How many characters before a mention may say whose attachment it is."""
_STEM = 5
"""So many letters are enough to know a word of a title again."""
_RANGE = re.compile(r"(\d+)\s*(?:-|–|til)\s*(\d+)")
_IN_TITLE = re.compile(r"\bbilag\s*(\d{1,2})\b", re.IGNORECASE)


def of_attachments(texts: ItemTexts) -> Iterator[Finding]:
    """Yield attachments of the item that are only mentioned, or only listed.

    One that is only listed counts where another is mentioned by its number, and the texts have no
    word of its title.
    """
    item, listed = texts.item, _listed(texts.item)
    written = tuple(texts.paragraphs(without=PlaceKind.ATTACHMENT))
    rule = Rule.ATTACHMENT_NOT_LISTED
    mentioned: dict[int, tuple[str, str]] = {}
    for part, text in written:
        for number, mention in _numbers_in(text):
            mentioned.setdefault(number, (part, mention))
    for number, (part, mention) in mentioned.items():
        if number not in listed:
            said, known_by = words.NOT_LISTED(texts.number, number), f"bilag {number}"
            yield finding(rule, said, item.id, part, words=known_by, stands=mention)
    for part, text in written:
        if found := _REMOVED.search(text):
            said = words.REMOVED(texts.number)
            yield finding(rule, said, item.id, part, words=REMOVED, stands=found[0])
    if not listed and not mentioned:
        unnumbered = ((part, _WITHOUT_NUMBER.search(text)) for part, text in written)
        for part, found in islice((each for each in unnumbered if each[1]), 1):
            said, mention = words.NONE_LISTED(texts.number), found[0] if found else ""
            yield finding(rule, said, item.id, part, words="bilag", stands=mention)
    yield from _not_mentioned(texts, listed, mentioned)


def _not_mentioned(
    texts: ItemTexts, listed: Mapping[int, str], mentioned: Collection[int]
) -> Iterator[Finding]:
    if not any(number in listed for number in mentioned):
        return
    body = [word for part, own in texts.words if part != "attachments" for word in own]
    for number, title in listed.items():
        if number not in mentioned and not _speaks_of(body, title):
            rule, said = Rule.ATTACHMENT_NOT_MENTIONED, words.NOT_MENTIONED(texts.number, number)
            concerns = (number, title)
            yield finding(rule, said, texts.item.id, "attachments", concerns=concerns, stands=title)


def _speaks_of(body: Collection[str], title: str) -> bool:
    """Whether a text of these words has one of the title's, perhaps with another ending."""
    stems = {word[:_STEM] for word in words_of(title) if len(word) >= _STEM}
    return any(word[:_STEM] in stems for word in body)


def _listed(item: AgendaItem) -> dict[int, str]:
    """Return the titles of the attachments by number: their own, or else their place."""
    listed = {}
    for place, each in enumerate(item.attachments, start=1):
        in_title = _IN_TITLE.search(each.title)
        number = each.number or (int(in_title[1]) if in_title else place)
        listed[number] = each.title
    return listed


def _numbers_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield the numbers of the item's attachments that `text` mentions, with the words for it."""
    for found in _NUMBERED.finditer(text):
        before = text[max(found.start() - _BEFORE, 0) : found.start()]
        if _OF_OTHERS_BEFORE.search(before) or _OF_OTHERS_BEHIND.match(text, found.end()):
            continue
        numbers = found["numbers"]
        for first, last in _RANGE.findall(numbers):
            yield from ((number, found[0]) for number in range(int(first), int(last) + 1))
        yield from ((int(number), found[0]) for number in re.findall(r"\d+", numbers))
