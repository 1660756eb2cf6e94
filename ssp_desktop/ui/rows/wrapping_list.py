"""A list whose rows grow taller when it is narrower, as their words wrap."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView


class WrappingList(QListView):
    """Lays its rows out anew when its width changes; Qt does so only for the height."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.uniformItemSizes() and event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
