"""The items that nearly every agenda has: their usual texts, and by which titles they are known.

Owns what a standing item is. Which meeting an item was handed on from is left to `carried_over`.
"""

from ssp_desktop.domain.committee import StandingItem
from ssp_desktop.domain.danish import find_date, long_date
from ssp_desktop.domain.meeting import AgendaItem

LAST_MEETING = "{sidste møde}"
"""Stands in the text of a standing item for the day of the last meeting."""

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
