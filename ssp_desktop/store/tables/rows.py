"""Rows of a meeting's tables to values and back, by the names of the columns; runs no statement."""

import json
from typing import Any

from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.changes.change import SmallPart
from ssp_desktop.domain.codec import parts_from_json, parts_to_json, review_part_to_json
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
from ssp_desktop.store.tables.by_name import Row
from ssp_desktop.store.tables.moments import date_or_none, moment_or_none, time_or_none


def meeting_row(meeting: Meeting) -> Row:
    """Return the row of `meetings` for a meeting: its head."""
    return {
        "id": meeting.id,
        "committee_id": meeting.committee_id,
        "committee": meeting.committee,
        "municipality": meeting.municipality,
        "title": meeting.title,
        "date": meeting.date and meeting.date.isoformat(),
        "time": meeting.time and meeting.time.isoformat(),
        "venue": meeting.venue,
        "layout": meeting.layout.value,
        "status": meeting.status.value,
        "first_number": meeting.first_number,
        "published": meeting.published and meeting.published.isoformat(),
        "prints_actions": int(meeting.prints_actions),
        "prints_times": int(meeting.prints_times),
        "prints_history": int(meeting.prints_history),
        "template": meeting.template,
        "approved_by": meeting.approved_by,
        "approved_at": meeting.approved_at and meeting.approved_at.isoformat(),
        "filed": meeting.filed and meeting.filed.isoformat(),
    }


def meeting_from(
    row: Row, participants: tuple[Participant, ...], items: tuple[AgendaItem, ...]
) -> Meeting:
    """Return the meeting of a row of `meetings` and what belongs to it."""
    return Meeting(
        id=row["id"],
        committee_id=row["committee_id"],
        committee=row["committee"],
        municipality=row["municipality"],
        title=row["title"],
        date=date_or_none(row["date"]),
        time=time_or_none(row["time"]),
        venue=row["venue"],
        layout=Layout(row["layout"]),
        status=Status(row["status"]),
        first_number=row["first_number"],
        published=date_or_none(row["published"]),
        prints_actions=bool(row["prints_actions"]),
        prints_times=bool(row["prints_times"]),
        prints_history=bool(row["prints_history"]),
        template=row["template"],
        approved_by=row["approved_by"],
        approved_at=moment_or_none(row["approved_at"]),
        filed=date_or_none(row["filed"]),
        participants=participants,
        items=items,
    )


def participant_row(person: Participant) -> Row:
    """Return the row of `participants` for a person."""
    return {
        "id": person.id,
        "name": person.name,
        "affiliation": person.affiliation,
        "presence": person.presence.value,
        "role": person.role.value,
        "stands_in_for": person.stands_in_for,
    }


def participant_from(row: Row) -> Participant:
    """Return the person of a row of `participants`."""
    return Participant(
        row["id"],
        row["name"],
        row["affiliation"],
        Presence(row["presence"]),
        Role(row["role"]),
        row["stands_in_for"],
    )


def event_row(event: RoomEvent) -> Row:
    """Return the row of `events` for an event."""
    return {
        "id": event.id,
        "kind": event.kind.value,
        "time": event.time and event.time.isoformat(),
        "item_id": event.item,
        "person": event.person,
    }


def event_from(row: Row) -> RoomEvent:
    """Return the event of a row of `events`."""
    return RoomEvent(
        row["id"],
        EventKind(row["kind"]),
        time_or_none(row["time"]),
        row["item_id"],
        row["person"],
    )


def action_row(point: ActionPoint) -> Row:
    """Return the row of `actions` for an action point."""
    return {
        "id": point.id,
        "item_id": point.item,
        "text": point.text,
        "owner": point.owner,
        "due": point.due and point.due.isoformat(),
    }


def action_from(row: Row) -> ActionPoint:
    """Return the action point of a row of `actions`."""
    due = date_or_none(row["due"])
    return ActionPoint(row["id"], row["item_id"], row["text"], row["owner"], due)


def review_row(part: SmallPart) -> Row:
    """Return the row of `review_parts` for something of a meeting's review."""
    return {"id": part.id, "value": review_part_to_json(part)}


def item_row(item: AgendaItem) -> Row:
    """Return the row of `items` for an item: all but its sections and attachments."""
    return {
        "id": item.id,
        "title": item.title,
        "case_number": item.case_number,
        "closed": int(item.closed),
        "open_title": item.open_title,
        "open_text": item.open_text,
        "decision": item.decision,
        "decision_at": item.decision_at,
        "absent": None if item.absent is None else json.dumps(item.absent),
        "fixed_number": item.fixed_number,
        "decided": int(item.decided),
        "state": item.state.value,
        "votes": _parts_or_none(item.votes),
        "dissents": _parts_or_none(item.dissents),
        "recusals": _parts_or_none(item.recusals),
        "substitutions": _parts_or_none(item.substitutions),
        "earlier": _parts_or_none(item.earlier),
    }


def item_from(
    row: Row, sections: tuple[Section, ...], attachments: tuple[Attachment, ...]
) -> AgendaItem:
    """Return the item of a row of `items` and what belongs to it."""
    absent = row["absent"]
    return AgendaItem(
        id=row["id"],
        title=row["title"],
        case_number=row["case_number"],
        closed=bool(row["closed"]),
        open_title=row["open_title"],
        open_text=row["open_text"],
        sections=sections,
        decision=row["decision"],
        decision_at=row["decision_at"],
        attachments=attachments,
        absent=None if absent is None else tuple(json.loads(absent)),
        fixed_number=row["fixed_number"],
        state=ItemState(row["state"]),
        votes=_parts_from(row["votes"]),
        dissents=_parts_from(row["dissents"]),
        recusals=_parts_from(row["recusals"]),
        substitutions=_parts_from(row["substitutions"]),
        earlier=_parts_from(row["earlier"]),
    )


def _parts_or_none(parts: tuple[Any, ...]) -> str | None:
    return parts_to_json(parts) if parts else None


def _parts_from(text: str | None) -> tuple[Any, ...]:
    return () if text is None else parts_from_json(text)


def section_row(section: Section) -> Row:
    """Return the row of `sections` for a section."""
    return {"id": section.id, "heading": section.heading, "text": section.text}


def section_from(row: Row) -> Section:
    """Return the section of a row of `sections`."""
    return Section(row["id"], row["heading"], row["text"])


def attachment_row(attachment: Attachment) -> Row:
    """Return the row of `attachments` for an attachment."""
    return {
        "id": attachment.id,
        "title": attachment.title,
        "number": attachment.number,
        "file": attachment.file,
        "digest": attachment.digest,
        "size": attachment.size,
        "closed": int(attachment.closed),
    }


def attachment_from(row: Row) -> Attachment:
    """Return the attachment of a row of `attachments`."""
    return Attachment(
        row["id"],
        row["title"],
        row["number"],
        row["file"],
        row["digest"],
        row["size"],
        bool(row["closed"]),
    )
