"""A list whose rows may be higher where it is narrower, as words break by the width."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView


class WrappingList(QListView):
    """Lays its rows out anew when its width is another; Qt does that for the height alone."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.uniformItemSizes() and event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
