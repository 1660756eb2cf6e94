"""The item on screen, and what stands above it when there is something to say.

Above all of it is the search line; below, how far files that are taken are.
"""

from collections.abc import Callable
from typing import NamedTuple, Self

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.blocks import Minutes
from ssp_desktop.ui.approval.approved_line import ApprovedLine
from ssp_desktop.ui.approval.last_minutes_line import LastMinutesLine
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.attachments.taking_line import TakingLine
from ssp_desktop.ui.meeting.item.item_editor import ItemEditor
from ssp_desktop.ui.meeting.item.leave_line import LeaveLine
from ssp_desktop.ui.meeting.item.remark_panel import RemarkPanel
from ssp_desktop.ui.missing.missing_panel import MissingPanel


class Above(NamedTuple):
    """What stands above the item when there is something to say."""

    approved: ApprovedLine
    missing: MissingPanel
    leave: LeaveLine
    last: LastMinutesLine
    remarks: RemarkPanel

    @classmethod
    def made(cls, minutes_of: Callable[[Meeting], Minutes], icons: Icons, parent: QWidget) -> Self:
        """Return all of it, hidden; `minutes_of` returns the full edition of a meeting."""
        return cls(
            ApprovedLine(icons, parent),
            MissingPanel(minutes_of, icons, parent),
            LeaveLine(icons, parent),
            LastMinutesLine(icons, parent),
            RemarkPanel(icons, parent),
        )


class ItemRoom(QWidget):
    """Puts `find` and what is `above` above `item`, which scrolls by itself."""

    def __init__(
        self,
        find: QWidget,
        above: Above,
        item: ItemEditor,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.approved, self.missing, self.leave, self.last, self.remarks = above
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(find)
        for each in above:
            column.addWidget(each)
        column.addWidget(item, 1)
        self.taking = TakingLine(self)
        column.addWidget(self.taking)
        self._column = column
        self._dock = item.dock
        self._dock.reshaped.connect(self._share)
        self.remarks.reshaped.connect(self._share)

    def put_below(self, line: QWidget) -> None:
        """Put `line` below the item, which stays where it is."""
        self._column.addWidget(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.missing.fit()

    def _share(self) -> None:
        """Make the list of what is missing give way to a strip, and to what is remarked."""
        self.missing.set_beside_strip(self._dock.isVisible() or not self.remarks.isHidden())
