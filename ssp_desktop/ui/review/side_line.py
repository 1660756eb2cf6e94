"""The line at the side of a review: each item's number and how it stands, by sign and by word."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from ssp_desktop.application.review.item_states import ItemState
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.rows.drawn_delegate import DrawnDelegate
from ssp_desktop.ui.rows.following_list import ROW, FollowingList, FollowingModel, Index
from ssp_desktop.ui.rows.row_drawing import SIGN, RowDrawing
from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP

_SIGNS = {
    ItemState.UNTOUCHED: "circle",
    ItemState.SEEN: "eye",
    ItemState.APPROVED: "check",
    ItemState.REMARKED: "message-square-quote",
    ItemState.CHANGED: "history",
    ItemState.GONE: "trash-2",
}
_WORDS = {
    ItemState.UNTOUCHED: QT_TRANSLATE_NOOP("SideLine", "ikke set"),
    ItemState.SEEN: QT_TRANSLATE_NOOP("SideLine", "set"),
    ItemState.APPROVED: QT_TRANSLATE_NOOP("SideLine", "godkendt"),
    ItemState.REMARKED: QT_TRANSLATE_NOOP("SideLine", "bemærket"),
    ItemState.CHANGED: QT_TRANSLATE_NOOP("SideLine", "ændret"),
    ItemState.GONE: QT_TRANSLATE_NOOP("SideLine", "slettet"),
}
_Role = QPalette.ColorRole


@dataclass(frozen=True, slots=True)
class SideRow:
    """An item: its id, its number and how it stands for the reviewer.

    `remarked`: something the reviewer said of it waits for an answer, approved or not.
    """

    id: str
    number: int
    state: ItemState
    remarked: bool = False

    @property
    def sign(self) -> str:
        """The icon: of an approved item with a remark the remark's, beside the word."""
        approved = self.state is ItemState.APPROVED
        return _SIGNS[ItemState.REMARKED if approved and self.remarked else self.state]

    @property
    def word(self) -> str:
        """How it stands, in a word."""
        return QCoreApplication.translate("SideLine", _WORDS[self.state])


class _Rows(FollowingModel):
    rows: tuple[SideRow, ...] = ()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            said = QCoreApplication.translate("SideLine", "Punkt {0}, {1}")
            return said.format(row.number, row.word)
        return None


class _Delegate(DrawnDelegate[SideRow]):
    def height(self, option: QStyleOptionViewItem, row: SideRow, index: Index) -> int:
        return 2 * option.fontMetrics.height() + GRID

    def draw(self, on: RowDrawing, row: SideRow, index: Index) -> None:
        rect = on.option.rect
        on.ground()
        if on.selected:
            on.fill(rect.adjusted(0, 2, 3 - rect.width(), -2), _Role.Accent, 1.5)
        line = on.option.fontMetrics.height()
        upper = rect.adjusted(GRID, GRID // 2, -GRID // 2, 0)
        upper.setHeight(line)
        on.sign(row.sign, upper, on.strong)
        on.ink(on.strong, bold=True)
        on.words(upper.adjusted(SIGN + GRID, 0, 0, 0), str(row.number))
        on.ink(on.strong if on.selected else _Role.PlaceholderText, 0.92)
        on.words(upper.adjusted(0, line, 0, line), row.word)


class SideLine(FollowingList):
    """Shows the items; a click goes to one. Never takes the keys."""

    item_wanted = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        self.items = _Rows()
        super().__init__(self.tr("Punkterne"), self.items, parent)
        self.setItemDelegate(_Delegate(icons, self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(FollowingList.EditTrigger.NoEditTriggers)

    def show_items(self, rows: tuple[SideRow, ...], current: str) -> None:
        """Show these items, `current` as the one in hand."""
        self.items.show_rows(rows)
        at = self.items.place_of(current)
        if at >= 0:
            index = self.items.index(at)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def sizeHint(self) -> QSize:
        widest = max(len(QCoreApplication.translate("SideLine", each)) for each in _WORDS.values())
        return QSize(self.fontMetrics().averageCharWidth() * (widest + 3) + 3 * GRID, 0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.item_wanted.emit(self.items.id_at(index))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Have no menu: there is nothing to do to an item here."""
        event.accept()
