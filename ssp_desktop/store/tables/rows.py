"""Database rows to values and back. Knows the columns' order; runs no statement."""

import datetime
import json
from typing import Any

from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.codec import parts_from_json, parts_to_json
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    ItemState,
    Layout,
    Meeting,
    Participant,
    Presence,
    Role,
    Section,
    Status,
)
from ssp_desktop.domain.room import EventKind, RoomEvent

Row = tuple[Any, ...]

MEETING_COLUMNS = (
    "id", "committee_id", "committee", "municipality", "title", "date", "time", "venue",
    "layout", "status", "first_number", "published", "prints_actions", "prints_times",
)  # fmt: skip
PARTICIPANT_COLUMNS = ("id", "name", "affiliation", "presence", "role", "stands_in_for")
EVENT_COLUMNS = ("id", "kind", "time", "item_id", "person")
ACTION_COLUMNS = ("id", "item_id", "text", "owner", "due")
ITEM_COLUMNS = (
    "id", "title", "case_number", "closed", "open_title", "open_text", "decision",
    "decision_at", "absent", "fixed_number", "decided", "state",
    "votes", "dissents", "recusals", "substitutions",
)  # fmt: skip
SECTION_COLUMNS = ("id", "heading", "text")
ATTACHMENT_COLUMNS = ("id", "title", "number", "file")


def date_or_none(text: str | None) -> datetime.date | None:
    """Return the date of a column that may be NULL."""
    return None if text is None else datetime.date.fromisoformat(text)


def time_or_none(text: str | None) -> datetime.time | None:
    """Return the time of day of a column that may be NULL."""
    return None if text is None else datetime.time.fromisoformat(text)


def meeting_row(meeting: Meeting) -> Row:
    """Return what `meetings` holds of a meeting: its head."""
    return (
        meeting.id,
        meeting.committee_id,
        meeting.committee,
        meeting.municipality,
        meeting.title,
        meeting.date and meeting.date.isoformat(),
        meeting.time and meeting.time.isoformat(),
        meeting.venue,
        meeting.layout.value,
        meeting.status.value,
        meeting.first_number,
        meeting.published and meeting.published.isoformat(),
        int(meeting.prints_actions),
        int(meeting.prints_times),
    )


def meeting_from(
    row: Row, participants: tuple[Participant, ...], items: tuple[AgendaItem, ...]
) -> Meeting:
    """Return the meeting of a row of `meetings` and what belongs to it."""
    return Meeting(
        id=row[0],
        committee_id=row[1],
        committee=row[2],
        municipality=row[3],
        title=row[4],
        date=date_or_none(row[5]),
        time=time_or_none(row[6]),
        venue=row[7],
        layout=Layout(row[8]),
        status=Status(row[9]),
        first_number=row[10],
        published=date_or_none(row[11]),
        prints_actions=bool(row[12]),
        prints_times=bool(row[13]),
        participants=participants,
        items=items,
    )


def participant_row(person: Participant) -> Row:
    """Return what `participants` holds of a person."""
    return (
        person.id,
        person.name,
        person.affiliation,
        person.presence.value,
        person.role.value,
        person.stands_in_for,
    )


def participant_from(row: Row) -> Participant:
    """Return the person of a row of `participants`."""
    return Participant(row[0], row[1], row[2], Presence(row[3]), Role(row[4]), row[5])


def event_row(event: RoomEvent) -> Row:
    """Return what `events` holds of an event."""
    return (
        event.id,
        event.kind.value,
        event.time and event.time.isoformat(),
        event.item,
        event.person,
    )


def event_from(row: Row) -> RoomEvent:
    """Return the event of a row of `events`."""
    return RoomEvent(row[0], EventKind(row[1]), time_or_none(row[2]), row[3], row[4])


def action_row(point: ActionPoint) -> Row:
    """Return what `actions` holds of an action point."""
    return (point.id, point.item, point.text, point.owner, point.due and point.due.isoformat())


def action_from(row: Row) -> ActionPoint:
    """Return the action point of a row of `actions`."""
    return ActionPoint(row[0], row[1], row[2], row[3], date_or_none(row[4]))


def item_row(item: AgendaItem) -> Row:
    """Return what `items` holds of an item: all but its sections and attachments."""
    return (
        item.id,
        item.title,
        item.case_number,
        int(item.closed),
        item.open_title,
        item.open_text,
        item.decision,
        item.decision_at,
        None if item.absent is None else json.dumps(item.absent),
        item.fixed_number,
        int(item.decided),
        item.state.value,
        *(
            parts_to_json(parts) if parts else None
            for parts in (item.votes, item.dissents, item.recusals, item.substitutions)
        ),
    )


def item_from(
    row: Row, sections: tuple[Section, ...], attachments: tuple[Attachment, ...]
) -> AgendaItem:
    """Return the item of a row of `items` and what belongs to it."""
    return AgendaItem(
        id=row[0],
        title=row[1],
        case_number=row[2],
        closed=bool(row[3]),
        open_title=row[4],
        open_text=row[5],
        sections=sections,
        decision=row[6],
        decision_at=row[7],
        attachments=attachments,
        absent=None if row[8] is None else tuple(json.loads(row[8])),
        fixed_number=row[9],
        state=ItemState(row[11]),
        votes=_parts_from(row[12]),
        dissents=_parts_from(row[13]),
        recusals=_parts_from(row[14]),
        substitutions=_parts_from(row[15]),
    )


def _parts_from(text: str | None) -> tuple[Any, ...]:
    return () if text is None else parts_from_json(text)


def section_row(section: Section) -> Row:
    """Return what `sections` holds of a section."""
    return (section.id, section.heading, section.text)


def section_from(row: Row) -> Section:
    """Return the section of a row of `sections`."""
    return Section(row[0], row[1], row[2])


def attachment_row(attachment: Attachment) -> Row:
    """Return what `attachments` holds of an attachment."""
    return (attachment.id, attachment.title, attachment.number, attachment.file)


def attachment_from(row: Row) -> Attachment:
    """Return the attachment of a row of `attachments`."""
    return Attachment(row[0], row[1], row[2], row[3])
