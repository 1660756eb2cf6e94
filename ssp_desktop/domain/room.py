"""What happens in the room while a meeting is held: the values alone.

Owns the log of events, and what departs from it for one item: who was ruled
disqualified, and who stood in for whom. What follows from these is reckoned in
`ssp_desktop.domain.attendance`.
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
    """An item was taken in hand by the meeting."""
    ARRIVED = "arrived"
    """A person came, or came back."""
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class RoomEvent:
    """One event, in the order in which the log holds it.

    `item` is the id of the item that was in hand, empty before the first one;
    for `TAKEN_UP` the item itself. `person` is a participant's id where the kind
    is about one. `time` is the time of day, None where nobody noted it.
    """

    id: str
    kind: EventKind
    time: datetime.time | None = None
    item: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class Recusal:
    """A ruling on whether a person is disqualified (inhabil) at an item.

    `disqualified` False is minuted too. Who is disqualified is out of the room for
    that item alone. `sentence` is what was last written into the decision about it.
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
