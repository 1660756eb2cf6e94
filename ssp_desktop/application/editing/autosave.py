"""Saves in the background: one thread writes what the session hands it.

A submitted change waits at most `DELAY` seconds from the first unsaved change, so that a run of
typing becomes one transaction, and is on disk well before half a second has passed. What cannot be
written stays in memory and is retried. What was written stays in memory too until the program ends:
if another program removes the files, all of it can be written again.
"""

from __future__ import annotations

import contextlib
import datetime
import sys
import threading
import time
from typing import TYPE_CHECKING, Protocol, TypeVar

from ssp_desktop.domain.errors import SavedDataLost

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ssp_desktop.domain.meeting import Meeting
    from ssp_desktop.domain.overview import RecordedChange

_T = TypeVar("_T")

DELAY = 0.1
RETRY = 2.0
SETTLE = 1.0


class SavingStore(Protocol):
    """What the thread needs of a store, which it opens and closes itself."""

    def save(self, before: Meeting, after: Meeting, changes: Sequence[RecordedChange]) -> None:
        """Write what differs and record `changes`, in one transaction."""

    def save_anew(self, meeting: Meeting, changes: Sequence[RecordedChange]) -> None:
        """Overwrite the stored meeting with `meeting`, whatever is there, and record `changes`."""

    def settle(self) -> None:
        """Write what was saved to its safest place, in a moment of quiet."""

    def close(self) -> None:
        """Close the connection."""


class _Unsaved:
    """A meeting that is ahead of the disk: what is stored, what should be, the steps between.

    `before` is None when it is not known what is stored.
    """

    __slots__ = ("after", "before", "changes")

    def __init__(self, before: Meeting | None, after: Meeting) -> None:
        self.before = before
        self.after = after
        self.changes: dict[int, RecordedChange] = {}


