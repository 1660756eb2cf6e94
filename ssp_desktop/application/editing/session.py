"""The open meeting: every edit goes through `do`, and can be undone.

Owns the current meeting and its undo and redo; saving is left to the `Saver`. Knows nothing of
windows: listeners are called on the caller's thread, with what the step changed (`Changed`), so
that none has to work it out.
"""

import datetime
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from ssp_desktop.application.editing.changed import Changed
from ssp_desktop.domain.changes import (
    Change,
    ChangeState,
    MinutesApproved,
    RecordedChange,
    SetField,
    SetText,
    joined,
    merged,
    takes,
)
from ssp_desktop.domain.meeting import Meeting, Status

RUN_PAUSE = 1.0
_PAGE = 100

Listener = Callable[[Changed], None]


class History(Protocol):
    """Where recorded changes are read from."""

    def history(
        self, meeting_id: str, *, before_seq: int | None = None, limit: int | None = None
    ) -> list[RecordedChange]:
        """Return recorded changes, the last first."""


class Saver(Protocol):
    """Where each step is handed over to be saved."""

    def submit(self, before: Meeting, after: Meeting, changes: Sequence[RecordedChange]) -> None:
        """Have `after` saved with `changes`."""

    def flush(self, timeout: float | None = None) -> bool:
        """Wait until all is saved; False when it could not be."""


@dataclass(slots=True)
class _Run:
    """A step that may still grow: the meeting before it, and when it last grew.

    `within` is the part that it concerns; empty for a run of typing, which a pause ends.
    """

    before: Meeting
    last: float
    within: str = ""


