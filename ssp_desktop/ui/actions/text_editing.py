"""Cut, copy, paste and select all, done to the text field that has the cursor.

The fields do the same by themselves at the keys that the menu shows; this is
for who looks in the menu. Refuses to do anything where the cursor is elsewhere.
"""

from PySide6.QtCore import QObject

from ssp_desktop.ui.actions.actions import Actions

_METHODS = {"cut": "cut", "copy": "copy", "paste": "paste", "select_all": "selectAll"}


class TextEditing(QObject):
    """Binds the actions of the table that edit text."""

    def __init__(self, window: QObject, actions: Actions) -> None:
        super().__init__(window)
        for action_id in _METHODS:
            actions.bind(action_id, self._do)

    def _do(self) -> None:
        from PySide6.QtWidgets import (  # noqa: PLC0415 - not before the first window
            QApplication,
            QLineEdit,
            QPlainTextEdit,
            QTextEdit,
        )

        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit):
            getattr(field, _METHODS[self.sender().objectName()])()
