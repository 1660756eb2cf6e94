"""Which changes approved minutes still take: additions that are dated and named, nothing else.

The text is closed by the approval. What is corrected afterwards is added; what reopens the
minutes says why, and that stays.
"""

from collections.abc import Iterator

from ssp_desktop.domain.changes.change import Change, Collection
from ssp_desktop.domain.changes.parts import Batch, Insert, Move, Remove, SetField
from ssp_desktop.domain.changes.text import SetText
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting, Status

_ADDED = (
    Collection.REVIEWERS,
    Collection.REMARKS,
    Collection.ANSWERS,
    Collection.APPROVALS,
    Collection.CORRECTIONS,
)
"""What may be added to approved minutes, and taken back by undoing it."""
_FACTS = ("filed", "published")
"""Facts that come after the approval as well as before it."""
_OF_APPROVAL = ("status", "approved_by", "approved_at")


class MinutesApproved(UserError):
    """Something was to be changed in minutes that are approved."""

    def __init__(self) -> None:
        super().__init__(
            "Referatet er godkendt, så teksten er lukket. Intet er ændret. Skriv en rettelse, "
            "eller åbn referatet igen med en begrundelse."
        )


def takes(meeting: Meeting, change: Change) -> bool:
    """Whether `meeting` takes `change`, as far as its approval is concerned.

    A reopening is never taken back, in any meeting: its reason stays on record.
    """
    if meeting.status is not Status.APPROVED and isinstance(change, SetText):
        return True  # a letter asks twice
    steps = list(_steps(change))
    if any(_takes_reopening_back(each) for each in steps):
        return False
    if meeting.status is not Status.APPROVED:
        return True
    reopens = any(_reopens(each) for each in steps)
    return all(_is_addition(each) or (reopens and _is_of_approval(each)) for each in steps)


def _steps(change: Change) -> Iterator[Change]:
    if isinstance(change, Batch):
        for each in change.changes:
            yield from _steps(each)
    else:
        yield change


def _reopens(change: Change) -> bool:
    return isinstance(change, Insert) and change.collection is Collection.REOPENINGS


def _takes_reopening_back(change: Change) -> bool:
    return isinstance(change, Remove | Move) and change.collection is Collection.REOPENINGS


def _is_of_approval(change: Change) -> bool:
    if _reopens(change):
        return True
    return isinstance(change, SetField) and _own_field(change) and change.field in _OF_APPROVAL


def _is_addition(change: Change) -> bool:
    if isinstance(change, Insert | Remove):
        return change.collection in _ADDED
    if isinstance(change, SetField):
        return _own_field(change) and change.field in _FACTS
    return False


def _own_field(change: SetField) -> bool:
    return not change.item and not change.part
