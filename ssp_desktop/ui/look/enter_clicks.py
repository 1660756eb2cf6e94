"""Enter on a button is a click, whatever else Enter does around it.

Qt lets Enter past most buttons: to the default button of a dialog, which closes it, or to the
panel that the button stands in, which does what the panel is for.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterClicks(QObject):
    """Attends the button that has the focus, and no other part."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(before, (QPushButton, QToolButton)):
            before.removeEventFilter(self)
        if isinstance(now, (QPushButton, QToolButton)):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        button = watched if isinstance(watched, (QPushButton, QToolButton)) else None
        if button is None or event.key() not in _ENTER or event.isAutoRepeat():
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        button.click()
        return True


_begun = False


def begin(application: QApplication) -> None:
    """From now on Enter clicks the button that has the focus, in every window."""
    global _begun  # noqa: PLW0603 - once for the program, whichever window comes first
    if not _begun:
        _begun = True
        EnterClicks(application)
