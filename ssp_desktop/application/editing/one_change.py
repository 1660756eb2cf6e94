"""Several changes made into one, which is taken back as one.

Owns that what changes nothing leaves no trace: None goes in for it, and comes out
where nothing is left.
"""

from collections.abc import Callable, Iterable

from ssp_desktop.domain.changes import Batch, Change
from ssp_desktop.domain.meeting import Meeting


def together(changes: Iterable[Change | None]) -> Change | None:
    """Return all that are changes as one; None when none is."""
    kept = tuple(change for change in changes if change is not None)
    if len(kept) < 2:
        return kept[0] if kept else None
    return Batch(kept)


def one_by_one(meeting: Meeting, *steps: Callable[[Meeting], Change | None]) -> Change | None:
    """Return as one change what the steps do, each to the meeting as the last one left it."""
    changes: list[Change] = []
    for step in steps:
        change = step(meeting)
        if change is not None:
            changes.append(change)
            meeting = change.apply(meeting)
    return together(changes)
