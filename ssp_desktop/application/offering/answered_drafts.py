"""The drafts of one meeting that came back and are being answered, one or several at once.

Owns what is offered of them now, and which of the session's steps are answers given here: only
those are undone here.
"""

import datetime
from collections.abc import Callable, Sequence

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.merging.answering import came_back_with_nothing, leave, take
from ssp_desktop.application.merging.listing import moved_on
from ssp_desktop.application.merging.merging import proposals_of_all
from ssp_desktop.application.merging.proposal import Proposal
from ssp_desktop.application.merging.theirs import Unplaced
from ssp_desktop.application.returning.came_back import AnswersGiven, CameBack, answered_of
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.overview.status import Status

_Answer = Callable[[Sequence[Proposal], Meeting, str, datetime.datetime], Change]


class AnsweredDrafts:
    """Answers go through `session`; `who` gives them, at the time that `now` says."""

    def __init__(
        self, session: MeetingSession, who: str, now: Callable[[], datetime.datetime]
    ) -> None:
        self._session = session
        self._who = who
        self._now = now
        self._done = 0
        self._undone = 0
        self._offered: tuple[Meeting, tuple[Proposal, ...]] | None = None
        self.drafts: tuple[CameBack, ...] = ()

    def add(self, came_back: CameBack) -> None:
        """Let another draft join; the same file again changes nothing."""
        new = came_back.returned
        known = (each.returned for each in self.drafts)
        if not any((each.draft, each.theirs) == (new.draft, new.theirs) for each in known):
            self.drafts = (*self.drafts, came_back)
            self._offered = None

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is."""
        return self._session.meeting

    @property
    def is_closed(self) -> bool:
        """Whether the minutes are approved, so that nothing can be taken."""
        return self.meeting.status is Status.APPROVED

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """What is left to answer, in the order of the minutes."""
        if self._offered is None or self._offered[0] is not self.meeting:
            offered = proposals_of_all([each.returned for each in self.drafts], self.meeting)
            order = {item.id: at for at, item in enumerate(self.meeting.items, start=1)}
            order[""] = 0
            last = len(order)
            by_item = sorted(offered, key=lambda each: order.get(each.item, last))
            self._offered = self.meeting, tuple(by_item)
        return self._offered[1]

    @property
    def unplaced(self) -> tuple[Unplaced, ...]:
        """What the files say that has no place in the meeting."""
        every = (each for draft in self.drafts for each in draft.returned.theirs.unplaced)
        return tuple(dict.fromkeys(every))

    @property
    def answered(self) -> AnswersGiven:
        """How many of their proposals were answered, here or before."""
        return answered_of(self.meeting, [each.returned.draft for each in self.drafts])

    @property
    def with_nothing(self) -> tuple[CameBack, ...]:
        """Those that went to somebody and came back with nothing to answer, now or before."""
        if self.is_closed or self.proposals:
            return ()
        told = {each.draft for each in self.meeting.answers}
        return tuple(
            each for each in self.drafts if each.reviewer and each.returned.draft not in told
        )

    def note_back(self) -> None:
        """Note that those came back, so that their reviewers count as having answered."""
        for each in self.with_nothing:
            at = self._now().astimezone()
            noting = came_back_with_nothing(each.returned.draft, self.meeting, self._who, at)
            if noting is not None:
                self._session.do(noting)

    def has_moved_on(self, draft: CameBack) -> bool:
        """Whether the meeting says anything else than when `draft` went out."""
        return moved_on(draft.returned.base, self.meeting)

    def take(self, proposals: Sequence[Proposal]) -> None:
        """Take these into the meeting as one step; raises UserError when that is refused."""
        self._answer(take, proposals)

    def leave(self, proposals: Sequence[Proposal]) -> None:
        """Leave these as one step; raises UserError when that is refused."""
        self._answer(leave, proposals)

    def _answer(self, answer: _Answer, proposals: Sequence[Proposal]) -> None:
        at = self._now().astimezone()
        self._session.do(answer(proposals, self.meeting, self._who, at))
        self._done += 1
        self._undone = 0

    def undo(self) -> bool:
        """Take back the last answer that was given here; return whether there was one."""
        if not self._done or self._session.undo() is None:
            return False
        self._done -= 1
        self._undone += 1
        return True

    def redo(self) -> bool:
        """Give again the answer that was taken back last; return whether there was one."""
        if not self._undone or self._session.redo() is None:
            return False
        self._undone -= 1
        self._done += 1
        return True

    @property
    def can_undo(self) -> bool:
        """Whether an answer was given here that can be taken back."""
        return self._done > 0 and self._session.can_undo
