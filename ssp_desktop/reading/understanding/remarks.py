"""The remarks after names in a list of people: arrived late, left, substitutes for somebody.

Understands the words that `ssp_desktop.minutes.remarks` writes, and other ways of
saying the same. Anything else is left to the caller.
"""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from ssp_desktop.domain.danish import find_time
from ssp_desktop.domain.meeting import new_id
from ssp_desktop.domain.room import EventKind, RoomEvent

_NUMBERS = r"\d{1,3}(?:\s?[-–]\s?\d{1,3})?"
_UNDER = rf"(?:under|i|ved)\s+(?:dagsordens)?(?:punkt(?:erne|er)?|pkt\.?|sagerne|sag)\s+{_NUMBERS}"
_ITEMS = re.compile(rf"{_UNDER}(?:(?:,\s*|\s+og\s+|,\s*og\s+){_NUMBERS})*", re.IGNORECASE)
_RANGE = re.compile(r"(\d{1,3})(?:\s?[-–]\s?(\d{1,3}))?")
_CLOCK = r"(?:kl\.?\s*\d{1,2}(?:[.:]\d{2})?|\d{1,2}[.:]\d{2})"
_TURN = rf"(?:fra|til|indtil)\s+{_CLOCK}"
_STAY = re.compile(
    rf"(?:(?:var\s+)?til\s?stede\s+|deltog\s+|mødt\s+|deltager\s+)?{_TURN}(?:\s+(?:og\s+)?{_TURN})*",
    re.IGNORECASE,
)
_EACH_TURN = re.compile(rf"(fra|til|indtil)\s+({_CLOCK})", re.IGNORECASE)
_STANDS_IN = re.compile(
    rf"(?:stedfortræder|suppleant)\s+for\s+(?P<name>[^\d,;()]+?)(?:\s+(?P<items>{_ITEMS.pattern}))?",
    re.IGNORECASE,
)
_MISSED = re.compile(
    rf"(?:deltog\s+ikke|var\s+ikke\s+til\s?stede|ikke\s+til\s?stede|fraværende)\s+{_ITEMS.pattern}",
    re.IGNORECASE,
)
_ATTENDED = re.compile(rf"(?:deltog|til\s?stede)\s+(?:kun\s+)?{_ITEMS.pattern}", re.IGNORECASE)

_PAUSE = rf"{_CLOCK}(?:\s?[-–]\s?\d{{1,2}}[.:]\d{{2}})?"
_COURSE = re.compile(
    rf"\bmødet\s+(?:begyndte\s+(?P<began>{_CLOCK})(?:,|\s+og|\b))?"
    rf"\s*(?:holdt\s+pause\s+(?P<pauses>{_PAUSE}(?:\s+og\s+{_PAUSE})*)(?:\s+og|\b))?"
    rf"\s*(?:sluttede\s+(?P<ended>{_CLOCK}))?\.?\s*$",
    re.IGNORECASE,
)

_TIME = re.compile(r"(\d{1,2})[.:](\d{2})")


@dataclass(frozen=True, slots=True)
class Told:
    """One remark, as `words`.

    `turns` are the times of arriving (True) and leaving (False), in order. `missed` and
    `attended` are item numbers, first and last of each range. `member` is the name of
    the person substituted, at the items `at`, or throughout.
    """

    words: str
    turns: tuple[tuple[bool, datetime.time], ...] = ()
    missed: tuple[tuple[int, int], ...] = ()
    attended: tuple[tuple[int, int], ...] = ()
    member: str = ""
    at: tuple[tuple[int, int], ...] = ()


def without_commas(line: str) -> str:
    """Return `line` without commas between item numbers, which do not separate people."""
    return _ITEMS.sub(lambda found: re.sub(r",\s*(?:og\s+)?", " og ", found[0]), line)


def told_by(words: str) -> Told | None:
    """Return what the words after a name say; None when they are no remark."""
    words = words.strip(" .")
    if _MISSED.fullmatch(words):
        return Told(words, missed=_ranges(words))
    if _ATTENDED.fullmatch(words):
        return Told(words, attended=_ranges(words))
    found = _STANDS_IN.fullmatch(words)
    if found:
        return Told(words, member=found["name"].strip(), at=_ranges(found["items"] or ""))
    if _STAY.fullmatch(words):
        return _stay(words)
    return None


def _ranges(words: str) -> tuple[tuple[int, int], ...]:
    return tuple((int(found[1]), int(found[2] or found[1])) for found in _RANGE.finditer(words))


def _stay(words: str) -> Told | None:
    turns = []
    for word, clock in _EACH_TURN.findall(words):
        time = find_time(clock if clock.casefold().startswith("kl") else f"kl. {clock}")
        if time is None:
            return None
        turns.append((word.casefold() == "fra", time))
    alternate = all(one[0] is not two[0] for one, two in pairwise(turns))
    return Told(words, turns=tuple(turns)) if alternate else None


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
