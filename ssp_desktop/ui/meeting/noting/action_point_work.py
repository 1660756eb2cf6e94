"""The action points of the current item: a sentence of its decision, noted in their strip."""

import datetime
from collections.abc import Callable
from dataclasses import fields, replace

from PySide6.QtCore import QObject

from ssp_desktop.application.aids.action_guesses import (
    action_of,
    actions_of,
    add_action,
    proposed,
    proposed_of,
    remove_action,
    set_action_field,
)
from ssp_desktop.application.aids.completion import NameCompletions
from ssp_desktop.application.editing.one_change import together
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import Meeting, new_id
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.given.doing import Doing
from ssp_desktop.ui.meeting.notes.action_point_strip import ActionPointStrip
from ssp_desktop.ui.meeting.noting.draft import Draft
from ssp_desktop.ui.meeting.noting.note_place import NotePlace
from ssp_desktop.ui.meeting.noting.strip_work import StripWork


class ActionPointWork(StripWork[ActionPoint, ActionPointStrip]):
    """Works on the action points."""

    keeps_put_away = True

    def __init__(
        self,
        place: NotePlace,
        session: MeetingSession,
        do: Doing,
        icons: Icons,
        parent: QObject,
        *,
        next_meeting: Callable[[Meeting], datetime.date | None],
    ) -> None:
        """`next_meeting` returns the day of the committee's next meeting after a given one."""
        super().__init__(place, session, do, icons, parent)
        self._next_meeting = next_meeting

    def note_action_point(self) -> None:
        """Open the strip on the sentence at the caret, or on the selection."""
        item = self.place.item()
        if self.is_open:
            self.strip.take_focus()
        elif item is not None:
            self.item_id = item.id
            self.place.dock.close_strip()
            action = self._of_caret()
            kept = action and action_of(self.session.meeting, self.item_id, action.text)
            self.show_part(kept or action or self.new_part())

    def _of_caret(self) -> ActionPoint | None:
        meeting = self.session.meeting
        cursor = self.place.decision.textCursor()
        due = self._next_meeting(meeting)
        if cursor.hasSelection():
            text = " ".join(cursor.selectedText().split())
            return proposed_of(meeting, self.item_id, text, due)
        paragraph, position = cursor.block().text(), cursor.positionInBlock()
        return proposed(meeting, self.item_id, paragraph, position, due)

    def made_strip(self) -> ActionPointStrip:
        today = self.session.meeting.date or datetime.date.today()
        return ActionPointStrip(self.icons, today, self.place.dock)

    def parts(self) -> tuple[ActionPoint, ...]:
        return actions_of(self.session.meeting, self.item_id)

    def new_part(self) -> ActionPoint:
        return ActionPoint(new_id(), self.item_id, "")

    def fill(self, part: ActionPoint) -> None:
        self.strip.show_action(part, NameCompletions.of(self.session.meeting))

    def filled_in(self) -> ActionPoint:
        return self.strip.action

    def keep(self) -> None:
        if self.strip.complete():
            self.done(self._kept(self.strip.action))

    def _kept(self, action: ActionPoint) -> Change | None:
        kept = next((each for each in self.parts() if each.id == action.id), None)
        if kept is None:
            return add_action(self.session.meeting, action)
        changes = [
            set_action_field(kept, field.name, getattr(action, field.name))
            for field in fields(action)
        ]
        return together(changes)

    def kept(self, draft: Draft[ActionPoint]) -> Change | None:
        """Save it, appending a deadline that is not a day to its text."""
        action, due = draft.part, draft.written[1].strip()
        if not action.text:
            return None
        if due and action.due is None:
            action = replace(action, text=f"{action.text} ({due})")
        return self._kept(action)

    def removed(self, part_id: str) -> Change | None:
        return remove_action(self.session.meeting, part_id)

    def removed_notice(self) -> str:
        return self.tr("Opgaven er slettet")
