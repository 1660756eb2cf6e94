"""A meeting made into a referat, in either layout and either edition."""

from collections.abc import Mapping
from dataclasses import fields, replace
from types import ModuleType

from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Layout,
    Meeting,
    Participant,
    Section,
    Status,
)
from ssp_desktop.minutes import klassisk, punkt
from ssp_desktop.minutes.blocks import Block, Edition, Part, Referat
from ssp_desktop.minutes.titles import referat_title


def make_referat(
    meeting: Meeting, edition: Edition = Edition.FULL, layout: Layout | None = None
) -> Referat:
    """Return the referat of `meeting` in `layout` (by default the meeting's own)."""
    return ReferatMaker(edition, layout).make(meeting)


_Made = tuple[tuple[object, ...], Part]
"""What a part was made from, and the part."""

_FIELDS = tuple(field.name for field in fields(Meeting) if field.name != "items")


class ReferatMaker:
    """Makes the referat of a meeting again and again, doing only what has changed.

    Parts that come out alike are the same object from one call to the next.
    """

    def __init__(self, edition: Edition = Edition.FULL, layout: Layout | None = None) -> None:
        """Make referater in `edition`, in `layout` or else each meeting's own."""
        self._edition = edition
        self._layout = layout
        self._made: dict[str, _Made] = {}
        self._reckoned_from: tuple[object, ...] = ()
        self._reckoned: dict[str, tuple[Participant, ...]] = {}

    def make(self, meeting: Meeting) -> Referat:
        """Return the referat of `meeting`."""
        told = replace(
            meeting,
            participants=_people_told(meeting, self._edition),
            actions=_actions_told(meeting, self._edition),
            status=_status_told(meeting),
            layout=self._layout or meeting.layout,
            items=tuple(_as_told(item, self._edition) for item in meeting.items),
        )
        made = {"/": self._front(meeting, told)}
        absences = self._absences(told)
        context = (told.layout, told.is_agenda)
        for (number, item), original in zip(told.numbered_items(), meeting.items, strict=True):
            key = (number, original, absences[item.id], context)
            old = self._made.get(item.id)
            # Tuples compare by identity first, so this costs little.
            made[item.id] = old if old and old[0] == key else self._item(told, key, item)
        blocks = tuple(_layout(told).back(told))
        if blocks:
            made["/back"] = self._kept("/back", blocks, blocks)
        self._made = made
        return Referat(
            told.layout,
            self._edition,
            title=referat_title(told),
            subject=told.committee,
            author=told.municipality or told.committee,
            parts=tuple(part for _, part in made.values()),
        )

    def _absences(self, told: Meeting) -> Mapping[str, tuple[Participant, ...]]:
        """Return who is to be named at each item, reckoned only when it may have changed."""
        at_items = tuple((i.id, i.absent, i.state, i.recusals, i.substitutions) for i in told.items)
        key = (told.layout, told.participants, told.events, at_items)
        if key != self._reckoned_from:
            attendance = Attendance(told)
            names_all = told.layout is Layout.KLASSISK
            self._reckoned_from = key
            self._reckoned = {
                item.id: attendance.absent_from(item)
                if names_all or item.absent is not None
                else ()
                for item in told.items
            }
        return self._reckoned

    def _front(self, meeting: Meeting, told: Meeting) -> _Made:
        """Return the front, made only when something that can stand there has changed."""
        outline = tuple(
            (
                *(item.id, item.title, item.closed, item.open_title, item.fixed_number),
                *(item.state, item.absent, item.recusals, item.substitutions),
                original.absent,
            )
            for item, original in zip(told.items, meeting.items, strict=True)
        )
        own = tuple(getattr(told, name) for name in _FIELDS)
        key = (own, outline, told.is_agenda)
        old = self._made.get("/")
        if old and old[0] == key:
            return old
        told = replace(told, items=tuple(map(_as_reckoned, told.items, meeting.items)))
        return self._kept("/", key, tuple(_layout(told).front(told, self._edition)))

    def _kept(self, name: str, key: tuple[object, ...], blocks: tuple[Block, ...]) -> _Made:
        """Return a part of those blocks: the old one when they are the same."""
        old = self._made.get(name)
        return (key, old[1] if old and old[1].blocks == blocks else Part("", blocks))

    def _item(self, told: Meeting, key: tuple[object, ...], item: AgendaItem) -> _Made:
        number = told.number_of(item.id)
        absent = self._reckoned[item.id]
        lines = tuple(_layout(told).item_blocks(told, number, item, absent, self._edition))
        return (key, Part(item.id, lines))


def _layout(meeting: Meeting) -> ModuleType:
    return klassisk if meeting.layout is Layout.KLASSISK else punkt


def _as_reckoned(item: AgendaItem, original: AgendaItem) -> AgendaItem:
    """Return `item` as the front reckons with it: who was not in the room is no secret there.

    A closed item names nobody itself in the open edition; by the log alone it counts
    like the others, and no ruling or substitution at it is told.
    """
    return replace(item, absent=None) if original.absent is None and item.absent == () else item


def _people_told(meeting: Meeting, edition: Edition) -> tuple[Participant, ...]:
    """Return who may be told of: in the open edition nobody who only sat in at closed items.

    Without the items, at which nothing is told of it, they would seem to be there throughout.
    """
    people = meeting.participants
    if edition is Edition.FULL or not any(i.closed and i.substitutions for i in meeting.items):
        return people
    open_items = (item for item in meeting.items if not item.closed)
    told = {each.person for item in open_items for each in item.substitutions}
    told |= {event.person for event in meeting.events}
    kept_back = Attendance(meeting).for_one_item - told
    return tuple(person for person in people if person.id not in kept_back)


def _actions_told(meeting: Meeting, edition: Edition) -> tuple[ActionPoint, ...]:
    """Return the action points that may be told: none of a closed item in the open edition."""
    if edition is Edition.FULL or not meeting.actions:
        return meeting.actions
    open_items = {item.id for item in meeting.items if not item.closed}
    return tuple(point for point in meeting.actions if point.item in open_items)


def _status_told(meeting: Meeting) -> Status:
    """Return the status of `meeting` as it is without what the open edition keeps back.

    One that has decided nothing but closed items would be headed as an agenda there.
    """
    begun = meeting.status is Status.PLANNED and not meeting.is_agenda
    return Status.DRAFT if begun else meeting.status


def _as_told(item: AgendaItem, edition: Edition) -> AgendaItem:
    """Return what of `item` may be told: of a closed one, in the open edition, next to nothing.

    All that the layouts draw passes through here, so no layout can forget it.
    """
    if not item.closed or edition is Edition.FULL:
        return item
    return AgendaItem(
        item.id,
        title="",
        case_number=item.case_number,
        closed=True,
        open_title=item.open_title,
        sections=(Section("open_text", "", item.open_text),),
        absent=(),
        fixed_number=item.fixed_number,
        state=item.state,
    )
