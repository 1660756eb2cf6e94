"""An action point: something the meeting decided that somebody has to do.

Owns the value alone. An action point belongs to the minutes of the meeting that decided it. Whether
it has been done is for the committee to follow up, and is stored apart from the minutes (see
`CommitteeActionPoint`).
"""

import datetime
from dataclasses import dataclass
from typing import NamedTuple

from ssp_desktop.domain.text import clean_line


@dataclass(frozen=True, slots=True)
class ActionPoint:
    """Who has to do what, and by when.

    `text` is a sentence from the decision of `item`, as it read when the action point was made.
    `owner` is a name as it is shown, empty when no one was named. `due` is None when no day was
    set.
    """

    id: str
    item: str
    text: str
    owner: str = ""
    due: datetime.date | None = None

    def __post_init__(self) -> None:
        for field in ("text", "owner"):
            object.__setattr__(self, field, clean_line(getattr(self, field)))


class CommitteeActionPoint(NamedTuple):
    """An action point as its committee sees it, from the meeting that decided it.

    `item_title` and `case_number` are those of its item, empty if the item has been deleted. `done`
    is the day it was ticked off, None while it is open.
    """

    point: ActionPoint
    meeting_id: str
    meeting_date: datetime.date | None
    item_title: str
    done: datetime.date | None = None
    case_number: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it still has to be done."""
        return self.done is None
