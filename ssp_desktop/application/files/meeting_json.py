"""A meeting as the JSON of ``show --json``, and that JSON as a meeting."""

import datetime
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ssp_desktop.domain.attendance import Attendance, Remarks
from ssp_desktop.domain.danish import clock
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Layout,
    Meeting,
    Participant,
    Presence,
    Role,
    Section,
    Status,
    new_id,
)
from ssp_desktop.minutes.titles import minutes_title


def meeting_as_json(meeting: Meeting) -> dict[str, Any]:
    """Return the meeting as plain values, texts as Markdown.

    `title` is the one the minutes have. `absent` are the names the minutes give at an item: in
    `klassisk` all who were absent from it; in `punkt` only those named there, or all of them if the
    list of people says that somebody who came missed some items. `status` is how a person is
    listed: anyone who came at any time was present, and ``expected`` means that nothing was
    recorded.
    """
    attendance = Attendance.of(meeting)
    return {
        "id": meeting.id,
        "committee": meeting.committee,
        "title": minutes_title(meeting),
        "date": meeting.date.isoformat() if meeting.date else None,
        "time": clock(meeting.time) if meeting.time else None,
        "venue": meeting.venue,
        "layout": meeting.layout.value,
        "status": meeting.status.value,
        "participants": [
            {
                "name": person.name,
                "affiliation": person.affiliation,
                "status": attendance.listed_presence(person).value,
                "role": person.role.value,
            }
            for person in meeting.participants
        ],
        "items": [
            _item_as_json(meeting, attendance, number, item)
            for number, item in meeting.numbered_items()
        ],
    }


def _item_as_json(
    meeting: Meeting, attendance: Attendance, number: int, item: AgendaItem
) -> dict[str, Any]:
    return {
        "number": number,
        "title": item.title,
        "case_number": item.case_number,
        "closed": item.closed,
        "sections": [{"heading": s.heading, "text": s.text} for s in item.sections],
        "decision": item.decision,
        "attachments": [{"number": a.number, "title": a.title} for a in item.attachments],
        "absent": _stated_absent(meeting, attendance, item),
    }


def _stated_absent(meeting: Meeting, attendance: Attendance, item: AgendaItem) -> list[str]:
    absent = attendance.absent_from(item)
    if item.absent is None:
        all_are_named = meeting.layout is Layout.KLASSISK or Remarks.of(meeting).vary
        # For a closed item, only what the lists of people do not say already.
        as_ever = item.closed and {person.id for person in absent}.isdisjoint(attendance.came)
        if meeting.is_agenda or not all_are_named or as_ever:
            return []
    return [person.name for person in absent]


def meeting_from_json(plain: Mapping[str, Any]) -> Meeting:
    """Return the meeting that `plain` describes, with new ids.

    Also understands ``municipality``, and ``open_title`` and ``open_text`` of an item. Raises
    KeyError or ValueError when `plain` does not have that shape.
    """
    participants = tuple(
        Participant(
            new_id(),
            person["name"],
            person["affiliation"],
            Presence(person["status"]),
            Role(person["role"]),
        )
        for person in plain["participants"]
    )
    items = plain["items"]
    meeting = Meeting(
        id=new_id(),
        committee=plain["committee"],
        municipality=plain.get("municipality", ""),
        date=datetime.date.fromisoformat(plain["date"]) if plain["date"] else None,
        time=datetime.time.fromisoformat(plain["time"]) if plain["time"] else None,
        venue=plain["venue"],
        layout=Layout(plain["layout"]),
        status=Status(plain["status"]),
        first_number=items[0]["number"] if items else 1,
        participants=participants,
        items=tuple(map(_item_from_json, items)),
    )
    meeting = _with_own_numbers(meeting, [item["number"] for item in items])
    meeting = _with_named_absent(meeting, [item["absent"] for item in items])
    if plain["title"] and plain["title"] != minutes_title(meeting):
        meeting = replace(meeting, title=plain["title"])
    return meeting


def _item_from_json(plain: Mapping[str, Any]) -> AgendaItem:
    return AgendaItem(
        id=new_id(),
        title=plain["title"],
        case_number=plain["case_number"],
        closed=plain["closed"],
        open_title=plain.get("open_title", ""),
        open_text=plain.get("open_text", ""),
        sections=tuple(Section(new_id(), s["heading"], s["text"]) for s in plain["sections"]),
        decision=plain["decision"],
        attachments=tuple(
            Attachment(new_id(), a["title"], a["number"]) for a in plain["attachments"]
        ),
    )


def _with_own_numbers(meeting: Meeting, numbers: list[int]) -> Meeting:
    """Fix the number of each item whose number does not follow the previous one."""
    items = []
    expected = meeting.first_number
    for item, number in zip(meeting.items, numbers, strict=True):
        items.append(item if number == expected else replace(item, fixed_number=number))
        expected = number + 1
    return replace(meeting, items=tuple(items))


def _with_named_absent(meeting: Meeting, absent: list[list[str]]) -> Meeting:
    """Name who was absent at an item, where that does not follow from the attendance."""
    attendance = Attendance.of(meeting)
    items = tuple(
        item
        if _stated_absent(meeting, attendance, item) == names
        else replace(item, absent=tuple(p.id for p in meeting.participants if p.name in names))
        for item, names in zip(meeting.items, absent, strict=True)
    )
    return replace(meeting, items=items)
