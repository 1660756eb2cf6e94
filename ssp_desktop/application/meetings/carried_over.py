"""What one meeting hands on to the next: postponed items, and open action points.

Owns which agenda item something from an earlier meeting belongs to.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ssp_desktop.application.editing.meeting_edits import place_for_item
from ssp_desktop.application.meetings.standing_items import approves_last_minutes
from ssp_desktop.domain.action_point import CommitteeActionPoint
from ssp_desktop.domain.changes import Batch, Change, Collection, Insert
from ssp_desktop.domain.likeness import same_text, text_key
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    ItemState,
    Meeting,
    Section,
    new_id,
)
from ssp_desktop.richtext.markdown import plain

_PUT_OFF = re.compile(
    r"(?:(?:punkt(?:et)?|sagen|behandlingen)(?: af punktet| af sagen)?"
    r" (?:(?:er|blev|bliver) )?)?(?:udsat|udsættes|udskudt|udskydes)\b(?! ikke)",
    re.IGNORECASE,
)


def same_item(items: Iterable[AgendaItem], title: str, case_number: str) -> AgendaItem | None:
    """Return the item about the same case, else the one with the same title, if any."""
    items = tuple(items)
    for item in items:
        if same_text(item.case_number, case_number):
            return item
    return next((item for item in items if same_text(item.title, title)), None)


def approval(items: Iterable[AgendaItem]) -> AgendaItem | None:
    """Return the item that approves the last meeting's minutes, if any."""
    return next((item for item in items if approves_last_minutes(item.title)), None)


def points_by_item(
    meeting: Meeting, points: Iterable[CommitteeActionPoint]
) -> Mapping[str, list[CommitteeActionPoint]]:
    """Return what is open from earlier meetings, by the id of the item it belongs to.

    That is the item about the same case or with the same title, else the approval of the last
    minutes; anything without an item is left out.
    """
    found: dict[str, list[CommitteeActionPoint]] = defaultdict(list)
    home = approval(meeting.items)
    for each in points:
        if each.is_open and is_earlier(each, meeting):
            item = same_item(meeting.items, each.item_title, each.case_number) or home
            if item is not None:
                found[item.id].append(each)
    return found


def is_earlier(point: CommitteeActionPoint, meeting: Meeting) -> bool:
    """Whether the action point is from an earlier meeting; one without a date counts as earlier."""
    if point.meeting_id == meeting.id:
        return False
    if point.meeting_date is None or meeting.date is None:
        return True
    return point.meeting_date <= meeting.date


def with_postponed(meeting: Meeting, last: Meeting | None) -> Meeting:
    """Return a new meeting with the items that `last` postponed, before Eventuelt."""
    change = take_over_postponed(meeting, last)
    return meeting if change is None else change.apply(meeting)


def take_over_postponed(meeting: Meeting, last: Meeting | None) -> Change | None:
    """Take over into `meeting` the items that `last` postponed, except those it already has.

    Each as it was prepared: texts, attachments, closed or not; no decision, and new ids.
    """
    put_off = [item for item in last.items if item.state is ItemState.POSTPONED] if last else []
    at = place_for_item(meeting)
    changes: list[Change] = []
    for item in put_off:
        if not any(_says_the_same(item, each) for each in meeting.items):
            changes.append(Insert(Collection.ITEMS, "", at + len(changes), item_anew(item)))
    return Batch(tuple(changes)) if changes else None


def put_off_in_words_alone(item: AgendaItem) -> bool:
    """Return whether the decision says that `item` is postponed, and no meeting takes it over."""
    return item.state is ItemState.PLANNED and bool(_PUT_OFF.match(plain(item.decision).strip()))


def item_anew(item: AgendaItem) -> AgendaItem:
    """Return the item as it was prepared, with new ids, and without any results."""
    return AgendaItem(
        new_id(),
        item.title,
        item.case_number,
        closed=item.closed,
        open_title=item.open_title,
        open_text=item.open_text,
        sections=tuple(Section(new_id(), each.heading, each.text) for each in item.sections),
        decision_at=item.decision_at,
        attachments=tuple(_attachment_anew(each) for each in item.attachments),
    )


def _attachment_anew(attachment: Attachment) -> Attachment:
    return replace(attachment, id=new_id())


def _says_the_same(one: AgendaItem, other: AgendaItem) -> bool:
    """Whether the other was taken over before, or is a standing item that replaces this one."""
    return (
        text_key(one.title) == text_key(other.title)
        and text_key(one.case_number) == text_key(other.case_number)
        and [(each.heading, each.text) for each in one.sections if each.text]
        == [(each.heading, each.text) for each in other.sections if each.text]
    )
