"""The pages that a reviewer sees: all they may see, or only what has changed since they looked."""

from ssp_desktop.application.files.export import Exporter
from ssp_desktop.application.files.live_pages import LivePages
from ssp_desktop.application.review.shown_minutes import ShownMinutes
from ssp_desktop.application.review.sitting import Sitting
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.blocks import Minutes


class ReviewedPages(LivePages):
    """Lays out the minutes for `sitting`, which is told what they say each time."""

    def __init__(self, exporter: Exporter, sitting: Sitting) -> None:
        super().__init__(exporter)
        self._make = ShownMinutes(sitting.allowed)
        self._sitting = sitting
        self.only_changed = False
        """Whether only the items that changed are shown, with what changed in them."""

    def minutes_of(self, meeting: Meeting) -> Minutes:
        """Return the minutes of `meeting` as this reviewer may see them, for `pages_of`."""
        if self._make.allowed != self._sitting.allowed:
            self._make = ShownMinutes(self._sitting.allowed)
        minutes = self._make(meeting)
        self._sitting.show(meeting, minutes)
        if not self.only_changed:
            return minutes
        changed = self._sitting.changed
        return minutes._replace(
            parts=tuple(self._sitting.compared_with_before(item).part for item in changed)
        )
