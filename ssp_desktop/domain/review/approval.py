"""What belongs to the approval of minutes, and what may still come after it."""

import datetime
from dataclasses import dataclass

from ssp_desktop.domain.text import clean, clean_line


@dataclass(frozen=True, slots=True)
class Accepted:
    """Something that is not in order, accepted as it is. `id` is the finding's key."""

    id: str
    by: str
    at: datetime.datetime


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction (rettelse) after approval: an addition at an item, or at none."""

    id: str
    item: str
    text: str
    by: str
    at: datetime.datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", clean(self.text))
        object.__setattr__(self, "by", clean_line(self.by))


@dataclass(frozen=True, slots=True)
class MemberApproval:
    """A member's own approval of the minutes."""

    id: str
    name: str
    at: datetime.datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", clean_line(self.name))


@dataclass(frozen=True, slots=True)
class Reopening:
    """Approved minutes were opened again, by whom and why. Never removed."""

    id: str
    by: str
    at: datetime.datetime
    why: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "by", clean_line(self.by))
        object.__setattr__(self, "why", clean_line(self.why))
