"""A meeting made into a referat, in either layout and either edition."""

from dataclasses import replace
from types import ModuleType

from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Section
from ssp_desktop.minutes import klassisk, punkt
from ssp_desktop.minutes.blocks import Block, Edition, Part, Referat
from ssp_desktop.minutes.titles import referat_title


def make_referat(
    meeting: Meeting, edition: Edition = Edition.FULL, layout: Layout | None = None
) -> Referat:
    """Return the referat of `meeting` in `layout` (by default the meeting's own)."""
    return ReferatMaker(edition, layout).make(meeting)


class ReferatMaker:
    """Makes the referat of a meeting again and again, doing only what has changed.

    Parts that come out alike are the same object from one call to the next.
    """

    def __init__(self, edition: Edition = Edition.FULL, layout: Layout | None = None) -> None:
        """Make referater in `edition`, in `layout` or else each meeting's own."""
        self._edition = edition
        self._layout = layout
        self._made: dict[str, tuple[tuple[object, ...], Part]] = {}

    def make(self, meeting: Meeting) -> Referat:
        """Return the referat of `meeting`."""
        told = replace(
            meeting,
            layout=self._layout or meeting.layout,
            items=tuple(_as_told(item, self._edition) for item in meeting.items),
        )
        made: dict[str, tuple[tuple[object, ...], Part]] = {}
        parts = [self._part(made, "", tuple(_layout(told).front(told, self._edition)))]
        context = (told.layout, told.is_agenda, told.participants)
        for (number, item), original in zip(told.numbered_items(), meeting.items, strict=True):
            parts.append(self._item_part(made, told, number, item, (number, original, context)))
        if told.layout is Layout.KLASSISK:
            parts.append(self._part(made, "back", tuple(klassisk.back(told))))
        self._made = made
        return Referat(
            told.layout,
            self._edition,
            title=referat_title(told),
            subject=told.committee,
            author=told.municipality or told.committee,
            parts=tuple(parts),
        )

    def _part(
        self,
        made: dict[str, tuple[tuple[object, ...], Part]],
        name: str,
        blocks: tuple[Block, ...],
    ) -> Part:
        key = f"/{name}"
        old = self._made.get(key)
        made[key] = old if old and old[0] == blocks else (blocks, Part("", blocks))
        return made[key][1]

    def _item_part(
        self,
        made: dict[str, tuple[tuple[object, ...], Part]],
        told: Meeting,
        number: int,
        item: AgendaItem,
        key: tuple[object, ...],
    ) -> Part:
        old = self._made.get(item.id)
        if old and old[0] == key:  # tuples compare by identity first, so this costs little
            made[item.id] = old
        else:
            lines = tuple(_layout(told).item_blocks(told, number, item, self._edition))
            made[item.id] = (key, Part(item.id, lines))
        return made[item.id][1]


def _layout(meeting: Meeting) -> ModuleType:
    return klassisk if meeting.layout is Layout.KLASSISK else punkt


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
