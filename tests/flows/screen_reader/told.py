"""What the windows in sight tell a screen reader, read inside the process.

The same interfaces that AT-SPI hands on: role, name, description, and the label of a field.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QMenuBar,
    QWidget,
)

_Role = QAccessible.Role
_OF_HOLDERS = {_Role.Client, _Role.LayeredPane, _Role.Pane, _Role.Border, _Role.NoRole}
"""The roles of what only holds other parts; no reader stops at one."""
_MOST_ROWS = 30


def faults() -> list[str]:
    """Return what is wrong with what the windows in sight tell, a line each."""
    return [f"{fault}: {_called(each)}" for each in _in_sight() for fault in _faults_of(each)]


def _in_sight() -> Iterator[QWidget]:
    """Yield what a user can get to, of every window in sight."""
    for top in QApplication.topLevelWidgets():
        if not top.isVisible():
            continue
        for each in (top, *top.findChildren(QWidget)):
            reached = bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus)
            reached = reached or isinstance(each, QAbstractButton)
            here = each is QApplication.focusWidget() and each is not top
            hands_on = each.focusProxy() is not None or isinstance(each, QMenuBar)
            if each.isVisible() and each.isEnabled() and (reached or here) and not hands_on:
                yield each


def _faults_of(widget: QWidget) -> Iterator[str]:
    part = QAccessible.queryAccessibleInterface(widget)
    if part is None or not part.isValid():
        yield "nothing is told"
        return
    name, more = part.text(QAccessible.Text.Name), part.text(QAccessible.Text.Description)
    if not any(each.isalnum() for each in name):
        yield "no name"
    if part.role() in _OF_HOLDERS:
        yield "no role"
    # A description that is the name readers leave out by themselves.
    if more != name and more.startswith(f"{name} ("):
        yield "the name is said twice"
    # The name of a combo box is what is chosen, over AT-SPI: what for, its label tells.
    choice = isinstance(widget, QComboBox) and not widget.isEditable()
    if choice and not part.relations(QAccessible.RelationFlag.Label):
        yield "no label"
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _faults_of_rows(widget)


def _faults_of_rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(min(model.rowCount(view.rootIndex()), _MOST_ROWS)):
        index = model.index(row, 0, view.rootIndex())
        words = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
        if not str(words or "").strip():
            yield f"row {row} has no words"


def _called(widget: QWidget) -> str:
    kind = type(widget)
    part = QAccessible.queryAccessibleInterface(widget)
    name = part.text(QAccessible.Text.Name) if part is not None else ""
    around = widget.parentWidget()
    return f"{kind.__module__}.{kind.__name__} »{name}« in {type(around).__name__}"
