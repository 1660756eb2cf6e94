"""Sentences of a text that say who stayed away from the meeting, and who came instead.

``Der var afbud fra A, B og C.``, ``A havde meldt afbud, og B deltog i stedet.`` and ``B deltog for
A.`` say what a list says. The sentence must say no more than that: one about another meeting, about
a single item, or about a body, names nobody here.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from ssp_desktop.domain.meeting import Presence
from ssp_desktop.reading.people.names import is_full_name
from ssp_desktop.reading.people.people import Person, people_in
from ssp_desktop.reading.people.remarks import Told
from ssp_desktop.reading.source.words import Label, label_of
from ssp_desktop.richtext.tidy import tidy

_LONGEST = 1000  # characters of a line that is looked at
_NAMES = r"(?P<names>[^\W\d_][^:;!?\d]*?)"
_ONE = r"[^\W\d_][^:;!?\d,]*?"
_OTHER = rf"(?P<other>{_ONE})"
_MEETING = r"(?:mødet|dagens\s+møde|aftenens\s+møde|dette\s+møde)"
_FOR_TODAY = (
    rf"(?:\s+(?:på\s+(?:selve\s+)?(?:møde)?dagen|på\s+selve\s+mødedagen|til\s+{_MEETING}|"
    r"(?:på\s+grund\s+af|pga\.?|grundet)\s+[^.,;]{2,60}))*"
)
_SAYS_MORE = re.compile(r"\b(?:på\s+grund\s+af|pga|grundet|\w*dagen)\b", re.IGNORECASE)
_CAME = r"(?:deltog|deltager|mødte|møder|var\s+indkaldt\s+og\s+mødte)"
_INSTEAD = (
    rf"(?:\s*(?:,\s*(?:og|men)|[,;]|og|men)\s+(?:(?:i\s+stedet|i\s+(?:hans|hendes|deres)\s+sted)\s+{_CAME}"
    rf"\s+(?P<first>{_ONE})|{_OTHER}\s+{_CAME}\s+(?:i\s+(?:\w+\s+)?sted(?:et)?"
    r"|som\s+(?:stedfortræder|suppleant)(?:\s+for\s+(?:ham|hende))?)))?"
)
_IN_MEETING = rf"(?:\s+(?:i|på|ved|fra|under)\s+{_MEETING})?"
_FOR = r"(?:(?:som\s+)?(?:stedfortræder|suppleant)\s+for|i\s+stedet\s+for|på\s+vegne\s+af|for)"
_SENT_WORD = r"(?:(?:havde|har)\s+(?:sendt|meldt|givet|meddelt)|meldte|sendte)\s+(?:afbud|fra)"
_THERE_WAS = r"der\s+(?:er|var|blev)\s+(?:(?:meldt|modtaget|kommet|indkommet)\s+)?"
_EXCUSED = re.compile(
    rf"(?:{_THERE_WAS})?afbud\s+(?:til\s+{_MEETING}\s+)?fra\s+{_NAMES}{_FOR_TODAY}", re.IGNORECASE
)
_SENT = re.compile(
    rf"{_NAMES}\s+(?:{_SENT_WORD}|(?:var|er)\s+fraværende\s+med\s+afbud){_FOR_TODAY}{_INSTEAD}",
    re.IGNORECASE,
)
_ABSENT = re.compile(
    rf"{_NAMES}\s+(?:(?:var|er)\s+(?:fraværende|ikke\s+til\s?stede)|deltog\s+ikke|udeblev"
    rf"|mødte\s+ikke(?:\s+(?:op|frem))?)(?:\s+uden\s+afbud)?{_IN_MEETING}{_INSTEAD}",
    re.IGNORECASE,
)
_CAME_FOR = re.compile(
    rf"{_OTHER}\s+{_CAME}{_IN_MEETING}\s+{_FOR}\s+(?P<names>[^:;!?\d,]+)",
    re.IGNORECASE,
)
_FOR_CAME = re.compile(
    rf"(?:i\s+stedet\s+for|som\s+(?:stedfortræder|suppleant)\s+for)\s+(?P<names>[^:;!?\d,]+?)"
    rf"\s+{_CAME}\s+(?P<other>[^\W\d_][^:;!?\d,]*)",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(r"\b(?:afbud|fravær|til\s?stede|delt|udeblev|mødt|møder)", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[\w)]{2})\.(?:\s+|$)")
_LABELLED = {Label.EXCUSED: Presence.EXCUSED, Label.ABSENT: Presence.ABSENT}
_BODY = re.compile(
    r"\b\w*(?:kommune|region|forening|forbund|udvalg|råd|skole|center|centret|styrelse|gruppe"
    r"|afdeling|forvaltning|ministerie?t?|parti|klub|politi|selskab|hus|udvalget|rådet|bestyrelse)"
    r"(?:e?n|et|e?r(?:ne)?|s)?\b",
    re.IGNORECASE,
)
ABSENT_SENTENCE = re.compile(
    r"(?:følgende\s+(?:\w+\s+)?(?:deltog|var)\s+(?:ikke|fraværende)|(?:fraværende|ikke\s+til\s?stede)"
    r"\s+(?:ved|under|i)\s+(?:behandlingen|punktet|sagen|drøftelsen))\b[^:.]{0,60}:\s*(?P<names>.*)",
    re.IGNORECASE,
)
"""A sentence that names at its end those who were away from an item, or is above their names."""


class Away(NamedTuple):
    """Somebody whom a sentence tells to have stayed away; `person` has who came instead.

    `at_item` where it says no more than that they are not there now: at one item, that is of it.
    """

    person: Person
    presence: Presence
    at_item: bool = False


def away_told(text: str) -> tuple[list[Away], bool]:
    """Return whom the sentences of `text` tell to be away, and whether that is all they say."""
    if len(text) > _LONGEST or not _OF_PEOPLE.search(text):
        return [], False
    told: list[Away] = []
    is_all = True
    for sentence in _sentences(text):
        found = list(_of_sentence(sentence))
        told += found
        is_all = is_all and bool(found) and not _SAYS_MORE.search(sentence)
    return told, is_all and bool(told)


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences of `text`, without their stops."""
    start = 0
    for found in _SENTENCE.finditer(text):
        if found.end() == len(text) or text[found.end()].isupper() or text[found.end()].isdigit():
            yield text[start : found.start()].strip()
            start = found.end()
    if text[start:].strip():
        yield text[start:].strip()


