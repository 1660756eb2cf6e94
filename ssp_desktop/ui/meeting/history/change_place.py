"""Where in a meeting a change happened, so that the window can go there."""

from ssp_desktop.domain.action_point import ActionPoint
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

_BY_DECISION = (Collection.VOTES, Collection.DISSENTS, Collection.SECTIONS)
"""Parts without a place of their own, or with none once removed: the decision is nearest."""


def place_of(change: Change) -> tuple[str, str]:
    """Return the item and the part that `change` is about; both empty for the meeting itself.

    The part is a field's name, a section's id, ``decision`` or ``attachments``.
    """
    match change:
        case SetText():
            return change.item, change.part
        case SetField():
            return change.item, change.part or (change.field if change.item else "")
        case Insert() | Remove() | Move():
            return _place_in(change)
        case Batch():
            places = [place_of(each) for each in change.changes]
            return next((place for place in places if place[0]), ("", ""))
    return "", ""


def _place_in(change: Insert | Remove | Move) -> tuple[str, str]:
    """Return the place of what was inserted into a collection, removed from it or moved in it."""
    collection = change.collection
    if collection is Collection.ITEMS:
        return change.part if isinstance(change, Move) else change.value.id, ""
    if collection is Collection.ATTACHMENTS:
        return change.item, "attachments"
    if isinstance(change, Move):
        return change.item, ""
    if isinstance(change.value, ActionPoint):
        return change.value.item, DECISION
    if collection is Collection.SECTIONS and isinstance(change, Insert):
        return change.item, change.value.id
    return change.item, DECISION if collection in _BY_DECISION else ""
