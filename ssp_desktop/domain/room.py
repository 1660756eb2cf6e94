"""What happens in the room during a meeting: the values alone.

Owns the log of events, and the exceptions for one item: who was ruled disqualified, and who stood
in for whom. What follows from these is worked out in `ssp_desktop.domain.attendance`.
"""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from ssp_desktop.domain.text import clean_line


class EventKind(StrEnum):
    """What happened."""

    BEGAN = "began"
    ENDED = "ended"
    BREAK = "break"
    RESUMED = "resumed"
    TAKEN_UP = "taken_up"
    """The meeting took up an item."""
    ARRIVED = "arrived"
    """A person arrived, or returned."""
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class RoomEvent:
    """One event, in the order of the log.

    `item` is the id of the item in progress, empty before the first one; for `TAKEN_UP` it is the
    item itself. `person` is a participant's id where the kind concerns one. `time` is the time of
    day, None if it was not noted.
    """

    id: str
    kind: EventKind
    time: datetime.time | None = None
    item: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class Recusal:
    """A decision on whether a person is disqualified (inhabil) at an item.

    `disqualified` False is minuted too. A disqualified person is out of the room for that item
    alone. `sentence` is what was last written about it into the decision.
    """

    id: str
    person: str
    disqualified: bool = True
    sentence: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "sentence", clean_line(self.sentence))


@dataclass(frozen=True, slots=True)
class Substitution:
    """At one item `person` stands in for `member`; both are ids of participants."""

    id: str
    person: str
    member: str
