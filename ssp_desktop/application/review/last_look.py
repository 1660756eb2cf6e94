"""What a reviewer saw of a meeting when they last looked, held against what it says now.

Owns which items have changed since, which are gone, and what is remembered of this look. Of an item
that may no longer be shown nothing is told, also where it was still open when it was seen.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from ssp_desktop.application.review.compared import Compared, compared, reads_the_same
from ssp_desktop.application.review.shown_minutes import Allowed, ShownMinutes
from ssp_desktop.domain.changes.snapshot import Snapshot
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.minutes.blocks import MinutesPart


class LastLook:
    """The items that `looked` says were seen; without it there are none."""

    def __init__(self, looked: Snapshot | None) -> None:
        self.looked = looked
        self._items: dict[str, AgendaItem] = {}
        if looked is not None:
            seen = looked.items
            self._items = {
                each.id: each for each in looked.meeting.items if seen is None or each.id in seen
            }
        self._made_for: tuple[Allowed, frozenset[str]] | None = None
        self._parts: dict[str, MinutesPart] = {}
        self._changed: dict[str, tuple[MinutesPart, bool]] = {}
        self._compared: dict[str, tuple[MinutesPart, Compared]] = {}
        self._of_gone: dict[str, Compared] = {}

    def see_as(self, allowed: Allowed, meeting: Meeting) -> None:
        """Take what was seen as whoever may see what `allowed` says sees it, for all below.

        Of an item closed since, in `meeting`, the old words are not told where closed ones are not.
        """
        now = frozenset(each.id for each in meeting.items if each.closed)
        if (allowed, now) != self._made_for:
            self._made_for = (allowed, now)
            for known in (self._changed, self._compared, self._of_gone):
                known.clear()
            self._parts = self._made(allowed, now)

    def _made(self, allowed: Allowed, closed_now: frozenset[str]) -> dict[str, MinutesPart]:
        if self.looked is None:
            return {}
        return {
            part.item: part
            for part in ShownMinutes(allowed)(self.looked.meeting).parts
            if part.item in self._items
            and not (
                allowed.is_open and part.item in closed_now and not self._items[part.item].closed
            )
        }

    def compared(self, part: MinutesPart) -> Compared:
        """Return `part` with what has changed since it was seen."""
        before, known = self._parts.get(part.item), self._compared.get(part.item)
        if before is None:
            return Compared(part, {})
        if known is not None and known[0] is part:
            return known[1]
        made = compared(before, part)
        if known is not None and known[1].part.blocks == made.part.blocks:
            made = known[1]  # the same object, so its pages need not be laid out again
        self._compared[part.item] = (part, made)
        return made

    def has_changed(self, part: MinutesPart) -> bool:
        """Whether `part` reads otherwise than when it was seen, or was not seen."""
        known = self._changed.get(part.item)
        if known is None or known[0] is not part:
            before = self._parts.get(part.item)
            known = (part, before is None or not reads_the_same(before, part))
            self._changed[part.item] = known
        return known[1]

    def was_seen(self, item: str) -> bool:
        """Whether the item was seen, and may be."""
        return item in self._parts

    def gone(self, meeting: Meeting) -> dict[str, str]:
        """Return the seen items that are not in `meeting` any more, of those that may be seen.

        Each with the id of the item that it stood behind; empty where it stood first.
        """
        return {item: behind for item, behind in self._gone(meeting) if item in self._parts}

    def _gone(self, meeting: Meeting) -> Iterator[tuple[str, str]]:
        here = {each.id for each in meeting.items}
        behind = ""
        for each in self._items:
            if each in here:
                behind = each
            else:
                yield each, behind

    def part_of_gone(self, item: str, *, heading_only: bool) -> Compared:
        """Return an item that is gone, marked so as a whole, or `heading_only`."""
        part = self._parts[item]
        old = MinutesPart(item, part.blocks[:1]) if heading_only else part
        if item not in self._of_gone:
            self._of_gone[item] = compared(old, MinutesPart(item, ()))
        return self._of_gone[item]

    def number_of_gone(self, item: str) -> int:
        """Return the number of an item as it was when it was seen; KeyError when it was not."""
        if self.looked is None:
            raise KeyError(item)
        return self.looked.meeting.number_of(item)

    def renewed(
        self, meeting: Meeting, seen: Mapping[str, AgendaItem], told: Collection[str]
    ) -> tuple[Meeting, tuple[str, ...]]:
        """Return `meeting` as it was last seen once it is left, and the ids of the items seen.

        `seen` are the items seen this time, as they were then; the others stay as they were seen
        before. What is gone stays too, unless it is among `told`.
        """
        known = {**self._items, **seen}
        here = {each.id: each for each in meeting.items}
        gone = {item: behind for item, behind in self._gone(meeting) if item not in told}
        order = with_gone(tuple(here), gone)
        items = tuple(known.get(each) or here[each] for each in order)
        shown = replace(meeting, items=items, remarks=(), answers=())
        return shown, tuple(each for each in order if each in known)


def with_gone(items: Sequence[str], gone: Mapping[str, str]) -> tuple[str, ...]:
    """Return `items` with those of `gone` where they stood, each behind the one that it names."""
    behind: dict[str, list[str]] = {}
    for each, before in gone.items():
        behind.setdefault(before, []).append(each)
    order = [*behind.get("", ())]
    for each in items:
        order += (each, *behind.get(each, ()))
    return tuple(order)
