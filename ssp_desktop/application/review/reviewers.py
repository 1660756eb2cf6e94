"""Who is asked to review the minutes: the change for each, and whom to suggest."""

import datetime
from collections.abc import Iterator

from ssp_desktop.domain.changes import Batch, Change, Collection, Insert, Remove, SetField
from ssp_desktop.domain.danish import name_key
from ssp_desktop.domain.meeting import Meeting, Role, Status, new_id
from ssp_desktop.domain.review import Reviewer


def asking(
    meeting: Meeting,
    name: str,
    *,
    items: tuple[str, ...] | None,
    sees_closed: bool,
    due: datetime.date | None,
    at: datetime.datetime,
) -> Change | None:
    """Return the asking of a reviewer; one who was asked before is asked for this instead.

    A draft is in review from then on. None without a name.
    """
    if not name.strip():
        return None
    new = Reviewer(new_id(), name, items, sees_closed, due, at)
    changes: list[Change] = []
    place = len(meeting.reviewers)
    for number, each in enumerate(meeting.reviewers):
        if name_key(each.name) == name_key(name):
            changes.append(Remove(Collection.REVIEWERS, "", number, each))
            place = number
    changes.append(Insert(Collection.REVIEWERS, "", place, new))
    if meeting.status is Status.DRAFT:
        changes.append(SetField("", "", "status", Status.DRAFT, Status.IN_REVIEW))
    return Batch(tuple(changes))


def no_longer_asking(meeting: Meeting, reviewer_id: str) -> Change | None:
    """Return the removal of a reviewer; what they said stays. None when they are not there."""
    for number, each in enumerate(meeting.reviewers):
        if each.id == reviewer_id:
            return Remove(Collection.REVIEWERS, "", number, each)
    return None


def suggested(meeting: Meeting) -> tuple[str, ...]:
    """Return the names of those who may review: those asked, the chair, the other members."""
    names = [each.name for each in meeting.reviewers]
    for name in _called(meeting):
        if all(name_key(name) != name_key(each) for each in names):
            names.append(name)
    return tuple(names)


def _called(meeting: Meeting) -> Iterator[str]:
    people = meeting.participants
    yield from (person.name for person in people if person.role is Role.CHAIR)
    yield from (person.name for person in people if person.role is Role.MEMBER)
