"""What is to be told of a person besides the name, as values without words.

`ssp_desktop.domain.attendance` reckons them, `ssp_desktop.minutes` words them.
"""

import datetime
from typing import NamedTuple

from ssp_desktop.domain.meeting import Participant

Groups = tuple[tuple[int, ...], ...]
"""Numbers of items; those that follow each other, but for items not taken, are together."""


class Stay(NamedTuple):
    """A time in the room; None where it lasted from the beginning or until the end."""

    came: datetime.time | None
    left: datetime.time | None


class Remark(NamedTuple):
    """What is to be told of one person besides the name.

    `stays` is empty for one who was there throughout, and where a time is not known.
    `missed` are the items that somebody who came was away from, `attended` those a
    guest was there for, if not all, or a substitute who was called in later.
    `stands_in_for` is the member whose seat is taken throughout, `stands_in_at` members
    and the items at which their seat is taken.
    """

    stays: tuple[Stay, ...] = ()
    missed: Groups = ()
    attended: Groups = ()
    stands_in_for: Participant | None = None
    stands_in_at: tuple[tuple[Participant, Groups], ...] = ()
