"""Which meetings are ahead of the disk, and what was written since the start.

Owns both, and which meetings are being written or must not be. Has no lock and no thread:
`Autosave` calls it with its own lock held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ssp_desktop.domain.changes import RecordedChange
    from ssp_desktop.domain.meeting import Meeting


class Steps:
    """A meeting that is ahead of the disk: what is stored, what should be, the steps between.

    `before` is None when it is not known what is stored.
    """

    __slots__ = ("after", "before", "changes")

    def __init__(self, before: Meeting | None, after: Meeting) -> None:
        self.before = before
        self.after = after
        self.changes: dict[int, RecordedChange] = {}

    def in_order(self) -> list[RecordedChange]:
        """Return the steps, the first one first."""
        return [self.changes[seq] for seq in sorted(self.changes)]


class Unsaved:
    """The meetings that have yet to be written, and those that have been."""

    def __init__(self) -> None:
        self._waiting: dict[str, Steps] = {}
        self._written: dict[str, Steps] = {}
        self._taken: frozenset[str] = frozenset()
        self._held: list[str] = []

    def __contains__(self, meeting_id: str) -> bool:
        """Whether something of that meeting waits to be written."""
        return meeting_id in self._waiting

    @property
    def all_saved(self) -> bool:
        """Whether nothing waits, and nothing is being written."""
        return not self._waiting and not self._taken

    @property
    def to_write(self) -> bool:
        """Whether something waits that may be written now."""
        return any(meeting_id not in self._held for meeting_id in self._waiting)

    @property
    def writing(self) -> bool:
        """Whether a batch is being written."""
        return bool(self._taken)

    def is_taken(self, meeting_id: str) -> bool:
        """Whether that meeting is in the batch that is being written."""
        return meeting_id in self._taken

    def add(self, before: Meeting, after: Meeting, changes: Sequence[RecordedChange]) -> None:
        """Have `after` and `changes` wait to be written."""
        steps = self._waiting.setdefault(after.id, Steps(before, after))
        steps.after = after
        steps.changes.update((change.seq, change) for change in changes)

    def take(self) -> dict[str, Steps]:
        """Return what may be written now; it is being written until `give_back`."""
        batch = {each: s for each, s in self._waiting.items() if each not in self._held}
        for meeting_id in batch:
            del self._waiting[meeting_id]
        self._taken = frozenset(batch)
        return batch

    def keep(self, meeting_id: str, written: Steps) -> None:
        """Remember what was written, with all steps since the start."""
        kept = self._written.setdefault(meeting_id, Steps(None, written.after))
        kept.after = written.after
        kept.changes.update(written.changes)

    def give_back(self, unwritten: dict[str, Steps]) -> None:
        """End the writing; put what is unwritten in front of what was added meanwhile.

        After a failure it is not known what is on disk, so the next try finds out.
        """
        self._taken = frozenset()
        for meeting_id, steps in unwritten.items():
            steps.before = None
            self._put_before(steps, meeting_id)

    def want_anew(self) -> None:
        """Have all that was written since the start wait again."""
        for meeting_id, written in self._written.items():
            whole = Steps(None, written.after)
            whole.changes.update(written.changes)
            self._put_before(whole, meeting_id)

    def _put_before(self, steps: Steps, meeting_id: str) -> None:
        newer = self._waiting.get(meeting_id)
        if newer is not None:
            steps.after = newer.after
            steps.changes.update(newer.changes)
        self._waiting[meeting_id] = steps

    def hold(self, meeting_id: str) -> None:
        """Leave that meeting out of every batch until it is released."""
        self._held.append(meeting_id)

    def release(self, meeting_id: str) -> None:
        """Let that meeting be written again."""
        self._held.remove(meeting_id)

    def forget(self, meeting_id: str) -> None:
        """Drop everything about a meeting that is not being written."""
        self._written.pop(meeting_id, None)
        self._waiting.pop(meeting_id, None)

    def forget_written(self) -> None:
        """Drop what is on disk."""
        self._written.clear()
