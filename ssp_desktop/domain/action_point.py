"""An action point: something decided that somebody is to do.

Owns the value alone. It stands in the meeting that decided it, as a part of its
minutes; whether it has been done is the committee's affair afterwards, and is
kept apart from the minutes (see `CommitteeActionPoint`).
"""

import datetime
from dataclasses import dataclass
from typing import NamedTuple

from ssp_desktop.domain.text import clean_line


@dataclass(frozen=True, slots=True)
class ActionPoint:
    """Who is to do what, and by when.

    `text` is a sentence of the decision of `item`, as it stood when the point was
    made. `owner` is a name as it is shown, empty where nobody was named. `due` is
    None where no day was set.
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
    """An action point as its committee sees it, from the meeting it was decided at.

    `item_title` and `case_number` are those of its item, empty where that is gone.
    `done` is the day on which it was ticked off, None while it is open.
    """

    point: ActionPoint
    meeting_id: str
    meeting_date: datetime.date | None
    item_title: str
    done: datetime.date | None = None
    case_number: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.done is None
