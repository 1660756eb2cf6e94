"""Cut, copy, paste and select all, for the text field that has the cursor.

The fields do the same by themselves for the keys shown in the menu; this is for those
who use the menu. Refuses to do anything when the cursor is elsewhere.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit


class TextEditing:
    """Does the table's actions that edit text."""

    def cut(self) -> None:
        """Cut the selection."""
        if (field := _field()) is not None:
            field.cut()

    def copy(self) -> None:
        """Copy the selection."""
        if (field := _field()) is not None:
            field.copy()

    def paste(self) -> None:
        """Insert what was copied; files and pictures go to the item that has the cursor."""
        if _pasted_elsewhere():
            return
        if (field := _field()) is not None:
            field.paste()

    def select_all(self) -> None:
        """Select the whole text."""
        if (field := _field()) is not None:
            field.selectAll()


@dataclass(frozen=True)
class FocusedText:
    """The part of the window that these actions need, for menus opened at a text."""

    text: TextEditing = TextEditing()  # noqa: RUF009 - it holds nothing


def _pasted_elsewhere() -> bool:
    """Paste what no text takes as the key does, if that is what was copied."""
    from PySide6.QtCore import QEvent, Qt  # noqa: PLC0415 - not before the first window
    from PySide6.QtGui import QGuiApplication, QKeyEvent  # noqa: PLC0415 - as above
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    from ssp_desktop.ui.system.given_file import is_for_no_text  # noqa: PLC0415 - as above

    focused = QApplication.focusWidget()
    if focused is None or not is_for_no_text(QGuiApplication.clipboard().mimeData()):
        return False
    control = Qt.KeyboardModifier.ControlModifier
    QApplication.sendEvent(focused, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_V, control))
    return True


def _field() -> "QLineEdit | QPlainTextEdit | QTextEdit | None":
    from PySide6.QtWidgets import (  # noqa: PLC0415 - not before the first window
        QApplication,
        QLineEdit,
        QPlainTextEdit,
        QTextEdit,
    )

    field = QApplication.focusWidget()
    return field if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit) else None
