"""Rulings on who is recused at the item: noted in their strip, stated in the decision."""

from functools import partial

from ssp_desktop.application.editing.one_change import one_by_one
from ssp_desktop.application.live.seats import recuse
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import Meeting, new_id
from ssp_desktop.domain.room import Recusal
from ssp_desktop.ui.meeting.notes.recusal_strip import RecusalStrip
from ssp_desktop.ui.meeting.noting.draft import Draft
from ssp_desktop.ui.meeting.noting.strip_work import StripWork


class RecusalWork(StripWork[Recusal, RecusalStrip]):
    """Works on the rulings."""

    def note_recusal(self) -> None:
        """Open the strip on a new ruling, or focus it."""
        if self.is_open:
            self.strip.take_focus()
        else:
            self.open(new=True)

    def open(self, part_id: str = "", *, new: bool = False) -> None:
        """Open the strip on that ruling; with `new`, on one about somebody else."""
        super().open(part_id)
        if new and self.is_open and self._draft() is None:
            self.show_part(self.new_part())

    def made_strip(self) -> RecusalStrip:
        strip = RecusalStrip(self.icons, self.place.dock)
        strip.kept_otherwise.connect(self._keep_cleared)
        return strip

    def parts(self) -> tuple[Recusal, ...]:
        return self.item.recusals

    def new_part(self) -> Recusal:
        return Recusal(new_id(), "")

    def fill(self, part: Recusal) -> None:
        self.strip.show_recusal(self.session.meeting, self.item_id, part)

    def filled_in(self) -> Recusal:
        return self.strip.ruling

    def keep(self) -> None:
        self._keep(disqualified=True)

    def _keep_cleared(self) -> None:
        self._keep(disqualified=False)

    def _keep(self, *, disqualified: bool) -> None:
        if self.strip.complete():
            self.done(self._ruled(self.strip.ruling, disqualified=disqualified))

    def kept(self, draft: Draft[Recusal]) -> Change | None:
        ruling = draft.part
        return self._ruled(ruling, disqualified=ruling.disqualified) if ruling.person else None

    def _ruled(self, ruling: Recusal, *, disqualified: bool) -> Change | None:
        old = next((each for each in self.parts() if each.id == ruling.id), None)
        rule = partial(recuse, item_id=self.item_id, person_id=ruling.person)
        steps = [partial(rule, disqualified=disqualified)]
        if old is not None and old.person != ruling.person:
            steps.insert(0, partial(self._taken_back, person_id=old.person))
        return one_by_one(self.session.meeting, *steps)

    def _taken_back(self, meeting: Meeting, person_id: str) -> Change | None:
        return recuse(meeting, self.item_id, person_id, disqualified=None)

    def removed(self, part_id: str) -> Change | None:
        ruling = next(each for each in self.parts() if each.id == part_id)
        return self._taken_back(self.session.meeting, ruling.person)

    def removed_notice(self) -> str:
        return self.tr("Kendelsen er taget tilbage")
