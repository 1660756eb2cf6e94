"""What is shown beside the item: brings tabs of the right column to the front, and back.

A column that was shown for a look is hidden again afterwards. The tabs decide what they
show.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject

from ssp_desktop.ui.meeting.columns.columns import Columns
from ssp_desktop.ui.meeting.columns.right_column import RightColumn, RightTab

_SCROLL = 0.8
"""The fraction of the visible part that one key scrolls past."""
_ACTIONS = {
    RightTab.PAGES: "toggle_pages",
    RightTab.LAST_MINUTES: "toggle_last_minutes",
    RightTab.ACTION_POINTS: "show_action_points",
    RightTab.COURSE: "show_course",
}


class BesideWork(QObject):
    """Works the tabs of `right`, which is in `columns`."""

    def __init__(
        self,
        right: RightColumn,
        columns: Columns,
        back_to_text: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._right = right
        self._columns = columns
        self._back_to_text = back_to_text
        self._hide_after = False
        right.turned.connect(columns.changed)
        right.left.connect(self._leave)

    def toggle_pages(self) -> None:
        """Show the pages, or hide them when they are shown."""
        if self._columns.right_shown and self._right.tab is not RightTab.PAGES:
            self._right.turn_to(RightTab.PAGES)
        else:
            self._columns.toggle_right()

    def toggle_last_minutes(self) -> None:
        """Show the last minutes beside the editor, or the pages again; the cursor stays."""
        if self._in_front(RightTab.LAST_MINUTES):
            self.back()
        else:
            self.bring(RightTab.LAST_MINUTES)

    def show_action_points(self) -> None:
        """Go to the open action points, or from them back to writing."""
        self._go_to(RightTab.ACTION_POINTS)

    def show_course(self) -> None:
        """Go to the course of the meeting, or from it back to writing."""
        self._go_to(RightTab.COURSE)

    def _go_to(self, tab: RightTab) -> None:
        focus = self._right.window().focusWidget()
        if self._in_front(tab) and focus is not None and self._right.isAncestorOf(focus):
            self._leave()
        else:
            self.bring(tab)
            self._right.take_focus()

    def scroll_beside_up(self) -> None:
        """Scroll the right column up; the cursor stays where it is."""
        self._right.scroll_by(-_SCROLL)

    def scroll_beside_down(self) -> None:
        """Scroll the right column down; the cursor stays where it is."""
        self._right.scroll_by(_SCROLL)

    def shown(self) -> dict[str, bool]:
        """Return which tab is in front, keyed by the actions that bring them there."""
        return {action_id: self._in_front(tab) for tab, action_id in _ACTIONS.items()}

    def _in_front(self, tab: RightTab) -> bool:
        return self._columns.right_shown and self._right.tab is tab

    def bring(self, tab: RightTab) -> None:
        """Bring that tab to the front and the column into sight."""
        if not self._columns.right_shown:
            self._hide_after = True
            self._columns.show_right()
        self._right.turn_to(tab)

    def back(self) -> None:
        """Show what was there before."""
        self._right.turn_to(RightTab.PAGES)
        if self._hide_after:
            self._hide_after = False
            self._columns.toggle_right()

    def _leave(self) -> None:
        """Return to writing; what was looked up is put away, the last minutes stay."""
        if self._right.tab in (RightTab.ACTION_POINTS, RightTab.COURSE):
            self.back()
        self._back_to_text()
