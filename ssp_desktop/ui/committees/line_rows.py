"""A small table to write in: rows of fields, with one empty row at the end.

Every cell is a field, so Tab visits them in the order of the screen and the focus is
always visible. Return moves to the next row, Ctrl+Shift with the arrows moves a row as
it moves an agenda item, Alt+Delete deletes it; Alt with the arrows is left to drop-down
lists, which it opens. Holds texts, and the chosen value in columns that offer a choice.
What they mean is for the owner to know. Refuses to scroll: it is as tall as its rows.
"""

import itertools
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QToolButton, QWidget

from ssp_desktop.ui.committees.line_row import Cell, LineRow
from ssp_desktop.ui.fields.choice import Choice
from ssp_desktop.ui.fields.undo_keys import LeavesUndo
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.spoken_tip import give_tip
from ssp_desktop.ui.look.theme import GRID, as_quiet

_MOVING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class LineRows(QWidget):
    """Rows of a few fields; `written` is emitted when their content changes."""

    written = Signal()
    entered = Signal(QWidget)
    """The cursor moved into that field, which should be scrolled into view."""

    def __init__(
        self,
        icons: Icons,
        headings: Sequence[str],
        hint: str,
        parent: QWidget,
        new_key: Callable[[], str] = str,
    ) -> None:
        """Head the columns with `headings`; `hint` is shown in the empty row.

        A newly written row gets its key from `new_key`.
        """
        super().__init__(parent)
        self._icons = icons
        self._headings = headings
        self._hint = hint
        self._new_key = new_key
        self._choices: dict[int, Mapping[str, str]] = {}
        self._rows: list[LineRow] = []
        self._leaves_undo = LeavesUndo(self)
        self.setProperty("paper", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(GRID, GRID, GRID, GRID)
        self._grid.setHorizontalSpacing(GRID // 2)
        self._grid.setVerticalSpacing(2)
        for column, text in enumerate(headings):
            heading = QLabel(text, self)
            # Indented as far as the words in the fields below.
            heading.setContentsMargins(GRID, 0, 0, 0)
            as_quiet(heading)
            self._grid.addWidget(heading, 0, column)
            self._grid.setColumnStretch(column, 1)

    def offer(self, column: int, choices: Mapping[str, str]) -> None:
        """Make that column a choice among `choices` (value to text); the first is the default."""
        self._choices[column] = choices
        self._grid.setColumnStretch(column, 0)

    def show_lines(self, lines: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Show these lines: each an owner's key (may be empty) with its texts.

        The cursor stays in its row.
        """
        while len(self._rows) > len(lines) + 1:
            self._drop(self._rows[-1])
        while len(self._rows) < len(lines) + 1:
            self._append()
        for row, (key, texts) in zip(self._rows, (*lines, ("", ())), strict=True):
            row.fill(key, texts)
        self._show_ends()

    def lines(self) -> list[tuple[str, list[str]]]:
        """Return the lines whose first column is filled in."""
        written = [row for row in self._rows if row.text(0)]
        for row in written:
            row.key = row.key or self._new_key()
        return [(row.key, self._texts(row)) for row in written]

    def _texts(self, row: LineRow) -> list[str]:
        return [row.text(column) for column in range(len(self._headings))]

    def cell(self, row: int, column: int) -> Cell:
        """Return that field; raises IndexError when there is none."""
        return self._rows[row].cells[column]

    def tab_order(self) -> list[QWidget]:
        """Return the fields in the order of the screen."""
        return [cell for row in self._rows for cell in row.cells]

    @property
    def count(self) -> int:
        """The number of rows, including the empty one."""
        return len(self._rows)

    # Rows

    def _append(self) -> None:
        number = len(self._rows) + 1
        cells: list[Cell] = []
        for column, heading in enumerate(self._headings):
            cell = self._made_cell(column)
            cell.setAccessibleName(f"{heading}, {number}")
            if isinstance(cell, Choice):
                cell.label_unseen()
            cell.installEventFilter(self)
            cell.installEventFilter(self._leaves_undo)
            self._grid.addWidget(cell, number, column)
            cell.show()  # the layout would show it later, and Tab may come before that
            cells.append(cell)
        delete = QToolButton(self)
        delete.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        give_tip(delete, self.tr("Slet linjen (Alt+Delete)"))
        self._icons.dress(delete, "x", QPalette.ColorRole.PlaceholderText)
        delete.clicked.connect(self._delete_clicked)
        policy = delete.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        delete.setSizePolicy(policy)
        self._grid.addWidget(delete, number, len(self._headings))
        if self._rows:
            self.setTabOrder(self._rows[-1].cells[-1], cells[0])
        for one, other in itertools.pairwise(cells):
            self.setTabOrder(one, other)
        self._rows.append(LineRow(cells, delete))

    def _made_cell(self, column: int) -> Cell:
        choices = self._choices.get(column)
        if choices is None:
            line = QLineEdit(self)
            line.setProperty("quiet", True)
            line.textEdited.connect(self._note_typing)
            line.editingFinished.connect(self._note)
            return line
        choice: Choice[str] = Choice(self._icons, self._headings[column], self)
        choice.setProperty("quiet", True)
        choice.offer(list(choices.items()))
        choice.activated.connect(self._note)
        return choice

    def _drop(self, row: LineRow) -> None:
        self._rows.remove(row)
        for widget in (*row.cells, row.delete):
            widget.removeEventFilter(self)
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _show_ends(self) -> None:
        """Show the hint in the last row only."""
        for number, row in enumerate(self._rows, start=1):
            last = number == len(self._rows)
            row.cells[0].setPlaceholderText(self._hint if last else "")
            row.delete.setHidden(last)
            for cell in row.cells[1:]:
                # A choice in a row that is still empty shows nothing.
                if isinstance(cell, Choice):
                    cell.setVisible(not last)

    # What is written

    def _note_typing(self) -> None:
        if self.sender() is self._rows[-1].cells[0]:
            self._append()
            self._show_ends()
            self.updateGeometry()

    def _note(self) -> None:
        """Report what is written, and keep exactly one empty row at the end."""
        while len(self._rows) > 1 and not any(row.says_something for row in self._rows[-2:]):
            self._drop(self._rows[-2 if self._rows[-1].has_focus else -1])
        self._show_ends()
        self.written.emit()

    def _delete_clicked(self) -> None:
        for number, row in enumerate(self._rows):
            if row.delete is self.sender():
                self.delete_line(number)
                return

    def delete_line(self, number: int) -> None:
        """Delete that row and move the cursor to the next; the empty row at the end stays."""
        self._renew(number, lambda lines: lines[:number] + lines[number + 1 :])

    def move_line(self, number: int, by: int) -> None:
        """Move that row up (-1) or down (1), and the cursor with it."""
        to = number + by
        if 0 <= to < len(self._rows) - 1:
            self._renew(number, lambda lines: _swapped(lines, number, to))
            self._go(to, self._current_column())

    def _renew(self, number: int, change: Callable[["_Lines"], "_Lines"]) -> None:
        if not 0 <= number < len(self._rows) - 1:
            return
        lines = [(row.key, self._texts(row)) for row in self._rows[:-1]]
        column = self._current_column()
        held = self._current_row()
        self.show_lines(change(lines))
        if held >= 0:
            self._go(min(held, len(self._rows) - 1), column)
        self.written.emit()

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() is QEvent.Type.FocusIn:
            self.entered.emit(watched)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Do what the key means for the current row; return whether it means anything."""
        row, column, key = self._current_row(), self._current_column(), event.key()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        alt = held == Qt.KeyboardModifier.AltModifier
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key), 0)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(row + 1, 0)
        elif step and held == _MOVING:
            self.move_line(row, step)
        elif alt and key == Qt.Key.Key_Delete:
            self.delete_line(row)
        elif step and not held and isinstance(self.cell(row, column), QLineEdit):
            self._go(row + step, column)
        else:
            return False
        return True

    def _go(self, row: int, column: int) -> None:
        """Put the cursor there; a row past the last one leaves it where it is."""
        if 0 <= row < len(self._rows):
            cell = self.cell(row, column)
            (cell if cell.isVisibleTo(self) else self.cell(row, 0)).setFocus(
                Qt.FocusReason.TabFocusReason
            )

    def _current_row(self) -> int:
        return next((at for at, row in enumerate(self._rows) if row.has_focus), -1)

    def _current_column(self) -> int:
        cells = (each for row in self._rows for each in enumerate(row.cells))
        return next((column for column, cell in cells if cell.hasFocus()), 0)


_Lines = list[tuple[str, list[str]]]


def _swapped(lines: _Lines, one: int, other: int) -> _Lines:
    changed = list(lines)
    changed[one], changed[other] = changed[other], changed[one]
    return changed