def _of_sentence(sentence: str) -> Iterator[Away]:
    for pattern in (_CAME_FOR, _FOR_CAME):
        found = pattern.fullmatch(sentence)
        if found:
            member, other = _people(found["names"]), _people(found["other"])
            if len(member) == len(other) == 1:
                yield _away(member[0], sentence, found["other"], Presence.ABSENT)
                return
    label, names = label_of(sentence) or (None, "")
    if label in _LABELLED and names:
        yield from (Away(person, _LABELLED[label], at_item=True) for person in _people(names))
        return
    for pattern in (_EXCUSED, _SENT, _ABSENT):
        found = pattern.fullmatch(sentence)
        if found is None:
            continue
        people = _people(found["names"])
        parts = found.groupdict()
        came = parts.get("first") or parts.get("other") or ""
        if came and not (len(people) == 1 and _people(came)):
            return
        presence = Presence.ABSENT if pattern is _ABSENT else Presence.EXCUSED
        is_plain = pattern is _ABSENT and not came and "uden afbud" not in sentence.casefold()
        for person in people:
            yield _away(person, sentence, came, presence, at_item=is_plain)
        return


def _people(names: str) -> list[Person]:
    """Return the people of `names`; nobody where not all of it is full names of people."""
    people = people_in([tidy(names)])
    if not all(is_full_name(each.name) and not _BODY.search(each.name) for each in people):
        return []
    return people


def _away(
    person: Person, sentence: str, came: str, presence: Presence, *, at_item: bool = False
) -> Away:
    if came:
        person = replace(person, told=(*person.told, Told(sentence, substitute=tidy(came))))
    return Away(person, presence, at_item)