class MeetingSession:
    """One meeting being worked on.

    `clock` gives seconds for the pause that ends a run of typing; `now` gives the time recorded
    with each change; `who` is recorded with it.
    """

    def __init__(
        self,
        meeting: Meeting,
        history: History,
        saver: Saver,
        *,
        who: str = "",
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime.datetime] = lambda: datetime.datetime.now().astimezone(),
    ) -> None:
        self._meeting = meeting
        self._history = history
        self._saver = saver
        self._who = who
        self._clock = clock
        self._now = now
        self._run: _Run | None = None
        self._listeners: list[Listener] = []
        self._to_tell: list[Changed] = []
        # The last of each is the next to be undone or redone.
        self._done: list[RecordedChange] = []
        self._undone: list[RecordedChange] = []
        self._oldest_read: int | None = None
        self._all_read = False
        self._next_seq = 1
        self._read_older()

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is now."""
        return self._meeting

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to undo; approved minutes are not undone."""
        if not self._done:
            return False
        last = self._done[-1].change
        if isinstance(last, SetText) and self._meeting.status is not Status.APPROVED:
            return True  # asked after every letter
        return takes(self._meeting, last.inverse())

    @property
    def last_step(self) -> RecordedChange | None:
        """The step that would be undone next, None if there is none."""
        return self._done[-1] if self._done else None

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to redo."""
        return bool(self._undone) and takes(self._meeting, self._undone[-1].change)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with what each step changed; return a function that stops this."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    def do(self, change: Change, *, typing: bool = False, within: str = "") -> None:
        """Make `change`; with `typing` it may join the run of typing before it.

        A change `within` a part, given by its id, joins the previous step if that was within the
        same part, however much time has passed: until another step is made, or `end_run` is called.

        Raises ChangeRefused, and does nothing, when it does not fit the meeting; MinutesApproved
        when the meeting is approved and does not take it.
        """
        before = self._meeting
        if not takes(before, change):
            raise MinutesApproved
        after = change.apply(before)
        if after == before:
            return
        record = self._joined(change) if typing else self._grown(change, within)
        changes = [] if record else self._drop_undone()
        if record is None:
            record = RecordedChange(self._next_seq, self._now(), self._who, change)
            self._next_seq += 1
            self._run = _Run(before, 0.0, within) if typing or within else None
            self._done.append(record)
        if self._run is not None:
            self._run.last = self._clock()
        if _changes_nothing(record.change) or (self._run and self._run.before == after):
            record = self._done.pop()._replace(state=ChangeState.DROPPED)
            self.end_run()
        self._step(after, change, [*changes, record], typing=typing)

    def end_run(self) -> None:
        """Start a new step with the next typing: after Enter, a paste, a move elsewhere."""
        self._run = None

    def undo(self) -> Change | None:
        """Undo the last step; return the change that did so, None if there is none."""
        if not self.can_undo:
            return None
        change = self._done[-1].change.inverse()
        after = change.apply(self._meeting)
        # What may fail comes before anything is changed here.
        self._read_older(keep=1)
        self._undone.append(self._done.pop()._replace(state=ChangeState.UNDONE))
        self.end_run()
        self._step(after, change, self._undone[-1:])
        return change

    def redo(self) -> Change | None:
        """Redo the step that was undone last; return the change, None if there is none."""
        if not self.can_redo:
            return None
        change = self._undone[-1].change
        after = change.apply(self._meeting)
        self._done.append(self._undone.pop()._replace(state=ChangeState.DONE))
        self.end_run()
        self._step(after, change, self._done[-1:])
        return change

    def flush(self, timeout: float | None = None) -> bool:
        """Wait until everything is on disk; False when it could not be saved (it is retried)."""
        return self._saver.flush(timeout)

    def _joined(self, change: Change) -> RecordedChange | None:
        """Return the last step extended by `change` when both are one run of typing."""
        run = self._run
        if run is None or run.within or self._clock() - run.last > RUN_PAUSE:
            return None
        both = merged(self._done[-1].change, change, run.before)
        if both is None:
            return None
        self._done[-1] = self._done[-1]._replace(change=both)
        return self._done[-1]

    def _grown(self, change: Change, within: str) -> RecordedChange | None:
        """Return the last step with `change` in it, when both are `within` the same part."""
        if not within or self._run is None or self._run.within != within:
            return None
        both = joined(self._done[-1].change, change)
        self._done[-1] = self._done[-1]._replace(change=both)
        return self._done[-1]

    def _drop_undone(self) -> list[RecordedChange]:
        dropped = [each._replace(state=ChangeState.DROPPED) for each in self._undone]
        self._undone.clear()
        return dropped

    def _step(
        self,
        after: Meeting,
        change: Change,
        records: Sequence[RecordedChange],
        *,
        typing: bool = False,
    ) -> None:
        before, self._meeting = self._meeting, after
        self._saver.submit(before, after, records)
        self._to_tell.append(Changed.between(before, after, change, typing=typing))
        if len(self._to_tell) == 1:
            self._tell()

    def _tell(self) -> None:
        """Tell every listener of a change before the next, which one of them may have made."""
        try:
            while self._to_tell:
                for listener in tuple(self._listeners):
                    listener(self._to_tell[0])
                del self._to_tell[0]
        finally:
            self._to_tell.clear()

    def _read_older(self, keep: int = 0) -> None:
        """Read recorded changes, page by page, until more than `keep` can be undone."""
        while len(self._done) <= keep and not self._all_read:
            page = self._history.history(
                self._meeting.id, before_seq=self._oldest_read, limit=_PAGE
            )
            self._all_read = len(page) < _PAGE
            if page:
                if self._oldest_read is None:
                    self._next_seq = page[0].seq + 1
                self._oldest_read = page[-1].seq
            self._done[:0] = [r for r in reversed(page) if r.state is ChangeState.DONE]
            self._undone += [r for r in page if r.state is ChangeState.UNDONE]


def _changes_nothing(change: Change) -> bool:
    """Whether a run of typing returned to where it began."""
    if isinstance(change, SetText):
        return change.removed == change.inserted
    return isinstance(change, SetField) and change.before == change.after
