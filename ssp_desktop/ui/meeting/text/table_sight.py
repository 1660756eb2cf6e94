"""How the tables of one editor look while they are written in.

Owns what is laid out and painted again after a change: for a character in a table its row, where
Qt would lay out the whole table and repaint the whole text. Owns when columns get new widths: when
the caret leaves the cell that was written in, when a word in it has no room, and when a table
changed otherwise.
"""

from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, QSignalBlocker
from PySide6.QtGui import QTextTable
from PySide6.QtWidgets import QTextEdit

from ssp_desktop.ui.meeting.document.document_tables import dress, first_block, table_at
from ssp_desktop.ui.meeting.document.document_text import DocumentText
from ssp_desktop.ui.meeting.document.on_lines import corner_of
from ssp_desktop.ui.meeting.document.resting_cells import RestingCells
from ssp_desktop.ui.meeting.document.table_columns import fit_columns


class _Place(NamedTuple):
    """Where a table is while a line in one of its rows changes."""

    others: list[float]
    """What stays the same where only the row is laid out otherwise."""
    height: float
    """How high the row is."""


class _Typed(NamedTuple):
    """A line changed in a table, which Qt has not laid out yet."""

    table: QTextTable
    row: int
    before: _Place


class TableSight(QObject):
    """Stands between the layout of a document and its editor, which is as tall as the text."""

    def __init__(self, editor: QTextEdit, held: DocumentText) -> None:
        """`held` is the content of the editor's document."""
        super().__init__(editor)
        self._editor = editor
        self._held = held
        self._typed: _Typed | None = None
        self._cell: int | None = None
        self._unfitted = False
        self._resting = RestingCells()
        layout = editor.document().documentLayout()
        layout.update.disconnect()  # from Qt's own way to repaint
        layout.update.connect(self._repaint)
        editor.cursorPositionChanged.connect(self._on_caret)

    def changed(self, position: int, *, several: bool) -> None:
        """Take a change in a text with tables, of `several` lines or one, before it is laid out."""
        self._typed = None
        if several:
            self._resting.forget()
            self._unfitted = True
            dress(self._editor.document())
            return
        block = self._editor.document().findBlock(position)
        table = table_at(block)
        if table is not None:
            cell = table.cellAt(position)
            row, self._cell = cell.row(), cell.firstPosition()
            self._typed = _Typed(table, row, self._place(table, row))
            self._resting.rest(table, row)

    def settle(self) -> None:
        """Give the columns other widths if they need them after a change that is laid out."""
        self._resting.wake()
        if self._unfitted or (self._cell is not None and self._cuts_word()):
            self.fit()

    def _cuts_word(self) -> bool:
        """Whether a line of the caret's paragraph ends inside a word."""
        block = self._editor.textCursor().block()
        layout, text = block.layout(), block.text()
        starts = [layout.lineAt(number).textStart() for number in range(1, layout.lineCount())]
        return any(text[start - 1 : start + 1].isalnum() for start in starts)

    def fit(self) -> None:
        """Give the columns their widths."""
        self._unfitted, self._cell = False, None
        self._resting.forget()
        room = self._editor.viewport().width()
        if self._held.has_tables and room > 0:
            document = self._editor.document()
            with QSignalBlocker(document):  # nobody has anything to read again
                fit_columns(document, self._held.lines, room)

    def _on_caret(self) -> None:
        if self._cell is None:
            return
        cursor = self._editor.textCursor()
        table = cursor.currentTable()
        if table is None or table.cellAt(cursor).firstPosition() != self._cell:
            self.fit()

    def _place(self, table: QTextTable, row: int) -> _Place:
        frame = self._editor.document().documentLayout().frameBoundingRect(table)
        corners = [corner_of(first_block(table, 0, column)) for column in range(table.columns())]
        top = corner_of(first_block(table, row, 0)).y()
        if row + 1 < table.rows():
            height = corner_of(first_block(table, row + 1, 0)).y() - top
        else:
            height = frame.height() - (top - corners[0].y())
        lefts = [corner.x() for corner in corners]
        return _Place([frame.width(), frame.height() - height, corners[0].y(), *lefts], height)

    def _repaint(self, rect: QRectF) -> None:
        """Repaint what Qt asks for after it has laid something out, or less."""
        rested = self._resting.wake()
        typed, self._typed = self._typed, None
        if typed is not None:
            after = self._place(typed.table, typed.row)
            if after == typed.before:
                rect = self._row(typed.table, typed.row)
            elif rested and after.others != typed.before.others:
                self._lay_out_all(typed.table)
        viewport = self._editor.viewport()
        shown = rect.adjusted(-1, -1, 1, 1).intersected(QRectF(viewport.rect())).toAlignedRect()
        if not shown.isEmpty():
            viewport.update(shown)

    def _lay_out_all(self, table: QTextTable) -> None:
        """Lay out all cells, because the columns have moved or another row has lost its height."""
        self._resting.forget()
        first = table.firstPosition()
        self._editor.document().markContentsDirty(first, table.lastPosition() - first)

    def _row(self, table: QTextTable, row: int) -> QRectF:
        """Return the place of a row, from the left to the right of the editor."""
        padding = table.format().cellPadding()
        top = corner_of(first_block(table, row, 0)).y() - padding
        if row + 1 < table.rows():
            bottom = corner_of(first_block(table, row + 1, 0)).y() - padding
        else:
            bottom = self._editor.document().documentLayout().documentSize().height()
        return QRectF(0, top, self._editor.viewport().width(), bottom - top)
