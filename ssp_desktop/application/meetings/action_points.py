"""What a user does with a committee's action points: read them, tick them off.

Owns which of them a meeting shows. The action points themselves belong to the meetings and are
edited there.
"""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ssp_desktop.application.meetings.carried_over import is_earlier
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.action_point import CommitteeActionPoint
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting


@dataclass(frozen=True, slots=True)
class ActionPoints:
    """The use cases over `store`. All errors are `UserError`."""

    store: Store
    today: Callable[[], datetime.date] = datetime.date.today

    def of(self, meeting: Meeting, *, done: bool = False) -> list[CommitteeActionPoint]:
        """Return the committee's open action points up to that meeting, earliest due date first.

        The meeting's own are taken from `meeting`, saved or not. With `done`, also those ticked
        off. A meeting without a committee has only its own.
        """
        found = own_points(meeting, self.store.days_done(meeting.id))
        if meeting.committee_id:
            kept = self.store.committee_action_points(meeting.committee_id, done=done)
            found = [each for each in kept if is_earlier(each, meeting)] + found
        found = [each for each in found if done or each.is_open]
        return sorted(found, key=lambda each: each.point.due or datetime.date.max)

    def toggle(self, point: CommitteeActionPoint) -> CommitteeActionPoint:
        """Tick the action point off today, or reopen it; return its new state."""
        day = self.today() if point.is_open else None
        self.store.set_action_done(point.meeting_id, point.point.id, day)
        return point._replace(done=day)

    def next_meeting(self, meeting: Meeting) -> datetime.date | None:
        """Return the committee's next meeting day after `meeting`, None if none is set."""
        if not meeting.committee_id or meeting.date is None:
            return None
        try:
            planned = self.store.committee(meeting.committee_id).dates
        except UserError:  # the committee has been deleted
            planned = ()
        days = {*planned, *self.store.meeting_dates(meeting.committee_id)}
        return min((day for day in days if day > meeting.date), default=None)


def own_points(meeting: Meeting, days: Mapping[str, datetime.date]) -> list[CommitteeActionPoint]:
    """Return the meeting's own action points as its committee sees them, done on those `days`."""
    items = {item.id: item for item in meeting.items}
    found = []
    for point in meeting.actions:
        item = items.get(point.item)
        found.append(
            CommitteeActionPoint(
                point,
                meeting.id,
                meeting.date,
                item.title if item else "",
                days.get(point.id),
                item.case_number if item else "",
            )
        )
    return found
