"""What a user does to a meeting, as the changes that do it.

Each function takes the current meeting and returns a change for `MeetingSession.do`, or None when
there is nothing to do. Owns what belongs together in one step: removing a section adjusts the
decision's place. What is done to attachments is `ssp_desktop.application.attaching`'s.
"""

from collections.abc import Sequence

from ssp_desktop.domain.changes import (
    Batch,
    Change,
    Collection,
    Insert,
    MeetingPart,
    Move,
    Remove,
    SetField,
)
from ssp_desktop.domain.likeness import same_text
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Meeting,
    Participant,
    Presence,
    Section,
    new_id,
)
from ssp_desktop.domain.text import clean_line

LAST_ITEM = "eventuelt"
"""The title, in lower case, of the item that closes every agenda."""

_ROUND = {
    Presence.EXPECTED: Presence.PRESENT,
    Presence.PRESENT: Presence.EXCUSED,
    Presence.EXCUSED: Presence.ABSENT,
    Presence.ABSENT: Presence.EXPECTED,
}


def set_field(meeting: Meeting, field: str, after: object) -> Change | None:
    """Set a field of the meeting itself."""
    before = getattr(meeting, field)
    return None if before == after else SetField("", "", field, before, after)


def set_item_field(item: AgendaItem, field: str, after: object) -> Change | None:
    """Set a field of an item."""
    before = getattr(item, field)
    return None if before == after else SetField(item.id, "", field, before, after)


def set_part_field(
    item_id: str, part: Section | Attachment | Participant, field: str, after: object
) -> Change | None:
    """Set a field of a section or attachment of that item; without an item, of a participant."""
    before = getattr(part, field)
    return None if before == after else SetField(item_id, part.id, field, before, after)


# The agenda


def place_for_item(meeting: Meeting) -> int:
    """Return the index at which a new item goes: last, but before `Eventuelt`."""
    items = meeting.items
    closes = bool(items) and same_text(items[-1].title, LAST_ITEM)
    return len(items) - closes


def add_item(meeting: Meeting, item: AgendaItem, index: int | None = None) -> Insert:
    """Add a new item, by default where `place_for_item` says."""
    at = place_for_item(meeting) if index is None else index
    return Insert(Collection.ITEMS, "", at, item)


def move_item(meeting: Meeting, item_id: str, to: int) -> Change | None:
    """Move an item to the index `to`; a fixed number of its own is dropped."""
    at = index_of(meeting.items, item_id)
    to = min(max(to, 0), len(meeting.items) - 1)
    if at == to:
        return None
    move = Move(Collection.ITEMS, "", item_id, at, to)
    freed = set_item_field(meeting.items[at], "fixed_number", None)
    return Batch((freed, move)) if freed else move


# Attendance


def next_presence(person: Participant) -> Change:
    """Cycle through expected, present, excused, absent."""
    return SetField("", person.id, "presence", person.presence, _ROUND[person.presence])


def person_line(person: Participant) -> str:
    """Return a person as one line to edit: ``Navn, tilhørsforhold``."""
    return f"{person.name}, {person.affiliation}" if person.affiliation else person.name


def name_and_affiliation(line: str) -> tuple[str, str]:
    """Return both from ``Navn, tilhørsforhold`` or ``Navn (tilhørsforhold)``."""
    line = clean_line(line)
    if line.endswith(")") and " (" in line:
        name, _, affiliation = line[:-1].rpartition(" (")
        return name.rstrip(" ,"), affiliation.strip()
    name, _, affiliation = line.partition(",")
    return name.strip(), affiliation.strip(" ()")


def edit_person(person: Participant, line: str) -> Change | None:
    """Give a person the name and affiliation in `line`; None when nothing would change."""
    name, affiliation = name_and_affiliation(line)
    changes = [
        change
        for field, after in (("name", name), ("affiliation", affiliation))
        if name and (change := set_part_field("", person, field, after))
    ]
    return Batch(tuple(changes)) if changes else None


def remove_person(meeting: Meeting, person_id: str) -> Remove:
    """Remove a person."""
    at = index_of(meeting.participants, person_id)
    return Remove(Collection.PARTICIPANTS, "", at, meeting.participants[at])


# Sections


def add_section(item: AgendaItem, heading: str = "") -> Change:
    """Add an empty section as the last before the decision."""
    at = len(item.sections_before_decision)
    insert = Insert(Collection.SECTIONS, item.id, at, Section(new_id(), heading))
    if item.decision_at is None:
        return insert
    return Batch((insert, SetField(item.id, "", "decision_at", item.decision_at, at + 1)))


def remove_section(item: AgendaItem, section_id: str) -> Change:
    """Remove a section; the decision stays in its place among the others."""
    at = index_of(item.sections, section_id)
    remove = Remove(Collection.SECTIONS, item.id, at, item.sections[at])
    if item.decision_at is None or at >= item.decision_at:
        return remove
    moved = SetField(item.id, "", "decision_at", item.decision_at, item.decision_at - 1)
    return Batch((moved, remove))


def move_section(item: AgendaItem, section_id: str, by: int) -> Change | None:
    """Move a section one up (-1) or down (1), also past the decision."""
    at = index_of(item.sections, section_id)
    decision_at = len(item.sections) if item.decision_at is None else item.decision_at
    if by > 0 and at == decision_at - 1:
        return SetField(item.id, "", "decision_at", item.decision_at, decision_at - 1)
    if by < 0 and at == decision_at and item.decision_at is not None:
        after = decision_at + 1
        kept = None if after == len(item.sections) else after
        return SetField(item.id, "", "decision_at", item.decision_at, kept)
    to = at + by
    if not 0 <= to < len(item.sections):
        return None
    return Move(Collection.SECTIONS, item.id, section_id, at, to)


# Attachments


def index_of(parts: Sequence[MeetingPart], part_id: str) -> int:
    """Return the index of the part with that id; KeyError when there is none."""
    for at, part in enumerate(parts):
        if part.id == part_id:
            return at
    raise KeyError(part_id)
