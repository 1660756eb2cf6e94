"""The QActions made from the table, and the menus made from them.

Owns which actions are enabled and checked, and passes each on to what does it: the
window's parts, or those of the open meeting.
"""

from collections.abc import Set
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from ssp_desktop.ui.actions.action import Action, Menu, When
from ssp_desktop.ui.actions.meeting_table import MEETING_ACTIONS
from ssp_desktop.ui.actions.table import ACTIONS
from ssp_desktop.ui.actions.window_table import WINDOW_ACTIONS
from ssp_desktop.ui.look.icons import Icons

if TYPE_CHECKING:
    from ssp_desktop.ui.actions.doers import WindowDoers
    from ssp_desktop.ui.actions.meeting_doers import MeetingDoers


def translated(text: str) -> str:
    """Return a text of the table in the language of the window."""
    return QCoreApplication.translate("Actions", text)


class Actions(QObject):
    """Every action of the table as a QAction of `window`, by id."""

    def __init__(self, window: QWidget, icons: Icons) -> None:
        super().__init__(window)
        self._icons = icons
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._holds: frozenset[When] | None = None
        self._settled: frozenset[str] = frozenset()
        self._meeting: MeetingDoers | None = None
        for spec in ACTIONS:
            action = self._made(spec, window)
            self._actions[spec.id] = action
            window.addAction(action)
        for of_meeting in MEETING_ACTIONS:
            self._actions[of_meeting.id].triggered.connect(partial(self._do, of_meeting))

    def serve(self, doers: "WindowDoers") -> None:
        """Let `doers` do the window's own actions."""
        for spec in WINDOW_ACTIONS:
            self._actions[spec.id].triggered.connect(partial(_do_by, spec, doers))

    def turn_to(self, doers: "MeetingDoers | None") -> None:
        """Let `doers` do the meeting's actions; None while no meeting is open."""
        self._meeting = doers

    def _do(self, spec: "Action[MeetingDoers]", _checked: bool = False) -> None:
        if self._meeting is not None:
            spec.does(self._meeting)()

    def _made(self, spec: Action[Any], window: QWidget) -> QAction:
        action = QAction(translated(spec.text), window)
        action.setObjectName(spec.id)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        action.setCheckable(spec.checkable or bool(spec.choice))
        # In a menu the icon's place is needed for the check mark.
        action.setIconVisibleInMenu(not action.isCheckable())
        action.setMenuRole(
            {
                "quit": QAction.MenuRole.QuitRole,
                "about": QAction.MenuRole.AboutRole,
                "settings": QAction.MenuRole.PreferencesRole,
            }.get(spec.id, QAction.MenuRole.NoRole)
        )
        if spec.choice:
            group = self._groups.get(spec.choice)
            if group is None:
                group = self._groups[spec.choice] = QActionGroup(window)
            group.addAction(action)
        return action

    def dress(self) -> None:
        """Set the icons; forty take a while, and the first window did not wait for them.

        Also set the keys that are shown but left to the text fields.
        """
        from PySide6.QtCore import Qt  # noqa: PLC0415 - see `start`

        for spec in ACTIONS:
            if spec.field_key:
                # A shortcut of the window alone, which never has the cursor itself.
                self._actions[spec.id].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                self._actions[spec.id].setShortcut(QKeySequence(spec.field_key))
            if spec.icon:
                self._icons.dress(self._actions[spec.id], spec.icon)

    def __getitem__(self, action_id: str) -> QAction:
        """Return the action; KeyError for an id that is not in the table."""
        return self._actions[action_id]

    def enable(self, holds: Set[When]) -> None:
        """Enable what is of use when `holds`, disable the rest, and touch only what changes."""
        if holds == self._holds:
            return
        self._holds = frozenset(holds)
        for spec in ACTIONS:
            if spec.id not in self._settled:
                self._actions[spec.id].setEnabled(spec.when is When.ALWAYS or spec.when in holds)

    def settle(self, choice: str) -> None:
        """Disable the actions of the group `choice` for good: IT has chosen."""
        settled = {spec.id for spec in ACTIONS if spec.choice == choice}
        self._settled |= settled
        for action_id in settled:
            self._actions[action_id].setEnabled(False)

    def check(self, action_id: str, *, checked: bool = True) -> None:
        """Show the action as checked, without doing it."""
        self._actions[action_id].setChecked(checked)

    def fill(self, bar: QMenuBar) -> None:
        """Make the menus in `bar`."""
        for menu in Menu:
            shown = bar.addMenu(translated(menu.value))
            shown.aboutToShow.connect(partial(_give_access_keys, shown))
            self._fill_menu(shown, [spec for spec in ACTIONS if spec.menu is menu])

    def _fill_menu(self, menu: QMenu, specs: list[Action[Any]]) -> None:
        submenus: dict[str, QMenu] = {}
        group = specs[0].group
        for spec in specs:
            if spec.group != group:
                menu.addSeparator()
                group = spec.group
            if spec.submenu and spec.submenu not in submenus:
                submenus[spec.submenu] = menu.addMenu(translated(spec.submenu))
            submenus.get(spec.submenu, menu).addAction(self._actions[spec.id])

    def tip(self, action_id: str) -> str:
        """Return the action's text and key, for a tooltip."""
        action = self._actions[action_id]
        text = action.text().removesuffix(" …").replace("&", "")
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return f"{text} ({keys})" if keys else text


def _do_by(spec: "Action[WindowDoers]", doers: "WindowDoers", _checked: bool = False) -> None:
    spec.does(doers)()


def _give_access_keys(menu: QMenu) -> None:
    """Mark the letters when the menu opens: phrases come and go, and the start need not wait."""
    from ssp_desktop.ui.actions.access_keys import give_access_keys  # noqa: PLC0415 - see `start`

    give_access_keys(menu)
