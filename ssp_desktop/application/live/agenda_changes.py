"""What becomes of an item and of what hangs on it: withdrawn, put off, added, removed.

Each function returns a change for `MeetingSession.do`, or None where there is
nothing to do. A decision that somebody wrote is never touched.
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
"""What stands before the title of an item that was added in the meeting."""


def withdraw(meeting: Meeting, item_id: str) -> Change | None:
    """Withdraw an item; it keeps its number."""
    return _set_state(meeting.item(item_id), ItemState.WITHDRAWN)


def postpone(meeting: Meeting, item_id: str) -> Change | None:
    """Put an item off to the next meeting."""
    return _set_state(meeting.item(item_id), ItemState.POSTPONED)


def reinstate(meeting: Meeting, item_id: str) -> Change | None:
    """Take an item on again that was withdrawn or put off."""
    return _set_state(meeting.item(item_id), ItemState.PLANNED)


def _set_state(item: AgendaItem, state: ItemState) -> Change | None:
    """Set the state; its sentence is the decision where no other was written."""
    before, after = STATE_SENTENCES.get(item.state, ""), STATE_SENTENCES.get(state, "")
    written = item.decision.strip() == before
    return together(
        (
            set_item_field(item, "state", state),
            set_sentence(item, before, after) if written and item.state is not state else None,
        )
    )


def remove_item(meeting: Meeting, item_id: str) -> Change | None:
    """Remove an item, and from the list the substitutes who were on it for that item alone.

    Action points stay, as what was agreed may hold without the item; the open edition
    tells none of them, since nobody knows any more whether the item was closed.
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
    """Add an item after that one, by default the one in hand, else where new items go.

    Its id is that of the change's `value`; it has the committee's headings.
    """
    from ssp_desktop.application.meetings.meetings import new_item  # noqa: PLC0415 - seldom wanted

    after = after or item_in_progress(meeting)
    at = index_of(meeting.items, after) + 1 if after else place_for_item(meeting)
    item = new_item(committee, f"{EXTRA_ITEM} {title}")
    return Insert(Collection.ITEMS, "", at, item)
