"""What a change is about, in words: for one that is undone out of sight.

Owns the words; `seen_where_it_is` decides whether any are needed.
"""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

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
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.meeting.history.change_place import place_of
from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP

_OF_COLLECTION = {
    Collection.VOTES: QT_TRANSLATE_NOOP("ChangeWords", "afstemningen"),
    Collection.DISSENTS: QT_TRANSLATE_NOOP("ChangeWords", "mindretalsudtalelsen"),
    Collection.ACTIONS: QT_TRANSLATE_NOOP("ChangeWords", "opgaven"),
    Collection.RECUSALS: QT_TRANSLATE_NOOP("ChangeWords", "inhabiliteten"),
    Collection.SUBSTITUTIONS: QT_TRANSLATE_NOOP("ChangeWords", "stedfortræderen"),
    Collection.EVENTS: QT_TRANSLATE_NOOP("ChangeWords", "mødets forløb"),
    Collection.PARTICIPANTS: QT_TRANSLATE_NOOP("ChangeWords", "fremmødet"),
    Collection.ATTACHMENTS: QT_TRANSLATE_NOOP("ChangeWords", "bilaget"),
    Collection.SECTIONS: QT_TRANSLATE_NOOP("ChangeWords", "afsnittet"),
    Collection.CORRECTIONS: QT_TRANSLATE_NOOP("ChangeWords", "rettelsen"),
    Collection.REOPENINGS: QT_TRANSLATE_NOOP("ChangeWords", "genåbningen"),
    Collection.APPROVALS: QT_TRANSLATE_NOOP("ChangeWords", "godkendelsen"),
    Collection.REMARKS: QT_TRANSLATE_NOOP("ChangeWords", "bemærkningen"),
    Collection.ANSWERS: QT_TRANSLATE_NOOP("ChangeWords", "svaret på et forslag"),
    Collection.ACCEPTED: QT_TRANSLATE_NOOP("ChangeWords", "det, der er accepteret"),
    Collection.REVIEWERS: QT_TRANSLATE_NOOP("ChangeWords", "gennemsynet"),
}
"""A batch is about the first of these that it contains; the rest follows from it."""
_DECISION = QT_TRANSLATE_NOOP("ChangeWords", "beslutningen")
_TEXT = QT_TRANSLATE_NOOP("ChangeWords", "teksten")
_REPLACED = QT_TRANSLATE_NOOP("ChangeWords", "erstatningen i {0} tekster")
_NO_REPLACEMENT = frozenset((Collection.PARTICIPANTS, Collection.REMARKS))
_FACTS = QT_TRANSLATE_NOOP("ChangeWords", "mødets oplysninger")


def seen_where_it_is(change: Change, before: Meeting, shown: str, *, attendance: bool) -> bool:
    """Whether a user who looks at the item `shown` sees the effect of `change`.

    The item's texts and fields are seen, and the people when the `attendance` is in
    sight. What was filled in in a strip is not, nor what is noted of the meeting.
    """
    parts = list(_parts_of(change))
    kinds = {_kind_of(each, before) for each in parts}
    if attendance and kinds == {Collection.PARTICIPANTS}:
        return True
    here = bool(shown) and all(place_of(each)[0] == shown for each in parts)
    return here and kinds <= {None, Collection.SECTIONS, Collection.ATTACHMENTS}


def words_of(change: Change, before: Meeting, after: Meeting) -> str:
    """Return ``afstemningen i punkt 3``: what `change`, between the two meetings, is about."""
    if _is_replacement(change, before):
        return QCoreApplication.translate("ChangeWords", _REPLACED).format(_texts_in(change))
    item_id, part = place_of(change)
    meeting = next((each for each in (after, before) if _has(each, item_id)), None)
    number = meeting.number_of(item_id) if meeting is not None else None
    what = _thing(list(_parts_of(change)), part, before)
    translate = QCoreApplication.translate
    if number is None:
        return translate("ChangeWords", what or _FACTS)
    if not what:
        return translate("ChangeWords", "punkt {0}").format(number)
    return translate("ChangeWords", "{0} i punkt {1}").format(
        translate("ChangeWords", what), number
    )


def _is_replacement(change: Change, before: Meeting) -> bool:
    """Whether it changes words of several items, nobody's name, and answers no remark."""
    parts = list(_parts_of(change))
    if {_kind_of(each, before) for each in parts} & _NO_REPLACEMENT:
        return False
    places = {place_of(each)[0] for each in parts}
    return len(places) > 1 and all(
        isinstance(each, SetText) or (isinstance(each, SetField) and isinstance(each.after, str))
        for each in parts
    )


def _texts_in(change: Change) -> int:
    """Return how many texts it changes; a dissent's sentence follows the decision."""
    parts = _parts_of(change)
    return sum(not (isinstance(each, SetField) and each.field == "sentence") for each in parts)


def _thing(parts: list[Change], part: str, before: Meeting) -> str:
    kinds = {_kind_of(each, before) for each in parts}
    if Collection.ITEMS in kinds:
        return ""
    found = next((word for kind, word in _OF_COLLECTION.items() if kind in kinds), "")
    if not found and any(isinstance(each, SetText) for each in parts):
        return _DECISION if part == DECISION else _TEXT
    return found


def _kind_of(change: Change, before: Meeting) -> Collection | None:
    """Return what the change inserts, removes, moves or sets a field of; None for a text."""
    if isinstance(change, Insert | Remove | Move):
        return change.collection
    if not isinstance(change, SetField) or not change.part:
        return None
    owner = before.item(change.item) if _has(before, change.item) else before
    held = ((kind, getattr(owner, kind.value, ())) for kind in _OF_COLLECTION)
    return next((kind for kind, all_ in held if change.part in [e.id for e in all_]), None)


def _parts_of(change: Change) -> Iterator[Change]:
    if isinstance(change, Batch):
        for each in change.changes:
            yield from _parts_of(each)
    else:
        yield change


def _has(meeting: Meeting, item_id: str) -> bool:
    return any(item.id == item_id for item in meeting.items)
