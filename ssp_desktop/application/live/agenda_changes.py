"""What happens to an item and what belongs to it: withdrawn, postponed, added, removed.

Each function returns a change for `MeetingSession.do`, or None when there is nothing to do. A
decision that somebody wrote is never touched.
"""

from functools import partial

from ssp_desktop.application.editing.meeting_edits import index_of, place_for_item, set_item_field
from ssp_desktop.application.editing.one_change import one_by_one, together
from ssp_desktop.application.editing.own_sentences import set_sentence
from ssp_desktop.application.live.seats import off_the_list
from ssp_desktop.domain.changes import Change, Collection, Insert, Remove
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.course import item_in_progress
from ssp_desktop.domain.meeting import AgendaItem, ItemState, Meeting
from ssp_desktop.minutes.decision_sentences import STATE_SENTENCES

EXTRA_ITEM = "Ekstra punkt:"
"""Comes before the title of an item that was added during the meeting."""


def withdraw(meeting: Meeting, item_id: str) -> Change | None:
    """Withdraw an item; its number does not change."""
    return _set_state(meeting.item(item_id), ItemState.WITHDRAWN)


def postpone(meeting: Meeting, item_id: str) -> Change | None:
    """Postpone an item to the next meeting."""
    return _set_state(meeting.item(item_id), ItemState.POSTPONED)


def reinstate(meeting: Meeting, item_id: str) -> Change | None:
    """Put a withdrawn or postponed item back on the agenda."""
    return _set_state(meeting.item(item_id), ItemState.PLANNED)


def _set_state(item: AgendaItem, state: ItemState) -> Change | None:
    """Set the state; its sentence becomes the decision unless another was written."""
    before, after = STATE_SENTENCES.get(item.state, ""), STATE_SENTENCES.get(state, "")
    written = item.decision.strip() == before
    return together(
        (
            set_item_field(item, "state", state),
            set_sentence(item, before, after) if written and item.state is not state else None,
        )
    )


def remove_item(meeting: Meeting, item_id: str) -> Change | None:
    """Remove an item, and the substitutes who were listed for that item alone.

    Action points stay, because an agreement may apply without the item; the open edition shows none
    of them, because it is no longer known whether the item was closed.
    """
    at = index_of(meeting.items, item_id)
    item = meeting.items[at]
    return one_by_one(
        meeting,
        lambda _: Remove(Collection.ITEMS, "", at, item),
        *(partial(off_the_list, person_id=seat.person) for seat in item.substitutions),
    )


def extra_item(
    meeting: Meeting, title: str = "", after: str = "", committee: Committee | None = None
) -> Insert:
    """Add an item after that one; by default after the one in progress, else as `place_for_item`.

    Its id is that of the change's `value`; it has the committee's headings.
    """
    from ssp_desktop.application.meetings.meetings import new_item  # noqa: PLC0415 - seldom wanted

    after = after or item_in_progress(meeting)
    at = index_of(meeting.items, after) + 1 if after else place_for_item(meeting)
    item = new_item(committee, f"{EXTRA_ITEM} {title}")
    return Insert(Collection.ITEMS, "", at, item)
