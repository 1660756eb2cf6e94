"""Saves in the background: one thread writes what the session hands it.

A submitted change waits at most `DELAY` seconds from the first unsaved change, so that a run of
typing becomes one transaction, and is on disk well before half a second has passed. What cannot be
written stays in memory and is retried. What was written stays in memory too until the program ends:
if another program removes the files, all of it can be written again. `unsaved.py` says what is
ahead of the disk.
"""

from __future__ import annotations

import contextlib
import datetime
import sys
import threading
import time
from typing import TYPE_CHECKING, Protocol, TypeVar

from ssp_desktop.application.editing.unsaved import Steps, Unsaved
from ssp_desktop.domain.errors import SavedDataLost

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ssp_desktop.domain.changes import RecordedChange
    from ssp_desktop.domain.meeting import Meeting

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
        self._unsaved = Unsaved()
        self._lost = False
        self._anew = False
        self._unsettled = False
        self._due = 0.0
        self._tries_failed = 0
        self._ending = False
        self._thread: threading.Thread | None = None
        self._store: SavingStore | None = None

    @property
    def saved(self) -> bool:
        """Whether everything submitted is on disk."""
        with self._turn:
            return self._unsaved.all_saved

    def submit(self, before: Meeting, after: Meeting, changes: Sequence[RecordedChange]) -> None:
        """Have `after` written; `before` is what was submitted last, or what is on disk."""
        with self._turn:
            if not self._unsaved.to_write:
                self._due = time.monotonic() + self._delay
                self._turn.notify_all()
            self._unsaved.add(before, after, changes)
            self._begin()

    def write_anew(self, *, tell: bool = True) -> None:
        """Write everything submitted since the start again: the files may have lost it.

        With `tell` the listener is called when it is on disk; without it, the caller reports it.
        """
        with self._turn:
            self._lost = True
            self._anew = tell
            if not self._unsaved.writing:  # otherwise when the outcome of that write is known
                self._want_anew()

    def _want_anew(self) -> None:
        self._lost = False
        self._unsaved.want_anew()
        if self._unsaved.to_write:
            self._due = 0.0
            self._turn.notify_all()

    def forget_written(self) -> None:
        """Drop from memory what is on disk: from now on the disk decides."""
        with self._turn:
            self._unsaved.forget_written()

    @contextlib.contextmanager
    def left_unwritten(self, meeting_id: str) -> Iterator[None]:
        """Write nothing of that meeting for the time being: it is about to be purged.

        Waits for a write that is under way. What is unsaved is kept, and written afterwards unless
        it was forgotten.
        """
        with self._turn:
            self._unsaved.hold(meeting_id)
            self._wait_until_written(meeting_id)
        try:
            yield
        finally:
            with self._turn:
                self._unsaved.release(meeting_id)
                self._turn.notify_all()

    def forget(self, meeting_id: str) -> None:
        """Drop everything about that meeting, unsaved changes too: it has been purged.

        Waits for a write of it that is under way, or its outcome would bring the meeting back.
        """
        with self._turn:
            self._wait_until_written(meeting_id)
            self._unsaved.forget(meeting_id)
            self._turn.notify_all()

    def _wait_until_written(self, meeting_id: str) -> None:
        self._turn.wait_for(lambda: not self._unsaved.is_taken(meeting_id))

    def holds(self, meeting_id: str) -> bool:
        """Whether something of that meeting may not be on disk yet."""
        with self._turn:
            return self._unsaved.writing or meeting_id in self._unsaved

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
            if self._unsaved.to_write:
                self._begin()  # after a close there is no thread
            failed_before = self._tries_failed
            self._due = 0.0
            self._turn.notify_all()
            self._turn.wait_for(
                lambda: (
                    not (self._unsaved.to_write or self._unsaved.writing)
                    or self._tries_failed != failed_before
                ),
                timeout,
            )
            return self._unsaved.all_saved

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
        with contextlib.suppress(Exception):  # what is missing is told by the first write
            self._get_ready()
        for batch in self._batches():
            if not batch:
                self._settle()
                continue
            error = self._write(batch)
            with self._turn:
                self._unsaved.give_back(batch)
                anew = error is None and self._anew and not self._lost
                if error is not None:
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

    def _call(self, listener: Callable[[_T], None], value: _T) -> None:
        try:
            listener(value)
        except Exception:  # noqa: BLE001 - a listener's bug is reported and must not end the saving
            threading.excepthook(
                threading.ExceptHookArgs((*sys.exc_info(), threading.current_thread()))
            )

    def _batches(self) -> Iterator[dict[str, Steps]]:
        """Yield unsaved meetings whenever they are due, until the end; empty when all is quiet."""
        while True:
            with self._turn:
                quiet = False
                while not self._ending and not self._is_due() and not quiet:
                    if self._unsaved.to_write:
                        self._turn.wait(self._due - time.monotonic())
                    else:
                        rested = self._turn.wait(SETTLE if self._unsettled else None)
                        quiet = not rested and not self._unsaved.to_write
                if self._ending:
                    return
                batch = {} if quiet else self._unsaved.take()
            yield batch

    def _is_due(self) -> bool:
        return self._unsaved.to_write and time.monotonic() >= self._due

    def _write(self, batch: dict[str, Steps]) -> Exception | None:
        """Write each meeting of `batch` and remove it; return the error that stopped this."""
        try:
            if self._store is None:
                self._store = self._open_store()
            for meeting_id, steps in list(batch.items()):
                if steps.before is None:
                    self._store.save_anew(steps.after, steps.in_order())
                else:
                    self._store.save(steps.before, steps.after, steps.in_order())
                with self._turn:
                    self._unsaved.keep(meeting_id, steps)
                del batch[meeting_id]
        except Exception as error:  # noqa: BLE001 - a bug must not end the thread that saves
            # A new connection next time: the disk may have come and gone. The batch must be put
            # back even if the old connection cannot be closed.
            with contextlib.suppress(Exception):
                self._close_store()
            return error
        return None

    def _close_store(self) -> None:
        store, self._store = self._store, None
        if store is not None:
            store.close()


def _no_one(_: object) -> None:
    """Ignore the call."""
