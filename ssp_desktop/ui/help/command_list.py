"""The command list (Ctrl+K): every action by name, and every place in every meeting.

Typing narrows the list, Enter runs the selected row, Escape closes. Only actions that
are of use now are offered. Commands come first, search results after them.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ssp_desktop.domain.overview import Found
from ssp_desktop.ui.actions.action import When
from ssp_desktop.ui.actions.actions import Actions, translated
from ssp_desktop.ui.actions.table import ACTIONS
from ssp_desktop.ui.fields.search_field import SearchField
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.dialog import Dialog
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_quiet
from ssp_desktop.ui.rows.meeting_list import CommandRow, FoundRow, Heading, Row, found_row
from ssp_desktop.ui.rows.row_list import RowList

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_FOUND = 8


class CommandList(Dialog):
    """A field and its matches, over the top of the window."""

    place_wanted = Signal(str, str)
    """The user chose a meeting and an item in it (or none)."""

    def __init__(
        self,
        actions: Actions,
        icons: Icons,
        search: Callable[[str], Sequence[Found]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._actions = actions
        self._search = search
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("popup", True)
        self.setAccessibleName(self.tr("Find en kommando"))
        self.field = SearchField(icons, self.tr("Skriv, hvad du vil, eller hvad du leder efter"))
        self.field.dress()
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._narrow)
        self.field.go_in.connect(self._do_current)
        self.field.given_up.connect(self.close)
        self.list = RowList(icons, self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.chosen.connect(self._do)
        self.nothing = QLabel(self)
        self.nothing.setWordWrap(True)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setContentsMargins(GRID, GRID, GRID, GRID)
        as_quiet(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        self._narrow("")

    def open_over(self, window: QWidget) -> None:
        """Open over the upper middle of `window`."""
        width = min(80 * GRID, window.width() - 4 * GRID)
        self.resize(width, min(56 * GRID, window.height() - 12 * GRID))
        place = window.mapToGlobal(window.rect().topLeft())
        self.move(place.x() + (window.width() - width) // 2, place.y() + 6 * GRID)
        self.show()
        self.field.setFocus()

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        commands: list[CommandRow] = []
        waiting: list[str] = []
        for spec in ACTIONS:
            action = self._actions[spec.id]
            row = command_row(spec.id, action, translated(spec.menu), translated(spec.submenu))
            named = f"{row.text} {row.menu}".casefold()
            if spec.id == "commands" or not all(w in named for w in words):
                continue
            if action.isEnabled():
                commands.append(row)
            elif spec.when in (When.MEETING, When.ITEM):
                waiting.append(row.text)
        # Commands whose own name begins with the text come before those that merely contain it.
        commands.sort(key=lambda row: not row.text.casefold().startswith(text.casefold().strip()))
        rows: list[Row] = [*commands]
        found = [found_row(each) for each in self._search(text.strip())[:_FOUND]] if words else []
        if found:
            rows += [Heading(self.tr("I møderne")), *found]
        self.list.rows.show_rows(rows)
        self.list.choose_first()
        self._say_nothing("" if rows else text.strip(), waiting)

    def _say_nothing(self, text: str, waiting: Sequence[str]) -> None:
        """Say that nothing goes by `text`, and what to do; empty shows the list.

        `waiting` are the commands that would, with a meeting or an item open.
        """
        self.list.setVisible(not text)
        self.nothing.setVisible(bool(text))
        if not text:
            return
        if waiting:
            said = self.tr("»{0}« kan først bruges, når et møde med et punkt er åbent.")
            said = said.format(waiting[0])
        else:
            said = self.tr(
                "Ingen kommando og intet møde passer til »{0}«. "
                "Skriv færre bogstaver eller et andet ord. "
                "Er feltet tomt, står alle kommandoer her."
            ).format(text)
        self.nothing.setText(said)
        announce(self, said)

    def _do_current(self) -> None:
        if self.list.current is not None:
            self._do(self.list.current)

    def _do(self, row: Row) -> None:
        self.close()
        if isinstance(row, CommandRow):
            self._actions[row.id].trigger()
        elif isinstance(row, FoundRow):
            self.place_wanted.emit(row.meeting_id, row.item_id or "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move in the list while the cursor stays in the field."""
        pressed = event.type() is QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)


def command_row(action_id: str, action: QAction, menu: str, submenu: str) -> CommandRow:
    """Return the row for one action."""
    return CommandRow(
        action_id,
        action.text().removesuffix(" …").replace("&", ""),
        " › ".join(filter(None, (menu.replace("&", ""), submenu))),
        action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
        str(action.property("icon_name") or ""),
    )
