"""The dissents of the current item: noted in their strip, stated in the decision."""

from dataclasses import replace

from ssp_desktop.application.aids.named_people import each_named
from ssp_desktop.application.live.voting import keep_dissent, remove_dissent
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.danish import danish_list
from ssp_desktop.domain.meeting import new_id
from ssp_desktop.domain.votes import Dissent
from ssp_desktop.ui.meeting.notes.dissent_strip import DissentStrip
from ssp_desktop.ui.meeting.noting.draft import Draft
from ssp_desktop.ui.meeting.noting.strip_work import StripWork


class DissentWork(StripWork[Dissent, DissentStrip]):
    """Works on the dissents."""

    keeps_put_away = True

    def note_dissent(self) -> None:
        """Open the strip, or focus it."""
        if self.is_open:
            self.strip.take_focus()
        else:
            self.open()

    def made_strip(self) -> DissentStrip:
        return DissentStrip(self.icons, self.place.dock)

    def parts(self) -> tuple[Dissent, ...]:
        return self.item.dissents

    def new_part(self) -> Dissent:
        return Dissent(new_id())

    def fill(self, part: Dissent) -> None:
        self.strip.show_dissent(self.session.meeting, self.item_id, part)

    def filled_in(self) -> Dissent:
        return self.strip.dissent

    def keep(self) -> None:
        if self.strip.complete():
            self.done(keep_dissent(self.session.meeting, self.item_id, self.strip.dissent))

    def kept(self, draft: Draft[Dissent]) -> Change | None:
        """Save it, with the names that fit nobody or several in front of its text."""
        dissent, meeting = draft.part, self.session.meeting
        if not dissent.text:
            return None
        named = each_named(meeting.participants, draft.written[0])
        unknown = [name for name, found in named if len(found) != 1]
        if unknown:
            dissent = replace(dissent, text=f"{danish_list(unknown)}: {dissent.text}")
        return keep_dissent(meeting, self.item_id, dissent)

    def write_again(self) -> None:
        if self.strip.complete():
            dissent = self.strip.dissent
            self.done(keep_dissent(self.session.meeting, self.item_id, dissent, anew=True))

    def removed(self, part_id: str) -> Change | None:
        return remove_dissent(self.session.meeting, self.item_id, part_id)

    def removed_notice(self) -> str:
        return self.tr("Mindretalsudtalelsen er slettet")
