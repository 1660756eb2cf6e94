"""The small row of buttons above a decision: bold, italic, lists. Never takes the focus."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ssp_desktop.ui.action_table import spec_of
from ssp_desktop.ui.actions import translated
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.meeting.lines import Mark
from ssp_desktop.ui.meeting.markdown_editor import MarkdownEditor

_BUTTONS = ("bold", "italic", "bullets", "numbers", "outdent", "indent")
_CHECKED = ("bold", "italic", "bullets", "numbers")


class FormatBar(QWidget):
    """Works on one editor, by methods that are named as the actions of the table."""

    def __init__(self, editor: MarkdownEditor, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for name in _BUTTONS:
            button = QToolButton(self)
            spec = spec_of(name)
            text = translated(spec.text)
            keys = QKeySequence(spec.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
            button.setObjectName(name)
            button.setAccessibleName(text)
            button.setToolTip(f"{text} ({keys})")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setCheckable(name in _CHECKED)
            icons.dress(button, spec.icon)
            button.clicked.connect(self._press)
            row.addWidget(button)
            self._buttons[name] = button
        editor.caret_moved.connect(self._follow)
        self._follow()

    def _press(self) -> None:
        self._editor.setFocus()
        getattr(self._editor, self.sender().objectName())()
        self._follow()

    def _follow(self) -> None:
        """Show what holds at the caret."""
        editor = self._editor
        mark = editor.mark_in_hand()
        holds = {
            "bold": editor.is_bold(),
            "italic": editor.is_italic(),
            "bullets": mark is Mark.BULLET,
            "numbers": mark is Mark.NUMBER,
        }
        for name, checked in holds.items():
            if self._buttons[name].isChecked() != checked:
                self._buttons[name].setChecked(checked)
