"""The menus of a row or a part, made from the action table."""

from collections.abc import Callable, Iterable, Mapping, Set
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ssp_desktop.ui.actions.action import Doers
from ssp_desktop.ui.actions.actions import translated
from ssp_desktop.ui.actions.row_table import RowAction
from ssp_desktop.ui.fields.read_only import is_read_only
from ssp_desktop.ui.look.icons import Icons


def row_menu(
    parent: QWidget,
    rows: Iterable[RowAction[Doers]],
    doers: Doers,
    icons: Icons,
    *,
    without: Set[str] = frozenset(),
    checked: Set[str] = frozenset(),
) -> QMenu:
    """Return a menu of `rows` that is deleted on closing; `doers` do what is chosen.

    Rows whose ids are in `without` are left out.
    """
    do = partial(_do_by, doers)
    return menu_of(parent, rows, do, icons, without=without, checked=checked)


def menu_of(
    parent: QWidget,
    rows: Iterable[RowAction[Doers]],
    do: Callable[[RowAction[Doers]], object],
    icons: Icons,
    *,
    without: Set[str] = frozenset(),
    checked: Set[str] = frozenset(),
    named: Mapping[str, str] | None = None,
) -> QMenu:
    """Return a menu whose chosen row is passed to `do`. `named` replaces texts by id.

    Where `parent` is read-only, what changes something is greyed.
    """
    closed = is_read_only(parent)
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    submenus: dict[str, QMenu] = {}
    group: int | None = None
    for row in rows:
        if row.id in without:
            continue
        if group is not None and row.group != group:
            menu.addSeparator()
        group = row.group
        if row.submenu and row.submenu not in submenus:
            submenus[row.submenu] = menu.addMenu(translated(row.submenu))
        text = (named or {}).get(row.id) or translated(row.text)
        entry = submenus.get(row.submenu, menu).addAction(text + _key_of(row))
        entry.setObjectName(row.id)
        entry.setEnabled(row.reads or not closed)
        entry.setCheckable(row.checkable)
        entry.setChecked(row.id in checked)
        if row.icon:
            entry.setIcon(icons.icon(row.icon))
        entry.triggered.connect(partial(do, row))
    return menu


def _do_by(doers: Doers, row: RowAction[Doers]) -> None:
    row.does(doers)()


def _key_of(row: RowAction[Any]) -> str:
    """Return what a menu shows behind the text: the key by its name on the user's keyboard."""
    key = QKeySequence(row.key).toString(QKeySequence.SequenceFormat.NativeText)
    return f"\t{key}" if key else ""
