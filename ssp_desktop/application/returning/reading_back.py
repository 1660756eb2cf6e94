"""Puts together what a draft that came back says: the meeting, who changed it, the comments."""

from collections.abc import Sequence
from dataclasses import replace

from ssp_desktop.application.merging.theirs import Place, Theirs, Unplaced
from ssp_desktop.application.returning.authors import Attribution
from ssp_desktop.application.returning.base_lines import BACK, BaseDraft, base_draft, key_of
from ssp_desktop.application.returning.both_readings import Texts, texts_of
from ssp_desktop.application.returning.front import front_of, with_front
from ssp_desktop.application.returning.items import Items, Returned
from ssp_desktop.application.returning.new_ids import NewIds
from ssp_desktop.application.returning.ordering import in_order
from ssp_desktop.application.returning.parts import ACTIONS, TITLE, item_parts
from ssp_desktop.application.returning.segments import Segment, segments
from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.changes.snapshot import Snapshot
from ssp_desktop.domain.meeting import Meeting, Participant
from ssp_desktop.reading.returned.document import ReturnedDocument


def theirs_of(document: ReturnedDocument, base: Snapshot) -> Theirs:
    """Return what `document` says, which came back as the draft `base`.

    The same document and draft always give the same result, ids included.
    """
    draft = base_draft(base)
    return _Returning(document, draft, texts_of(document, draft)).theirs()


class _Returning:
    """One document, read back."""

    def __init__(
        self,
        document: ReturnedDocument,
        draft: BaseDraft,
        texts: Texts,
    ) -> None:
        self._document, self._draft, self._texts = document, draft, texts
        self._ids = NewIds(draft.code)
        self._places: dict[int, Place] = {}
        self._unplaced: list[Unplaced] = []

    def theirs(self) -> Theirs:
        front, *others = segments(self._draft, self._texts.accepted)
        meeting = self._front(front)
        if others and others[-1].item == BACK:
            self._back(others.pop())
        returned = [self._item(segment, meeting.participants) for segment in others]
        meeting = self._with_items(meeting, returned)
        above: int | None = None
        for segment, each in zip(others, returned, strict=True):
            self._note(meeting, segment, each, above)
            above = each.number
        who = Attribution(self._document, self._draft, self._texts, self._places)
        return Theirs(meeting, who.authored(), who.comments(), tuple(self._unplaced))

    def _front(self, segment: Segment) -> Meeting:
        front = front_of(self._draft, self._texts.accepted, segment.lines)
        meeting, astray = with_front(self._draft, front, self._ids)
        self._places |= {at: ("", part) for at, part in front.places.items()}
        self._unplaced += [Unplaced(text) for text in astray]
        return meeting

    def _back(self, segment: Segment) -> None:
        """Note what is new behind the items: none of it is a field of its own."""
        here = self._texts.accepted[segment.lines.start : segment.lines.stop]
        known = {"", *(line.key for line in self._draft.items[BACK])}
        self._places |= dict.fromkeys(segment.lines, ("", ACTIONS))
        # The sheet of corrections has headings that read as titles, which lose their numbers.
        new = (each.text for each in here if known.isdisjoint((each.key, key_of(each.text))))
        self._unplaced += map(Unplaced, new)

    def _item(self, segment: Segment, people: Sequence[Participant]) -> Returned:
        lines = self._texts.accepted
        title = "" if segment.title is None else lines[segment.title].text
        item_id = segment.item or self._ids.new("", "item", title)
        parts = item_parts(self._draft, item_id, self._texts, segment.lines, self._ids)
        self._places |= {at: (item_id, part) for at, part in parts.places.items()}
        if segment.title is not None:
            self._places[segment.title] = (item_id, TITLE)
        items = Items(self._draft, people, self._ids, lists_lost=self._texts.lists_lost)
        if segment.item:
            return items.known(item_id, title, parts)
        return items.new(item_id, title, parts)

    def _with_items(self, meeting: Meeting, returned: Sequence[Returned]) -> Meeting:
        items = {each.id: each for each in meeting.items}
        items |= {each.item.id: each.item for each in returned}
        order = in_order(
            [each.id for each in meeting.items],
            set(self._draft.items),
            [each.item.id for each in returned],
            self._passed(returned),
        )
        meeting = replace(meeting, items=tuple(items[each] for each in order))
        return _with_own_absences(meeting, self._draft.meeting)

    def _passed(self, returned: Sequence[Returned]) -> dict[str, int]:
        """Return behind how many items that were not shown each new one stands, by its number."""
        base = {item.id: number for number, item in self._draft.meeting.numbered_items()}
        out: dict[str, int] = {}
        above = self._draft.meeting.first_number - 1
        for each in returned:
            above = base.get(each.item.id, above + 1)
            if each.item.id not in base and each.number is not None:
                out[each.item.id] = each.number - above
        return out

    def _note(
        self, meeting: Meeting, segment: Segment, returned: Returned, above: int | None
    ) -> None:
        """Note what of an item has no place, and a number that it can have in no other way.

        `above` is the number that the file gives the item before it.
        """
        item = returned.item.id
        self._unplaced += [Unplaced(text, item) for text in returned.astray]
        numbers = {meeting.number_of(item)}
        if segment.item:
            numbers.add(self._draft.meeting.number_of(item))
        elif above is not None:
            numbers.add(above + 1)
        if returned.number is not None and returned.number not in numbers:
            lines = self._texts.accepted
            self._unplaced.append(Unplaced(lines[segment.title or 0].text, item))


def _with_own_absences(meeting: Meeting, base: Meeting) -> Meeting:
    """Return `meeting`, naming nobody new as absent at an item who is so by the front anyway."""
    known = {item.id: item.absent for item in base.items}
    items = tuple(replace(item, absent=None) for item in meeting.items)
    worked_out = Attendance.of(replace(meeting, items=items))
    return replace(
        meeting,
        items=tuple(
            free
            if item.absent not in (None, known.get(item.id))
            and set(item.absent) == {person.id for person in worked_out.absent_from(free)}
            else item
            for item, free in zip(meeting.items, items, strict=True)
        ),
    )
