"""Brings news from another thread to the window's."""

from PySide6.QtCore import QObject, Signal


class News(QObject):
    """The other thread holds it, so it outlives those who listen in the window."""

    came = Signal()

    def tell(self) -> None:
        """Pass the news on. A method, so that its caller holds the object too."""
        self.came.emit()
