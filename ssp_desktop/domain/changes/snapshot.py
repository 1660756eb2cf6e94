"""A meeting as somebody was shown it: a draft that was sent, or what a reviewer last looked at."""

import datetime
from enum import StrEnum
from typing import NamedTuple

from ssp_desktop.domain.meeting import Meeting


class SnapshotKind(StrEnum):
    """Why the meeting was kept: it went out as a draft, or a reviewer looked at it."""

    DRAFT = "draft"
    LOOKED = "looked"


class Snapshot(NamedTuple):
    """The meeting at one moment.

    `code` names it, four characters for a draft. `who` is the reviewer, empty for the
    minute-taker's own. `seq` is the number of the last recorded step then, 0 before the first.
    `items` are the ids of the items it contains, None for all; `is_open`: they were made through
    the gate of the open edition. `digest` distinguishes the file that was written from any other,
    empty where none was.
    """

    code: str
    kind: SnapshotKind
    who: str
    at: datetime.datetime
    seq: int
    meeting: Meeting
    items: tuple[str, ...] | None = None
    is_open: bool = False
    digest: str = ""


class SentTo(NamedTuple):
    """That a draft went out: its code, to whom, and when.

    `who` is empty for the minute-taker's own.
    """

    code: str
    who: str
    at: datetime.datetime
