"""The last meeting's minutes at the next meeting's item that approves them: what is offered there.

Approve them when the decision says so, or write that they were approved. Which item that is, and
which meeting was the last, is known elsewhere.
"""

import re
from dataclasses import dataclass

from ssp_desktop.application.review.approving import suggested_name
from ssp_desktop.domain.changes import DECISION, Change, SetText
from ssp_desktop.domain.danish import long_date
from ssp_desktop.domain.meeting import AgendaItem, ItemState, Meeting, Status

_APPROVES = re.compile(r"\bgodkend(?:t|te|tes|es|er)\b", re.IGNORECASE)
_DENIED_BEFORE = re.compile(r"\b(?:ikke|ingen|hverken|nægt\w*|afvis\w*)\b", re.IGNORECASE)
_DENIED_BEHIND = re.compile(r"(?:,?\s+\w+){0,2},?\s+ikke\b", re.IGNORECASE)
_PUT_OFF = re.compile(
    r"\b(?:udsat|udsæt|udskyd|udskud|afvent)\w*"
    r"|\bgodkend\w*\s+(?:først\s+)?(?:på|ved|til)\s+(?:det\s+)?(?:næste|kommende)\b",
    re.IGNORECASE,
)
_SENTENCE_ENDS = re.compile(r"(?<!\d)[.!?]\s|\n")


@dataclass(frozen=True, slots=True)
class ToApprove:
    """The decision approves the minutes of `last`, which are not approved yet."""

    last: Meeting
    by: str
    """Who approves them: the chair of this meeting, else who is suggested for `last`.

    Empty when neither is known: whoever sits at the keyboard has approved nothing.
    """


@dataclass(frozen=True, slots=True)
class ToWrite:
    """The minutes of `last` are approved, and the decision is still empty: `change` writes it."""

    last: Meeting
    change: Change


def offer_at(meeting: Meeting, item: AgendaItem, last: Meeting) -> ToApprove | ToWrite | None:
    """Return what is offered at `item` of `meeting`, which approves the minutes of `last`.

    Nothing is offered in approved minutes, at an item that is postponed or withdrawn, or when the
    last meeting has no day to name it by.
    """
    if meeting.status is Status.APPROVED or item.state is not ItemState.PLANNED:
        return None
    if last.date is None:
        return None
    if last.status is not Status.APPROVED:
        by = suggested_name(meeting) or suggested_name(last)
        return ToApprove(last, by) if says_approved(item.decision) else None
    if item.decided:
        return None
    sentence = f"Referatet af {long_date(last.date)} blev godkendt."
    return ToWrite(last, SetText.between(item.id, DECISION, item.decision, sentence))


def says_approved(decision: str) -> bool:
    """Whether `decision` says that something was approved, and nowhere that it was not, or later.

    In doubt it does not: then nothing is offered.
    """
    if _PUT_OFF.search(decision):
        return False
    said = [_said_in(each) for each in _SENTENCE_ENDS.split(decision)]
    return True in said and False not in said


def _said_in(sentence: str) -> bool | None:
    """Whether the sentence approves or does not; None when it says neither."""
    found = _APPROVES.search(sentence)
    if found is None:
        return None
    before = _DENIED_BEFORE.search(sentence, 0, found.start())
    return before is None and _DENIED_BEHIND.match(sentence, found.end()) is None
