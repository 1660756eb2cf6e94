"""Saving beside the typing: one thread writes what the session hands it.

What is submitted waits at most `DELAY` seconds from the first unsaved change,
so that a run of typing becomes one transaction, and is on disk well before half
a second has passed. What cannot be written stays in memory and is tried again.
"""

from __future__ import annotations

import contextlib
import datetime
import sys
import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ssp_desktop.domain.meeting import Meeting
    from ssp_desktop.domain.overview import RecordedChange

DELAY = 0.1
RETRY = 2.0


class SavingStore(Protocol):
    """What the thread needs of a store, opened and closed by itself."""

    def save(self, before: Meeting, after: Meeting, changes: Sequence[RecordedChange]) -> None:
        """Write what differs and record `changes`, in one transaction."""

    def close(self) -> None:
        """Close the connection."""


@dataclass(slots=True)
class _Unsaved:
    """A meeting that is ahead of the disk: what is there, what shall be, the steps between."""

    before: Meeting
    after: Meeting
    changes: dict[int, RecordedChange] = field(default_factory=dict)


class Autosave:
    """Writes meetings on a thread of its own, begun by the first change.

    Listeners are called on that thread: the window brings them to its own.
    `on_saved` gets the time of day of each write; `on_failed` the error of each
    try that failed, a `UserError` or a bug.
    """

    def __init__(
        self,
        open_store: Callable[[], SavingStore],
        *,
        delay: float = DELAY,
        retry: float = RETRY,
        now: Callable[[], datetime.datetime] = lambda: datetime.datetime.now().astimezone(),
    ) -> None:
        self.on_saved: Callable[[datetime.datetime], None] = _no_one
        self.on_failed: Callable[[Exception], None] = _no_one
        self._open_store = open_store
        self._delay = delay
        self._retry = retry
        self._now = now
        self._turn = threading.Condition()
        self._unsaved: dict[str, _Unsaved] = {}
        self._due = 0.0
        self._writing = False
        self._tries_failed = 0
        self._ending = False
        self._thread: threading.Thread | None = None
        self._store: SavingStore | None = None

    @property
    def saved(self) -> bool:
        """Whether all that was submitted is on disk."""
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
        """Write now what is unsaved, and wait for it.

        Returns False when a try failed or `timeout` seconds went by; what is
        unsaved is then still kept and tried again.
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
        """Flush and end the thread; return whether all is on disk."""
        done = self.flush(timeout)
        with self._turn:
            thread, self._thread = self._thread, None
            self._ending = True
            self._turn.notify_all()
        if thread is not None:
            thread.join(timeout)
        return done

    def _run(self) -> None:
        for batch in self._batches():
            error = self._write(batch)
            with self._turn:
                self._writing = False
                if error is not None:
                    self._take_back(batch)
                    self._tries_failed += 1
                    self._due = time.monotonic() + self._retry
                self._turn.notify_all()
            self._tell(error)
        self._close_store()

    def _tell(self, failed: Exception | None) -> None:
        try:
            if failed is None:
                self.on_saved(self._now())
            else:
                self.on_failed(failed)
        except Exception:  # noqa: BLE001 - a listener's bug is reported and must not end the saving
            threading.excepthook(
                threading.ExceptHookArgs((*sys.exc_info(), threading.current_thread()))
            )

    def _batches(self) -> Iterator[dict[str, _Unsaved]]:
        """Yield what is unsaved each time it is due, until the end."""
        while True:
            with self._turn:
                while not self._ending and not self._is_due():
                    wait = self._due - time.monotonic() if self._unsaved else None
                    self._turn.wait(wait)
                if self._ending:
                    return
                batch, self._unsaved = self._unsaved, {}
                self._writing = True
            yield batch

    def _is_due(self) -> bool:
        return bool(self._unsaved) and time.monotonic() >= self._due

    def _write(self, batch: dict[str, _Unsaved]) -> Exception | None:
        """Write each meeting of `batch` and take it out; return the error that stopped it."""
        try:
            if self._store is None:
                self._store = self._open_store()
            for meeting_id, unsaved in list(batch.items()):
                changes = [unsaved.changes[seq] for seq in sorted(unsaved.changes)]
                self._store.save(unsaved.before, unsaved.after, changes)
                del batch[meeting_id]
        except Exception as error:  # noqa: BLE001 - a bug must not end the thread that saves
            # A new connection next time: the disk may have come and gone. That the old one
            # cannot even be closed must not keep the batch from being taken back.
            with contextlib.suppress(Exception):
                self._close_store()
            return error
        return None

    def _take_back(self, batch: dict[str, _Unsaved]) -> None:
        """Put what was not written before what was submitted meanwhile."""
        for meeting_id, unsaved in batch.items():
            newer = self._unsaved.get(meeting_id)
            if newer is not None:
                unsaved.after = newer.after
                unsaved.changes.update(newer.changes)
            self._unsaved[meeting_id] = unsaved

    def _close_store(self) -> None:
        store, self._store = self._store, None
        if store is not None:
            store.close()


def _no_one(_: object) -> None:
    """Listen to nothing."""
