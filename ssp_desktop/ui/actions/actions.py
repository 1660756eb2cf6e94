"""The QActions made from the table, and the menus made from them.

Owns which actions are enabled and checked. The window binds each id to its
doing with `bind`; an id that nothing is bound to does not exist.
"""

from collections.abc import Callable, Set

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from ssp_desktop.ui.actions.table import ACTIONS, ActionSpec, Menu, When
from ssp_desktop.ui.look.icons import Icons


def translated(text: str) -> str:
    """Return a text of the table in the language of the window."""
    return QCoreApplication.translate("Actions", text)


class Actions(QObject):
    """Every action of the table as a QAction of `window`, by its id."""

    def __init__(self, window: QWidget, icons: Icons) -> None:
        super().__init__(window)
        self._icons = icons
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._holds: frozenset[When] | None = None
        for spec in ACTIONS:
            action = self._made(spec, window)
            self._actions[spec.id] = action
            window.addAction(action)

    def _made(self, spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(translated(spec.text), window)
        action.setObjectName(spec.id)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        action.setCheckable(spec.checkable or bool(spec.choice))
        # In a menu the place of the picture is for the sign of what holds.
        action.setIconVisibleInMenu(not action.isCheckable())
        action.setMenuRole(
            {"quit": QAction.MenuRole.QuitRole, "about": QAction.MenuRole.AboutRole}.get(
                spec.id, QAction.MenuRole.NoRole
            )
        )
        if spec.choice:
            group = self._groups.get(spec.choice)
            if group is None:
                group = self._groups[spec.choice] = QActionGroup(window)
            group.addAction(action)
        return action

    def dress(self) -> None:
        """Put the pictures in; forty take a while, which the first window did not wait for.

        Likewise the keys that are shown and left to the text fields.
        """
        from PySide6.QtCore import Qt  # noqa: PLC0415 - see `start`

        for spec in ACTIONS:
            if spec.field_key:
                # Of the window alone, which never has the cursor itself.
                self._actions[spec.id].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                self._actions[spec.id].setShortcut(QKeySequence(spec.field_key))
            if spec.icon:
                self._icons.dress(self._actions[spec.id], spec.icon)

    def __getitem__(self, action_id: str) -> QAction:
        """Return the action; KeyError for an id that is not in the table."""
        return self._actions[action_id]

    def bind(self, action_id: str, doing: Callable[[], object]) -> None:
        """Have `doing` called when the action is chosen. Not a lambda that holds a widget."""
        self._actions[action_id].triggered.connect(doing)

    def enable(self, holds: Set[When]) -> None:
        """Enable what is of use when `holds`, disable the rest. Nothing is touched twice."""
        if holds == self._holds:
            return
        self._holds = frozenset(holds)
        for spec in ACTIONS:
            self._actions[spec.id].setEnabled(spec.when is When.ALWAYS or spec.when in holds)

    def check(self, action_id: str, *, checked: bool = True) -> None:
        """Show the action as checked, without doing it."""
        self._actions[action_id].setChecked(checked)

    def fill(self, bar: QMenuBar) -> None:
        """Make the menus in `bar`."""
        for menu in Menu:
            shown = bar.addMenu(translated(menu.value))
            shown.aboutToShow.connect(self._give_access_keys)
            self._fill_menu(shown, [spec for spec in ACTIONS if spec.menu is menu])

    def _give_access_keys(self) -> None:
        """Mark the letters when the menu opens: phrases come and go, and no start waits for it."""
        from ssp_desktop.ui.actions.access_keys import give_access_keys  # noqa: PLC0415 - see `start`

        give_access_keys(self.sender())

    def _fill_menu(self, menu: QMenu, specs: list[ActionSpec]) -> None:
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
        """Return the action's text with its key, for a tooltip."""
        action = self._actions[action_id]
        text = action.text().removesuffix(" …").replace("&", "")
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return f"{text} ({keys})" if keys else text
