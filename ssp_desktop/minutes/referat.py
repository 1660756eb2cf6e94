"""A meeting made into a referat, in either layout and either edition."""

from dataclasses import fields, replace
from types import ModuleType

from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Section, Status
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

    def make(self, meeting: Meeting) -> Referat:
        """Return the referat of `meeting`."""
        told = replace(
            meeting,
            status=_status_told(meeting),
            layout=self._layout or meeting.layout,
            items=tuple(_as_told(item, self._edition) for item in meeting.items),
        )
        context = (told.layout, told.is_agenda, told.participants)
        made = {"/": self._front(told, context)}
        for (number, item), original in zip(told.numbered_items(), meeting.items, strict=True):
            key = (number, original, context)
            old = self._made.get(item.id)
            # Tuples compare by identity first, so this costs little.
            made[item.id] = old if old and old[0] == key else self._item(told, key, item)
        if told.layout is Layout.KLASSISK:
            blocks = tuple(klassisk.back(told))
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

    def _front(self, told: Meeting, context: tuple[object, ...]) -> _Made:
        """Return the front, made only when something that can stand there has changed."""
        outline = tuple(
            (item.id, item.title, item.closed, item.open_title, item.fixed_number)
            for item in told.items
        )
        own = tuple(getattr(told, name) for name in _FIELDS)
        key = (own, outline, context)
        old = self._made.get("/")
        if old and old[0] == key:
            return old
        return self._kept("/", key, tuple(_layout(told).front(told, self._edition)))

    def _kept(self, name: str, key: tuple[object, ...], blocks: tuple[Block, ...]) -> _Made:
        """Return a part of those blocks: the old one when they are the same."""
        old = self._made.get(name)
        return (key, old[1] if old and old[1].blocks == blocks else Part("", blocks))

    def _item(self, told: Meeting, key: tuple[object, ...], item: AgendaItem) -> _Made:
        number = told.number_of(item.id)
        lines = tuple(_layout(told).item_blocks(told, number, item, self._edition))
        return (key, Part(item.id, lines))


def _layout(meeting: Meeting) -> ModuleType:
    return klassisk if meeting.layout is Layout.KLASSISK else punkt


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
    )
