"""Where in a meeting a change happened, so that the window can go there."""

from ssp_desktop.domain.changes import (
    DECISION,
    Batch,
    Change,
    Collection,
    Insert,
    Move,
    Remove,
    SetField,
    SetText,
)

_SAID_IN_DECISION = (Collection.VOTES, Collection.DISSENTS)


def place_of(change: Change) -> tuple[str, str]:
    """Return the item and the part of it that `change` is about; both empty for the meeting.

    The part is a field's name, a section's id, ``decision`` or ``attachments``.
    """
    match change:
        case SetText():
            return change.item, change.part
        case SetField():
            return change.item, change.part or (change.field if change.item else "")
        case Insert() | Remove() if change.collection is Collection.ITEMS:
            return change.value.id, ""
        case Move() if change.collection is Collection.ITEMS:
            return change.part, ""
        case Insert() | Remove() | Move() if change.collection is Collection.ATTACHMENTS:
            return change.item, "attachments"
        case Insert() | Remove() if change.collection is Collection.ACTIONS:
            return change.value.item, DECISION
        case Insert() | Remove() if change.collection in _SAID_IN_DECISION:
            return change.item, DECISION
        case Insert() if change.collection is Collection.SECTIONS:
            return change.item, change.value.id
        case Remove() if change.collection is Collection.SECTIONS:
            return change.item, DECISION
        case Remove() | Move():
            return change.item, ""
        case Batch():
            places = [place_of(each) for each in change.changes]
            return next((place for place in places if place[0]), ("", ""))
    return "", ""
