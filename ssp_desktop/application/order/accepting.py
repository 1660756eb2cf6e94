"""What is not in order and accepted as it is: said by whom and when, and taken back.

A finding is known by its key, so it stays accepted until the words it concerns are changed.
"""

import datetime
from collections.abc import Iterable
from dataclasses import replace

from ssp_desktop.application.order.finding import Finding
from ssp_desktop.domain.changes import Change, Collection, Insert, Remove
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.review import Accepted


def accept(meeting: Meeting, finding: Finding, by: str, at: datetime.datetime) -> Change | None:
    """Accept `finding` as it is; None if that was done before."""
    if any(each.id == finding.key for each in meeting.accepted):
        return None
    accepted = Accepted(finding.key, by, at)
    return Insert(Collection.ACCEPTED, "", len(meeting.accepted), accepted)


def take_back(meeting: Meeting, finding: Finding) -> Change | None:
    """Accept `finding` no longer; None if it was not accepted."""
    for at, each in enumerate(meeting.accepted):
        if each.id == finding.key:
            return Remove(Collection.ACCEPTED, "", at, each)
    return None


def with_acceptance(found: Iterable[Finding], meeting: Meeting) -> tuple[Finding, ...]:
    """Return what was `found` in `meeting`, those that it accepts marked."""
    accepted = {each.id: each for each in meeting.accepted}
    if not accepted:
        return tuple(found)
    return tuple(
        replace(each, acceptance=accepted[each.key]) if each.key in accepted else each
        for each in found
    )
