"""The contents of a copy of the database: its meetings, and the text of the selected one.

For viewing only: nothing can be changed here.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from ssp_desktop.application.keeping.ports import Copies
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.overview import CheckedDatabase
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import as_quiet
from ssp_desktop.ui.rows.meeting_list import LineRow, short_name, status_of
from ssp_desktop.ui.rows.row_list import RowList


class ReadCopy(NamedTuple):
    """The store of a copy that has been read, and a row for each of its meetings."""

    store: Store
    rows: list[LineRow]


def read_copy(copies: Copies, copy: CheckedDatabase) -> ReadCopy:
    """Read all of `copy`, on another thread than the window's; raise UserError where it cannot be.

    The store belongs to who gets it.
    """
    store = copies.open(copy)
    try:
        rows = [
            LineRow(each.id, short_name(each), status_of(each), "", "file-text")
            for each in store.list_meetings()
        ]
    except BaseException:
        store.close()
        raise
    return ReadCopy(store, rows)


class CopyPreview(QWidget):
    """The meetings, and the text of one beside them."""

    def __init__(self, write_out: Callable[[Meeting], str], icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._write_out = write_out
        self._store: Store | None = None
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        as_quiet(self.problem)
        self.list = RowList(icons, self)
        self.list.opens_by_click = False
        self.list.setAccessibleName(self.tr("Møderne i kopien"))
        self.list.selectionModel().currentChanged.connect(self._show_text)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setProperty("field", True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Mødets tekst i kopien"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.problem)
        beside = QHBoxLayout()
        beside.addWidget(self.list, 2)
        beside.addWidget(self.text, 3)
        column.addLayout(beside, 1)

    def show_copy(self, read: ReadCopy) -> None:
        """Show a copy; its store is closed when something else is shown."""
        self.let_go()
        self._store = read.store
        rows = read.rows
        self.problem.setText("" if rows else self.tr("Der er ingen møder i kopien."))
        self.problem.setVisible(not rows)
        self.list.rows.show_rows(rows)
        self.list.choose_first()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_text()

    def show_problem(self, why: str) -> None:
        """Say why nothing can be shown."""
        self.let_go()
        self.problem.setText(why)
        self.problem.show()

    def let_go(self) -> None:
        """Show nothing, and close the store that was shown."""
        store, self._store = self._store, None
        self.list.rows.show_rows([])
        self.text.clear()
        if store is not None:
            store.close()

    def _show_text(self) -> None:
        row = self.list.current
        if self._store is None or not isinstance(row, LineRow) or not isinstance(row.value, str):
            self.text.clear()
            return
        try:
            self.text.setPlainText(self._write_out(self._store.load(row.value)))
        except UserError as error:
            self.text.setPlainText(str(error))
