"""The votes of the current item: noted in their strip, stated in the decision."""

from ssp_desktop.application.live.voting import awaited, hold_vote, keep_vote, missing, remove_vote
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import new_id
from ssp_desktop.domain.votes import Vote
from ssp_desktop.ui.meeting.noting.draft import Draft
from ssp_desktop.ui.meeting.noting.strip_work import StripWork
from ssp_desktop.ui.meeting.votes.vote_strip import VoteStrip


class VoteWork(StripWork[Vote, VoteStrip]):
    """Works on the votes."""

    def note_vote(self) -> None:
        """Open the strip, or focus it; in it, switch to the next way of noting the vote."""
        if not self.is_open:
            self.open()
        elif self.strip.has_focus:
            self.strip.go_round()
        else:
            self.strip.take_focus()

    def made_strip(self) -> VoteStrip:
        return VoteStrip(self.icons, self.place.dock)

    def parts(self) -> tuple[Vote, ...]:
        return self.item.votes

    def new_part(self) -> Vote:
        return Vote(new_id())

    def fill(self, part: Vote) -> None:
        self.strip.show_vote(self.session.meeting, self.item_id, part)

    def filled_in(self) -> Vote:
        return self.strip.vote

    def keep(self) -> None:
        vote = self.strip.vote
        if self.strip.sentence:
            if self.strip.may_be_written():
                change = keep_vote(self.session.meeting, self.item_id, vote)
                self.done(change, within=vote.id)
        elif any(each.id == vote.id for each in self.parts()):
            self.done(self.removed(vote.id), self.removed_notice())

    def open_unwritten(self) -> None:
        """Open the strip on the first unwritten vote of the current item."""
        item = self.place.item()
        if item is not None:
            unwritten = (vote.id for vote in item.votes if vote.waits)
            self.open(next(unwritten, ""))

    def held(self, draft: Draft[Vote]) -> Change | None:
        vote, before = draft.part, draft.before
        if before is not None and before.sentence:
            return None  # a written vote changes when it is written again
        if vote.counts or vote.named:
            return hold_vote(self.session.meeting, self.item_id, vote)
        if before is not None and not self.strip.has_votes:
            return self.removed(before.id)
        return None

    def kept(self, draft: Draft[Vote]) -> Change | None:
        vote, meeting = draft.part, self.session.meeting
        if not (vote.counts or vote.named):
            return None
        # Nobody is there to say that an incomplete vote is to be written all the same.
        waits = missing(vote, awaited(meeting, self.item_id)) > 0
        return (hold_vote if waits else keep_vote)(meeting, self.item_id, vote)

    def write_again(self) -> None:
        if self.strip.sentence and self.strip.may_be_written():
            vote = self.strip.vote
            change = keep_vote(self.session.meeting, self.item_id, vote, anew=True)
            self.done(change, within=vote.id)

    def removed(self, part_id: str) -> Change | None:
        return remove_vote(self.session.meeting, self.item_id, part_id)

    def removed_notice(self) -> str:
        return self.tr("Afstemningen er slettet")
