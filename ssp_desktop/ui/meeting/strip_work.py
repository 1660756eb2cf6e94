"""What is noted of the item in hand in a strip: which part is open, and what was not kept.

Owns the way from the strip to the session and back to the decision. What was
filled in and not kept is there when the strip is opened again, as long as the
item's parts of that kind are the same.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from ssp_desktop.application.session import MeetingSession
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.meeting.item_editor import ItemEditor
from ssp_desktop.ui.meeting.strip import Strip


class Part(Protocol):
    """What a strip shows: a value that is the same one while its id is."""

    @property
    def id(self) -> str: ...


class StripWork(QObject):
    """Works on one kind of parts of the item that `editor` shows."""

    told = Signal(str, bool)
    """Something was done; whether it can be taken back."""

    def __init__(
        self,
        editor: ItemEditor,
        session: MeetingSession,
        do: Callable[[Change | None], None],
        icons: Icons,
        parent: QObject,
    ) -> None:
        """`do` makes a change, if there is one to make."""
        super().__init__(parent)
        self.editor = editor
        self.session = session
        self.icons = icons
        self._do = do
        self._strip: Strip | None = None
        self.item_id = ""
        self._drafts: dict[str, tuple[tuple[Part, ...], Part]] = {}

    # What each kind has of its own

    def made_strip(self) -> Strip:
        """Return the strip; it is made when it is first wanted."""
        raise NotImplementedError

    def parts(self) -> tuple[Part, ...]:
        """Return the parts of the item, as they are kept."""
        raise NotImplementedError

    def new_part(self) -> Part:
        """Return one with nothing filled in."""
        raise NotImplementedError

    def fill(self, part: Part) -> None:
        """Have the strip show `part`."""
        raise NotImplementedError

    def filled_in(self) -> Part:
        """Return the part as it stands in the strip."""
        raise NotImplementedError

    def keep(self) -> None:
        """Keep what is filled in, if it can be."""
        raise NotImplementedError

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
    def strip(self) -> Strip:
        """The strip."""
        if self._strip is None:
            strip = self._strip = self.made_strip()
            strip.kept.connect(self.keep)
            strip.left.connect(self.put_away)
            strip.hidden.connect(self._hold_draft)
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
        chosen = next((each for each in parts if each.id == part_id), None)
        if chosen is None:
            chosen = self._draft() or (parts[-1] if parts else self.new_part())
        self.show_part(chosen)

    def show_part(self, part: Part) -> None:
        """Open the strip on `part` of the item that is worked on."""
        self._fill(part)
        self.editor.dock.open(self.strip)
        self.strip.take_focus()

    def _fill(self, part: Part) -> None:
        self._drafts[self.item_id] = (self.parts(), part)
        self.fill(part)
        kept = [each.id for each in self.parts()]
        self.strip.show_place(kept, part.id)

    def follow(self, item_id: str) -> None:
        """Take note of a change to the meeting; `item_id` is in hand."""
        if not self.is_open:
            return
        if item_id != self.item_id:
            self.editor.dock.close_strip()
            return
        part = self.filled_in()
        if self._drafts[item_id][0] != self.parts():  # taken back, or made again
            part = next((each for each in self.parts() if each.id == part.id), self.new_part())
        self._fill(part)

    def put_away(self) -> None:
        """Close the strip and go back to the decision."""
        self.editor.dock.close_strip()
        self.editor.go_to_decision()

    def _draft(self) -> Part | None:
        """Return what was filled in before and not kept."""
        parts, draft = self._drafts.get(self.item_id, ((), None))
        return draft if parts == self.parts() and draft not in parts else None

    def _hold_draft(self) -> None:
        if self.item_id in self._drafts:
            self._drafts[self.item_id] = (self._drafts[self.item_id][0], self.filled_in())

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

    def done(self, change: Change | None, told: str = "") -> None:
        """Make `change`, close the strip and go back to the decision."""
        self.editor.dock.close_strip()
        self._drafts.pop(self.item_id, None)
        self.session.end_run()
        before = self.item.decision
        self._do(change)
        if self.item.decision != before:
            # The caret went to what changed; who writes on does so behind the sentence.
            self.editor.decision.text.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
        self.editor.go_to_decision()
        if told:
            self.told.emit(told, True)
