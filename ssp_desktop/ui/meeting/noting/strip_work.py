"""Notes of the current item made in a strip: which part is open, and what is not saved yet.

Owns the way from the strip to the session and back to the decision. What was filled in
but not saved is there when the strip is opened again, as long as nobody changed that
part elsewhere, and is saved when the meeting is left. A kind that allows unwritten
parts saves it as one early: when the strip disappears, and a moment after the last key.
"""

from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.given.doing import Doing
from ssp_desktop.ui.meeting.noting.draft import Draft, NotedT
from ssp_desktop.ui.meeting.noting.note_place import NotePlace
from ssp_desktop.ui.meeting.strips.strip import Strip

_PAUSE_MS = 1000
"""How long after the last key what is filled in is stored with the meeting."""

StripT = TypeVar("StripT", bound=Strip)
"""The strip that shows it."""


class StripWork(QObject, Generic[NotedT, StripT]):
    """Works on one kind of part of the item that is shown at `place`."""

    told = Signal(str, bool)
    """Something was done; and whether it can be undone."""
    keeps_put_away = False
    """Whether Escape keeps what is written for later instead of discarding it."""

    def __init__(
        self,
        place: NotePlace,
        session: MeetingSession,
        do: Doing,
        icons: Icons,
        parent: QObject,
    ) -> None:
        """`do` makes a change, if there is one, as `MeetingSession.do` does."""
        super().__init__(parent)
        self.place = place
        self.session = session
        self.icons = icons
        self._do = do
        self._strip: StripT | None = None
        self.item_id = ""
        self._drafts: dict[str, Draft[NotedT]] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._hold)

    # What each kind defines

    def made_strip(self) -> StripT:
        """Return the strip, which is made when first wanted."""
        raise NotImplementedError

    def parts(self) -> tuple[NotedT, ...]:
        """Return the item's parts as saved."""
        raise NotImplementedError

    def new_part(self) -> NotedT:
        """Return a part with nothing filled in."""
        raise NotImplementedError

    def fill(self, part: NotedT) -> None:
        """Make the strip show `part`."""
        raise NotImplementedError

    def filled_in(self) -> NotedT:
        """Return the part as the strip has it."""
        raise NotImplementedError

    def keep(self) -> None:
        """Save what is filled in, if possible."""
        raise NotImplementedError

    def held(self, _draft: Draft[NotedT]) -> Change | None:
        """Return the change that stores a draft at `item_id` as unwritten, if there is one."""
        return None

    def kept(self, _draft: Draft[NotedT]) -> Change | None:
        """Return the change that saves a draft at `item_id` as well as possible."""
        return None

    def removed(self, part_id: str) -> Change | None:
        """Return the change that removes that part."""
        raise NotImplementedError

    def removed_notice(self) -> str:
        """Return the message for a removed part."""
        raise NotImplementedError

    def write_again(self) -> None:
        """Save what is filled in, and write its sentence again although it was edited by hand."""

    # What is open

    @property
    def strip(self) -> StripT:
        """The strip."""
        if self._strip is None:
            strip = self._strip = self.made_strip()
            strip.kept.connect(self.keep)
            strip.left.connect(self.put_away)
            strip.filled.connect(self._hold_soon)
            strip.hidden.connect(self._note_hidden)
            strip.remove_wanted.connect(self._remove_shown)
            strip.step_wanted.connect(self._step)
            strip.own_words.again.connect(self.write_again)
            self.place.dock.hold(strip)
        return self._strip

    @property
    def is_open(self) -> bool:
        """Whether the strip is in sight."""
        return self._strip is not None and not self._strip.isHidden()

    @property
    def item(self) -> AgendaItem:
        """The item being worked on."""
        return self.session.meeting.item(self.item_id)

    def open(self, part_id: str = "") -> None:
        """Open the strip on that part of the current item.

        Without a part: on what was not saved, else on the last part, else on a new one.
        """
        if (item := self.place.item()) is None:
            return
        self.place.dock.close_strip()
        self.item_id = item.id
        parts = self.parts()
        chosen = self._kept_part(part_id)
        draft = self._draft() if chosen is None else None
        if draft is not None:
            self._open(draft)
        else:
            self.show_part(chosen or (parts[-1] if parts else self.new_part()))

    def show_part(self, part: NotedT) -> None:
        """Open the strip on `part` of the item being worked on."""
        self._open(Draft(self._kept_part(part.id), part))

    def _open(self, draft: Draft[NotedT]) -> None:
        self._fill(draft)
        self.place.dock.open(self.strip)
        self.strip.take_focus()

    def _kept_part(self, part_id: str) -> NotedT | None:
        return next((each for each in self.parts() if each.id == part_id), None)

    def _fill(self, draft: Draft[NotedT]) -> None:
        """Make the strip show `draft`, with its typed texts while they still mean that part."""
        self.fill(draft.part)
        shown = self.filled_in()
        if draft.written:
            self.strip.write(draft.written)
            if self.filled_in() != draft.part:
                self.fill(draft.part)
        written = self.strip.written()
        self._drafts[self.item_id] = Draft(draft.before, shown, written, draft.touched)
        self.strip.show_place([each.id for each in self.parts()], draft.part.id)

    def follow(self, item_id: str) -> None:
        """Take note of a change to the meeting; `item_id` is current."""
        if not self.is_open:
            return
        if item_id != self.item_id:
            self.place.dock.close_strip()
            return
        self._hold_draft()
        draft = self._drafts[item_id]
        kept = self._kept_part(draft.part.id)
        if draft.before != kept:  # undone or redone
            draft = Draft(kept, kept or self.new_part())
        self._fill(draft)

    def put_away(self) -> None:
        """Close the strip and return to the decision."""
        self.place.dock.close_strip()
        if self.item_id in self._drafts:
            self._drafts[self.item_id] = self._drafts[self.item_id]._replace(put_away=True)
        self.place.caret.back_to_text()

    def _draft(self) -> Draft[NotedT] | None:
        """Return what was filled in before and not saved."""
        draft = self._drafts.get(self.item_id)
        if draft is None or draft.before != self._kept_part(draft.part.id):
            return None
        return draft if draft.part != draft.before else None

    def _hold_draft(self) -> None:
        draft = self._drafts.get(self.item_id)
        if draft is not None:
            part, written = self.filled_in(), self.strip.written()
            touched = draft.touched or (part, written) != (draft.part, draft.written)
            self._drafts[self.item_id] = Draft(draft.before, part, written, touched)

    def _hold_soon(self) -> None:
        self._pause.start(_PAUSE_MS)

    def _note_hidden(self) -> None:
        self._hold_draft()
        if self.item_id in self._drafts:
            self._pause.start(0)  # a change may be under way just now

    def _hold(self) -> None:
        """Store what is filled in with the meeting, in one step with what was stored before."""
        if self.is_open:
            self._hold_draft()
            self._hold_at_item()
            return
        items = {item.id for item in self.session.meeting.items}
        for item_id in items & self._drafts.keys():
            self.item_id = item_id
            if self._hold_at_item():
                del self._drafts[item_id]

    def _hold_at_item(self) -> bool:
        """Store what is filled in at `item_id`; False when there is nothing to store."""
        draft = self._draft()
        if draft is None or not draft.touched:
            return False
        change = self.held(draft)
        if change is not None:
            self._do(change, within=draft.part.id)
        return change is not None

    def keep_drafts(self) -> None:
        """Save what is filled in and not saved yet: the meeting is being left.

        What was closed with Escape is discarded, unless it is in somebody's own words.
        """
        still_open = self.item_id if self.is_open else ""
        if still_open:
            self._hold_draft()
            self.place.dock.close_strip()
        self._pause.stop()
        self._hold()
        self.session.end_run()
        items = {item.id for item in self.session.meeting.items}
        for item_id in items & self._drafts.keys():
            self.item_id = item_id
            draft = self._draft()
            if draft is None:
                continue
            wanted = draft.touched and (self.keeps_put_away or not draft.put_away)
            if wanted or (item_id == still_open and draft.before is None):
                self._do(self.kept(draft))
        self._drafts.clear()

    def _step(self, by: int) -> None:
        """Show the part before or after the current one; after the last, a new one."""
        parts = self.parts()
        ids = [each.id for each in parts]
        shown = self.filled_in().id
        at = (ids.index(shown) if shown in ids else len(ids)) + by
        if 0 <= at < len(parts):
            self.show_part(parts[at])
        elif at == len(parts) and shown in ids:
            self.show_part(self.new_part())

    def _remove_shown(self) -> None:
        change = self.removed(self.filled_in().id)
        self.done(change, self.removed_notice())

    def remove(self, part_id: str) -> None:
        """Remove that part of the current item, and stay there."""
        if (item := self.place.item()) is not None:
            self.item_id = item.id
            self.session.end_run()
            self._do(self.removed(part_id))
            self.told.emit(self.removed_notice(), True)

    def done(self, change: Change | None, notice: str = "", within: str = "") -> None:
        """Make `change`, close the strip and return to the decision.

        It is one step with what was stored before `within` that part.
        """
        self.place.dock.close_strip()
        self._drafts.pop(self.item_id, None)
        if not within:
            self.session.end_run()
        before = self.item.decision
        self._do(change, within=within)
        if self.item.decision != before:
            # Put the caret after the sentence, where writing goes on.
            self.place.decision.go_to_change()
            self.place.decision.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
        self.place.caret.go_to_decision()
        if notice:
            self.told.emit(notice, True)
