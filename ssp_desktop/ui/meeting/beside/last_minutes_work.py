"""The committee's last meeting: its minutes beside the editor, and the items it postponed.

Owns which place of those minutes is shown: that of the current item. Reads nothing
before it is wanted.
"""

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.files.export import Exporter
from ssp_desktop.application.files.live_pages import LivePages
from ssp_desktop.application.meetings.carried_over import take_over_postponed
from ssp_desktop.application.meetings.last_minutes import LastMinutes, last_minutes
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.beside.last_minutes_panel import LastMinutesPanel
from ssp_desktop.ui.meeting.columns.right_column import RightColumn, RightTab
from ssp_desktop.ui.meeting.given.current_item import CurrentItem
from ssp_desktop.ui.meeting.given.doing import Doing


class LastMinutesWork(QObject):
    """Works the tab of the last minutes in `right`."""

    told = Signal(str, bool)
    """Something was done, or is impossible; and whether it can be undone."""

    def __init__(
        self,
        session: MeetingSession,
        do: Doing,
        current: CurrentItem,
        right: RightColumn,
        *,
        store: Store,
        exporter: Exporter,
        icons: Icons,
        parent: QObject,
    ) -> None:
        """`exporter` makes the pages of those minutes, which are in `store`."""
        super().__init__(parent)
        self._session = session
        self._do = do
        self._current = current
        self._right = right
        self._store = store
        self._exporter = exporter
        self._icons = icons
        self._panel: LastMinutesPanel | None = None
        right.offer(RightTab.LAST_MINUTES, self._made_panel)
        current.changed.connect(self._follow)

    def _made_panel(self) -> LastMinutesPanel:
        live = LivePages(self._exporter)
        self._panel = LastMinutesPanel(self._last_minutes, live, self._icons, self._right)
        self._panel.show_beside(self._current.item)
        return self._panel

    def _last_minutes(self) -> LastMinutes | None:
        return last_minutes(self._store, self._session.meeting)

    def _follow(self, _item_id: str) -> None:
        if self._panel is not None:
            self._panel.show_beside(self._current.item)

    def take_over_postponed(self) -> None:
        """Take over the items that the last meeting postponed and this one lacks."""
        try:
            last = self._last_minutes()
        except UserError as error:
            self.told.emit(str(error), False)
            return
        meeting = self._session.meeting
        change = take_over_postponed(meeting, last.meeting if last is not None else None)
        if change is None:
            self.told.emit(self.tr("Der er ingen udsatte punkter at hente"), False)
            return
        self._session.end_run()
        self._do(change)
        count = len(self._session.meeting.items) - len(meeting.items)
        said = (
            self.tr("1 udsat punkt er hentet")
            if count == 1
            else self.tr("{0} udsatte punkter er hentet")
        )
        self.told.emit(said.format(count), True)
