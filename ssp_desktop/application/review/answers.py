"""Who of the reviewers has answered, as far as the meeting says."""

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
    said = [each for each in meeting.remarks if _is_answer(each, reviewer)]
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


def _is_answer(remark: Remark, reviewer: Reviewer) -> bool:
    if name_key(remark.by) != name_key(reviewer.name):
        return False
    if reviewer.asked is None:
        return True
    return remark.at.astimezone() >= reviewer.asked.astimezone()  # one may be in local time
