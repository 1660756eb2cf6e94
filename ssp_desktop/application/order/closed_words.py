"""Words of closed items in open ones: five in a row, the title, or somebody's name.

Words that say nothing about a case do not count: everyday ones, those of the committee's phrases,
headings, standing texts and names, and those that several open items have.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ssp_desktop.application.aids.phrases import STANDARD_PHRASES
from ssp_desktop.application.meetings.standing_items import STANDING_ITEMS
from ssp_desktop.application.order import words
from ssp_desktop.application.order.finding import Finding, Rule, finding
from ssp_desktop.application.order.item_texts import ItemTexts, words_of
from ssp_desktop.domain.committee import STANDARD_HEADINGS, Committee, StandingItem
from ssp_desktop.domain.danish import MONTHS, WEEKDAYS
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.sentences import EVERYDAY_WORDS

_RUN = 5
_TELLING = 2
"""How many words of a run or a title must say something about the case."""
_IN_SEVERAL = 3
"""In so many open items a word says nothing about the closed one."""
_SHORTEST = 4
_MOST_SHOWN = 12
_PUBLIC = ("open_title", "open_text", "case_number")
"""The parts of a closed item that the open edition shows."""

_BODY = re.compile(r"(?:forvaltning|udvalg|gruppe|afdeling|administration)(?:e[nrt]|ens|ets|s)?$")
"""Who brings a case forward, or decides it, is in every item."""
_PLACE = re.compile(
    r"(?:forvaltning|udvalg|gruppe|afdeling|kommune|politi|skole|gymnasi|center|klub|forening|kreds"
    r"|region|råd|hus|festival|styrelse|ministeri)(?:e[nrt]|ens|ets|n|ns|s|um|ums|et)?$"
)
"""What is called so is no person."""
_NAME = re.compile(r"\b[A-ZÆØÅ][a-zæøåéüöä-]+(?:[ \u00a0]+[A-ZÆØÅ][\w’'-]*[a-zæøåéüöä])+\b")

_USUAL = """
    administration administrationen administrationens beslutning beslutninger besluttede
    besluttet bilag blevet borgmester byråd byrådet byrådets dagsorden dagsordenen denne
    derfor drøfte drøftede drøftelse efterretning eventuel eventuelle eventuelt fastsat
    foreslår forslag forslagene forslaget forvaltning forvaltningen forvaltningens fremlagt
    fremstilling følgende første godkende godkendelse godkender godkendes godkendt hvilket
    indstiller indstilles indstilling indstillingen indstillingens kommende kommune kommunen
    kommunens konsekvenser lukket medlem medlemmer medlemmerne møde møder mødet mødets oplæg
    oplægget orienterede orientering orienteringen orienteringer orienteringerne punkt
    punkter punktet referat referatet sagen sagens samt sidste status styregruppe
    styregruppen styregruppens således tager tages taget udvalg udvalget udvalgets vedtaget
    åbent økonomi økonomisk økonomiske
""".split()


class Closed(NamedTuple):
    """What closed items say and open ones must not."""

    runs: dict[tuple[str, ...], int]
    """Every run of words that tells something, with the number of its item."""
    titles: tuple[tuple[tuple[str, ...], int], ...]
    """The words of each title that is too short for a run, with the number of its item."""
    names: tuple[tuple[str, int], ...] = ()
    """Names that are nobody's at the meeting, with the number of their item."""


def closed_words(
    meeting: Meeting, committee: Committee | None, items: Iterable[ItemTexts]
) -> Closed:
    """Return what the closed ones of `items` say."""
    items = tuple(items)
    if not any(each.item.closed for each in items):
        return Closed({}, ())
    usual = _usual(meeting, committee)
    seen = Counter(
        word
        for each in items
        if not each.item.closed
        for word in {word for _, words_ in each.words for word in words_}
    )
    usual |= {word for word, count in seen.items() if count >= _IN_SEVERAL}
    runs: dict[tuple[str, ...], int] = {}
    titles = []
    open_titles = {words_of(each.item.title) for each in items if not each.item.closed}
    known = {run for text in _texts_of(committee) for run in _runs(words_of(text))}
    for each in items:
        if not each.item.closed:
            continue
        title = words_of(each.item.title)
        for part, own in each.words:
            if part in _PUBLIC or (part == "title" and title in open_titles):
                continue
            for run in _runs(own):
                if run not in known and _tells(run, usual):
                    runs.setdefault(run, each.number)
        is_public = title in open_titles or each.item.title == each.item.open_title
        if len(title) < _RUN and not is_public and _tells(title, usual):
            titles.append((title, each.number))
    names = {name: each.number for each in items for name in _names_in(each, usual)}
    return Closed(runs, tuple(titles), tuple(names.items()))


