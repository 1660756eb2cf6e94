"""What is noted of the item in hand in a strip: which part is open, and what was not kept.

Owns the way from the strip to the session and back to the decision. What was
filled in and not kept is there when the strip is opened again, as long as nobody
changed that part elsewhere, and is kept when the meeting is left. A kind that knows
parts that are not written yet has it kept as one at once: when the strip is out of
sight, and a moment after the last key.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.item.item_editor import ItemEditor
from ssp_desktop.ui.meeting.noting.draft import Draft, PartT
from ssp_desktop.ui.meeting.strips.strip import Strip

_PAUSE_MS = 1000
"""How long after the last key what is filled in is held with the meeting."""


StripT = TypeVar("StripT", bound=Strip)
"""The strip that shows it."""


class StripWork(QObject, Generic[PartT, StripT]):
    """Works on one kind of parts of the item that `editor` shows."""

    told = Signal(str, bool)
    """Something was done; whether it can be taken back."""
    keeps_put_away = False
    """Whether Escape keeps what is written for later, and does not decline it."""

    def __init__(
        self,
        editor: ItemEditor,
        session: MeetingSession,
        do: Callable[..., None],
        icons: Icons,
        parent: QObject,
    ) -> None:
        """`do` makes a change, if there is one to make, as `MeetingSession.do` does."""
        super().__init__(parent)
        self.editor = editor
        self.session = session
        self.icons = icons
        self._do = do
        self._strip: StripT | None = None
        self.item_id = ""
        self._drafts: dict[str, Draft[PartT]] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._hold)

    # What each kind has of its own

    def made_strip(self) -> StripT:
        """Return the strip; it is made when it is first wanted."""
        raise NotImplementedError

    def parts(self) -> tuple[PartT, ...]:
        """Return the parts of the item, as they are kept."""
        raise NotImplementedError

    def new_part(self) -> PartT:
        """Return one with nothing filled in."""
        raise NotImplementedError

    def fill(self, part: PartT) -> None:
        """Have the strip show `part`."""
        raise NotImplementedError

    def filled_in(self) -> PartT:
        """Return the part as it stands in the strip."""
        raise NotImplementedError

    def keep(self) -> None:
        """Keep what is filled in, if it can be."""
        raise NotImplementedError

    def held(self, _draft: Draft[PartT]) -> Change | None:
        """Return the change that keeps a draft at `item_id` as not written yet, if there is one."""
        return None

    def kept(self, _draft: Draft[PartT]) -> Change | None:
        """Return the change that keeps a draft at `item_id` as well as can be."""
        return None

    def removed(self, part_id: str) -> Change | None:
        """Return the change that removes that part."""
        raise NotImplementedError

    def told_removed(self) -> str:
        """Return what is told when a part was removed."""
        raise NotImplementedError

    def write_again(self) -> None:
        """Keep what is filled in, and write its sentence although one was edited by hand."""

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
            self.editor.dock.hold(strip)
        return self._strip

    @property
    def is_open(self) -> bool:
        """Whether the strip is in sight."""
        return self._strip is not None and not self._strip.isHidden()

    @property
    def item(self) -> AgendaItem:
        """The item that is worked on."""
        return self.session.meeting.item(self.item_id)

    def open(self, part_id: str = "") -> None:
        """Open the strip on that part of the item in hand.

        Without one: on what was not kept, else on the last part, else on a new one.
        """
        if self.editor.item is None:
            return
        self.editor.dock.close_strip()
        self.item_id = self.editor.item.id
        parts = self.parts()
        chosen = self._kept_part(part_id)
        draft = self._draft() if chosen is None else None
        if draft is not None:
            self._open(draft)
        else:
            self.show_part(chosen or (parts[-1] if parts else self.new_part()))

    def show_part(self, part: PartT) -> None:
        """Open the strip on `part` of the item that is worked on."""
        self._open(Draft(self._kept_part(part.id), part))

    def _open(self, draft: Draft[PartT]) -> None:
        self._fill(draft)
        self.editor.dock.open(self.strip)
        self.strip.take_focus()

    def _kept_part(self, part_id: str) -> PartT | None:
        return next((each for each in self.parts() if each.id == part_id), None)

    def _fill(self, draft: Draft[PartT]) -> None:
        """Have the strip show `draft`, with its letters while they still mean that part."""
        self.fill(draft.part)
        shown = self.filled_in()
        if draft.letters:
            self.strip.write(draft.letters)
            if self.filled_in() != draft.part:
                self.fill(draft.part)
        letters = self.strip.letters()
        self._drafts[self.item_id] = Draft(draft.before, shown, letters, draft.touched)
        self.strip.show_place([each.id for each in self.parts()], draft.part.id)

    def follow(self, item_id: str) -> None:
        """Take note of a change to the meeting; `item_id` is in hand."""
        if not self.is_open:
            return
        if item_id != self.item_id:
            self.editor.dock.close_strip()
            return
        self._hold_draft()
        draft = self._drafts[item_id]
        kept = self._kept_part(draft.part.id)
        if draft.before != kept:  # taken back, or made again
            draft = Draft(kept, kept or self.new_part())
        self._fill(draft)

    def put_away(self) -> None:
        """Close the strip and go back to the decision."""
        self.editor.dock.close_strip()
        if self.item_id in self._drafts:
            self._drafts[self.item_id] = self._drafts[self.item_id]._replace(put_away=True)
        self.editor.caret.back_to_text()

    def _draft(self) -> Draft[PartT] | None:
        """Return what was filled in before and not kept."""
        draft = self._drafts.get(self.item_id)
        if draft is None or draft.before != self._kept_part(draft.part.id):
            return None
        return draft if draft.part != draft.before else None

    def _hold_draft(self) -> None:
        draft = self._drafts.get(self.item_id)
        if draft is not None:
            part, letters = self.filled_in(), self.strip.letters()
            touched = draft.touched or (part, letters) != (draft.part, draft.letters)
            self._drafts[self.item_id] = Draft(draft.before, part, letters, touched)

    def _hold_soon(self) -> None:
        self._pause.start(_PAUSE_MS)

    def _note_hidden(self) -> None:
        self._hold_draft()
        if self.item_id in self._drafts:
            self._pause.start(0)  # the meeting may be changing at this moment

    def _hold(self) -> None:
        """Have what is filled in held with the meeting, in one step with what was before."""
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
        """Hold what is filled in at `item_id`; False where nothing is to be held."""
        draft = self._draft()
        if draft is None or not draft.touched:
            return False
        change = self.held(draft)
        if change is not None:
            self._do(change, within=draft.part.id)
        return change is not None

    def keep_drafts(self) -> None:
        """Keep what is filled in and was not kept yet: the meeting is being left.

        What Escape was pressed on is declined, unless it is in somebody's own words.
        """
        still_open = self.item_id if self.is_open else ""
        if still_open:
            self._hold_draft()
            self.editor.dock.close_strip()
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
        """Show the part before or after the one shown; after the last, a new one."""
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
        self.done(change, self.told_removed())

    def remove(self, part_id: str) -> None:
        """Remove that part of the item in hand, and stay where one is."""
        if self.editor.item is not None:
            self.item_id = self.editor.item.id
            self.session.end_run()
            self._do(self.removed(part_id))
            self.told.emit(self.told_removed(), True)

    def done(self, change: Change | None, told: str = "", within: str = "") -> None:
        """Make `change`, close the strip and go back to the decision.

        It is one step with what was held before `within` that part.
        """
        self.editor.dock.close_strip()
        self._drafts.pop(self.item_id, None)
        if not within:
            self.session.end_run()
        before = self.item.decision
        self._do(change, within=within)
        if self.item.decision != before:
            # Who writes on does so behind the sentence.
            self.editor.decision.text.go_to_change()
            self.editor.decision.text.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
        self.editor.caret.go_to_decision()
        if told:
            self.told.emit(told, True)
