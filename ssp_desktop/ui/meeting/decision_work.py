"""What is done to the decision in hand besides writing it: points, votes, dissents, action points.

Owns the way from the key to the change; what is asked for meanwhile stands in
strips below the decision, each with a widget of its own. The methods named as
actions of the table are what the window calls.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application.ad_points import with_ad_points
from ssp_desktop.application.session import MeetingSession
from ssp_desktop.domain.changes import DECISION, Change, SetText
from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.ui.meeting.item_editor import ItemEditor


class DecisionWork(QObject):
    """Works on the decision that `editor` shows."""

    told = Signal(str, bool)
    """Something was done, or need not be; whether it can be taken back."""

    def __init__(
        self,
        editor: ItemEditor,
        session: MeetingSession,
        do: Callable[[Change | None], None],
        parent: QObject,
    ) -> None:
        """`do` makes a change, if there is one to make."""
        super().__init__(parent)
        self._editor = editor
        self._session = session
        self._do = do

    @property
    def _item(self) -> AgendaItem | None:
        return self._editor.item

    def ad_points(self) -> None:
        """Write a line for each numbered point, and go to the next that is not answered."""
        item = self._item
        if item is None:
            return
        found = with_ad_points(item)
        if found is None:
            self.told.emit(self.tr("Punktet har ingen nummererede punkter at svare på"), False)
            self._editor.go_to_decision()
            return
        text = self._editor.decision.text
        passed = text.line_above() if text.hasFocus() else -1
        new = found.decision != item.decision
        if new:
            self._session.end_run()
            self._do(SetText.between(item.id, DECISION, item.decision, found.decision))
        self._editor.go_to_decision()
        if found.caret is None:
            self.told.emit(self.tr("Alle de nummererede punkter har et svar"), False)
            return
        ahead = [line for line in found.unanswered if line > passed and not new]
        text.write_below(ahead[0] if ahead else found.caret)
