"""What is found in one meeting, in the order of the screen, and which place is the current one.

Owns how the current place moves: on, back, round the end, and to what is left of it when
the meeting has changed. Goes nowhere itself.
"""

from collections.abc import Callable

from ssp_desktop.application.finding.finds import Find, Query, at_or_after, finds_in
from ssp_desktop.application.finding.meeting_texts import MeetingTexts, TextPlace
from ssp_desktop.domain.meeting import Meeting


class MeetingSearch:
    """The places found by the last search, none before the first."""

    def __init__(self) -> None:
        self._texts = MeetingTexts()
        self._order: dict[TextPlace, int] = {}
        self.finds: list[Find] = []
        self._at = 0
        self.is_seen = False
        """Whether the current place has been gone to, or was in sight."""
        self.came_round = False
        """Whether the way to the current place led past the end, or the beginning."""

    @property
    def current(self) -> Find | None:
        """The current place, None where there is none."""
        return self.finds[self._at] if self.finds else None

    @property
    def number(self) -> int:
        """Which of the places is the current one, counted from 1."""
        return self._at + 1

    def search(self, meeting: Meeting, query: Query, here: Find | None) -> None:
        """Search `meeting`; the first place from `here` on is then the current one."""
        texts = list(self._texts.of(meeting))
        self._order = {text.place: at for at, text in enumerate(texts)}
        self.finds = finds_in(texts, query)
        self._at = at_or_after(self.finds, self._order, here)
        self.came_round = False

    def choose(self, find: Find) -> bool:
        """Make `find` the current place; return whether it is among those found."""
        if find not in self.finds:
            return False
        self._at = self.finds.index(find)
        self.came_round = False
        return True

    def choose_next_of(self, wanted: Callable[[Find], bool]) -> bool:
        """Make the first `wanted` place from the current one on current, if there is one."""
        around = [*range(self._at, len(self.finds)), *range(self._at)]
        at = next((at for at in around if wanted(self.finds[at])), None)
        if at is None:
            return False
        self.came_round = at < self._at
        self._at = at
        return True

    def step(self, by: int) -> None:
        """Make the next place (1) or the previous one (-1) current, round the end."""
        # A current place that is not in sight yet is itself the next one.
        at = self._at + by if self.is_seen or by < 0 else self._at
        self.came_round = not 0 <= at < len(self.finds)
        self._at = at % len(self.finds)

    def searched(self, item_id: str) -> list[TextPlace]:
        """Return the places that were searched in that item, and in the meeting itself."""
        return [place for place in self._order if place.item in ("", item_id)]

    def places(self, meeting: Meeting, item_id: str) -> list[TextPlace]:
        """Return the places of that item and of `meeting` itself as they are now."""
        texts = self._texts.of(meeting)
        return [text.place for text in texts if text.place.item in ("", item_id)]
