"""As what a screen reader is told the parts that Qt knows no role for: a table, looked up once.

Qt asks for each part when a reader first meets it, by the names of its classes.
"""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QScrollArea, QWidget

from ssp_desktop.ui.pages.pages_told import PagesTold
from ssp_desktop.ui.pages.pages_view import PagesView

_GROUPS = {
    "AgendaAgainPage", "BusyPage", "ChoicePage", "CoursePanel", "ImportPage", "ItemEditor",
    "LineRows",
}  # fmt: skip
"""What tells by its name where the cursor is: at which item, on which page, in which rows."""
_told = False


def tell_parts() -> None:
    """Tell them so from now on, in every window."""
    global _told  # noqa: PLW0603 - Qt keeps what is installed as long as the program runs
    if not _told:
        _told = True
        QAccessible.installFactory(_interface)


def _interface(kind: str, part: QObject) -> QAccessibleInterface | None:
    if kind == "PagesView" and isinstance(part, PagesView):
        return PagesTold(part)
    if kind == "QScrollArea" and isinstance(part, QScrollArea):
        # One that Tab leads to is read; the others only hold what can be reached.
        read = part.focusPolicy() & Qt.FocusPolicy.TabFocus
        return QAccessibleWidget(part, QAccessible.Role.Document) if read else None
    if kind == "QWidget" and isinstance(part, QWidget) and part.isWindow():
        return QAccessibleWidget(part, QAccessible.Role.Window)  # as readers take a window to be
    if kind in _GROUPS and isinstance(part, QWidget):
        return QAccessibleWidget(part, QAccessible.Role.Grouping)
    return None
