"""What a user does with a committee's action points: look at them, tick them off.

Owns which of them a meeting is shown. The points themselves stand in the
meetings and are edited there.
"""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from ssp_desktop.application.carried_over import is_earlier, points_by_item
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.action_point import CommitteeAction
from ssp_desktop.domain.meeting import Meeting


@dataclass(frozen=True, slots=True)
class ActionPoints:
    """The use cases over `store`. All errors are `UserError`."""

    store: Store
    today: Callable[[], datetime.date] = datetime.date.today

    def of(self, meeting: Meeting, *, done: bool = False) -> list[CommitteeAction]:
        """Return what the meeting's committee has open up to that meeting, its own included.

        With `done` also what is ticked off. A meeting without a committee has none.
        """
        if not meeting.committee_id:
            return []
        found = self.store.committee_actions(meeting.committee_id, done=done)
        return [
            each for each in found if each.meeting_id == meeting.id or is_earlier(each, meeting)
        ]

    def by_item(self, meeting: Meeting) -> Mapping[str, list[CommitteeAction]]:
        """Return what is open from before, by the id of the item where it belongs."""
        return points_by_item(meeting, self.of(meeting))

    def toggle(self, point: CommitteeAction) -> CommitteeAction:
        """Tick the point off today, or open it again; return it as it is then."""
        day = self.today() if point.is_open else None
        self.store.set_action_done(point.meeting_id, point.point.id, day)
        return replace(point, done=day)
