"""The remarks after names in a list of people: arrived late, left, substitutes for somebody.

Understands the words that `ssp_desktop.minutes.remarks` writes, and other ways of
saying the same. Anything else is left to the caller.
"""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from ssp_desktop.domain.danish import find_time
from ssp_desktop.domain.meeting import new_id
from ssp_desktop.domain.room import EventKind, RoomEvent
from ssp_desktop.reading.people.names import is_name

_NUMBERS = r"\d{1,3}(?:\s?[-–]\s?\d{1,3})?"
_MORE = rf"(?:(?:,\s*|\s+og\s+|,\s*og\s+){_NUMBERS})*"
_KIND = r"(?:dagsordens)?(?:punkt(?:erne|er|et)?|pkt\.?|sagerne|sager|sag)(?:\s+nr\.?)?"
_LIST = rf"{_KIND}\s+{_NUMBERS}{_MORE}"
_ITEMS = re.compile(
    rf"(?:under|i|ved|til|på|for)\s+(?:behandlingen\s+af\s+)?{_LIST}", re.IGNORECASE
)
_BARE_ITEMS = re.compile(_LIST, re.IGNORECASE)
_RANGE = re.compile(r"(\d{1,3})(?:\s?[-–]\s?(\d{1,3}))?")
_CLOCK = r"(?:(?:ca\.?\s*)?kl\.?\s*(?:ca\.?\s*)?\d{1,2}(?:[.:]\d{2})?|\d{1,2}[.:]\d{2})"
_TURN = rf"(?:fra|til|indtil)\s+{_CLOCK}"
_STAY = re.compile(
    rf"(?:(?:var\s+)?til\s?stede\s+|deltog\s+|mødt\s+|deltager\s+)?{_TURN}(?:\s+(?:og\s+)?{_TURN})*",
    re.IGNORECASE,
)
_FROM_ITEM = re.compile(
    r"(?:(?:var\s+)?til\s?stede\s+|deltog\s+|deltager\s+)?(?:kun\s+)?"
    rf"(?:(?P<came>fra(?:\s+og\s+med)?)|(?:ind)?til\s+og\s+med)\s+{_KIND}\s+"
    r"(?P<item>\d{1,3})",
    re.IGNORECASE,
)
_EACH_TURN = re.compile(rf"(fra|til|indtil)\s+({_CLOCK})", re.IGNORECASE)
_STANDS_IN = re.compile(
    r"(?:(?:mødt|mødte|møder|deltog|deltager|var)\s+)?(?:som\s+)?"
    r"(?:(?:stedfortræder|suppleant)\s+for|i\s+stedet\s+for)\s+"
    rf"(?P<name>[^\d,;()]+?)(?:\s*\([^()]*\))?(?:\s+(?P<items>{_ITEMS.pattern}))?",
    re.IGNORECASE,
)
_SUBSTITUTE_CAME = re.compile(
    r"(?P<name>[^\d,;()]+?(?:\s*\([^()]*\))?)\s+(?:mødt|mødte|møder|deltog|deltager|er|var)\s+"
    r"(?:(?:som\s+)?(?:stedfortræder|suppleant)|i\s+stedet)",
    re.IGNORECASE,
)
_SUBSTITUTE = re.compile(
    r"(?:(?:stedfortræder|suppleant)(?:\s+(?:er|var)\b)?:?|i\s+stedet\s+(?:mødt|mødte|deltog))\s+"
    r"(?P<name>(?!for\b)[^\d,;()]+(?:\([^()]*\))?)",
    re.IGNORECASE,
)
_MISSED = re.compile(
    r"(?:deltog\s+ikke|deltager\s+ikke|var\s+ikke\s+til\s?stede|ikke\s+til\s?stede|(?:var\s+)?"
    rf"fraværende)\s+{_ITEMS.pattern}",
    re.IGNORECASE,
)
_ATTENDED = re.compile(
    rf"(?:deltog|deltager|(?:var\s+)?til\s?stede)\s+(?:kun\s+)?{_ITEMS.pattern}", re.IGNORECASE
)
_CAME = r"ankom|ankommet|ankommer|kom|kommet|kommer|mødte|mødt|indtrådte"
_LEFT = r"gik|går|gået|forlod|forlader|udtrådte"
_ALONG = r"(?:\s+(?:mødet|til|fra|i|op|ind|først|senere|for\s+sent|tidligere|igen|tilbage|hjem))*?"
_AT_ITEM = rf"(?:(?P<where>under|ved|i|efter|før|inden)\s+{_KIND}\s+(?P<item>\d{{1,3}}))"
_STEP = re.compile(
    rf"(?:(?P<came>{_CAME})|(?:{_LEFT})){_ALONG}"
    rf"(?:\s+(?P<clock>{_CLOCK}))?(?:,?\s+{_AT_ITEM})?",
    re.IGNORECASE,
)
_AND = re.compile(r",\s*(?:og\s+)?|\s+og\s+")
_LAST = 9999  # higher than any item's number
_LONGEST = 200  # characters of a remark

