"""What was decided earlier in the matter of an item."""

import datetime
from dataclasses import dataclass

from ssp_desktop.domain.text import clean, clean_line


@dataclass(frozen=True, slots=True)
class EarlierDecision:
    """A decision of an earlier meeting on the same matter, as it read when it was taken along.

    `number` is the item's there, None when that is not known. `closed` says that the item was
    closed there, so that no open edition repeats it; `source` is the id of that item, empty where
    it is not known.
    """

    id: str
    committee: str
    date: datetime.date | None
    number: int | None
    title: str
    decision: str
    closed: bool = False
    source: str = ""

    def __post_init__(self) -> None:
        for field in ("committee", "title"):
            object.__setattr__(self, field, clean_line(getattr(self, field)))
        object.__setattr__(self, "decision", clean(self.decision))
