"""An agenda that comes again, matched to the meeting that stands here.

Owns which item of the file is which of the meeting, and what an agenda cannot say and so never
changes: decisions, votes, recusals, who was there, what happened in the room.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TypeVar

from ssp_desktop.domain.danish import name_key
from ssp_desktop.domain.likeness import bare_text, same_text, text_key
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    ItemState,
    Meeting,
    Participant,
    Section,
)

_SAME_CASE = 2.0
_LIKE = 0.7  # the least likeness of two titles or texts that are taken for the same
_T = TypeVar("_T", AgendaItem, Section, Attachment, Participant)


def matched(theirs: Meeting, ours: Meeting) -> Meeting:
    """Return `ours` with what the agenda `theirs`, read from a file, says.

    Items, texts, attachments and people that are the same have the ids of `ours`; the ids of new
    ones follow from what they say. What the agenda says nothing of stays. An item that it leaves
    out is gone; but where its number is left out too, and those behind it go on, it is withdrawn.
    """
    pairs = _pairs(theirs.items, ours.items, _likeness)
    seen: Counter[Hashable] = Counter()
    items = [
        _item(each, pairs.get(at), _id(seen, "item", each.title, each.case_number))
        for at, each in enumerate(theirs.items)
    ]
    found = {item.id for item in pairs.values()}
    withdrawn = _left_out(theirs, ours, pairs)
    kept = [
        _withdrawn(item) if item.id in withdrawn and not _has_been_taken(item) else item
        for item in ours.items
        if item.id in withdrawn or (item.id not in found and _has_been_taken(item))
    ]
    return replace(
        ours,
        date=theirs.date or ours.date,
        time=theirs.time or ours.time,
        venue=theirs.venue or ours.venue,
        participants=_people(theirs.participants, ours.participants),
        items=_with_kept(items, kept, ours.items),
    )


def _pairs(
    theirs: Sequence[_T], ours: Sequence[_T], likeness: Callable[[_T, _T], float]
) -> dict[int, _T]:
    """Return for each place in `theirs` the part of `ours` that is the same, the likest first."""
    likely = sorted(
        (
            (-likeness(one, other), abs(at - place), at, place)
            for at, one in enumerate(theirs)
            for place, other in enumerate(ours)
        ),
    )
    out: dict[int, _T] = {}
    used: set[int] = set()
    for unlike, _, at, place in likely:
        if -unlike >= _LIKE and at not in out and place not in used:
            out[at] = ours[place]
            used.add(place)
    return out


def _likeness(one: AgendaItem, other: AgendaItem) -> float:
    case = _SAME_CASE if same_text(one.case_number, other.case_number) else 0.0
    titles = _alike(one.title, other.title)
    texts = _alike(_texts(one), _texts(other))
    return case + max(titles, texts)


def _texts(item: AgendaItem) -> str:
    return " ".join(section.text for section in item.sections)


def _alike(one: str, other: str) -> float:
    """Return from 0 to 1 how much two texts have in common."""
    here, there = bare_text(one), bare_text(other)
    if not here or not there:
        return 0.0
    if here == there:
        return 1.0
    first, second = text_key(one).split(), text_key(other).split()
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    if matcher.real_quick_ratio() < _LIKE or matcher.quick_ratio() < _LIKE / 2:
        return 0.0
    if len(here) + len(there) > 400:
        return matcher.ratio()
    return max(matcher.ratio(), SequenceMatcher(None, here, there, autojunk=False).ratio())


def _id(seen: Counter[Hashable], *told: str) -> str:
    """Return an id for something new, that follows from what it says: ten figures and letters."""
    seen[told] += 1
    said = "\x1f".join((*told, str(seen[told])))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def _left_out(theirs: Meeting, ours: Meeting, pairs: Mapping[int, AgendaItem]) -> set[str]:
    """Return the ids of the items whose numbers `theirs` has no more, and goes on behind."""
    numbers = [number for number, _ in theirs.numbered_items()]
    now = {item.id: numbers[at] for at, item in pairs.items()}
    out: set[str] = set()
    goes_on = False
    for number, item in reversed(list(ours.numbered_items())):
        if item.id in now:
            goes_on = now[item.id] == number
        elif goes_on and number not in numbers:
            out.add(item.id)
    return out


def _withdrawn(item: AgendaItem) -> AgendaItem:
    is_planned = item.state is ItemState.PLANNED
    return replace(item, state=ItemState.WITHDRAWN) if is_planned else item


def _has_been_taken(item: AgendaItem) -> bool:
    """Whether an item holds what an agenda never has."""
    return item.decided or bool(item.votes or item.dissents or item.recusals)


def _with_kept(
    items: list[AgendaItem], kept: Iterable[AgendaItem], ours: Sequence[AgendaItem]
) -> tuple[AgendaItem, ...]:
    """Return `items` with those that are kept, each behind the one that it stands behind now."""
    order = [item.id for item in ours]
    for each in kept:
        before = set(order[: order.index(each.id)])
        places = [at for at, item in enumerate(items, start=1) if item.id in before]
        items.insert(max(places, default=0), each)
    return tuple(items)


def _item(theirs: AgendaItem, ours: AgendaItem | None, new: str) -> AgendaItem:
    item = new if ours is None else ours.id
    sections = _sections(theirs.sections, ours.sections if ours else (), item)
    attachments = _attachments(theirs.attachments, ours.attachments if ours else (), item)
    if ours is None:
        return replace(theirs, id=new, sections=sections, attachments=attachments)
    return replace(
        ours,
        title=theirs.title or ours.title,
        case_number=theirs.case_number or ours.case_number,
        closed=ours.closed or theirs.closed,
        state=ours.state if theirs.state is ItemState.PLANNED else theirs.state,
        sections=sections,
        decision_at=_decision_at(sections, ours),
        attachments=attachments,
    )


def _decision_at(sections: Sequence[Section], ours: AgendaItem) -> int | None:
    """Return the place of the decision: before the first section that it stands before now."""
    if ours.decision_at is None:
        return None
    after = {section.id for section in ours.sections_after_decision}
    return next((at for at, each in enumerate(sections) if each.id in after), None)


def _sections(theirs: Sequence[Section], ours: Sequence[Section], item: str) -> tuple[Section, ...]:
    seen: Counter[Hashable] = Counter()
    pairs = _pairs(
        theirs,
        ours,
        lambda one, other: same_text(one.heading, other.heading) + _alike(one.text, other.text),
    )
    out = []
    for at, each in enumerate(theirs):
        same, new = pairs.get(at), _id(seen, item, "section", each.heading)
        out.append(replace(each, id=same.id if same else new))
    found = {section.id for section in pairs.values()}
    silent = [each for each in ours if each.id not in found and not each.text]
    for each in silent:  # a heading without a text is not printed
        out.insert(min(ours.index(each), len(out)), each)
    return tuple(out)


def _attachments(
    theirs: Sequence[Attachment], ours: Sequence[Attachment], item: str
) -> tuple[Attachment, ...]:
    seen: Counter[Hashable] = Counter()
    pairs = _pairs(theirs, ours, lambda one, other: _alike(one.title, other.title))
    out = []
    for at, each in enumerate(theirs):
        same, new = pairs.get(at), _id(seen, item, "attachment", each.title)
        number = each.number if each.number is not None or same is None else same.number
        file = each.file or (same.file if same else "")
        out.append(replace(each, id=same.id if same else new, number=number, file=file))
    return tuple(out)


def _people(theirs: Sequence[Participant], ours: Sequence[Participant]) -> tuple[Participant, ...]:
    """Return the people of the meeting, and behind them those whom only the agenda names."""
    known = {name_key(person.name) for person in ours}
    seen: Counter[Hashable] = Counter()
    new = (
        replace(each, id=_id(seen, "person", each.name), stands_in_for="")
        for each in theirs
        if name_key(each.name) not in known
    )
    return (*ours, *new)
