"""What the windows in sight tell a screen reader, read inside the process.

The same interfaces that AT-SPI hands on: role, name, description, and the label of a field;
and where Tab goes in a window.
"""

import re
from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QMenuBar,
    QRadioButton,
    QWidget,
)

_Role = QAccessible.Role
_OF_HOLDERS = {_Role.Client, _Role.LayeredPane, _Role.Pane, _Role.Border, _Role.NoRole}
"""The roles of what only holds other parts; no reader stops at one."""
_MOST_ROWS = 30
_KEY_IN_NAME = re.compile(r"\((?:Ctrl|Alt|Skift|Shift|Esc|Enter|Delete|Page|F\d|[A-Z]\))[^)]*\)?$")
_MARKUP = re.compile(r"<[a-z/]|&[A-Za-zÆØÅæøå]\w|\*\*")
_ENGLISH = frozenset((
    "Apply", "Back", "Browse", "Cancel", "Choose", "Close", "Create New Folder", "Date Modified",
    "Delete", "Directory", "Drive", "File", "File Folder", "Folder", "Forward", "Kind", "Name",
    "No", "Open", "Parent Directory", "Rename", "Reset", "Save", "Search", "Sidebar", "Size",
    "Type", "Undo", "Yes",
))  # fmt: skip
"""What Qt calls things where nobody has said it in Danish."""


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
    if _KEY_IN_NAME.search(name):
        yield "its key is in the name"
    if _MARKUP.search(name) and not isinstance(widget, QAbstractItemView):
        yield "markup is in the name"
    if {name, more} & _ENGLISH:
        yield "it is told in English"
    if part.role() in _OF_HOLDERS:
        yield "no role"
    # A description that is the name readers leave out by themselves.
    if more != name and more.startswith(f"{name} ("):
        yield "the name is said twice"
    # The name of a combo box is what is chosen, over AT-SPI: what for, its label tells.
    if isinstance(widget, QComboBox) and not part.relations(QAccessible.RelationFlag.Label):
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


def faults_of_keys(window: QWidget) -> list[str]:
    """Return what is wrong with where the focus is in `window`, and where Tab takes it."""
    at = QApplication.focusWidget()
    if at is None or at.window() is not window:
        return [f"the focus is elsewhere: {at if at is None else _called(at)}"]
    stops = [each for each in window.findChildren(QWidget) if _is_stop(each)]
    met = [at]
    for _ in range(len(stops) + 2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    missed = [each for each in stops if each not in met and not _stands_for(each, met)]
    names = Counter(_name(each) for each in stops if isinstance(each, QAbstractButton))
    return [
        *(f"Tab does not come to it: {_called(each)}" for each in missed),
        *(f"{count} buttons are called »{name}«" for name, count in names.items() if count > 1),
        *("Tab leaves the window" for each in met if each is None or each.window() is not window),
    ]


def _is_stop(part: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus
    reached = part.focusPolicy() & tab == tab and part.focusProxy() is None
    return reached and part.isVisible() and part.isEnabled()


def _stands_for(part: QWidget, met: list[QWidget]) -> bool:
    """Whether what is met stands for `part`: another choice of its group, or what it is in."""
    if isinstance(part, QRadioButton):
        return any(isinstance(each, QRadioButton) for each in met)
    return any(each is not None and each.isAncestorOf(part) for each in met)


def _name(widget: QWidget) -> str:
    part = QAccessible.queryAccessibleInterface(widget)
    return part.text(QAccessible.Text.Name) if part is not None else ""


def _called(widget: QWidget) -> str:
    kind = type(widget)
    around = widget.parentWidget()
    return f"{kind.__module__}.{kind.__name__} »{_name(widget)}« in {type(around).__name__}"
