"""What comes from the meetings before: the last referat beside the editor, and what is still to do.

Owns when they are read: when the meeting has been opened, and after that only
when something they depend on is another; never while a key is handled.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.editing.changed import Changed
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.files.live_pages import LivePages
from ssp_desktop.application.meetings.carried_over import (
    approval,
    points_by_item,
    same_item,
    take_over_postponed,
)
from ssp_desktop.application.meetings.last_minutes import LastMinutes, last_minutes
from ssp_desktop.application.services import Parts
from ssp_desktop.domain.action_point import CommitteeAction
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.action_points.points_panel import PointsPanel
from ssp_desktop.ui.meeting.beside.last_minutes_panel import LastMinutesPanel
from ssp_desktop.ui.meeting.course.course_panel import CoursePanel
from ssp_desktop.ui.meeting.right_column import RightTab

if TYPE_CHECKING:
    from ssp_desktop.ui.meeting.meeting_view import MeetingView

_SCROLL = 0.8
"""How much of what is in sight one key scrolls past."""
_ACTIONS = {
    RightTab.PAGES: "toggle_pages",
    RightTab.LAST_MINUTES: "toggle_last_minutes",
    RightTab.ACTION_POINTS: "show_action_points",
    RightTab.COURSE: "show_course",
}


class FromBefore(QObject):
    """Works the right column's two further tabs, and the line at the item in hand."""

    def __init__(
        self, view: "MeetingView", session: MeetingSession, parts: Parts, icons: Icons
    ) -> None:
        super().__init__(view)
        self._view = view
        self._session = session
        self._parts = parts
        self._icons = icons
        self._right = view.right
        self._columns = view.columns
        self._points: list[CommitteeAction] | None = None
        self._hide_after = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show_points)
        self._right.offer(RightTab.LAST_MINUTES, self._made_last_minutes)
        self._right.offer(RightTab.ACTION_POINTS, self._made_points)
        self._right.turned.connect(self._note_turned)
        self._right.left.connect(self._leave)
        view.item.points.clicked.connect(self._go_to_points)
        view.item_changed.connect(self._follow)
        self._stop_listening = session.subscribe(self._note_change)
        self._soon.start()

    def stop(self) -> None:
        """Listen to the session no more."""
        self._soon.stop()
        self._stop_listening()

    # The tabs

    def toggle_last_minutes(self) -> None:
        """Show the last referat beside the editor, or the pages again; the cursor stays."""
        if self._in_front(RightTab.LAST_MINUTES):
            self.back()
        else:
            self.bring(RightTab.LAST_MINUTES)

    def show_action_points(self) -> None:
        """Go to the open action points, or from them back to writing."""
        self.go_to(RightTab.ACTION_POINTS)

    def go_to(self, tab: RightTab) -> None:
        """Go into what that tab stands for, or from it back to writing."""
        if self._in_front(tab) and self._right.isAncestorOf(self._focus()):
            self._leave()
        else:
            self.bring(tab).take_focus()

    def toggle_pages(self) -> None:
        """Show the pages; where they are shown, hide them."""
        if self._columns.right_shown and self._right.tab is not RightTab.PAGES:
            self._right.turn_to(RightTab.PAGES)
        else:
            self._columns.toggle_right()

    def scroll_beside_up(self) -> None:
        """Scroll what stands in the right column up; the cursor stays where it is."""
        self._right.scroll_by(-_SCROLL)

    def scroll_beside_down(self) -> None:
        """Scroll what stands in the right column down; the cursor stays where it is."""
        self._right.scroll_by(_SCROLL)

    def shown(self) -> dict[str, bool]:
        """Return, by the actions that bring them there, which of the tabs is in front."""
        return {action_id: self._in_front(tab) for tab, action_id in _ACTIONS.items()}

    def _in_front(self, tab: RightTab) -> bool:
        return self._columns.right_shown and self._right.tab is tab

    def _focus(self) -> QWidget | None:
        return self._view.focusWidget()

    def bring(self, tab: RightTab) -> QWidget:
        """Bring that tab to the front, the column into sight, and return its panel."""
        if not self._columns.right_shown:
            self._hide_after = True
            self._columns.show_right()
        return self._right.turn_to(tab)

    def back(self) -> None:
        """Show what was there before."""
        self._right.turn_to(RightTab.PAGES)
        if self._hide_after:
            self._hide_after = False
            self._columns.toggle_right()

    def _leave(self) -> None:
        """Go back to writing; what is looked up gives way, the last referat stays beside."""
        if self._right.tab in (RightTab.ACTION_POINTS, RightTab.COURSE):
            self.back()
        self._view.back_to_text()

    def _note_turned(self) -> None:
        panel = self._right.panel(self._right.tab)
        if isinstance(panel, PointsPanel | CoursePanel):
            panel.renew()
        self._columns.changed.emit()

    # The last referat

    def _made_last_minutes(self) -> LastMinutesPanel:
        panel = LastMinutesPanel(
            self._last_minutes, LivePages(self._parts.exporter), self._icons, self._right
        )
        panel.show_beside(self._view.current_item)
        return panel

    def _last_minutes(self) -> LastMinutes | None:
        return last_minutes(self._parts.store, self._session.meeting)

    def _follow(self, _item_id: str) -> None:
        panel = self._right.panel(RightTab.LAST_MINUTES)
        if isinstance(panel, LastMinutesPanel):
            panel.show_beside(self._view.current_item)
        self._soon.start()

    def take_over_postponed(self) -> None:
        """Take over what the last meeting put off and this one does not have yet."""
        try:
            last = self._last_minutes()
        except UserError as error:
            self._view.message.emit(str(error), False)
            return
        meeting = self._session.meeting
        change = take_over_postponed(meeting, last.meeting if last is not None else None)
        if change is None:
            self._view.message.emit(self.tr("Der er ingen udsatte punkter at hente"), False)
            return
        self._session.end_run()
        self._view.do(change)
        count = len(self._session.meeting.items) - len(meeting.items)
        said = (
            self.tr("1 udsat punkt er hentet")
            if count == 1
            else self.tr("{0} udsatte punkter er hentet")
        )
        self._view.message.emit(said.format(count), True)

    # The action points

    def _made_points(self) -> PointsPanel:
        panel = PointsPanel(self._parts.action_points, self._meeting, self._icons, self._right)
        panel.list.item_wanted.connect(self._go_to_item)
        panel.ticked.connect(self._read_again)
        return panel

    def _meeting(self) -> Meeting:
        return self._session.meeting

    def _note_change(self, changed: Changed) -> None:
        if changed.actions or "date" in changed.fields:
            self._read_again()
            panel = self._right.panel(RightTab.ACTION_POINTS)
            if isinstance(panel, PointsPanel) and panel.isVisible():
                panel.renew()

    def _read_again(self) -> None:
        self._points = None
        self._soon.start()

    def _show_points(self) -> None:
        """Say at the item in hand what is open there, and on the tab how much there is."""
        if self._points is None:
            try:
                self._points = self._parts.action_points.of(self._session.meeting)
            except UserError:
                self._points = []  # the panel tells why, when it is looked at
            self._right.name_points(len(self._points))
        item = self._view.current_item
        here = points_by_item(self._session.meeting, self._points).get(item.id, []) if item else []
        self._view.item.points.show_points(here)

    def _go_to_points(self) -> None:
        points = self._view.item.points.points
        self.bring(RightTab.ACTION_POINTS).take_focus(points[0] if points else None)

    def _go_to_item(self, point: CommitteeAction) -> None:
        """Go to the item that decided it, or the one that it belongs to now."""
        items = self._session.meeting.items
        if point.meeting_id == self._session.meeting.id:
            item = next((each for each in items if each.id == point.point.item), None)
        else:
            item = same_item(items, point.item_title, point.case_number) or approval(items)
        if item is not None:
            self._view.show_item(item.id)
            self._view.go_to_decision()
