"""The small row of buttons above a decision: bold, italic, lists, a table. Never takes the focus.

A button asks for its row of the action table, so it does what the key does.
"""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ssp_desktop.ui.actions.action import Action
from ssp_desktop.ui.actions.actions import translated
from ssp_desktop.ui.actions.key_words import key_of
from ssp_desktop.ui.actions.table import action_of
from ssp_desktop.ui.fields.read_only import changes
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.spoken_tip import give_tip
from ssp_desktop.ui.meeting.document.line_styles import Mark
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor

SOON_MS = 30
"""How long after a key the buttons follow: once the character is on the screen."""
_CHECKED = ("bold", "italic", "bullets", "numbers")
_BUTTONS = (*_CHECKED, "outdent", "indent", "insert_table")
"""The actions of the table that have a button."""


class FormatBar(QWidget):
    """Shows the formatting of one editor, which has the focus when an action is asked for."""

    action_wanted = Signal(object)
    """Do this action of the table."""

    def __init__(self, editor: MarkdownEditor, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._buttons: dict[str, QToolButton] = {}
        self._shown: tuple[bool, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for name in _BUTTONS:
            button = QToolButton(self)
            spec = action_of(name)
            text = translated(spec.text)
            button.setObjectName(name)
            give_tip(button, f"{text} ({key_of(name)})")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setCheckable(name in _CHECKED)
            icons.dress(button, spec.icon)
            changes(button)
            button.clicked.connect(partial(self._press, spec))
            row.addWidget(button)
            self._buttons[name] = button
        # A connection from Qt to Qt: no Python runs on a key press.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._follow)
        editor.caret_moved.connect(self._soon.start)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def _press(self, spec: Action[Any], _checked: bool = False) -> None:
        self._editor.setFocus()
        self._shown = ()  # the pressed button has changed by itself
        self.action_wanted.emit(spec)
        self._follow()

    def _follow(self) -> None:
        """Show the formatting at the caret."""
        editor = self._editor
        if not self.isVisible():
            return
        mark = editor.current_mark()
        holds = (editor.is_bold(), editor.is_italic(), mark is Mark.BULLET, mark is Mark.NUMBER)
        if holds != self._shown:
            self._shown = holds
            for name, checked in zip(_CHECKED, holds, strict=True):
                self._buttons[name].setChecked(checked)
