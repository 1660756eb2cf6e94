"""The menu of a row of the list: of a meeting, or of something found in one."""

from typing import TYPE_CHECKING, TypeGuard

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from ssp_desktop.ui.look.icons import Icons

if TYPE_CHECKING:
    from ssp_desktop.ui.rows.meeting_list import MeetingRow, Row

_OF_MEETINGS = {"export_listed", "copy_listed", "delete_listed"}


class ListedMenu(QObject):
    """Reports what is wanted of the row whose menu was opened last."""

    open_wanted = Signal(object)
    """Open that row."""
    export_wanted = Signal(str)
    copy_wanted = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, icons: Icons, page: QWidget) -> None:
        super().__init__(page)
        self._icons = icons
        self._page = page

    def open_at(self, row: "Row", place: QPoint) -> None:
        """Open the menu of `row`; what is found in a meeting can only be opened."""
        from ssp_desktop.ui.actions.access_keys import pop_up  # noqa: PLC0415 - see `start`
        from ssp_desktop.ui.actions.row_menu import row_menu  # noqa: PLC0415 - see `start`
        from ssp_desktop.ui.actions.row_table import LISTED_MEETING_ROWS  # noqa: PLC0415 - see `start`

        self._row = row
        without = set() if _is_meeting(row) else _OF_MEETINGS
        menu = row_menu(self._page, LISTED_MEETING_ROWS, self, self._icons, without=without)
        pop_up(menu, place)

    def open_listed(self) -> None:
        """Ask to open the row."""
        self.open_wanted.emit(self._row)

    def export_listed(self) -> None:
        """Ask to export the meeting."""
        if _is_meeting(self._row):
            self.export_wanted.emit(self._row.id)

    def copy_listed(self) -> None:
        """Ask for a new meeting made from this one."""
        if _is_meeting(self._row):
            self.copy_wanted.emit(self._row.id)

    def delete_listed(self) -> None:
        """Ask to move the meeting to the bin."""
        if _is_meeting(self._row):
            self.delete_wanted.emit(self._row.id)


def _is_meeting(row: "Row") -> TypeGuard["MeetingRow"]:
    """Whether `row` is a meeting rather than a search result."""
    from ssp_desktop.ui.rows.meeting_list import MeetingRow  # noqa: PLC0415 - see `start`

    return isinstance(row, MeetingRow)
