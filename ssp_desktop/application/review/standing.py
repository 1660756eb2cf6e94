"""How it stands with each reviewer: asked or not, answered or not, late or not.

A draft that came back is an answer as soon as something in it was taken or left, or it was noted
that there was nothing: also an older one than the last, if that is done after the last went out.
"""

import datetime
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ssp_desktop.application.review.answers import (
    Answered,
    ReviewState,
    is_since_asked,
    review_states,
    said_since_asked,
)
from ssp_desktop.domain.changes.snapshot import SentTo
from ssp_desktop.domain.danish import name_key
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.review import Answer, RemarkKind, Reviewer

_SAYS_SOMETHING = (RemarkKind.COMMENT, RemarkKind.WORDING)


class Standing(NamedTuple):
    """How it stands with one reviewer.

    `remarks` is how many things they have remarked since they were asked, `last` when they last
    said anything, None when they have not. `is_late`: an answer is missing and its day has passed.
    """

    state: ReviewState
    remarks: int
    last: datetime.datetime | None
    is_late: bool

    @property
    def reviewer(self) -> Reviewer:
        """The one it is about."""
        return self.state.reviewer

    @property
    def has_answered(self) -> bool:
        """Whether nothing more is waited for."""
        return self.state.answered is Answered.ALL


def standings(
    meeting: Meeting, sent: Sequence[SentTo], today: datetime.date
) -> tuple[Standing, ...]:
    """Return how it stands with each reviewer of `meeting`, in the order in which they were added.

    `sent` are the drafts that went out.
    """
    codes = {
        reviewer.id: {each.code for each in sent if name_key(each.who) == name_key(reviewer.name)}
        for reviewer in meeting.reviewers
    }
    back = [each.name for each in meeting.reviewers if _answers_of(meeting, each, codes[each.id])]
    return tuple(
        _standing(meeting, state, codes[state.reviewer.id], today)
        for state in review_states(meeting, back)
    )


def answered_of(standing: Iterable[Standing]) -> tuple[int, int]:
    """Return how many have answered, and of how many."""
    told = [each.has_answered for each in standing]
    return sum(told), len(told)


def _standing(
    meeting: Meeting, state: ReviewState, codes: set[str], today: datetime.date
) -> Standing:
    reviewer = state.reviewer
    said = said_since_asked(meeting, reviewer.name)
    answers = _answers_of(meeting, reviewer, codes)
    # A comment of a returned draft that was taken is both, under one id.
    remarks = {each.id for each in said if each.kind in _SAYS_SOMETHING}
    remarks |= {each.id for each in answers if not each.is_to_nothing}
    times = [each.at.astimezone() for each in said]
    times += [each.at.astimezone() for each in answers]
    late = reviewer.due is not None and reviewer.due < today
    return Standing(
        state,
        len(remarks),
        max(times, default=None),
        late and state.answered is not Answered.ALL,
    )


def _answers_of(meeting: Meeting, reviewer: Reviewer, codes: set[str]) -> list[Answer]:
    """Return what was answered to drafts with these codes since the reviewer was asked."""
    return [
        each
        for each in meeting.answers
        if each.draft in codes and is_since_asked(each.at, reviewer)
    ]
