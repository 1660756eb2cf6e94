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
        """Insert what was copied."""
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


def _field() -> "QLineEdit | QPlainTextEdit | QTextEdit | None":
    from PySide6.QtWidgets import (  # noqa: PLC0415 - not before the first window
        QApplication,
        QLineEdit,
        QPlainTextEdit,
        QTextEdit,
    )

    field = QApplication.focusWidget()
    return field if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit) else None
