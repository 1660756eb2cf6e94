"""The course of the meeting, noted by key: begun, items taken up, breaks, the fate of an item.

Owns the way from the actions to the session. `ssp_desktop.application.live` and
`agenda_changes` own what is noted, and when it applies.
"""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.live import agenda_changes, room_log
from ssp_desktop.domain import course
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import AgendaItem, ItemState, Meeting
from ssp_desktop.domain.room import EventKind
from ssp_desktop.ui.actions.key_words import key_of
from ssp_desktop.ui.meeting.given.current_item import CurrentItem
from ssp_desktop.ui.meeting.given.doing import Doing
from ssp_desktop.ui.meeting.item.item_caret import ItemCaret
from ssp_desktop.ui.meeting.item.item_head import ItemHead
from ssp_desktop.ui.words.event_words import at_clock, event_words

_Noting = Callable[[Meeting, datetime.time], Change | None]


class CourseWork(QObject):
    """Works on the course of the session's meeting."""

    told = Signal(str)
    """Something was done that can be undone."""

    noticed = Signal(str)
    """Why nothing was done."""

    def __init__(
        self,
        session: MeetingSession,
        do: Doing,
        current: CurrentItem,
        head: ItemHead,
        caret: ItemCaret,
        *,
        commit_rows: Callable[[], None],
        go_to_decision: Callable[[], None],
        committee: Callable[[], Committee | None],
        now: Callable[[], datetime.time],
        parent: QObject,
    ) -> None:
        """`now` is the clock of the room, and `commit_rows` commits what is half-written in a list.

        `committee` gives a new item its headings.
        """
        super().__init__(parent)
        self._session = session
        self._do = do
        self._current = current
        self._head = head
        self._caret = caret
        self._commit_rows = commit_rows
        self._go_to_decision = go_to_decision
        self._committee = committee
        self._now = now
        head.take_up.clicked.connect(self.take_up)

    @property
    def _meeting(self) -> Meeting:
        return self._session.meeting

    def take_up(self) -> None:
        """Take up the item on screen or, if it is in progress already, the next one."""
        item = self._to_take_up()
        if item is None:
            if self._current.item is not None:
                said = self.tr("Der er ikke flere punkter at tage op. {0} slutter mødet.")
                self.noticed.emit(said.format(key_of("begin_or_end")))
            return
        self._commit_rows()
        self._current.show(item.id)
        self._do(room_log.take_up(self._meeting, item.id, self._now()))
        self._go_to_decision()

    def show_in_progress(self) -> None:
        """Return to the item in progress."""
        current = course.item_in_progress(self._meeting)
        if current:
            self._current.show(current)
        self._go_to_decision()

    def _to_take_up(self) -> AgendaItem | None:
        """Return the item on screen, or the next one to be taken up; None when there is none."""
        shown = self._current.item
        if shown is None:
            return None
        current = course.item_in_progress(self._meeting)
        if shown.id != current and shown.state is ItemState.PLANNED:
            return shown
        if course.on_break(self._meeting) and shown.id == current:
            return shown  # it goes on, and the break is over
        items = self._meeting.items
        at = next(at for at, item in enumerate(items) if item.id == shown.id)
        taken = {e.item for e in self._meeting.events if e.kind is EventKind.TAKEN_UP}
        left = [
            item
            for item in (*items[at + 1 :], *items[:at])
            if item.state is ItemState.PLANNED and item.id not in taken
        ]
        return left[0] if left else None

    def begin_or_end(self) -> None:
        """Note that the meeting begins or, while it runs, that it ends."""
        now = self._now()
        if course.is_running(self._meeting):
            self._note(room_log.end, EventKind.ENDED, now)
        elif course.has_ended(self._meeting):
            # The meeting goes on where it was: it had not really ended.
            last = course.last_taken(self._meeting)
            if any(item.id == last for item in self._meeting.items):
                self._do(room_log.take_up(self._meeting, last, now))
                self.told.emit(self.tr("Mødet er i gang igen {0}").format(at_clock(now)))
        else:
            self._note(room_log.begin, EventKind.BEGAN, now)

    def break_or_resume(self) -> None:
        """Note that a break begins, or ends."""
        now = self._now()
        if course.on_break(self._meeting):
            self._note(room_log.resume, EventKind.RESUMED, now)
        else:
            self._note(room_log.take_break, EventKind.BREAK, now)

    def _note(self, doing: _Noting, kind: EventKind, now: datetime.time) -> None:
        change = doing(self._meeting, now)
        if change is not None:
            self._do(change)
            self.told.emit(f"{event_words(kind)} {at_clock(now)}")

    # The fate of an item

    def withdraw_item(self) -> None:
        """Withdraw the item on screen."""
        self._set_state(agenda_changes.withdraw, self.tr("Punkt {0} udgår"))

    def postpone_item(self) -> None:
        """Postpone the item on screen to the next meeting."""
        self._set_state(agenda_changes.postpone, self.tr("Punkt {0} er udsat til næste møde"))

    def reinstate_item(self) -> None:
        """Reinstate the item on screen, which was withdrawn or postponed."""
        self._set_state(agenda_changes.reinstate, self.tr("Punkt {0} er på dagsordenen igen"))

    def _set_state(self, doing: Callable[[Meeting, str], Change | None], said: str) -> None:
        item = self._current.item
        change = doing(self._meeting, item.id) if item is not None else None
        if item is not None and change is not None:
            self._do(change)
            self.told.emit(said.format(self._meeting.number_of(item.id)))

    def extra_item(self) -> None:
        """Add an item after the current one, with its title still to be written."""
        self._commit_rows()
        shown = self._current.item
        after = "" if course.item_in_progress(self._meeting) or shown is None else shown.id
        change = agenda_changes.extra_item(self._meeting, after=after, committee=self._committee())
        self._do(change)
        self._current.show(change.value.id)
        self._caret.go_to("title")
        self._head.title.write_on()
