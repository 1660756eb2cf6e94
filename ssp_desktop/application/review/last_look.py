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
        self._compared: dict[str, Compared] = {}

    def parts(self, allowed: Allowed, meeting: Meeting) -> Mapping[str, MinutesPart]:
        """Return the items that were seen, as whoever may see what `allowed` says sees them.

        Of an item closed since, in `meeting`, the old words are not told where closed ones are not.
        """
        now = frozenset(each.id for each in meeting.items if each.closed)
        if (allowed, now) != self._made_for:
            self._made_for = (allowed, now)
            self._compared.clear()
            self._parts = self._made(allowed, now)
        return self._parts

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
        """Return `part` with what has changed since it was seen; the last `parts` are taken."""
        before, known = self._parts.get(part.item), self._compared.get(part.item)
        if before is None:
            return Compared(part, {})
        made = compared(before, part)
        if known is not None and known.part.blocks == made.part.blocks:
            made = known  # the same object, so its pages need not be laid out again
        self._compared[part.item] = made
        return made

    def has_changed(self, part: MinutesPart) -> bool:
        """Whether `part` reads otherwise than when it was seen, or was not seen."""
        before = self._parts.get(part.item)
        return before is None or not reads_the_same(before, part)

    def gone(self, meeting: Meeting) -> dict[str, str]:
        """Return the seen items that are not in `meeting` any more, of those in the last `parts`.

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
        known = self._compared.get(item)
        if known is None:
            known = self._compared[item] = compared(old, MinutesPart(item, ()))
        return known

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
