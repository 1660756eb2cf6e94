"""The titles of the minutes and of their items."""

from ssp_desktop.domain.danish import dashed_date
from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, WithheldItem

CLOSED = "Lukket"


def minutes_title(meeting: Meeting) -> str:
    """Return the title at the top: the meeting's own, else the layout's."""
    if meeting.title:
        return meeting.title
    if meeting.layout is Layout.KLASSISK:
        kind = "Dagsorden for" if meeting.is_agenda else "Referat af"
        return f"{kind} møde i {meeting.committee}".rstrip()
    kind = "DAGSORDEN" if meeting.is_agenda else "REFERAT"
    day = f" d. {dashed_date(meeting.date)}" if meeting.date else ""
    return f"{kind} {meeting.committee}{day}"


def untold_committee(meeting: Meeting) -> str:
    """Return the committee if the title at the top does not name it; "" if it does."""
    named = meeting.committee.casefold() in minutes_title(meeting).casefold()
    return "" if named else meeting.committee


def item_title(item: AgendaItem) -> str:
    """Return the item's title as it is shown: a closed item is marked as closed in front.

    A withheld item has its neutral title, or `Lukket`.
    """
    if isinstance(item, WithheldItem):
        return item.title or CLOSED
    if not item.closed:
        return item.title
    if item.title.casefold() in ("", CLOSED.casefold()):
        return item.title or CLOSED
    return f"{CLOSED}: {item.title}"


def bookmark_of(item: AgendaItem) -> str:
    """Return the name of the place where `item` begins, for links."""
    return f"punkt_{item.id}"
