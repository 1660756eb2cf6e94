"""Makes a part of the window read-only: what shows it may still be read, marked and copied.

Owns which widgets change something. A text field does by its kind; a button, a choice or a
line that adds says so itself, with `changes`. A list asks `is_read_only` before it takes a key.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_READ_ONLY, _CHANGES, _WRITABLE = "read_only", "changes", "stays_writable"
_HELD = "held_read_only"
_KINDS: tuple[type[QWidget], ...] = (QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QCheckBox)


def changes(widget: QWidget) -> None:
    """Say that `widget` is there to change what it is part of."""
    widget.setProperty(_CHANGES, True)


def stays_writable(part: QWidget) -> None:
    """Say that `part` changes nothing of what it stands in, or may do so all the same."""
    part.setProperty(_WRITABLE, True)


def is_read_only(widget: QWidget) -> bool:
    """Whether `widget` is in a part of the window that is read-only."""
    at: QWidget | None = widget
    while at is not None:
        if at.property(_WRITABLE):
            return False
        if at.property(_READ_ONLY):
            return True
        at = at.parentWidget()
    return False


def set_read_only(part: QWidget, read_only: bool) -> None:
    """Make all of `part` read-only, or writable again; call it anew when it has new fields."""
    part.setProperty(_READ_ONLY, read_only)
    for each in part.findChildren(QWidget):
        if not isinstance(each, _KINDS) and not each.property(_CHANGES):
            continue
        if bool(each.property(_HELD)) == read_only or (read_only and not is_read_only(each)):
            continue
        each.setProperty(_HELD, read_only)
        _hold(each, read_only)


def _hold(widget: QWidget, read_only: bool) -> None:
    if widget.property(_CHANGES) or isinstance(widget, QComboBox | QAbstractButton):
        widget.setEnabled(not read_only)
    elif isinstance(widget, QTextEdit | QPlainTextEdit):
        flag = Qt.TextInteractionFlag
        by_key = flag.TextSelectableByMouse | flag.TextSelectableByKeyboard
        widget.setTextInteractionFlags(by_key if read_only else flag.TextEditorInteraction)
    elif isinstance(widget, QLineEdit):
        widget.setReadOnly(read_only)
