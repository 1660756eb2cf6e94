"""Turns a meeting into minutes, in either layout and either edition."""

from collections.abc import Mapping
from dataclasses import fields, replace
from operator import attrgetter
from types import ModuleType

from ssp_desktop.domain.attendance import Attendance, attendance_basis
from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Participant
from ssp_desktop.domain.open_edition import OpenMeetings
from ssp_desktop.minutes import klassisk, punkt
from ssp_desktop.minutes.blocks import Block, Edition, Minutes, MinutesPart
from ssp_desktop.minutes.corrections import corrections_of
from ssp_desktop.minutes.page.fields import page_fields
from ssp_desktop.minutes.titles import minutes_title


def make_minutes(
    meeting: Meeting, edition: Edition = Edition.FULL, layout: Layout | None = None
) -> Minutes:
    """Return the minutes of `meeting` in `layout` (by default the meeting's own)."""
    return MinutesMaker(edition, layout).make(meeting)


_Made = tuple[tuple[object, ...], MinutesPart]
"""What a part was made from, and the part."""

_own = attrgetter(*(field.name for field in fields(Meeting) if field.name != "items"))


class MinutesMaker:
    """Makes the minutes of a meeting repeatedly, redoing only what has changed.

    Unchanged parts are the same object from one call to the next. The open edition is made from a
    meeting that has passed the gate (`ssp_desktop.domain.open_edition`): no code after the gate
    knows that there was more.
    """

    def __init__(self, edition: Edition = Edition.FULL, layout: Layout | None = None) -> None:
        """Make minutes in `edition`, in `layout` or else each meeting's own."""
        self._edition = edition
        self._layout = layout
        self._gate = OpenMeetings() if edition is Edition.OPEN else None
        self._made: dict[str, _Made] = {}
        self._absences_from: tuple[object, ...] = ()
        self._absent: dict[str, tuple[Participant, ...]] = {}
        self._last: tuple[Meeting, Minutes] | None = None

    def make(self, meeting: Meeting) -> Minutes:
        """Return the minutes of `meeting`."""
        shown = meeting if self._gate is None else self._gate(meeting)
        if self._layout not in (None, shown.layout):
            shown = replace(shown, layout=self._layout)
        minutes = self._with_item_again(shown) or self._whole(shown)
        self._last = (shown, minutes)
        return minutes

    def _with_item_again(self, shown: Meeting) -> Minutes | None:
        """Return the last minutes with the one changed item made anew, as after a typed character.

        None when anything else may read differently.
        """
        if self._last is None:
            return None
        before, minutes = self._last
        at = _only_other_item(before, shown)
        if at is None or _outline(before.items[at]) != _outline(shown.items[at]):
            return None
        item = shown.items[at]
        number, _, absent, context = self._made[item.id][0]
        made = self._made[item.id] = self._item(shown, (number, item, absent, context), item)
        place = at + 1  # after the front
        parts = (*minutes.parts[:place], made[1], *minutes.parts[place + 1 :])
        return minutes._replace(parts=parts)

    def _whole(self, shown: Meeting) -> Minutes:
        made = {"/": self._front(shown)}
        absences = self._absences(shown)
        for number, item in shown.numbered_items():
            corrections = corrections_of(shown, item)
            context = (shown.layout, shown.is_agenda, shown.prints_history, corrections)
            key = (number, item, absences[item.id], context)
            old = self._made.get(item.id)
            # Tuples compare by identity first, so this costs little.
            made[item.id] = old if old and old[0] == key else self._item(shown, key, item)
        blocks = tuple(_layout(shown).back(shown))
        if blocks:
            made["/back"] = self._kept("/back", blocks, blocks)
        self._made = made
        return Minutes(
            shown.layout,
            self._edition,
            title=minutes_title(shown),
            subject=shown.committee,
            author=shown.municipality or shown.committee,
            parts=tuple(part for _, part in made.values()),
            fields=page_fields(shown),
            template=shown.template,
        )

    def _absences(self, shown: Meeting) -> Mapping[str, tuple[Participant, ...]]:
        """Return who must be named at each item, worked out only when it may have changed."""
        at_items = tuple(map(attendance_basis, shown.items))
        key = (shown.layout, shown.participants, shown.events, at_items)
        if key != self._absences_from:
            attendance = Attendance.of(shown)
            names_all = shown.layout is Layout.KLASSISK
            self._absences_from = key
            self._absent = {
                item.id: attendance.absent_from(item)
                if names_all or item.absent is not None
                else ()
                for item in shown.items
            }
        return self._absent

    def _front(self, shown: Meeting) -> _Made:
        """Return the front, made only when something that it may contain has changed."""
        key = (_own(shown), tuple(map(_outline, shown.items)), shown.is_agenda)
        old = self._made.get("/")
        if old and old[0] == key:
            return old
        return self._kept("/", key, tuple(_layout(shown).front(shown)))

    def _kept(self, name: str, key: tuple[object, ...], blocks: tuple[Block, ...]) -> _Made:
        """Return a part with those blocks: the old one when they are the same."""
        old = self._made.get(name)
        return (key, old[1] if old and old[1].blocks == blocks else MinutesPart("", blocks))

    def _item(self, shown: Meeting, key: tuple[object, ...], item: AgendaItem) -> _Made:
        number = shown.number_of(item.id)
        absent = self._absent[item.id]
        lines = tuple(_layout(shown).item_blocks(shown, number, item, absent))
        return (key, MinutesPart(item.id, lines))


def _outline(item: AgendaItem) -> tuple[object, ...]:
    """Return what may appear of `item` elsewhere than at the item itself."""
    return (
        item.title,
        item.closed,
        item.open_title,
        item.case_number,
        item.fixed_number,
        *attendance_basis(item),
    )


def _only_other_item(before: Meeting, after: Meeting) -> int | None:
    """Return the place of the one item that differs; None when more differs, or nothing."""
    if len(before.items) != len(after.items) or _own(before) != _own(after):
        return None
    pairs = zip(before.items, after.items, strict=True)
    others = [at for at, (old, new) in enumerate(pairs) if old is not new]
    return others[0] if len(others) == 1 else None


def _layout(meeting: Meeting) -> ModuleType:
    return klassisk if meeting.layout is Layout.KLASSISK else punkt
