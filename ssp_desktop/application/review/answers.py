"""Who of the reviewers has answered, as far as the meeting says."""

import datetime
from collections.abc import Collection
from enum import StrEnum
from typing import NamedTuple

from ssp_desktop.domain.danish import name_key
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.review import Remark, RemarkKind, Reviewer


class Answered(StrEnum):
    """How far a reviewer has come: nothing yet, some of the items, all of them."""

    NOTHING = "nothing"
    SOME = "some"
    ALL = "all"


class ReviewState(NamedTuple):
    """A reviewer, how far they have come, and the numbers of the items they have said nothing of.

    An item that is not in the meeting any more is not waited for.
    """

    reviewer: Reviewer
    answered: Answered
    missing: tuple[int, ...]


def review_states(meeting: Meeting, returned: Collection[str] = ()) -> tuple[ReviewState, ...]:
    """Return the state of each reviewer, in the order in which they were asked.

    Whatever is said of an item is an answer to it, and that there is nothing to remark is one to
    all of them; so is a draft that came back. `returned` are the names of those whose draft did.
    What was said before they were asked (again) does not count.
    """
    back = {name_key(name) for name in returned}
    return tuple(_state(meeting, each, back) for each in meeting.reviewers)


def _state(meeting: Meeting, reviewer: Reviewer, back: set[str]) -> ReviewState:
    said = said_since_asked(meeting, reviewer.name)
    told = {each.item for each in said}
    is_done = name_key(reviewer.name) in back or any(
        each.kind in (RemarkKind.NONE, RemarkKind.APPROVES) and not each.item for each in said
    )
    missing = tuple(
        number
        for number, item in meeting.numbered_items()
        if not is_done
        and item.id not in told
        and (reviewer.items is None or item.id in reviewer.items)
    )
    if not missing:
        return ReviewState(reviewer, Answered.ALL, ())
    return ReviewState(reviewer, Answered.SOME if said else Answered.NOTHING, missing)


def said_since_asked(meeting: Meeting, who: str) -> list[Remark]:
    """Return what `who` has said of `meeting`: only what answers them, if they were asked."""
    own = name_key(who)
    reviewer = next((each for each in meeting.reviewers if name_key(each.name) == own), None)
    return [
        each
        for each in meeting.remarks
        if name_key(each.by) == own and (reviewer is None or is_since_asked(each.at, reviewer))
    ]


def is_since_asked(at: datetime.datetime, reviewer: Reviewer) -> bool:
    """Whether `at` is not before `reviewer` was asked; either may be in local time."""
    return reviewer.asked is None or at.astimezone() >= reviewer.asked.astimezone()
