"""Work on the current decision apart from its text: numbered points, and what is noted.

Owns the answers to the points, and the list of notes below the decision. Each kind of
note has an object of its own that works on it.
"""

import datetime
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from ssp_desktop.application.aids.ad_points import with_ad_points
from ssp_desktop.application.editing.changed import Changed
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.domain.changes import DECISION, SetText
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.given.doing import Doing
from ssp_desktop.ui.meeting.item.decision_editor import DecisionEditor
from ssp_desktop.ui.meeting.notes.note_rows import Note, NoteKind
from ssp_desktop.ui.meeting.noting.action_point_work import ActionPointWork
from ssp_desktop.ui.meeting.noting.correction_work import CorrectionWork
from ssp_desktop.ui.meeting.noting.dissent_work import DissentWork
from ssp_desktop.ui.meeting.noting.note_place import NotePlace
from ssp_desktop.ui.meeting.noting.recusal_work import RecusalWork
from ssp_desktop.ui.meeting.noting.substitute_work import SubstituteWork
from ssp_desktop.ui.meeting.noting.vote_work import VoteWork

_SOON_MS = 150


class NoteWork(Protocol):
    """What the list of notes needs of the object that works on one kind of them."""

    @property
    def told(self) -> SignalInstance: ...

    def open(self, part_id: str = "") -> None: ...

    def remove(self, part_id: str) -> None: ...

    def follow(self, item_id: str) -> None: ...

    def keep_drafts(self) -> None: ...


class DecisionWork(QObject):
    """Works on the decision at `place`, and on what is `shown` below it."""

    told = Signal(str, bool)
    """Something was done, or is unnecessary; and whether it can be undone."""

    def __init__(
        self,
        place: NotePlace,
        shown: DecisionEditor,
        session: MeetingSession,
        do: Doing,
        parent: QObject,
        *,
        next_meeting: Callable[[Meeting], datetime.date | None],
        now: Callable[[], datetime.time],
        icons: Icons,
    ) -> None:
        """`do` makes a change, if it is given one; `now` is the clock of the room.

        `next_meeting` returns the day of the committee's next meeting after a given one.
        """
        super().__init__(parent)
        self._place = place
        self._session = session
        self._do = do
        self._item_id = ""
        self.votes = VoteWork(place, session, do, icons, self)
        self.dissents = DissentWork(place, session, do, icons, self)
        self.actions = ActionPointWork(place, session, do, icons, self, next_meeting=next_meeting)
        self.rulings = RecusalWork(place, session, do, icons, self)
        self.substitutes = SubstituteWork(place, session, do, icons, self, now=now)
        self._works: dict[NoteKind, NoteWork] = {
            NoteKind.VOTE: self.votes,
            NoteKind.DISSENT: self.dissents,
            NoteKind.ACTION: self.actions,
            NoteKind.DISQUALIFIED: self.rulings,
            NoteKind.NOT_DISQUALIFIED: self.rulings,
            NoteKind.SUBSTITUTE: self.substitutes,
        }
        self.corrections = CorrectionWork(place, session, do, icons, self)
        self.corrections.told.connect(self.told)
        for work in dict.fromkeys(self._works.values()):
            work.told.connect(self.told)
        self._notes = notes = shown.notes
        self._corrections = shown.corrections
        notes.open_wanted.connect(self._open)
        notes.remove_wanted.connect(self._remove)
        notes.left.connect(place.caret.back_to_text)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._follow)
        self.stop = session.subscribe(self._on_change)

    def keep_drafts(self) -> None:
        """Save what is half filled in in the strips: the meeting is being left."""
        for work in dict.fromkeys(self._works.values()):
            work.keep_drafts()

    @property
    def _item(self) -> AgendaItem | None:
        items = self._session.meeting.items
        return next((item for item in items if item.id == self._item_id), None)

    def show_item(self, item_id: str) -> None:
        """Work on that item, which has become the current one."""
        self._item_id = item_id
        self._follow()

    def _on_change(self, changed: Changed) -> None:
        """Follow the meeting; typing changes only a strip that is open."""
        if not changed.typed:
            self._follow()
        elif self._place.dock.open_strip is not None:
            self._soon.start()

    def _follow(self) -> None:
        item = self._item
        if item is not None:
            self._notes.show_notes(self._session.meeting, item)
            self._corrections.show_item(self._session.meeting, item)
        self.corrections.follow(item.id if item is not None else "")
        for work in dict.fromkeys(self._works.values()):
            work.follow(item.id if item is not None else "")

    # What is noted

    def note_vote(self) -> None:
        """Note a vote."""
        self.votes.note_vote()

    def note_dissent(self) -> None:
        """Note a dissent."""
        self.dissents.note_dissent()

    def note_action_point(self) -> None:
        """Make the sentence at the caret an action point."""
        self.actions.note_action_point()

    def write_correction(self) -> None:
        """Write a correction of the approved minutes at the item."""
        self.corrections.write_correction()

    def _open(self, note: Note) -> None:
        self._works[note.kind].open(note.id)

    def _remove(self, note: Note) -> None:
        self._works[note.kind].remove(note.id)

    # Numbered points

    def ad_points(self) -> None:
        """Write a line for each numbered point, and go to the next without an answer."""
        item = self._item
        if item is None:
            return
        found = with_ad_points(item)
        if found is None:
            self.told.emit(self.tr("Punktet har ingen nummererede punkter at svare på"), False)
            self._place.caret.go_to_decision()
            return
        text = self._place.decision
        passed = text.line_above() if text.hasFocus() else -1
        new = found.decision != item.decision
        if new:
            self._session.end_run()
            self._do(SetText.between(item.id, DECISION, item.decision, found.decision))
        self._place.caret.go_to_decision()
        if found.caret is None:
            self.told.emit(self.tr("Alle de nummererede punkter har et svar"), False)
            return
        ahead = [line for line in found.unanswered if line > passed and not new]
        text.write_below(ahead[0] if ahead else found.caret)
