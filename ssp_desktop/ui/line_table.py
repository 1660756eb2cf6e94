"""A small table to write in: always one empty line at the end, lines moved and deleted by key.

Holds texts (and, in columns that offer a choice, the value chosen). What they
mean is its owner's business.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ssp_desktop.ui.theme import GRID

_KEY = Qt.ItemDataRole.UserRole


class LineTable(QTableWidget):
    """Lines of a few columns; `written` tells that they are others than before."""

    written = Signal()

    def __init__(self, headings: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(0, len(headings), parent)
        self._filling = False
        self._choices: dict[int, Mapping[str, str]] = {}
        self.setHorizontalHeaderLabels(headings)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumHeight(self.fontMetrics().height() + 2 * GRID)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 2 * GRID)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.itemChanged.connect(self._note)

    def offer(self, column: int, choices: Mapping[str, str]) -> None:
        """Let that column be one of `choices`, its values by their words; the first is usual."""
        self._choices[column] = choices
        self.setItemDelegateForColumn(column, _ChoiceDelegate(list(choices), self))
        header = self.horizontalHeader()
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def show_lines(self, lines: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Show these lines: each a key of the owner's (may be empty) and its texts."""
        self._filling = True
        self.setRowCount(0)
        for key, texts in lines:
            self._append(key, texts)
        self._append("", ())
        self._filling = False

    def lines(self) -> list[tuple[str, list[str]]]:
        """Return the lines in which the first column is written."""
        found = []
        for row in range(self.rowCount()):
            texts = [self._text(row, column) for column in range(self.columnCount())]
            if texts[0]:
                found.append((self.item(row, 0).data(_KEY) or "", texts))
        return found

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        text = item.text().strip() if item is not None else ""
        choices = self._choices.get(column)
        if choices is None:
            return text
        return choices.get(text, next(iter(choices.values())))

    def _append(self, key: str, texts: Sequence[str]) -> None:
        row = self.rowCount()
        self.insertRow(row)
        for column in range(self.columnCount()):
            text = texts[column] if column < len(texts) else ""
            choices = self._choices.get(column)
            if choices is not None:
                words = {value: word for word, value in choices.items()}
                text = words.get(text, "")
            item = QTableWidgetItem(text)
            item.setData(_KEY, key)
            self.setItem(row, column, item)

    def _note(self, item: QTableWidgetItem) -> None:
        if self._filling:
            return
        if item.row() == self.rowCount() - 1 and item.text().strip():
            self._filling = True
            self._append("", ())
            self._filling = False
        self.written.emit()

    def delete_line(self) -> None:
        """Delete the line in hand; the empty one at the end stays."""
        if 0 <= self.currentRow() < self.rowCount() - 1:
            self.removeRow(self.currentRow())
            self.written.emit()

    def move_line(self, by: int) -> None:
        """Move the line in hand up (-1) or down (1)."""
        row, column = self.currentRow(), self.currentColumn()
        to = row + by
        if not (0 <= row < self.rowCount() - 1 and 0 <= to < self.rowCount() - 1):
            return
        self._filling = True
        for each in range(self.columnCount()):
            one, other = self.takeItem(row, each), self.takeItem(to, each)
            self.setItem(row, each, other)
            self.setItem(to, each, one)
        self._filling = False
        self.setCurrentCell(to, column)
        self.written.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            return  # Enter, on its way up from the editor that it closes
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Delete:
            self.delete_line()
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_line(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem():
            self.editItem(self.currentItem())
        else:
            super().keyPressEvent(event)


class _ChoiceDelegate(QStyledItemDelegate):
    """Edits a cell by choosing one of a few words."""

    def __init__(self, words: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words

    def createEditor(
        self,
        parent: QWidget,
        _option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        editor = QComboBox(parent)
        editor.addItems(self._words)
        return editor

    def setEditorData(self, editor: QComboBox, index: QModelIndex | QPersistentModelIndex) -> None:
        editor.setCurrentText(index.data() or self._words[0])
        editor.showPopup()
