"""The action points that are still open: in the right column, and at the items they belong to.

Owns when they are read: once the meeting has been opened, and after that only when
something they depend on has changed; never while a key is handled.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from ssp_desktop.application.editing.changed import Changed
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.meetings.action_points import ActionPoints
from ssp_desktop.application.meetings.carried_over import approval, points_by_item, same_item
from ssp_desktop.domain.action_point import CommitteeActionPoint
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.action_points.points_panel import PointsPanel
from ssp_desktop.ui.meeting.beside.beside_work import BesideWork
from ssp_desktop.ui.meeting.columns.right_column import RightColumn, RightTab
from ssp_desktop.ui.meeting.given.current_item import CurrentItem
from ssp_desktop.ui.meeting.item.points_line import PointsLine


class OpenPointsWork(QObject):
    """Works the action point tab in `right`, and the `line` at the current item."""

    def __init__(
        self,
        session: MeetingSession,
        action_points: ActionPoints,
        current: CurrentItem,
        line: PointsLine,
        *,
        right: RightColumn,
        beside: BesideWork,
        go_to_decision: Callable[[], None],
        icons: Icons,
    ) -> None:
        super().__init__(right)
        self._session = session
        self._action_points = action_points
        self._current = current
        self._line = line
        self._right = right
        self._beside = beside
        self._go_to_decision = go_to_decision
        self._icons = icons
        self._points: list[CommitteeActionPoint] | None = None
        self._panel: PointsPanel | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show)
        right.offer(RightTab.ACTION_POINTS, self._made_panel)
        line.clicked.connect(self._go_to_points)
        current.changed.connect(self._soon.start)
        self._stop_listening = session.subscribe(self._note_change)
        self._soon.start()

    def stop(self) -> None:
        """Stop listening to the session."""
        self._soon.stop()
        self._stop_listening()

    def _made_panel(self) -> PointsPanel:
        panel = PointsPanel(self._action_points, self._meeting, self._icons, self._right)
        panel.list.item_wanted.connect(self._go_to_item)
        panel.ticked.connect(self._read_again)
        self._panel = panel
        return panel

    def _meeting(self) -> Meeting:
        return self._session.meeting

    def _note_change(self, changed: Changed) -> None:
        if changed.actions or "date" in changed.fields:
            self._read_again()
            if self._panel is not None and self._panel.isVisible():
                self._panel.renew()

    def _read_again(self) -> None:
        self._points = None
        self._soon.start()

    def _show(self) -> None:
        """Show what is open at the current item, and on the tab how many points are open."""
        if self._points is None:
            try:
                self._points = self._action_points.of(self._session.meeting)
            except UserError:
                self._points = []  # the panel says why, when it is opened
            self._right.name_points(len(self._points))
        item = self._current.item
        here = points_by_item(self._session.meeting, self._points).get(item.id, []) if item else []
        self._line.show_points(here)

    def _go_to_points(self) -> None:
        self._beside.bring(RightTab.ACTION_POINTS)
        if self._panel is not None:
            self._panel.take_focus(next(iter(self._line.points), None))

    def _go_to_item(self, point: CommitteeActionPoint) -> None:
        """Go to the item that decided the point, or that it belongs to now."""
        items = self._session.meeting.items
        if point.meeting_id == self._session.meeting.id:
            item = next((each for each in items if each.id == point.point.item), None)
        else:
            item = same_item(items, point.item_title, point.case_number) or approval(items)
        if item is not None:
            self._current.show(item.id)
            self._go_to_decision()
