"""Hypothesis strategies for meetings and the changes that can be made to one."""

import datetime
from dataclasses import fields

from hypothesis import strategies as st

from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.changes import (
    DECISION,
    OF_REVIEW,
    Batch,
    Change,
    Collection,
    Insert,
    MeetingPart,
    Move,
    Remove,
    SetField,
    SetText,
    takes,
    text_of,
)
from ssp_desktop.domain.item.earlier import EarlierDecision
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
    new_id,
)
from ssp_desktop.domain.review import (
    Accepted,
    Answer,
    Correction,
    MemberApproval,
    Outcome,
    Remark,
    RemarkKind,
    Reopening,
    Reviewer,
)
from ssp_desktop.domain.room import EventKind, Recusal, RoomEvent, Substitution
from ssp_desktop.domain.votes import Dissent, Vote

lines = st.text(st.characters(codec="utf-8"), max_size=12)
texts = st.one_of(
    lines, st.sampled_from(["Godkendt.", "- a\n  - b\n\n1. c", 'Åse »æøå« "x" 100 %', "**fed**"])
)
ids = st.builds(new_id)
dates = st.none() | st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1))
times = st.none() | st.times()
id_tuples = st.lists(ids, max_size=2).map(tuple)

sections = st.builds(Section, ids, lines, texts)
attachments = st.builds(
    Attachment,
    ids,
    lines,
    st.none() | st.integers(0, 99),
    lines,
    digest=st.sampled_from(("", "0" * 64)),
    size=st.integers(0, 9_000_000_000),
    closed=st.booleans(),
)
participants = st.builds(
    Participant,
    ids,
    lines,
    lines,
    st.sampled_from(Presence),
    st.sampled_from(Role),
    st.just("") | ids,
)
events = st.builds(
    RoomEvent, ids, st.sampled_from(EventKind), times, st.just("") | ids, st.just("") | ids
)
actions = st.builds(ActionPoint, ids, ids, lines, lines, dates)
votes = st.builds(
    Vote,
    ids,
    id_tuples,
    id_tuples,
    id_tuples,
    by_party=st.booleans(),
    counts=st.just(()) | st.tuples(*[st.integers(0, 30)] * 3),
    sentence=lines,
    missing=st.integers(0, 30),
    secret=st.booleans(),
)
dissents = st.builds(Dissent, ids, id_tuples, texts, lines)
recusals = st.builds(Recusal, ids, ids, st.booleans(), lines)
substitutions = st.builds(Substitution, ids, ids, ids)
earlier = st.builds(
    EarlierDecision, ids, lines, dates, st.none() | st.integers(1, 200), lines, texts, st.booleans()
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
    absent=st.none() | id_tuples,
    fixed_number=st.none() | st.integers(1, 99),
    state=st.sampled_from(ItemState),
    votes=st.lists(votes, max_size=2).map(tuple),
    dissents=st.lists(dissents, max_size=1).map(tuple),
    recusals=st.lists(recusals, max_size=2).map(tuple),
    substitutions=st.lists(substitutions, max_size=1).map(tuple),
    earlier=st.lists(earlier, max_size=1).map(tuple),
)
moments = st.datetimes(
    datetime.datetime(2000, 1, 1), datetime.datetime(2100, 1, 1), timezones=st.just(datetime.UTC)
)
reviewers = st.builds(
    Reviewer, ids, lines, st.none() | id_tuples, st.booleans(), dates, st.none() | moments
)
remarks = st.builds(
    Remark,
    ids,
    st.just("") | ids,
    st.sampled_from(["title", "decision", ""]),
    st.sampled_from(RemarkKind),
    lines,
    moments,
    texts,
    st.integers(0, 50),
    texts,
    st.sampled_from(Outcome),
)
answers = st.builds(Answer, ids, ids, st.booleans(), lines, moments)
accepted = st.builds(Accepted, ids, lines, moments)
approvals = st.builds(MemberApproval, ids, lines, moments)
corrections = st.builds(Correction, ids, st.just("") | ids, texts, lines, moments)
reopenings = st.builds(Reopening, ids, lines, moments, lines)
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
    events=st.lists(events, max_size=4).map(tuple),
    actions=st.lists(actions, max_size=2).map(tuple),
    prints_actions=st.booleans(),
    prints_times=st.booleans(),
    prints_history=st.booleans(),
    template=lines,
    approved_by=lines,
    approved_at=st.none() | moments,
    filed=dates,
    reviewers=st.lists(reviewers, max_size=2).map(tuple),
    remarks=st.lists(remarks, max_size=2).map(tuple),
    answers=st.lists(answers, max_size=1).map(tuple),
    accepted=st.lists(accepted, max_size=1).map(tuple),
    approvals=st.lists(approvals, max_size=1).map(tuple),
    corrections=st.lists(corrections, max_size=2).map(tuple),
    reopenings=st.lists(reopenings, max_size=1).map(tuple),
)

