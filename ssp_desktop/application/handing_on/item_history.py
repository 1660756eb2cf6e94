"""What was decided before in the matter of an item, at meetings held here.

A matter is told by the item's case number, in any committee, and by its title in its own. Items
that every agenda has, such as `Eventuelt`, have no matter.
"""

from collections.abc import Iterable, Iterator, Sequence

from ssp_desktop.application.meetings.standing_items import is_standing
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.changes import Batch, Change, Collection, Insert, Remove
from ssp_desktop.domain.item.earlier import EarlierDecision
from ssp_desktop.domain.likeness import same_text
from ssp_desktop.domain.meeting import AgendaItem, Meeting, new_id

MOST_MEETINGS = 20
"""How far back a matter is followed: more than a clerk reads during a meeting."""


def history_of(store: Store, meeting: Meeting, item: AgendaItem) -> tuple[EarlierDecision, ...]:
    """Return what was decided in the matter of `item` before `meeting`, newest first.

    Meetings in the bin, and those that are not held before it, are left out.
    """
    if not item.case_number and (is_standing(item.title) or not meeting.committee_id):
        return ()
    title = "" if is_standing(item.title) else item.title
    ids = store.meetings_deciding(item.case_number, title, meeting.committee_id, meeting.date)
    found: list[EarlierDecision] = []
    for each in [each for each in ids if each != meeting.id][:MOST_MEETINGS]:
        held = store.load(each)
        in_committee = bool(title) and held.committee_id == meeting.committee_id
        found += _decisions(held, item, by_title=in_committee)
    return tuple(found)


def _decisions(held: Meeting, item: AgendaItem, *, by_title: bool) -> Iterator[EarlierDecision]:
    for number, each in held.numbered_items():
        same_case = same_text(each.case_number, item.case_number)
        if each.decided and (same_case or (by_title and same_text(each.title, item.title))):
            yield EarlierDecision(
                new_id(),
                held.committee,
                held.date,
                number,
                each.title,
                each.decision,
                each.closed,
                each.id,
            )


def is_taken(item: AgendaItem, earlier: EarlierDecision) -> bool:
    """Whether the minutes of `item` have that decision already."""
    return any(_place(each) == _place(earlier) for each in item.earlier)


def taking(item: AgendaItem, found: Iterable[EarlierDecision]) -> Change | None:
    """Return what takes `found` into the minutes of `item`, newest first; None if nothing does."""
    new = [each for each in found if not is_taken(item, each)]
    if not new:
        return None
    here = list(item.earlier)
    changes: list[Change] = []
    for each in new:
        at = sum(1 for other in here if (other.date or each.date) >= each.date) if each.date else 0
        here.insert(at, each)
        changes.append(Insert(Collection.EARLIER, item.id, at, each))
    return changes[0] if len(changes) == 1 else Batch(tuple(changes))


def leaving(item: AgendaItem, earlier: EarlierDecision) -> Change | None:
    """Return what takes that decision out of the minutes of `item`; None if it is not there."""
    for at, each in enumerate(item.earlier):
        if _place(each) == _place(earlier):
            return Remove(Collection.EARLIER, item.id, at, each)
    return None


def taking_all(
    meeting: Meeting, found: Sequence[tuple[str, Sequence[EarlierDecision]]]
) -> Change | None:
    """Return what takes in all that was `found`, by item id; None if the minutes have it all."""
    known = {item.id: item for item in meeting.items}
    changes = [taking(known[item_id], each) for item_id, each in found if item_id in known]
    made = tuple(each for each in changes if each is not None)
    return Batch(made) if made else None


def _place(earlier: EarlierDecision) -> tuple[object, ...]:
    return earlier.committee, earlier.date, earlier.number, earlier.title