_PAUSE = rf"{_CLOCK}(?:\s?[-–]\s?\d{{1,2}}[.:]\d{{2}})?"
_COURSE = re.compile(
    rf"\bmødet\s+(?:begyndte\s+(?P<began>{_CLOCK})(?:,|\s+og|\b))?"
    rf"\s*(?:holdt\s+pause\s+(?P<pauses>{_PAUSE}(?:\s+og\s+{_PAUSE})*)(?:\s+og|\b))?"
    rf"\s*(?:sluttede\s+(?P<ended>{_CLOCK}))?\.?\s*$",
    re.IGNORECASE,
)

_TIME = re.compile(r"(\d{1,2})[.:](\d{2})")


Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One remark, as `words`.

    `turns` are the times of arriving (True) and leaving (False), in order; a time is None where
    only another of them is given. `missed` and `attended` are item numbers, first and last of each
    range; `items` the same of a remark that is nothing else, so that the list it stands in says
    which. `member` is the name of the person substituted, at the items `at`, or throughout;
    `substitute` whoever came for the person.
    """

    words: str
    turns: tuple[tuple[bool, datetime.time | None], ...] = ()
    missed: Spans = ()
    attended: Spans = ()
    items: Spans = ()
    member: str = ""
    at: Spans = ()
    substitute: str = ""
    is_stay: bool = False

    def among_absent(self) -> "Told":
        """Return what it says in a list of absent people: ``sag 3``, ``fra kl. 17``."""
        if not self.is_stay:
            return replace(self, missed=(*self.missed, *self.items), items=())
        missed = tuple(
            (0, first - 1) if first else (last + 1, _LAST) for first, last in self.missed
        )
        turns = tuple((not came, time) for came, time in self.turns)
        return replace(self, turns=turns, missed=missed)

    def among_present(self) -> "Told":
        """Return what it says in a list of people who came."""
        return replace(self, attended=(*self.attended, *self.items), items=())


def without_commas(line: str) -> str:
    """Return `line` without commas between item numbers, which do not separate people."""
    return _BARE_ITEMS.sub(lambda found: re.sub(r",\s*(?:og\s+)?", " og ", found[0]), line)


def told_by(words: str) -> Told | None:
    """Return what the words after a name say; None when they are no remark."""
    words = words.strip(" .,")
    if len(words) > _LONGEST:
        return None
    told = _alone(words)
    if told is not None:
        return told
    for found in _AND.finditer(words):
        first = _alone(words[: found.start()])
        second = told_by(words[found.end() :]) if first else None
        if first and second:
            return _both(words, first, second)
    return None


def _alone(words: str) -> Told | None:
    return _one(words) or _stay(words) or _steps(words)


def _one(words: str) -> Told | None:
    """Return what `words` say, as far as it is about items or seats."""
    if _MISSED.fullmatch(words):
        return Told(words, missed=_ranges(words))
    if _ATTENDED.fullmatch(words):
        return Told(words, attended=_ranges(words))
    if _BARE_ITEMS.fullmatch(words) or _ITEMS.fullmatch(words):
        return Told(words, items=_ranges(words))
    found = _STANDS_IN.fullmatch(words)
    if found:
        return Told(words, member=found["name"].strip(), at=_ranges(found["items"] or ""))
    found = _SUBSTITUTE_CAME.fullmatch(words) or _SUBSTITUTE.fullmatch(words)
    if found and is_name(found["name"].partition("(")[0].strip()):
        return Told(words, substitute=found["name"].strip())
    return None


def _both(words: str, first: Told, second: Told) -> Told:
    return Told(
        words,
        turns=(*first.turns, *second.turns),
        missed=(*first.missed, *second.missed),
        attended=(*first.attended, *second.attended),
        items=(*first.items, *second.items),
        member=first.member or second.member,
        at=first.at or second.at,
        substitute=first.substitute or second.substitute,
        is_stay=first.is_stay or second.is_stay,
    )


def _ranges(words: str) -> Spans:
    return tuple((int(found[1]), int(found[2] or found[1])) for found in _RANGE.finditer(words))


def _stay(words: str) -> Told | None:
    """Return the stay of ``til stede fra kl. 16 til kl. 17`` and ``fra punkt 3``."""
    found = _FROM_ITEM.fullmatch(words)
    if found:
        item = int(found["item"])
        missed = (0, item - 1) if found["came"] else (item + 1, _LAST)
        return Told(words, missed=(missed,), is_stay=True)
    if not _STAY.fullmatch(words):
        return None
    turns = []
    for word, clock in _EACH_TURN.findall(words):
        time = _clock(clock)
        if time is None:
            return None
        turns.append((word.casefold() == "fra", time))
    alternate = all(one[0] is not two[0] for one, two in pairwise(turns))
    return Told(words, turns=tuple(turns), is_stay=True) if alternate else None


def _clock(clock: str) -> datetime.time | None:
    return find_time(clock if "kl" in clock.casefold() else f"kl. {clock}")


def _steps(words: str) -> Told | None:
    """Return who came and went: ``ankom kl. 16.20 under punkt 2 og gik kl. 17``."""
    whole = _STEP.fullmatch(words)
    steps = [whole] if whole else [_STEP.fullmatch(part) for part in _AND.split(words)]
    turns: list[tuple[bool, datetime.time | None]] = []
    missed: list[tuple[int, int]] = []
    since: int | None = 0  # the first item that is missed, where that is known
    for step in steps:
        if step is None or not (step["clock"] or step["item"]):
            return None
        came, time = bool(step["came"]), _clock(step["clock"] or "")
        if (step["clock"] and time is None) or (turns and turns[-1][0] is came):
            return None
        turns.append((came, time))
        if step["item"] is None:
            since = None
            continue
        at = int(step["item"]) + (step["where"].casefold() == "efter")
        if came and since is not None:
            missed.append((since, at - 1))
        since = None if came else at
    if not turns[-1][0] and since is not None:
        missed.append((since, _LAST))
    if not any(time for _, time in turns):
        turns = []
    return Told(words, turns=tuple(turns), missed=tuple(missed))


def numbers_in(ranges: Iterable[tuple[int, int]], known: Iterable[int]) -> set[int]:
    """Return those of the `known` numbers that are within the ranges."""
    spans = tuple(ranges)
    return {number for number in known if any(one <= number <= two for one, two in spans)}


def course_told(text: str) -> tuple[RoomEvent, ...]:
    """Return when the meeting began, paused and ended, from a sentence at the end of `text`.

    Empty when there is none. Stating the beginning or a break implies that the meeting
    is over: its end has no time if none is given.
    """
    found = _COURSE.search(text)
    if found is None or not any(found.groupdict().values()):
        return ()
    events = [RoomEvent(new_id(), EventKind.BEGAN, time) for time in _times(found["began"] or "")]
    for pause in re.split(r"\s+og\s+", found["pauses"] or ""):
        kinds = (EventKind.BREAK, EventKind.RESUMED)
        for kind, time in zip(kinds, _times(pause), strict=False):
            events.append(RoomEvent(new_id(), kind, time))
    ended = _times(found["ended"] or "")
    return (*events, RoomEvent(new_id(), EventKind.ENDED, ended[0] if ended else None))


def _times(text: str) -> list[datetime.time]:
    found = (find_time(f"kl. {hours}.{minutes}") for hours, minutes in _TIME.findall(text))
    return [time for time in found if time is not None]
