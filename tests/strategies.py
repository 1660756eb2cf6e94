"""Hypothesis strategies for meetings and the changes that can be made to one."""

import datetime
from dataclasses import fields

from hypothesis import strategies as st

from ssp_desktop.domain.changes import (
    DECISION,
    Batch,
    Change,
    Collection,
    Insert,
    Move,
    Part,
    Remove,
    SetField,
    SetText,
    text_of,
)
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

lines = st.text(st.characters(codec="utf-8"), max_size=12)
texts = st.one_of(
    lines, st.sampled_from(["Godkendt.", "- a\n  - b\n\n1. c", 'Åse »æøå« "x" 100 %', "**fed**"])
)
ids = st.builds(new_id)
dates = st.none() | st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1))
times = st.none() | st.times()

sections = st.builds(Section, ids, lines, texts)
attachments = st.builds(Attachment, ids, lines, st.none() | st.integers(0, 99), lines)
participants = st.builds(
    Participant, ids, lines, lines, st.sampled_from(Presence), st.sampled_from(Role)
)
items = st.builds(
    AgendaItem,
    ids,
    lines,
    case_number=lines,
    closed=st.booleans(),
    open_title=lines,
    open_text=texts,
    sections=st.lists(sections, max_size=3).map(tuple),
    decision=texts,
    decision_at=st.none() | st.integers(0, 3),
    attachments=st.lists(attachments, max_size=2).map(tuple),
    absent=st.none() | st.lists(ids, max_size=2).map(tuple),
    fixed_number=st.none() | st.integers(1, 99),
)
meetings = st.builds(
    Meeting,
    ids,
    lines,
    committee_id=lines,
    municipality=lines,
    title=lines,
    date=dates,
    time=times,
    venue=lines,
    layout=st.sampled_from(Layout),
    status=st.sampled_from(Status),
    first_number=st.integers(1, 200),
    published=dates,
    participants=st.lists(participants, max_size=4).map(tuple),
    items=st.lists(items, max_size=4).map(tuple),
)

_NEW_PARTS: dict[Collection, st.SearchStrategy[Part]] = {
    Collection.ITEMS: items,
    Collection.PARTICIPANTS: participants,
    Collection.SECTIONS: sections,
    Collection.ATTACHMENTS: attachments,
}
_FIELDS: dict[str, st.SearchStrategy[object]] = {
    "title": lines,
    "venue": lines,
    "date": dates,
    "time": times,
    "published": dates,
    "layout": st.sampled_from(Layout),
    "status": st.sampled_from(Status),
    "first_number": st.integers(1, 200),
    "closed": st.booleans(),
    "case_number": lines,
    "decision_at": st.none() | st.integers(0, 3),
    "absent": st.none() | st.lists(ids, max_size=2).map(tuple),
    "heading": lines,
    "number": st.none() | st.integers(0, 99),
    "name": lines,
    "affiliation": lines,
    "presence": st.sampled_from(Presence),
    "role": st.sampled_from(Role),
}


@st.composite
def changes_to(draw: st.DrawFn, meeting: Meeting) -> Change:
    """A change that fits `meeting`."""
    kinds = [_field, _place_in_a_collection]
    if meeting.items:
        kinds += [_text, _text]
    change = draw(st.sampled_from(kinds))(draw, meeting)
    if draw(st.integers(0, 5)) == 0:
        return Batch((change, draw(changes_to(change.apply(meeting)))))
    return change


def _text(draw: st.DrawFn, meeting: Meeting) -> Change:
    item = draw(st.sampled_from(meeting.items))
    part = draw(st.sampled_from([DECISION, "open_text", *(s.id for s in item.sections)]))
    return SetText.between(item.id, part, text_of(meeting, item.id, part), draw(texts))


def _field(draw: st.DrawFn, meeting: Meeting) -> Change:
    places: list[tuple[str, str, object]] = [("", "", meeting)]
    places += [("", person.id, person) for person in meeting.participants]
    for item in meeting.items:
        places.append((item.id, "", item))
        places += [(item.id, part.id, part) for part in (*item.sections, *item.attachments)]
    item_id, part, value = draw(st.sampled_from(places))
    names = [field.name for field in fields(value) if field.name in _FIELDS]  # type: ignore[arg-type]
    name = draw(st.sampled_from(names))
    return SetField(item_id, part, name, getattr(value, name), draw(_FIELDS[name]))


def _place_in_a_collection(draw: st.DrawFn, meeting: Meeting) -> Change:
    owners: list[tuple[Collection, str, tuple[Part, ...]]] = [
        (Collection.ITEMS, "", meeting.items),
        (Collection.PARTICIPANTS, "", meeting.participants),
    ]
    for item in meeting.items:
        owners.append((Collection.SECTIONS, item.id, item.sections))
        owners.append((Collection.ATTACHMENTS, item.id, item.attachments))
    collection, owner, parts = draw(st.sampled_from(owners))
    at = draw(st.integers(0, len(parts)))
    if at == len(parts) or draw(st.booleans()):
        return Insert(collection, owner, at, draw(_NEW_PARTS[collection]))
    if draw(st.booleans()):
        return Remove(collection, owner, at, parts[at])
    to = draw(st.integers(0, len(parts) - 1))
    return Move(collection, owner, parts[at].id, at, to)
