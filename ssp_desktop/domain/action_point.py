"""An action point: something decided that somebody is to do.

Owns the value alone. It belongs to a committee, since it outlives its meeting.
"""

import datetime
from dataclasses import dataclass

from ssp_desktop.domain.text import clean_line


@dataclass(frozen=True, slots=True)
class ActionPoint:
    """Who is to do what, and by when.

    `text` is a sentence of the decision of `item_id` at `meeting_id`, as it stood
    when the point was made. `owner` is a name as it is shown, empty where nobody
    was named. `due` is None where no day was set. `done` is the day on which it was
    ticked off, None while it is open.
    """

    id: str
    committee_id: str
    meeting_id: str
    item_id: str
    text: str
    owner: str = ""
    due: datetime.date | None = None
    done: datetime.date | None = None

    def __post_init__(self) -> None:
        for field in ("text", "owner"):
            object.__setattr__(self, field, clean_line(getattr(self, field)))

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.done is None