class Autosave:
    """Writes meetings on its own thread, which the first change starts.

    `get_ready` is called on that thread first, while the first step is not due yet, to import
    what writing needs. Listeners are called on it too; the window passes the calls on to its own.
    `on_saved` gets the time of day of each write; `on_failed` the error of each failed try, a
    `UserError` or a bug. `on_written_anew` is called when what another program removed is on
    disk again.
    """

    def __init__(
        self,
        open_store: Callable[[], SavingStore],
        *,
        get_ready: Callable[[], object] = lambda: None,
        delay: float = DELAY,
        retry: float = RETRY,
        now: Callable[[], datetime.datetime] = lambda: datetime.datetime.now().astimezone(),
    ) -> None:
        self.on_saved: Callable[[datetime.datetime], None] = _no_one
        self.on_failed: Callable[[Exception], None] = _no_one
        self.on_written_anew: Callable[[datetime.datetime], None] = _no_one
        self._open_store = open_store
        self._get_ready = get_ready
        self._delay = delay
        self._retry = retry
        self._now = now
        self._turn = threading.Condition()
        self._unsaved: dict[str, _Unsaved] = {}
        self._written: dict[str, _Unsaved] = {}
        self._lost = False
        self._anew = False
        self._unsettled = False
        self._due = 0.0
        self._writing = False
        self._tries_failed = 0
        self._ending = False
        self._thread: threading.Thread | None = None
        self._store: SavingStore | None = None

    @property
    def saved(self) -> bool:
        """Whether everything submitted is on disk."""
        with self._turn:
            return not self._unsaved and not self._writing

    def submit(self, before: Meeting, after: Meeting, changes: Sequence[RecordedChange]) -> None:
        """Have `after` written; `before` is what was submitted last, or what is on disk."""
        with self._turn:
            unsaved = self._unsaved.get(after.id)
            if unsaved is None:
                if not self._unsaved:
                    self._due = time.monotonic() + self._delay
                    self._turn.notify_all()
                unsaved = self._unsaved[after.id] = _Unsaved(before, after)
            unsaved.after = after
            for change in changes:
                unsaved.changes[change.seq] = change
            self._begin()

    def write_anew(self, *, tell: bool = True) -> None:
        """Write everything submitted since the start again: the files may have lost it.

        With `tell` the listener is called when it is on disk; without it, the caller reports it.
        """
        with self._turn:
            self._lost = True
            self._anew = tell
            if not self._writing:  # otherwise when the outcome of that write is known
                self._want_anew()

    def _want_anew(self) -> None:
        self._lost = False
        for meeting_id, written in self._written.items():
            newer = self._unsaved.get(meeting_id)
            whole = _Unsaved(None, written.after)
            whole.changes.update(written.changes)
            if newer is not None:
                whole.after = newer.after
                whole.changes.update(newer.changes)
            self._unsaved[meeting_id] = whole
        if self._unsaved:
            self._due = 0.0
            self._begin()
            self._turn.notify_all()

    def forget_written(self) -> None:
        """Drop from memory what is on disk: from now on the disk decides."""
        with self._turn:
            self._written.clear()

    def forget(self, meeting_id: str) -> None:
        """Drop everything about that meeting, unsaved changes too: it is being purged."""
        with self._turn:
            self._written.pop(meeting_id, None)
            self._unsaved.pop(meeting_id, None)
            self._turn.notify_all()

    def holds(self, meeting_id: str) -> bool:
        """Whether something of that meeting may not be on disk yet."""
        with self._turn:
            return self._writing or meeting_id in self._unsaved

    def _begin(self) -> None:
        if self._thread is None:
            self._ending = False
            self._thread = threading.Thread(target=self._run, name="autosave", daemon=True)
            self._thread.start()

    def flush(self, timeout: float | None = None) -> bool:
        """Write unsaved changes now, and wait for it.

        Returns False when a try failed or `timeout` seconds passed; unsaved changes then stay in
        memory and are retried.
        """
        with self._turn:
            if self._unsaved:
                self._begin()  # after a close that could not save there is no thread
            failed_before = self._tries_failed
            self._due = 0.0
            self._turn.notify_all()
            self._turn.wait_for(
                lambda: (
                    (not self._unsaved and not self._writing) or self._tries_failed != failed_before
                ),
                timeout,
            )
            return not self._unsaved and not self._writing

    def close(self, timeout: float | None = None) -> bool:
        """Flush and end the thread; return whether everything is on disk."""
        done = self.flush(timeout)
        with self._turn:
            thread, self._thread = self._thread, None
            self._ending = True
            self._turn.notify_all()
        if thread is not None:
            thread.join(timeout)
        return done

    def _run(self) -> None:
        self._get_ready()
        for batch in self._batches():
            if not batch:
                self._settle()
                continue
            error = self._write(batch)
            with self._turn:
                self._writing = False
                anew = error is None and self._anew and not self._lost
                if error is not None:
                    self._take_back(batch)
                    self._tries_failed += 1
                    self._due = time.monotonic() + self._retry
                self._anew = self._anew and not anew
                if self._lost:
                    self._want_anew()
                self._unsettled = True
                self._turn.notify_all()
            self._tell(error)
            if anew:
                self._call(self.on_written_anew, self._now())
        self._close_store()

    def _settle(self) -> None:
        """Typing has paused: write what was saved to its safest place."""
        self._unsettled = False
        try:
            if self._store is not None:
                self._store.settle()
        except Exception:  # noqa: BLE001 - it is saved; what is wrong is told at the next save
            with contextlib.suppress(Exception):
                self._close_store()

    def _tell(self, failed: Exception | None) -> None:
        if failed is None:
            self._call(self.on_saved, self._now())
        elif not isinstance(failed, SavedDataLost):  # that is written again at once
            self._call(self.on_failed, failed)

    def _call(self, listener: Callable[[_T], None], told: _T) -> None:
        try:
            listener(told)
        except Exception:  # noqa: BLE001 - a listener's bug is reported and must not end the saving
            threading.excepthook(
                threading.ExceptHookArgs((*sys.exc_info(), threading.current_thread()))
            )

    def _batches(self) -> Iterator[dict[str, _Unsaved]]:
        """Yield unsaved meetings whenever they are due, until the end; empty when all is quiet."""
        while True:
            with self._turn:
                quiet = False
                while not self._ending and not self._is_due() and not quiet:
                    if self._unsaved:
                        self._turn.wait(self._due - time.monotonic())
                    else:
                        rested = self._turn.wait(SETTLE if self._unsettled else None)
                        quiet = not rested and not self._unsaved
                if self._ending:
                    return
                batch: dict[str, _Unsaved] = {}
                if not quiet:
                    batch, self._unsaved = self._unsaved, {}
                    self._writing = True
            yield batch

    def _is_due(self) -> bool:
        return bool(self._unsaved) and time.monotonic() >= self._due

    def _write(self, batch: dict[str, _Unsaved]) -> Exception | None:
        """Write each meeting of `batch` and remove it; return the error that stopped this."""
        try:
            if self._store is None:
                self._store = self._open_store()
            for meeting_id, unsaved in list(batch.items()):
                changes = [unsaved.changes[seq] for seq in sorted(unsaved.changes)]
                if unsaved.before is None:
                    self._store.save_anew(unsaved.after, changes)
                else:
                    self._store.save(unsaved.before, unsaved.after, changes)
                self._keep(meeting_id, unsaved)
                del batch[meeting_id]
        except Exception as error:  # noqa: BLE001 - a bug must not end the thread that saves
            # A new connection next time: the disk may have come and gone. The batch must be put
            # back even if the old connection cannot be closed.
            with contextlib.suppress(Exception):
                self._close_store()
            return error
        return None

    def _keep(self, meeting_id: str, written: _Unsaved) -> None:
        """Remember what was written, with all steps since the start."""
        with self._turn:
            kept = self._written.setdefault(meeting_id, _Unsaved(None, written.after))
            kept.after = written.after
            kept.changes.update(written.changes)

    def _take_back(self, batch: dict[str, _Unsaved]) -> None:
        """Put unwritten changes back in front of those submitted meanwhile.

        After a failure it is not known what is on disk, so the next try finds out.
        """
        for meeting_id, unsaved in batch.items():
            newer = self._unsaved.get(meeting_id)
            unsaved.before = None
            if newer is not None:
                unsaved.after = newer.after
                unsaved.changes.update(newer.changes)
            self._unsaved[meeting_id] = unsaved

    def _close_store(self) -> None:
        store, self._store = self._store, None
        if store is not None:
            store.close()


def _no_one(_: object) -> None:
    """Ignore the call."""
