"""Checks that every action of the table has a method that does it, before a key is pressed.

Looks the methods up on the classes of the parts, so no part has to be created.
"""

import pkgutil
from collections.abc import Iterable, Iterator
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, get_type_hints

from PySide6.QtCore import QObject, QTimer

from ssp_desktop.ui import meeting
from ssp_desktop.ui.actions.action import Action
from ssp_desktop.ui.actions.meeting_table import MEETING_ACTIONS
from ssp_desktop.ui.actions.window_table import WINDOW_ACTIONS

if TYPE_CHECKING:
    from ssp_desktop.ui.actions.row_table import RowAction


class NobodyDoes(Exception):
    """An action of the table names a method that does not exist."""


def check_doers(actions: Iterable[Action[Any]], parts: type) -> None:
    """Look up the method of each of `actions` in the fields of `parts`, a class of parts.

    Raises NobodyDoes for the first that does not exist.
    """
    _look_up(actions, SimpleNamespace(**get_type_hints(parts)))


def check_rows(rows: "Iterable[RowAction[Any]]", part: type) -> None:
    """Look up the method of each of `rows` in `part`, the class that shows their menu.

    Raises NobodyDoes for the first that does not exist.
    """
    _look_up(rows, part)


def _look_up(actions: "Iterable[Action[Any] | RowAction[Any]]", doers: object) -> None:
    for action in actions:
        try:
            found = action.does(doers)
        except AttributeError as error:
            raise NobodyDoes(f"The action {action.id} cannot be done: {error}") from error
        if not callable(found):
            raise NobodyDoes(f"The action {action.id} cannot be done: {found!r} is no method")


class DoerCheck(QObject):
    """Checks the window's actions at once, and the meeting's when its modules are imported.

    They are imported one by one with keys handled in between, which also makes the
    first meeting open sooner.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._names = _modules_of_a_meeting()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Check the window's actions, and start on the rest at the next turn of the event loop."""
        from ssp_desktop.ui.actions.row_table import LISTED_MEETING_ROWS  # noqa: PLC0415 - after the window
        from ssp_desktop.ui.start.listed_menu import ListedMenu  # noqa: PLC0415 - after the window
        from ssp_desktop.ui.window.main_window import WindowParts  # noqa: PLC0415 - after the window

        check_doers(WINDOW_ACTIONS, WindowParts)
        check_rows(LISTED_MEETING_ROWS, ListedMenu)
        self._soon.start()

    def _go_on(self) -> None:
        name = next(self._names, "")
        if name:
            import_module(name)
            self._soon.start()
            return
        check_meeting()


def check_meeting() -> None:
    """Look up the method of every action of a meeting; raises NobodyDoes if one is missing."""
    from ssp_desktop.ui.actions.row_table import AGENDA_ROWS  # noqa: PLC0415 - after the window
    from ssp_desktop.ui.meeting.door import ROWS, MeetingWorks  # noqa: PLC0415 - after the window

    check_doers(MEETING_ACTIONS, MeetingWorks)
    _look_up(AGENDA_ROWS, SimpleNamespace(**get_type_hints(MeetingWorks)))
    for rows, part in ROWS:
        check_rows(rows, part)


def _modules_of_a_meeting() -> Iterator[str]:
    for each in pkgutil.walk_packages(meeting.__path__, f"{meeting.__name__}."):
        yield each.name
