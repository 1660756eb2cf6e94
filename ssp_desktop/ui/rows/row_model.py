"""The rows of a list as a model of Qt's; what a row says is `meeting_list`'s."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ssp_desktop.ui.rows.meeting_list import Heading, MeetingRow, Row

ROW = Qt.ItemDataRole.UserRole
"""The role under which the model returns a row, such as `MeetingRow` or `Heading`."""

_Index = QModelIndex | QPersistentModelIndex


def _is_of(row: Row, meeting_id: str) -> bool:
    return isinstance(row, MeetingRow) and row.id == meeting_id


def _which(row: Row) -> object:
    return row.id if isinstance(row, MeetingRow) else row


class RowModel(QAbstractListModel):
    """Rows for a list view; headings can be neither selected nor reached by key."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self.longest = ("", "", "")
        """The longest time, status and detail among the meetings, for the widths of the columns."""

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._take(rows)
        self.endResetModel()

    def grow(self, rows: Sequence[Row]) -> bool:
        """Show these rows if they are those shown and more below them; return whether they are.

        What one of them says may have changed. Nothing that is on the screen moves.
        """
        there = len(self._rows)
        if list(map(_which, rows[:there])) != list(map(_which, self._rows)):
            return False
        if tuple(rows[:there]) != self._rows:
            self._take(rows[:there])
            self.dataChanged.emit(self.index(0), self.index(there - 1))
        if len(rows) > there:
            self.beginInsertRows(QModelIndex(), there, len(rows) - 1)
            self._take(rows)
            self.endInsertRows()
        return True

    def show_row(self, row: MeetingRow) -> None:
        """Show `row` in the place of that meeting's; nothing where it is not shown."""
        rows = [row if _is_of(each, row.id) else each for each in self._rows]
        if tuple(rows) != self._rows:
            self._take(rows)
            # The columns of all rows follow the longest words.
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def _take(self, rows: Sequence[Row]) -> None:
        self._rows = tuple(rows)
        meetings = [row for row in rows if isinstance(row, MeetingRow)]
        self.longest = (
            max((row.when for row in meetings), key=len, default=""),
            max((row.status for row in meetings), key=len, default=""),
            max((row.detail for row in meetings), key=len, default=""),
        )

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are shown."""
        return self._rows

    def heading_of(self, number: int) -> str:
        """Return the heading that the row of that number stands under; empty when none does."""
        above = (self._rows[at] for at in range(min(number, len(self._rows) - 1), -1, -1))
        return next((row.text for row in above if isinstance(row, Heading)), "")

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def next_choice(self, start: int, step: int = 1) -> QModelIndex:
        """Return the first row that can be selected, from `start` on in steps of `step`."""
        row = start
        while 0 <= row < len(self._rows):
            if not isinstance(self._rows[row], Heading):
                return self.index(row)
            row += step
        return QModelIndex()
