"""Undo, redo and the way back: by step, by text, by deleted part.

Owns what is said about a step, and which panel shows the history. What changed, and the
change that reverts it, comes from `ssp_desktop.application`.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.changes import Change, RecordedChange
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Participant
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.system.opening import open_panel

if TYPE_CHECKING:
    from ssp_desktop.application.editing.deleted_parts import Deleted

_PATIENCE = 2.0
"""Seconds to wait for the latest change to reach the disk before the history is read."""


class HistoryWork(QObject):
    """Works on the history of the session's meeting; its panels open over `window`."""

    told = Signal(str, bool)
    """Something was done; and whether it can be undone."""
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
        """`place` returns the current item and the part of it where the user is writing."""
        super().__init__(window)
        self._session = session
        self._store = store
        self._icons = icons
        self._window = window
        self._place = place
        self._attendance_shown = attendance_shown

    def undo(self) -> None:
        """Undo the last change of the meeting."""
        self._step(self.tr("Fortrudt: {0}"), self._session.undo)

    def redo(self) -> None:
        """Redo the change that was last undone."""
        self._step(self.tr("Gentaget: {0}"), self._session.redo)

    def _step(self, said: str, step: Callable[[], Change | None]) -> None:
        """Take a step, and say what it was about unless the user sees its effect."""
        from ssp_desktop.ui.meeting.history.change_words import (  # noqa: PLC0415 - when it is wanted
            seen_where_it_is,
            words_of,
        )

        item_id, _ = self._place()
        attendance = self._attendance_shown()
        before = self._session.meeting
        change = step()
        if change is None:
            return
        words = said.format(words_of(change, before, self._session.meeting))
        if seen_where_it_is(change, before, item_id, attendance=attendance):
            announce(self._window, words)
        else:
            self.told.emit(words, False)

    def deleted_parts(self) -> None:
        """Show what was deleted from the meeting, each part with a way to restore it."""
        from ssp_desktop.application.editing.deleted_parts import deleted_parts  # noqa: PLC0415 - when it is wanted
        from ssp_desktop.ui.way_back.deleted_parts import DeletedPartsPanel  # noqa: PLC0415 - with its panel

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
        """Show the versions of the current text, each with a way to restore it."""
        from ssp_desktop.application.editing.history import versions  # noqa: PLC0415 - when it is wanted
        from ssp_desktop.ui.way_back.text_history import TextHistoryPanel  # noqa: PLC0415 - with its panel

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
        """Make a change that a panel asks for; if that is impossible, say so and return False."""
        self._session.end_run()
        try:
            self._session.do(change)
        except UserError as error:
            self.refused.emit(str(error))
            return False
        return True

    def _history(self) -> list[RecordedChange] | None:
        """Return every change of the meeting, latest first; if impossible say so: None."""
        self._session.flush(_PATIENCE)
        try:
            return self._store.history(self._session.meeting.id)
        except UserError as error:
            self.refused.emit(str(error))
            return None
