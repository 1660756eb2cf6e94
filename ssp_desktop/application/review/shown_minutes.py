"""The minutes as a reviewer may see them: the whole, or the front and their items.

Made again and again while the meeting is written; what has not changed is the same object. Through
the gate, CPR numbers are masked as in everything that is shown at once.
"""

from typing import NamedTuple

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.blocks import Edition, Minutes
from ssp_desktop.minutes.cpr_mask import CprMask
from ssp_desktop.minutes.drafting import draft_minutes
from ssp_desktop.minutes.making import MinutesMaker


class Allowed(NamedTuple):
    """What a reviewer may see: the ids of the items, None for all; whether through the gate."""

    items: tuple[str, ...] | None
    is_open: bool


class ShownMinutes:
    """Makes the minutes for a reviewer who sees what `allowed` says."""

    def __init__(self, allowed: Allowed) -> None:
        self.allowed = allowed
        self._maker = MinutesMaker(Edition.OPEN if allowed.is_open else Edition.FULL)
        self._mask = CprMask()

    def __call__(self, meeting: Meeting) -> Minutes:
        """Return the minutes of `meeting`."""
        items, is_open = self.allowed
        if items is None:
            minutes = self._maker.make(meeting)
        else:
            minutes = draft_minutes(meeting, items, is_open=is_open)
        return self._mask(minutes) if is_open else minutes