def of_closed_words(texts: ItemTexts, closed: Closed) -> Iterator[Finding]:
    """Yield what an open item says of closed ones."""
    if texts.item.closed or not any(closed):
        return
    told: set[object] = set()
    for (part, own), (_, text) in zip(texts.words, texts.paragraphs(), strict=True):
        for words_, number in _stretches(own, closed):
            if words_ not in told:
                told.add(words_)
                shown = " ".join(words_.split()[:_MOST_SHOWN])
                said = words.CLOSED_WORDS(texts.number, number, f"»{shown}«")
                stands = _as_written(words_.split(), text)
                yield finding(
                    Rule.CLOSED_WORDS, said, texts.item.id, part, words=words_, stands=stands
                )
        for name, number in closed.names:
            found = re.search(rf"(?<!\w){re.escape(name)}s?(?!\w)", text)
            key = " ".join(words_of(name))
            if found is not None and not any(key in each for each in told if isinstance(each, str)):
                told.add(key)
                said = words.CLOSED_WORDS(texts.number, number, f"»{name}«")
                rule = Rule.CLOSED_WORDS
                yield finding(rule, said, texts.item.id, part, words=key, stands=found[0])
        for title, number in closed.titles:
            if number not in told and _has(own, title):
                told.add(number)
                said = words.CLOSED_TITLE(texts.number, number)
                words_, stands = " ".join(title), _as_written(title, text)
                yield finding(
                    Rule.CLOSED_WORDS, said, texts.item.id, part, words=words_, stands=stands
                )


def _stretches(own: tuple[str, ...], closed: Closed) -> Iterator[tuple[str, int]]:
    """Yield the longest stretches of `own` that consist of runs of a closed item."""
    start = end = number = 0
    for at in range(len(own) - _RUN + 1):
        found = closed.runs.get(own[at : at + _RUN])
        if found is None:
            continue
        if end and (at > end - _RUN + 1 or found != number):
            yield " ".join(own[start:end]), number
            end = 0
        if not end:
            start, number = at, found
        end = at + _RUN
    if end:
        yield " ".join(own[start:end]), number


def _names_in(texts: ItemTexts, usual: set[str]) -> Iterator[str]:
    """Yield the names of two words or more that a closed item alone tells."""
    if not texts.item.closed:
        return
    for part, text in texts.paragraphs():
        for found in _NAME.finditer(text if part not in _PUBLIC else ""):
            own = words_of(found[0])
            if not usual.intersection(own) and not any(map(_PLACE.search, own)):
                yield found[0]


def _as_written(words_: Iterable[str], text: str) -> str:
    """Return these words as they stand in `text`; empty where they cannot be found again."""
    found = re.search(r"[\W_]+".join(map(re.escape, words_)), text, re.IGNORECASE)
    return found[0] if found else ""


def _has(own: tuple[str, ...], title: tuple[str, ...]) -> bool:
    return any(own[at : at + len(title)] == title for at in range(len(own)))


def _tells(run: Iterable[str], usual: set[str]) -> bool:
    return len({word for word in run if _is_telling(word, usual)}) >= _TELLING


def _is_telling(word: str, usual: set[str]) -> bool:
    if len(word) < _SHORTEST or word.isdecimal() or word in usual:
        return False
    return _BODY.search(word) is None


def _usual(meeting: Meeting, committee: Committee | None) -> set[str]:
    texts = [*_texts_of(committee), meeting.committee, meeting.municipality, meeting.venue]
    for person in meeting.participants:
        texts += (person.name, person.affiliation)
    for member in committee.members if committee else ():
        texts += (member.name, member.affiliation)
    usual = {word for text in texts for word in words_of(text)}
    return usual | EVERYDAY_WORDS | {*_USUAL, *MONTHS, *WEEKDAYS}


def _texts_of(committee: Committee | None) -> Iterator[str]:
    """Yield the phrases, headings and standing texts."""
    yield from STANDARD_PHRASES
    yield from STANDARD_HEADINGS
    standing: tuple[StandingItem, ...] = STANDING_ITEMS
    if committee is not None:
        yield from (*committee.phrases, *committee.headings, committee.name, committee.municipality)
        standing = (*standing, *committee.standing_items)
    for item in standing:
        yield item.title
        yield from (text for pair in item.texts for text in pair)


def _runs(of: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return (of[at : at + _RUN] for at in range(len(of) - _RUN + 1))