_NEW_PARTS: dict[Collection, st.SearchStrategy[MeetingPart]] = {
    Collection.ITEMS: items,
    Collection.PARTICIPANTS: participants,
    Collection.EVENTS: events,
    Collection.ACTIONS: actions,
    Collection.SECTIONS: sections,
    Collection.ATTACHMENTS: attachments,
    Collection.VOTES: votes,
    Collection.DISSENTS: dissents,
    Collection.RECUSALS: recusals,
    Collection.SUBSTITUTIONS: substitutions,
    Collection.EARLIER: earlier,
    Collection.REVIEWERS: reviewers,
    Collection.REMARKS: remarks,
    Collection.ANSWERS: answers,
    Collection.ACCEPTED: accepted,
    Collection.APPROVALS: approvals,
    Collection.CORRECTIONS: corrections,
    Collection.REOPENINGS: reopenings,
}
_OF_MEETING = (
    Collection.ITEMS,
    Collection.PARTICIPANTS,
    Collection.EVENTS,
    Collection.ACTIONS,
    *OF_REVIEW,
)
_OF_ITEM = tuple(collection for collection in Collection if collection not in _OF_MEETING)
_FIELDS: dict[str, st.SearchStrategy[object]] = {
    "title": lines,
    "venue": lines,
    "date": dates,
    "time": times,
    "published": dates,
    "layout": st.sampled_from(Layout),
    "status": st.sampled_from(Status),
    "first_number": st.integers(1, 200),
    "prints_actions": st.booleans(),
    "prints_times": st.booleans(),
    "prints_history": st.booleans(),
    "template": lines,
    "closed": st.booleans(),
    "case_number": lines,
    "decision_at": st.none() | st.integers(0, 3),
    "absent": st.none() | id_tuples,
    "state": st.sampled_from(ItemState),
    "heading": lines,
    "number": st.none() | st.integers(0, 99),
    "file": lines,
    "digest": st.sampled_from(("", "0" * 64)),
    "size": st.integers(0, 9_000_000_000),
    "name": lines,
    "affiliation": lines,
    "presence": st.sampled_from(Presence),
    "role": st.sampled_from(Role),
    "stands_in_for": st.just("") | ids,
    "kind": st.sampled_from(EventKind),
    "person": ids,
    "member": ids,
    "item": st.just("") | ids,
    "owner": lines,
    "due": dates,
    "disqualified": st.booleans(),
    "sentence": lines,
    "in_favour": id_tuples,
    "counts": st.just(()) | st.tuples(*[st.integers(0, 30)] * 3),
    "missing": st.integers(0, 30),
    "secret": st.booleans(),
    "owners": id_tuples,
    "approved_by": lines,
    "approved_at": st.none() | moments,
    "filed": dates,
    "outcome": st.sampled_from(Outcome),
}
_EVER_SET = {Collection.REMARKS: ("outcome",)}
"""The fields of review parts that are ever changed; the others are replaced whole, as `EARLIER`."""


@st.composite
def changes_to(draw: st.DrawFn, meeting: Meeting) -> Change:
    """A change that fits `meeting`, and that it takes if it is approved."""
    kinds = [_field, _place_in_a_collection]
    if meeting.items:
        kinds += [_text, _text]
    change = draw(st.sampled_from(kinds))(draw, meeting)
    if not takes(meeting, change):
        at = len(meeting.corrections)
        change = Insert(Collection.CORRECTIONS, "", at, draw(corrections))
    if draw(st.integers(0, 5)) == 0:
        return Batch((change, draw(changes_to(change.apply(meeting)))))
    return change


def _text(draw: st.DrawFn, meeting: Meeting) -> Change:
    item = draw(st.sampled_from(meeting.items))
    part = draw(st.sampled_from([DECISION, "open_text", *(s.id for s in item.sections)]))
    return SetText.between(item.id, part, text_of(meeting, item.id, part), draw(texts))


def _field(draw: st.DrawFn, meeting: Meeting) -> Change:
    places: list[tuple[str, str, object]] = [("", "", meeting)]
    for collection, item_id, parts in _collections(meeting):
        if collection is Collection.ITEMS:
            places += [(item.id, "", item) for item in parts]
        elif collection not in (*OF_REVIEW, Collection.EARLIER) or collection in _EVER_SET:
            places += [(item_id, part.id, part) for part in parts]
    item_id, part, value = draw(st.sampled_from(places))
    names = [field.name for field in fields(value) if field.name in _FIELDS]
    if isinstance(value, Remark):
        names = list(_EVER_SET[Collection.REMARKS])
    name = draw(st.sampled_from(names))
    return SetField(item_id, part, name, getattr(value, name), draw(_FIELDS[name]))


def _place_in_a_collection(draw: st.DrawFn, meeting: Meeting) -> Change:
    collection, owner, parts = draw(st.sampled_from(_collections(meeting)))
    at = draw(st.integers(0, len(parts)))
    if at == len(parts) or draw(st.booleans()):
        return Insert(collection, owner, at, draw(_NEW_PARTS[collection]))
    if draw(st.booleans()):
        return Remove(collection, owner, at, parts[at])
    to = draw(st.integers(0, len(parts) - 1))
    return Move(collection, owner, parts[at].id, at, to)


def _collections(meeting: Meeting) -> list[tuple[Collection, str, tuple[MeetingPart, ...]]]:
    """Every collection in the meeting, with the item that holds it."""
    owners = [(collection, "", getattr(meeting, collection)) for collection in _OF_MEETING]
    for item in meeting.items:
        owners += [(collection, item.id, getattr(item, collection)) for collection in _OF_ITEM]
    return owners
