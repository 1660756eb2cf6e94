"""Joins several changes into one, which is undone as one.

Owns that a change of nothing leaves no trace: it is None here, and so is the result when nothing
remains.
"""

from collections.abc import Callable, Iterable

from ssp_desktop.domain.changes import Batch, Change
from ssp_desktop.domain.meeting import Meeting


def together(changes: Iterable[Change | None]) -> Change | None:
    """Return all actual changes as one; None when there are none."""
    kept = tuple(change for change in changes if change is not None)
    if len(kept) < 2:
        return kept[0] if kept else None
    return Batch(kept)


def one_by_one(meeting: Meeting, *steps: Callable[[Meeting], Change | None]) -> Change | None:
    """Return the steps' changes as one, each step applied to the result of the previous one."""
    changes: list[Change] = []
    for step in steps:
        change = step(meeting)
        if change is not None:
            changes.append(change)
            meeting = change.apply(meeting)
    return together(changes)
