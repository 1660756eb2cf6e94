"""The substitutes: named in their strip, for the current item or from now on."""

import datetime
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from ssp_desktop.application.editing.meeting_edits import person_line
from ssp_desktop.application.editing.one_change import one_by_one
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.live.seats import no_substitute, substitute
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import new_id
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.given.doing import Doing
from ssp_desktop.ui.meeting.notes.substitute_strip import Seat, SubstituteStrip
from ssp_desktop.ui.meeting.noting.note_place import NotePlace
from ssp_desktop.ui.meeting.noting.strip_work import StripWork


class SubstituteWork(StripWork[Seat, SubstituteStrip]):
    """Works on the item's substitutes, and names those for the whole meeting."""

    def __init__(
        self,
        place: NotePlace,
        session: MeetingSession,
        do: Doing,
        icons: Icons,
        parent: QObject,
        *,
        now: Callable[[], datetime.time],
    ) -> None:
        """`now` is the clock of the room."""
        super().__init__(place, session, do, icons, parent)
        self._now = now

    def name_substitute(self, member_id: str = "") -> None:
        """Open the strip on a new substitute, for that member if one is given."""
        if self.is_open and not member_id:
            self.strip.take_focus()
            return
        self.open()
        draft = self._draft()
        another = draft is None or member_id not in ("", draft.part.member)
        if self.is_open and another:
            self.show_part(Seat(new_id(), self._line_for(member_id), member_id))

    def _line_for(self, member_id: str) -> str:
        """Return the substitute for the member at the whole meeting, if there is one."""
        people = self.session.meeting.participants
        sits = next((p for p in people if member_id and p.stands_in_for == member_id), None)
        return person_line(sits) if sits is not None else ""

    def no_substitute(self, member_id: str) -> None:
        """Remove the member's substitute for the whole meeting."""
        self.session.end_run()
        self._do(no_substitute(self.session.meeting, member_id))

    def made_strip(self) -> SubstituteStrip:
        strip = SubstituteStrip(self.icons, self.place.dock)
        strip.kept_otherwise.connect(self._keep_for_item)
        return strip

    def parts(self) -> tuple[Seat, ...]:
        lines = {person.id: person_line(person) for person in self.session.meeting.participants}
        return tuple(
            Seat(each.id, lines.get(each.person, ""), each.member)
            for each in self.item.substitutions
        )

    def new_part(self) -> Seat:
        return Seat(new_id(), "", "")

    def fill(self, part: Seat) -> None:
        self.strip.show_seat(self.session.meeting, self.item_id, part)

    def filled_in(self) -> Seat:
        return self.strip.seat

    def keep(self) -> None:
        self._keep("")

    def _keep_for_item(self) -> None:
        self._keep(self.item_id)

    def _keep(self, item_id: str) -> None:
        if not self.strip.complete():
            return
        seat = self.strip.seat
        old = next((each for each in self.parts() if each.id == seat.id), None)
        steps = [
            partial(
                substitute, member_id=seat.member, line=seat.line, time=self._now(), item_id=item_id
            )
        ]
        if old is not None:
            steps.insert(0, partial(no_substitute, member_id=old.member, item_id=self.item_id))
        self.done(one_by_one(self.session.meeting, *steps))

    def removed(self, part_id: str) -> Change | None:
        seat = next(each for each in self.parts() if each.id == part_id)
        return no_substitute(self.session.meeting, seat.member, self.item_id)

    def removed_notice(self) -> str:
        return self.tr("Stedfortræderen er taget af punktet")
