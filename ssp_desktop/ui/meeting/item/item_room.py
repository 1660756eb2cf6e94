"""The item on screen, and above it who should leave and what the minutes lack.

Above all of it is the search line.
"""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssp_desktop.ui.meeting.item.item_editor import ItemEditor
from ssp_desktop.ui.meeting.item.leave_line import LeaveLine
from ssp_desktop.ui.missing.missing_panel import MissingPanel


class ItemRoom(QWidget):
    """Puts the three above `item`, which scrolls by itself."""

    def __init__(
        self,
        find: QWidget,
        leave: LeaveLine,
        missing: MissingPanel,
        item: ItemEditor,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.leave = leave
        self.missing = missing
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(find)
        column.addWidget(missing)
        column.addWidget(leave)
        column.addWidget(item, 1)
        self._dock = item.dock
        self._dock.reshaped.connect(self._share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.missing.fit()

    def _share(self) -> None:
        """Make the list of what is missing give way to a strip."""
        self.missing.set_beside_strip(self._dock.isVisible())
