"""What a step changed in the meeting: worked out once, for every listener that shows it.

Owns which parts of two meetings are compared, and how: by identity first, because a change leaves
untouched parts as the same objects, so a typed character costs next to nothing. What to show is the
listener's decision.
"""

from collections.abc import Sequence
from dataclasses import fields
from operator import attrgetter
from typing import NamedTuple

from ssp_desktop.domain.attendance import attendance_basis
from ssp_desktop.domain.changes import Change, SetText
from ssp_desktop.domain.meeting import AgendaItem, Meeting

_IN_ORDER = ("participants", "items", "events", "actions")
_HEAD = tuple(each.name for each in fields(Meeting) if each.name not in ("id", *_IN_ORDER))
_head_of = attrgetter(*_HEAD)
_row_of = attrgetter("id", "title", "closed", "decided", "fixed_number", "state")
_NONE: frozenset[str] = frozenset()

_Pair = tuple[AgendaItem | None, AgendaItem | None]
"""An item before and after, None where it was not or is not in the meeting."""


class Changed(NamedTuple):
    """One step from `before` to `after`, and what differs.

    Each field says exactly whether the values differ, whether done, undone or redone. One step may
    set several: the first character of a decision changes a text, marks the item as decided on the
    agenda, and makes it possible to be absent from it.
    """

    before: Meeting
    after: Meeting
    change: Change
    """What turned one into the other; for an undo, the inverse change."""
    typed: bool
    """A character was typed in a single text, which so shows it already; not an undo or redo."""
    fields: frozenset[str]
    """The names of the meeting's own fields that differ: title, date, status and the like."""
    agenda: bool
    """Which items there are, in which order, or the number, title, state or mark of one."""
    attendance: bool
    """Something that attendance depends on: the people, the log, or an item's exceptions."""
    people: bool
    """The participants."""
    events: bool
    """The log, and so perhaps the item in progress."""
    actions: bool
    """The action points."""
    items: frozenset[str]
    """The ids of the items that differ in anything, including those added and deleted."""
    texts: frozenset[str]
    """The ids of those that were and are there, with a different text."""
    closed: frozenset[str]
    """The ids of the items that were open and are now closed."""

    @classmethod
    def between(
        cls, before: Meeting, after: Meeting, change: Change, *, typing: bool = False
    ) -> "Changed":
        """Return what `change` changed; `typing` if it was made by typing."""
        pairs, moved = _differing(before.items, after.items)
        both = [(old, new) for old, new in pairs if old is not None and new is not None]
        own = _fields(before, after)
        people = _differ(before.participants, after.participants)
        events = _differ(before.events, after.events)
        rows = [new for old, new in both if _row_of(old) != _row_of(new)]
        departed = [new for old, new in both if attendance_basis(old) != attendance_basis(new)]
        return cls(
            before,
            after,
            change,
            typed=typing and isinstance(change, SetText),
            fields=own,
            agenda=moved or bool(rows) or "first_number" in own,
            attendance=moved or bool(departed) or people or events,
            people=people,
            events=events,
            actions=_differ(before.actions, after.actions),
            items=frozenset([item.id for pair in pairs for item in pair if item is not None]),
            texts=frozenset([new.id for old, new in both if _reads_otherwise(old, new)]),
            closed=frozenset([new.id for old, new in both if new.closed and not old.closed]),
        )


def _differ(before: Sequence[object], after: Sequence[object]) -> bool:
    return before is not after and before != after


def _fields(before: Meeting, after: Meeting) -> frozenset[str]:
    old, new = _head_of(before), _head_of(after)
    if old == new:
        return _NONE
    return frozenset(name for name, was, now in zip(_HEAD, old, new, strict=True) if was != now)


def _differing(
    before: tuple[AgendaItem, ...], after: tuple[AgendaItem, ...]
) -> tuple[list[_Pair], bool]:
    """Return the items that differ, and whether items were added, removed or moved."""
    if before is after:
        return [], False
    if len(before) == len(after):
        found = [(old, new) for old, new in zip(before, after, strict=True) if old is not new]
        if all(old.id == new.id for old, new in found):
            return [(old, new) for old, new in found if old != new], False
    was, now = ({item.id: item for item in items} for items in (before, after))
    pairs = [(was.get(item_id), now.get(item_id)) for item_id in {**was, **now}]
    return [(old, new) for old, new in pairs if old is not new and old != new], True


def _reads_otherwise(old: AgendaItem, new: AgendaItem) -> bool:
    """Whether a text of the item differs: the decision, the open one, or a section's."""
    if (old.decision, old.open_text) != (new.decision, new.open_text):
        return True
    return old.sections is not new.sections and _section_texts(old) != _section_texts(new)


def _section_texts(item: AgendaItem) -> list[tuple[str, str]]:
    return [(section.id, section.text) for section in item.sections]
