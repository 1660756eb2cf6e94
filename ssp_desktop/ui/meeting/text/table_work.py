"""What the commands of tables do to the table that the caret is in, each one step of undo."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from ssp_desktop.richtext import table_edits as edits
from ssp_desktop.richtext.tree import TableBlock
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.meeting.document.document_tables import cell_of
from ssp_desktop.ui.meeting.text import table_typing
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor
from ssp_desktop.ui.meeting.text.table_typing import Change, Place

_SOON_MS = 30
"""How long after a key the cell is said: once the character is on the screen."""


class TableWork(QObject):
    """Works on the table in the text that `text` gives."""

    told = Signal(str)
    """What could not be done, and why."""

    def __init__(
        self, text: Callable[[], MarkdownEditor], moved: SignalInstance, parent: QObject
    ) -> None:
        """`moved` is emitted when the caret has moved."""
        super().__init__(parent)
        self._text = text
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._say_cell)
        # A connection from Qt to Qt: no Python runs on a key press.
        moved.connect(self._soon.start)

    def _say_cell(self) -> None:
        """Tell a screen reader which cell the caret is in."""
        text = self._text()
        said = ""
        table = text.textCursor().currentTable()
        if table is not None:
            row, column = cell_of(table, text.textCursor().position())
            said = self.tr("Tabel: række {0} af {1}, kolonne {2} af {3}").format(
                row + 1, table.rows(), column + 1, table.columns()
            )
        if text.accessibleDescription() != said:
            text.setAccessibleDescription(said)
            if text.hasFocus():
                announce(text, said or self.tr("Uden for tabellen"), topic="cell")

    def insert(self) -> None:
        """Make a table at the caret."""
        if not self._text().insert_table():
            self.told.emit(self.tr("Her er allerede en tabel. En tabel kan ikke stå i en anden."))

    def row_below(self) -> None:
        """Add a row below the caret's."""
        self._edit(lambda table, row, _: edits.with_row(table, row + 1), _down)

    def row_above(self) -> None:
        """Add a row above the caret's, but below the header."""
        self._edit(lambda table, row, _: edits.with_row(table, row), _from_first_row)

    def column_right(self) -> None:
        """Add a column to the right of the caret's."""
        self._edit(lambda table, _, column: edits.with_column(table, column + 1), _right)

    def column_left(self) -> None:
        """Add a column to the left of the caret's."""
        self._edit(lambda table, _, column: edits.with_column(table, column), _stay)

    def move_row_down(self) -> None:
        """Move the caret's row one down."""
        self._edit(lambda table, row, _: edits.row_moved(table, row, 1), _down)

    def move_row_up(self) -> None:
        """Move the caret's row one up; the first one becomes the header."""
        self._edit(lambda table, row, _: edits.row_moved(table, row, -1), _up)

    def move_column_right(self) -> None:
        """Move the caret's column one to the right."""
        self._edit(lambda table, _, column: edits.column_moved(table, column, 1), _right)

    def move_column_left(self) -> None:
        """Move the caret's column one to the left."""
        self._edit(lambda table, _, column: edits.column_moved(table, column, -1), _left)

    def remove_row(self) -> None:
        """Remove the caret's row."""
        self._edit(lambda table, row, _: edits.without_row(table, row), _stay)

    def remove_column(self) -> None:
        """Remove the caret's column."""
        self._edit(lambda table, _, column: edits.without_column(table, column), _stay)

    def switch_side(self) -> None:
        """Put the caret's column to the right, as figures stand, or back to the left."""
        self._edit(_other_side, _stay)

    def remove(self) -> None:
        """Remove the table."""
        self._edit(_nothing, _stay)

    def _edit(self, change: Change, to: Callable[[Place], Place]) -> None:
        self._text().in_a_step(partial(table_typing.edit, change=change, to=to))


def _other_side(table: TableBlock, _row: int, column: int) -> TableBlock:
    return edits.with_side(table, column, right=not table.right[column])


def _nothing(_table: TableBlock, _row: int, _column: int) -> None:
    return None


def _stay(place: Place) -> Place:
    return place


def _from_first_row(place: Place) -> Place:
    return max(place[0], 1), place[1]


def _down(place: Place) -> Place:
    return place[0] + 1, place[1]


def _up(place: Place) -> Place:
    return max(place[0] - 1, 0), place[1]


def _right(place: Place) -> Place:
    return place[0], place[1] + 1


def _left(place: Place) -> Place:
    return place[0], max(place[1] - 1, 0)
