"""The shortcut sheet (F1): every key of the action table, by menu, on one page."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.ui.actions.action import PHRASES, TABLE, Menu
from ssp_desktop.ui.actions.actions import Actions, translated
from ssp_desktop.ui.actions.row_table import PERSON_ROWS
from ssp_desktop.ui.actions.table import ACTIONS
from ssp_desktop.ui.look.dialog import Dialog
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet

_WIDE = ((Menu.FILE, Menu.EDIT, TABLE), (Menu.MEETING, Menu.ITEM), (PHRASES, Menu.VIEW, Menu.HELP))
_NARROW = ((Menu.FILE, Menu.EDIT, TABLE, PHRASES), (Menu.MEETING, Menu.ITEM, Menu.VIEW, Menu.HELP))
_ALONE = ((*_NARROW[0], *_NARROW[1]),)
"""The columns: menus, and the submenus of phrases and tables, which have their own headings."""


_SMALL = 2 / 3
"""A window lower than this fraction of its screen may be covered by the sheet."""


class ShortcutSheet(Dialog):
    """A page to look at; a click outside it, Escape or F1 closes it."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._actions = actions
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("popup", True)
        self.setAccessibleName(self.tr("Genveje"))
        self._area = QScrollArea(self)
        self._area.setAccessibleName(self.accessibleName())
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setBackgroundRole(QPalette.ColorRole.Base)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)  # the border
        whole.addWidget(self._area)
        self.setFocusProxy(self._area)

    def open_over(self, window: QWidget) -> None:
        """Open over the middle of `window`, no larger than its screen.

        A sheet that would not fit inside a large window is scrolled: it leaves the title bar free.
        """
        room = window.screen().availableGeometry()
        for columns in (_WIDE, _NARROW, _ALONE):
            wanted = self._fill(columns)
            if wanted.width() <= room.width():
                break
        tallest = max(window.height(), round(room.height() * _SMALL))
        wanted = wanted.boundedTo(QSize(room.width(), min(tallest, room.height())))
        place = QRect(QPoint(), wanted)
        place.moveCenter(window.mapToGlobal(window.rect().center()))
        place.moveRight(min(place.right(), room.right()))
        place.moveBottom(min(place.bottom(), room.bottom()))
        place.moveTo(max(place.left(), room.left()), max(place.top(), room.top()))
        self.setGeometry(place)
        self.show()
        self.setFocus()

    def _fill(self, groups: Sequence[Sequence[str]]) -> QSize:
        """Show the menus in these columns; return the size they need."""
        inside = QWidget(self._area)
        inside.setBackgroundRole(QPalette.ColorRole.Base)
        title = QLabel(self.tr("Genveje"), inside)
        as_heading(title, 1.4)
        columns = QHBoxLayout()
        columns.setSpacing(5 * GRID)
        for menus in groups:
            column = QVBoxLayout()
            column.setSpacing(2 * GRID)
            for menu in menus:
                column.addLayout(self._of(menu))
            if Menu.VIEW in menus:
                column.addLayout(self._of_typing())
            column.addStretch(1)
            columns.addLayout(column)
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        whole.setSpacing(2 * GRID)
        whole.addWidget(title)
        whole.addLayout(columns)
        self._area.setWidget(inside)
        bar = self._area.verticalScrollBar().sizeHint().width()
        return inside.sizeHint() + QSize(bar + 2 * GRID, 4)

    def _of(self, menu: str) -> QGridLayout:
        rows = []
        for spec in ACTIONS:
            shown = self._actions[spec.id].isVisible() and bool(spec.keys or spec.field_key)
            if shown and menu == (spec.submenu if spec.submenu in (PHRASES, TABLE) else spec.menu):
                text = self._actions[spec.id].text().removesuffix(" …").replace("&", "")
                text = f"{text} ({translated(spec.place)})" if spec.place else text
                keys = (
                    QKeySequence(each).toString(QKeySequence.SequenceFormat.NativeText)
                    for each in spec.keys or (spec.field_key,)
                )
                rows.append((text, "  ".join(keys)))
        return self._grid(translated(menu).replace("&", ""), rows)

    def _of_typing(self) -> QGridLayout:
        said = _keys_of("say_present", "say_excused", "say_absent")
        return self._grid(
            self.tr("Mens du skriver"),
            [
                (self.tr("Punktopstilling"), self.tr("- og mellemrum")),
                (self.tr("Nummereret liste"), self.tr("1. og mellemrum")),
                (self.tr("Ryk ind og ud"), self.tr("Tab  Skift+Tab")),
                (self.tr("Ud af listen"), self.tr("Enter to gange")),
                (self.tr("Standardtekst, f.eks. tte"), self.tr("Bogstaverne og mellemrum")),
                (self.tr("Navn eller ord, der vises"), self.tr("Tab")),
                (self.tr("Til stede, afbud, fraværende"), "  ".join((said, self.tr("Mellemrum")))),
                (self.tr("Kom nu, gik nu i fremmødet"), _keys_of("say_came", "say_left")),
                (self.tr("Ny i fremmødet er gæst"), self.tr("Skift+Enter")),
                (self.tr("Afstemning: for, imod, undlod, resten for"), "+  −  0  *"),
            ],
        )

    def _grid(self, title: str, rows: list[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        heading = QLabel(title, self)
        as_heading(heading)
        grid.addWidget(heading, 0, 0, 1, 2)
        for number, (text, keys) in enumerate(rows, start=1):
            key = QLabel(keys, self)
            as_quiet(key)
            grid.addWidget(QLabel(text, self), number, 0)
            grid.addWidget(key, number, 1, Qt.AlignmentFlag.AlignRight)
        return grid

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_F1, Qt.Key.Key_Return, Qt.Key.Key_Space):
            self.close()
        else:
            super().keyPressEvent(event)


def _keys_of(*row_ids: str) -> str:
    """Return the keys of these rows of the attendance."""
    keys = {row.id: row.key for row in PERSON_ROWS}
    return "  ".join(keys[row_id] for row_id in row_ids)
