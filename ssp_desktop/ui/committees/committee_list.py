"""The names of the committees, one of them current.

Owns the rows alone: in which order they stand, and what is shown of a committee, is told to it.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ssp_desktop.domain.committee import Committee
from ssp_desktop.ui.look.theme import GRID

_ID = Qt.ItemDataRole.UserRole


class CommitteeList(QListWidget):
    """Shows committees by name; `currentItemChanged` tells of the user's choice only."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("paper", True)
        self.setAccessibleName(self.tr("Udvalg"))
        self.setMinimumSize(12 * GRID, 6 * GRID)  # two rows, where the screen is small
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_committees(self, committees: Sequence[Committee], current: str) -> None:
        """Show these, the one with the id `current` selected, or the first."""
        self.blockSignals(True)
        for at, each in enumerate(committees):
            if at == self.count() or self._id_at(at) != each.id:
                self.insertItem(at, QListWidgetItem())
                self.item(at).setData(_ID, each.id)
            self.item(at).setText(each.name)
        while self.count() > len(committees):
            self.takeItem(len(committees))
        self.setCurrentRow(max(self._row_of(current), min(0, len(committees) - 1)))
        self.blockSignals(False)

    @property
    def current(self) -> str:
        """The id of the selected committee; empty when there is none."""
        item = self.currentItem()
        return "" if item is None else str(item.data(_ID))

    def select(self, committee_id: str) -> None:
        """Select that committee, telling nobody."""
        self.blockSignals(True)
        self.setCurrentRow(self._row_of(committee_id))
        self.blockSignals(False)

    def rename(self, committee_id: str, name: str) -> None:
        """Show `name` for that committee, if it is in the list."""
        if (row := self._row_of(committee_id)) >= 0:
            self.item(row).setText(name)

    def _id_at(self, row: int) -> str:
        return str(self.item(row).data(_ID))

    def _row_of(self, committee_id: str) -> int:
        rows = range(self.count())
        return next((row for row in rows if self._id_at(row) == committee_id), -1)
