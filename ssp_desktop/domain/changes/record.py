"""A change as it is stored: when it was made, by whom, and whether it is in effect."""

import datetime
from enum import StrEnum
from typing import NamedTuple

from ssp_desktop.domain.changes.change import Change


class ChangeState(StrEnum):
    """Whether a recorded change is in effect, undone, or undone and then written past."""

    DONE = "done"
    UNDONE = "undone"
    DROPPED = "dropped"


class RecordedChange(NamedTuple):
    """A change as stored: `seq` orders those of one meeting, `at` is local time with offset."""

    seq: int
    at: datetime.datetime
    who: str
    change: Change
    state: ChangeState = ChangeState.DONE
