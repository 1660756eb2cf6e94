"""The words for one event of the log: what happened, at which item, and when.

Words only, in the language of the window.
"""

import datetime

from ssp_desktop.application.live.event_sayings import (
    OF_PEOPLE,
    at_clock_said,
    event_item_said,
    event_said,
)
from ssp_desktop.domain.room import EventKind, RoomEvent
from ssp_desktop.ui.words.shown import shown

__all__ = ["OF_PEOPLE", "at_clock", "event_item_words", "event_words"]


def at_clock(time: datetime.time | None) -> str:
    """Return ``kl. 16.20``; empty when the time is unknown."""
    return shown(at_clock_said(time))


def event_words(kind: EventKind, name: str = "") -> str:
    """Return what happened, with the name of the person concerned."""
    return shown(event_said(kind, name))


def event_item_words(event: RoomEvent, numbers: dict[str, int]) -> str:
    """Return the item at which it happened, from `numbers`; empty when the log has none."""
    return shown(event_item_said(event, numbers))
