"""The second click of a double click, where the first one brought something else to the front.

It was meant for what was clicked, and would mark a word or press a button in what came.
"""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from ssp_desktop.ui.system.the_application import the_application


def ignore_second_click() -> None:
    """Let no window take a double click for as long as one may still be on its way."""
    _Deaf(the_application()).begin()


class _Deaf(QObject):
    """Listens to the windows that there are now, and is gone when its time is over."""

    def begin(self) -> None:
        for window in QGuiApplication.allWindows():
            window.installEventFilter(self)
        interval = QGuiApplication.styleHints().mouseDoubleClickInterval()
        QTimer.singleShot(interval, self, self.deleteLater)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        return event.type() is QEvent.Type.MouseButtonDblClick
