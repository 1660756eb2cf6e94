"""An action point made from a sentence of a decision: what, who, and by when.

Owns the guesses, and the changes that add, correct and remove an action point. The guesses are
meant to be corrected; where the sentence says nothing they are empty.
"""

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ssp_desktop.application.editing.meeting_edits import index_of
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.changes import Change, Collection, Insert, Remove, SetField
from ssp_desktop.domain.danish import danish_list
from ssp_desktop.domain.deadlines import deadline_in
from ssp_desktop.domain.meeting import Meeting, new_id
from ssp_desktop.domain.sentences import sentence_at

_JOINT = re.compile(r"\s*(?:,|,?\s+og)\s+")
_WILL_DO = re.compile(
    r"\s+(?:vil|skal|bedes|afklarer|aftaler|arbejder|bestiller|deltager|drøfter|eftersender|er\s+"
    r"(?:ansvarlige?|tovholdere?)|finder|forbereder|fremsender|følger|får|giver|går|har\s+ansvaret|"
    r"holder|indhenter|indkalder|inviterer|kontakter|koordinerer|laver|melder|orienterer|påtager|"
    r"planlægger|rundsender|samler|sender|skriver|spørger|sætter|sørger|tager|udarbejder|"
    r"undersøger|vender)\b",
    re.IGNORECASE,
)
_HAS_DONE = re.compile(r"\s+(?:[a-zæøå]+(?:ede|te)|gav|sagde|spurgte|fremhævede|var|blev)\b")


def proposed(
    meeting: Meeting,
    item_id: str,
    paragraph: str,
    position: int,
    next_meeting: datetime.date | None = None,
) -> ActionPoint | None:
    """Return an action point from the sentence around character `position` of `paragraph`.

    `paragraph` is plain text of the decision. None if there is no sentence.
    """
    start, end = sentence_at(paragraph, position)
    text = paragraph[start:end]
    return proposed_of(meeting, item_id, text, next_meeting) if text else None


def proposed_of(
    meeting: Meeting, item_id: str, text: str, next_meeting: datetime.date | None = None
) -> ActionPoint:
    """Return an action point from `text`; its owner is one of the meeting's people, if anybody."""
    names = [person.name for person in meeting.participants]
    names += [person.affiliation for person in meeting.participants if len(person.affiliation) > 2]
    due = deadline_in(text, meeting.date, next_meeting) if meeting.date else None
    return ActionPoint(new_id(), item_id, text, owner_in(text, names), due)


def actions_of(meeting: Meeting, item_id: str) -> tuple[ActionPoint, ...]:
    """Return the action points made from an item's decision."""
    return tuple(action for action in meeting.actions if action.item == item_id)


def action_of(meeting: Meeting, item_id: str, text: str) -> ActionPoint | None:
    """Return the action point made from that sentence of an item, None if there is none."""
    made = (each for each in actions_of(meeting, item_id) if each.text == text.strip())
    return next(made, None)


def add_action(meeting: Meeting, action: ActionPoint) -> Insert:
    """Add an action point."""
    return Insert(Collection.ACTIONS, "", len(meeting.actions), action)


def set_action_field(action: ActionPoint, field: str, after: object) -> Change | None:
    """Set ``text``, ``owner`` or ``due`` of an action point."""
    before = getattr(action, field)
    return None if before == after else SetField("", action.id, field, before, after)


def remove_action(meeting: Meeting, action_id: str) -> Remove:
    """Remove an action point."""
    at = index_of(meeting.actions, action_id)
    return Remove(Collection.ACTIONS, "", at, meeting.actions[at])


@dataclass(frozen=True, slots=True)
class _Mention:
    """One name, or several in a row, at a place in a sentence."""

    start: int
    end: int
    names: tuple[str, ...]


def owner_in(sentence: str, names: Sequence[str]) -> str:
    """Return which of `names` has to do what `sentence` says, empty if no one is named.

    A first name or surname is enough when only one person has it. Several in a row own it together
    (``A og B``). Otherwise it is the one who `vil`, `skal`, `undersøger` …, or else the first who
    is not merely reported as having said something.
    """
    mentions = _in_a_row(sentence, _mentions(sentence, names))
    best = max(mentions, key=lambda each: _weight(sentence, each), default=None)
    return danish_list(best.names) if best else ""


def _weight(sentence: str, mention: _Mention) -> int:
    if _WILL_DO.match(sentence, mention.end):
        return 1
    return -1 if _HAS_DONE.match(sentence, mention.end) else 0


def _mentions(sentence: str, names: Sequence[str]) -> list[_Mention]:
    """Return where `names` occur in `sentence`: in full, or by a part that is unique."""
    found: list[_Mention] = []
    for spelled, name in (*((name, name) for name in names), *_own_parts(names)):
        if not spelled:
            continue
        for place in re.finditer(rf"(?<![\w-]){re.escape(spelled)}(?![\w-])", sentence):
            start, end = place.span()
            if not any(start < each.end and each.start < end for each in found):
                found.append(_Mention(start, end, (name,)))
    return sorted(found, key=lambda each: each.start)


def _own_parts(names: Iterable[str]) -> list[tuple[str, str]]:
    """Return the parts, a first name or surname, that only one of `names` has, with the name."""
    owners: dict[str, set[str]] = {}
    for name in names:
        words = name.split()
        for part in words if len(words) > 1 else ():
            owners.setdefault(part, set()).add(name)
    return [
        (part, next(iter(whose)))
        for part, whose in owners.items()
        if len(whose) == 1 and part[0].isupper()
    ]


def _in_a_row(sentence: str, mentions: Iterable[_Mention]) -> list[_Mention]:
    rows: list[_Mention] = []
    for each in mentions:
        last = rows[-1] if rows else None
        if last and _JOINT.fullmatch(sentence, last.end, each.start):
            names = tuple(dict.fromkeys((*last.names, *each.names)))
            rows[-1] = _Mention(last.start, each.end, names)
        else:
            rows.append(each)
    return rows
