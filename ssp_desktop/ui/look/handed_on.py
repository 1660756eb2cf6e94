"""Where the focus goes when the part that has it is hidden or disabled.

Qt moves it to the next part at once, and tells a screen reader so, though whoever hid the part
is about to say where it belongs. Here it waits for that until the next turn of the event loop.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable


def hands_on(window: QWidget, move: "Callable[[bool], bool]") -> bool:
    """Whether `window` is to move the focus because the part with it is gone; takes care of that.

    For `focusNextPrevChild` of a window, which Qt calls for that as it does for Tab; `move` is
    Qt's own.
    """
    left = window.focusWidget()
    if left is None or _takes_focus(left):
        return False
    QTimer.singleShot(0, window, lambda: _move(window, move))
    return True


def _takes_focus(part: QWidget) -> bool:
    return part.isVisible() and part.isEnabled()


def _move(window: QWidget, move: "Callable[[bool], bool]") -> None:
    """Have Qt move the focus, if nobody has."""
    focused = window.focusWidget()
    if window.isVisible() and (focused is None or not _takes_focus(focused)):
        move(True)


def takes_tab(part: QWidget) -> bool:
    """Whether Tab stops at `part` when it is in sight and enabled."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 - not for the first window

    tab = Qt.FocusPolicy.TabFocus
    return part.focusPolicy() & tab == tab and part.focusProxy() is None


class Pages(QStackedWidget):
    """Pages of which one is in front; whoever brings one there says where the focus goes."""

    def setCurrentWidget(self, page: QWidget) -> None:
        """Bring `page` to the front."""
        if page is not self.currentWidget():
            self._let_go()
        super().setCurrentWidget(page)

    def removeWidget(self, page: QWidget) -> None:
        """Take `page` out."""
        if page is self.currentWidget():
            self._let_go()
        super().removeWidget(page)

    def _let_go(self) -> None:
        at = QApplication.focusWidget()
        if at is not None and self.isAncestorOf(at):
            at.clearFocus()
