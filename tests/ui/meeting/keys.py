"""Keys pressed in whatever has the focus."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import NO_KEY


def keys(text: str) -> None:
    """Type into whatever has the focus."""
    QTest.keyClicks(QApplication.focusWidget(), text)


def key(which: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
    QTest.keyClick(QApplication.focusWidget(), which, modifiers)
