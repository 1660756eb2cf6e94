"""The items that nearly every agenda has: their usual texts, and by which titles they are known.

Owns what a standing item is. Which meeting an item was handed on from is left to `carried_over`.
"""

import datetime
import re
from collections.abc import Iterable
from dataclasses import replace

from ssp_desktop.domain.committee import StandingItem
from ssp_desktop.domain.danish import find_date, long_date
from ssp_desktop.domain.meeting import AgendaItem

LAST_MEETING = "{sidste møde}"
"""Stands in the text of a standing item for the day of the last meeting."""

UNKNOWN_DATE = "[dato]"
"""Replaces the last meeting's date where it is not known and the sentence needs one."""

# »referatet af mødet den 4. marts« can do without the date, most other sentences cannot.
_OF_LAST_MEETING = re.compile(
    rf"\b(af|fra|til|på) (?:mødet )?(?:den |d\. ?)?{re.escape(LAST_MEETING)}", re.IGNORECASE
)
_ANY_DAY = rf"(?:\d\d?\. \w+ \d{{4}}|{re.escape(UNKNOWN_DATE)})"

STANDING_ITEMS = (
    StandingItem(
        "Godkendelse af dagsorden",
        (("Indstilling", "Forvaltningen indstiller, at dagsordenen godkendes."),),
    ),
    StandingItem(
        "Godkendelse af sidste mødes referat",
        (
            (
                "Indstilling",
                f"Forvaltningen indstiller, at referatet af mødet den {LAST_MEETING} godkendes.",
            ),
        ),
    ),
    StandingItem("Eventuelt"),
)
"""What nearly every Danish agenda begins and ends with."""

_APPROVES = (("godkendelse", "referat"), ("sidste", "referat"))
_OTHERS = (("godkendelse", "dagsorden"), ("eventuelt",), ("meddelelser",))


def approves_last_minutes(title: str) -> bool:
    """Whether the item with that title approves the last meeting's minutes."""
    return _has_words_of(title, _APPROVES)


def is_standing(title: str) -> bool:
    """Whether the item with that title recurs at every meeting of a committee."""
    return approves_last_minutes(title) or _has_words_of(title, _OTHERS)


def _has_words_of(title: str, known: tuple[tuple[str, ...], ...]) -> bool:
    """Whether all words of one of `known` are in `title`, also within longer words."""
    words = title.casefold()
    return any(all(word in words for word in each) for each in known)


def standing_item(item: AgendaItem) -> StandingItem:
    """Return `item` as a standing item: a date in its texts becomes the last meeting's."""
    texts = ((s.heading, _with_last_meeting(s.text)) for s in item.sections if s.text)
    return StandingItem(item.title, tuple(texts))


def _with_last_meeting(text: str) -> str:
    day = find_date(text)
    return text.replace(long_date(day), LAST_MEETING) if day else text


def dated(text: str, day: datetime.date | None) -> str:
    """Return a standing text with the last meeting's date filled in, or worded without it."""
    if day is not None:
        return text.replace(LAST_MEETING, long_date(day))
    return _OF_LAST_MEETING.sub(r"\1 sidste møde", text).replace(LAST_MEETING, UNKNOWN_DATE)


def dated_anew(
    item: AgendaItem, standing: Iterable[StandingItem], day: datetime.date | None
) -> AgendaItem:
    """Return `item` of another meeting with `day` in the texts that are `standing` as filled in.

    Any other text stays as it is, whatever dates it names: somebody wrote it.
    """
    filled_in = [
        text
        for each in (*standing, *STANDING_ITEMS)
        for _, text in each.texts
        if LAST_MEETING in text
    ]

    def anew(text: str) -> str:
        known = (each for each in filled_in if _is_filled_in(text, each))
        return next((dated(each, day) for each in known), text)

    sections = tuple(replace(each, text=anew(each.text)) for each in item.sections)
    return replace(item, sections=sections)


def _is_filled_in(text: str, standing: str) -> bool:
    """Whether `text` is the standing text with some day in it, or worded without one."""
    pattern = _ANY_DAY.join(map(re.escape, standing.split(LAST_MEETING)))
    return text == dated(standing, None) or re.fullmatch(pattern, text) is not None
