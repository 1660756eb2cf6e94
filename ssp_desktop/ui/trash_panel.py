"""The bin: meetings that were deleted, each with the way back. Nothing is emptied here."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.domain.overview import MeetingSummary
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.meeting_list import MeetingRow, deleted_row
from ssp_desktop.ui.row_list import RowList
from ssp_desktop.ui.theme import GRID, as_heading, as_quiet


class TrashPanel(QDialog):
    """Lists deleted meetings; `restore_wanted` gives the id of one to bring back."""

    restore_wanted = Signal(str)

    def __init__(self, icons: Icons, deleted: Sequence[MeetingSummary], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Slettede møder"))
        title = QLabel(self.tr("Slettede møder"), self)
        as_heading(title, 1.4)
        line = QLabel(self)
        line.setText(
            self.tr("Et slettet møde bliver liggende her, indtil du bringer det tilbage.")
            if deleted
            else self.tr("Her er tomt. Et møde, du sletter, kan findes her.")
        )
        line.setWordWrap(True)
        as_quiet(line)
        self.list = RowList(icons, self)
        self.list.opens_by_click = False
        self.list.setAccessibleName(self.tr("Slettede møder"))
        self.list.rows.show_rows([deleted_row(each) for each in deleted])
        self.list.setVisible(bool(deleted))
        self.list.chosen.connect(self._restore)
        self.back = QPushButton(self.tr("Bring tilbage"), self)
        self.back.setProperty("primary", True)
        self.back.setEnabled(bool(deleted))
        self.back.setDefault(True)
        self.back.clicked.connect(self._restore_current)
        close = QPushButton(self.tr("Luk"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(title)
        column.addWidget(line)
        column.addWidget(self.list, 1)
        column.addStretch(0 if deleted else 1)
        column.addSpacing(GRID)
        column.addLayout(buttons)
        self.resize(92 * GRID, (56 if deleted else 24) * GRID)
        self.list.choose_first()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _restore_current(self) -> None:
        if self.list.current is not None:
            self._restore(self.list.current)

    def _restore(self, row: object) -> None:
        if isinstance(row, MeetingRow):
            self.accept()
            self.restore_wanted.emit(row.id)
