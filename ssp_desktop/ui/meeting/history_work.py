"""What was done to the meeting, taken back and done again: by step, by text, by what was deleted.

Owns what is said of a step, and which panel shows the way back. What changed, and
the change that takes it back, comes from `ssp_desktop.application`.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Participant
from ssp_desktop.domain.overview import RecordedChange
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.system.opening import open_panel

if TYPE_CHECKING:
    from ssp_desktop.application.editing.deleted_parts import Deleted

_PATIENCE = 2.0
"""Seconds that what was just done may take to be on disk, before the history is read."""


class HistoryWork(QObject):
    """Works on the history of the session's meeting; its panels open over `window`."""

    told = Signal(str, bool)
    """Something was done; whether it can be taken back."""
    refused = Signal(str)
    """Something could not be done, and why."""
    person_back = Signal()
    """A person is in the attendance again."""

    def __init__(
        self,
        session: MeetingSession,
        store: Store,
        icons: Icons,
        window: QWidget,
        *,
        place: Callable[[], tuple[str, str]],
        attendance_shown: Callable[[], bool],
    ) -> None:
        """`place` gives the current item and the part of it that one writes in."""
        super().__init__(window)
        self._session = session
        self._store = store
        self._icons = icons
        self._window = window
        self._place = place
        self._attendance_shown = attendance_shown

    def undo(self) -> None:
        """Take back what was done to the meeting last."""
        self._step(self.tr("Fortrudt: {0}"), self._session.undo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._step(self.tr("Gentaget: {0}"), self._session.redo)

    def _step(self, said: str, step: Callable[[], Change | None]) -> None:
        """Take a step, and say what it was about unless it is seen where one looks."""
        from ssp_desktop.ui.meeting.change_words import (  # noqa: PLC0415 - when it is wanted
            seen_where_it_is,
            words_of,
        )

        item_id, _ = self._place()
        attendance = self._attendance_shown()
        before = self._session.meeting
        change = step()
        if change is None or seen_where_it_is(change, before, item_id, attendance=attendance):
            return
        self.told.emit(said.format(words_of(change, before, self._session.meeting)), False)

    def deleted_parts(self) -> None:
        """Show what was deleted from the meeting, each with the way back."""
        from ssp_desktop.application.editing.deleted_parts import deleted_parts  # noqa: PLC0415 - when it is wanted
        from ssp_desktop.ui.way_back.deleted_parts import DeletedPartsPanel  # noqa: PLC0415

        history = self._history()
        if history is None:
            return
        meeting = self._session.meeting
        deleted = deleted_parts(meeting, history)
        panel = DeletedPartsPanel(self._icons, meeting, deleted, self._window)
        panel.bring_back_wanted.connect(self._bring_back)
        open_panel(panel)

    def _bring_back(self, deleted: "Deleted") -> None:
        from ssp_desktop.ui.way_back.deleted_parts import name_of  # noqa: PLC0415 - with its panel

        if not self._done(deleted.bring_back):
            return
        if isinstance(deleted.value, Participant):
            self.person_back.emit()
        self.told.emit(self.tr("»{0}« er hentet tilbage").format(name_of(deleted)), True)

    def text_history(self) -> None:
        """Show how the current text once read, each version with the way back to it."""
        from ssp_desktop.application.editing.history import versions  # noqa: PLC0415 - when it is wanted
        from ssp_desktop.ui.way_back.text_history import TextHistoryPanel  # noqa: PLC0415

        history = self._history()
        if history is None:
            return
        place = self._place()
        meeting = self._session.meeting
        found = versions(meeting, *place, history)
        panel = TextHistoryPanel(self._icons, meeting, place, found, self._window)
        panel.change_wanted.connect(self._take_back)
        open_panel(panel)

    def _take_back(self, change: Change) -> None:
        if self._done(change):
            self.told.emit(self.tr("Teksten er hentet tilbage"), True)

    def _done(self, change: Change) -> bool:
        """Make a change that a panel asks for; False, and told, when it cannot be."""
        self._session.end_run()
        try:
            self._session.do(change)
        except UserError as error:
            self.refused.emit(str(error))
            return False
        return True

    def _history(self) -> list[RecordedChange] | None:
        """Return all that was done to the meeting, the last first; None, and told, if it cannot."""
        self._session.flush(_PATIENCE)
        try:
            return self._store.history(self._session.meeting.id)
        except UserError as error:
            self.refused.emit(str(error))
            return None
