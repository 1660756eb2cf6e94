"""An extract (protokoludskrift): one item of a meeting, under the meeting's own head.

Owns what in a meeting belongs to one item, and which parts of the minutes an extract has. The
layouts make it from a meeting with nothing else in it, so the item reads as it does in the full
minutes. For the open edition the meeting passes the gate first, as a whole.
"""

from dataclasses import replace

from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Layout,
    Meeting,
    Participant,
    Presence,
    Status,
    was_taken,
)
from ssp_desktop.domain.open_edition import OpenMeetings
from ssp_desktop.domain.room import EventKind
from ssp_desktop.minutes.blocks import Block, Contents, Edition, Line, Minutes, MinutesPart
from ssp_desktop.minutes.file_names import mark_of
from ssp_desktop.minutes.making import MinutesMaker


class ExtractMaker:
    """Makes the extract of one item repeatedly as its meeting changes.

    Unchanged parts are the same object from one call to the next, as with `MinutesMaker`.
    """

    def __init__(
        self, item_id: str, edition: Edition = Edition.FULL, layout: Layout | None = None
    ) -> None:
        """Make extracts in `edition`, in `layout` or else each meeting's own."""
        self._item_id = item_id
        self._edition = edition
        self._gate = OpenMeetings() if edition is Edition.OPEN else None
        # The meeting has passed the gate, so nothing more must be withheld.
        self._maker = MinutesMaker(Edition.FULL, layout)
        self._reduced: Meeting | None = None
        self._parts: dict[MinutesPart, MinutesPart] = {}

    def make(self, meeting: Meeting) -> Minutes:
        """Return the extract of the item in `meeting`; raise KeyError when it is not there."""
        shown = meeting if self._gate is None else self._gate(meeting)
        reduced = only_item(shown, self._item_id)
        if reduced != self._reduced:
            self._reduced = reduced
        minutes = self._maker.make(self._reduced or reduced)
        self._parts = {
            part: self._parts.get(part) or MinutesPart(part.item, _of_extract(part))
            for part in minutes.parts
        }
        parts = tuple(self._parts[part] for part in minutes.parts)
        return minutes._replace(edition=self._edition, parts=parts)


def mark_of_extract(meeting: Meeting, edition: Edition, item_id: str) -> str:
    """Return the mark that the name of the extract must have, as `mark_of` does; empty for none.

    A full one that says what the open one says needs none.
    """
    if edition is Edition.FULL:
        full, public = (ExtractMaker(item_id, each).make(meeting) for each in Edition)
        if full.blocks == public.blocks and full.title == public.title:
            return ""
    return mark_of(meeting, edition)


def _of_extract(part: MinutesPart) -> tuple[Block, ...]:
    """Return the blocks of `part` without contents; only the first begins a page."""
    return tuple(
        block._replace(new_page=False) if isinstance(block, Line) and block.new_page else block
        for block in part.blocks
        if not isinstance(block, Contents)
    )


def only_item(meeting: Meeting, item_id: str) -> Meeting:
    """Return `meeting` with nothing but that item, which has its original number.

    Its people are listed as they were at the item: someone who was not present is absent, or sent
    apologies. People who came for other items alone (guests, substitutes) are not listed. If the
    item was not taken, people are listed as for the whole meeting. The log contains only the clock
    and the item itself, the action points only the item's own, the corrections its own and those
    of the meeting itself. Raises KeyError when there is no such item. The result is for display,
    and never stored.
    """
    item = meeting.item(item_id)
    attendance = Attendance.of(meeting)
    was_dealt_with = item.id in attendance.dealt_with
    kept = replace(item, fixed_number=meeting.number_of(item_id))
    if item.absent is None and was_taken(item) and not was_dealt_with:
        # Alone it would count as dealt with: no one is absent from what is still to come.
        kept = replace(kept, absent=())
    reduced = replace(
        meeting,
        items=(kept,),
        participants=tuple(
            replace(
                person,
                presence=_presence_at(attendance, item, person)
                if was_dealt_with
                else _presence(attendance, item, person),
            )
            for person in meeting.participants
        ),
        events=tuple(
            event if event.item == item_id else replace(event, item="")
            for event in meeting.events
            if event.kind not in (EventKind.ARRIVED, EventKind.LEFT)
            and (event.kind is not EventKind.TAKEN_UP or event.item == item_id)
        ),
        actions=tuple(point for point in meeting.actions if point.item == item_id),
        corrections=tuple(each for each in meeting.corrections if each.item in ("", item_id)),
    )
    if reduced.is_agenda and not meeting.is_agenda:
        # Another item was decided, so these are minutes and not an agenda.
        reduced = replace(reduced, status=Status.DRAFT)
    return reduced


def _presence(attendance: Attendance, item: AgendaItem, person: Participant) -> Presence:
    """Return the presence of `person` at the whole meeting, ignoring seats at other items."""
    if person.id in attendance.for_one_item:
        sits_in = any(each.person == person.id for each in item.substitutions)
        return person.presence if sits_in else Presence.EXPECTED
    return attendance.listed_presence(person)


def _presence_at(attendance: Attendance, item: AgendaItem, person: Participant) -> Presence:
    """Return the presence of `person` at `item`, which was dealt with.

    Someone who was recused, or gave up the seat for it, was at the meeting: the item itself says
    that they took no part in it.
    """
    if person.id in attendance.for_one_item:
        return _presence(attendance, item, person)
    if person in attendance.present_at(item.id) or attendance.took_part(person, item):
        return Presence.PRESENT
    if item.absent is None and person.id in attendance.room_at(item.id):
        return Presence.PRESENT
    if attendance.is_missed(person, item):
        excused = person.presence is Presence.EXCUSED
        return Presence.EXCUSED if excused else Presence.ABSENT
    return Presence.EXPECTED if person.id in attendance.came else person.presence
