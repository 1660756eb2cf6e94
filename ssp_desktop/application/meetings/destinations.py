"""Which committee an imported meeting goes to: the one in its file, or what the user chose.

The answer is the same before the meeting is stored, when it is shown, and when it is stored.
"""

import datetime
from dataclasses import dataclass

from ssp_desktop.application.meetings.committees import committee_named, is_of
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import Meeting


@dataclass(frozen=True, slots=True)
class Destinations:
    """The stored `committees`; `sample` is the id of the sample's, empty for none.

    `meetings` are the committee's id and the day of each meeting that is not in the bin.
    """

    committees: tuple[Committee, ...]
    sample: str = ""
    meetings: tuple[tuple[str, datetime.date | None], ...] = ()

    def held_by(self, committee: Committee) -> int:
        """Return how many meetings the committee has."""
        return sum(each == committee.id for each, _ in self.meetings)

    def has_one_on(self, day: datetime.date | None, committee: Committee) -> bool:
        """Return whether the committee has a meeting on that day already; no day: it has none."""
        return day is not None and (committee.id, day) in self.meetings

    def of(self, meeting: Meeting, name: str = "", committee_id: str = "") -> Committee | None:
        """Return the committee of that id or that name, else the one in the file; None: a new one.

        Of several with that name, preferably not the sample's.
        """
        if committee_id:
            return next((each for each in self.committees if each.id == committee_id), None)
        if name:
            real_first = sorted(self.committees, key=lambda each: each.id == self.sample)
            return committee_named(real_first, name, meeting.municipality)
        return self.read(meeting)

    def read(self, meeting: Meeting) -> Committee | None:
        """Return the committee that the file says it is; None for a new one, or for none at all.

        The sample's committee, which is invented, is never mistaken for a real one: only a meeting
        that gives the sample's municipality belongs to it.
        """
        for committee in self.committees:
            invented = committee.id == self.sample and not meeting.municipality
            if is_of(committee, meeting) and not invented:
                return committee
        return None
