"""The bin: meetings that were deleted, each with the way back."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ssp_desktop.domain.overview import MeetingSummary
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.meeting_list import MeetingRow, deleted_row
from ssp_desktop.ui.way_back_panel import WayBackPanel


class TrashPanel(WayBackPanel):
    """Lists deleted meetings; `restore_wanted` gives the id of one to bring back."""

    restore_wanted = Signal(str)

    def __init__(self, icons: Icons, deleted: Sequence[MeetingSummary], parent: QWidget) -> None:
        title = QCoreApplication.translate("TrashPanel", "Slettede møder")
        hint = (
            QCoreApplication.translate(
                "TrashPanel", "Et slettet møde bliver liggende her, indtil du henter det tilbage."
            )
            if deleted
            else QCoreApplication.translate(
                "TrashPanel", "Her er tomt. Et møde, du sletter, kan findes her."
            )
        )
        super().__init__(icons, (title, hint), [deleted_row(each) for each in deleted], parent)
        self.row_wanted.connect(self._restore)

    def _restore(self, row: MeetingRow) -> None:
        self.restore_wanted.emit(row.id)
