"""Seeks what is not in order beside the typing, spelling included, and says what was found.

Owns when: a moment after the last key, in short slices, and again when the dictionary knows more.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application.aids.proofreading import Proofreader, make_known
from ssp_desktop.application.files.cpr_finds import FoundNumber, NumberSeeker
from ssp_desktop.application.files.printing import Wanted, maker_of
from ssp_desktop.application.meetings.committees import committee_of
from ssp_desktop.application.order import (
    Finding,
    OrderSeeker,
    of_found_numbers,
    seeker_of,
    with_acceptance,
)
from ssp_desktop.application.services import Services
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.missing.lack_watch import LackWatch
from ssp_desktop.ui.system.news import News


class OrderWatch(QObject):
    """Watches one meeting between `begin` and `stop`."""

    found = Signal(tuple)
    """What is not in order (see `Finding`), what is accepted included."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._seeker = OrderSeeker()
        self._numbers: tuple[FoundNumber, ...] = ()
        self._meeting: Meeting | None = None
        self._committee: Committee | None = None
        self._proofreader: Proofreader | None = None
        self._deaf: Callable[[], None] | None = None
        seek = NumberSeeker(maker_of(Wanted())).seek_for
        self._watch = LackWatch(seek, self, self._seek_for)
        self._watch.looked.connect(self._tell)
        self._watch.found.connect(self._take_numbers)

    def begin(self, meeting: Meeting) -> None:
        """Look at `meeting` now, as its committee and its users have it.

        What was found before is kept, as far as it holds, while it is watched on.
        """
        store = self._services.store
        committee = committee_of(store, meeting)
        if self._meeting is None or self._proofreader is None or committee != self._committee:
            self.stop()
            self._committee = committee
            self._proofreader = self._services.make_proofreader()
            self._seeker = seeker_of(committee, self._services, self._proofreader)
            news = News()
            news.came.connect(self._look_again)
            self._deaf = self._proofreader.listen(news.tell)
        make_known(self._proofreader, meeting, committee, store.own_words)
        self._meeting = meeting
        self._watch.look(meeting)

    def note_change(self, meeting: Meeting) -> None:
        """Look again in a moment: the meeting has changed. Called for every character."""
        self._meeting = meeting
        self._watch.look_soon(meeting)

    def stop(self) -> None:
        """Look no more."""
        self._watch.stop()
        self._meeting = None
        if self._deaf is not None:
            self._deaf()
            self._deaf = None

    def findings(self, meeting: Meeting) -> tuple[Finding, ...]:
        """Return what is not in order in `meeting`, with the CPR numbers that were found last."""
        numbers = with_acceptance(of_found_numbers(self._numbers), meeting)
        return (*numbers, *self._seeker.seek(meeting))

    def _seek_for(self, meeting: Meeting, seconds: float) -> object | None:
        return self._seeker.seek_for(meeting, seconds)

    def _look_again(self) -> None:
        if self._meeting is not None:
            self._watch.look_soon(self._meeting)

    def _take_numbers(self, numbers: tuple[FoundNumber, ...]) -> None:
        self._numbers = numbers
        if self._meeting is not None:
            self._tell(self._meeting)

    def _tell(self, meeting: Meeting) -> None:
        self.found.emit(self.findings(meeting))
