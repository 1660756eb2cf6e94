"""Keeps the planned days of a committee as a calendar file, where the user says."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.committees.committee_dialog import CommitteeDialog
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.remembered.last_folder import keep_folder, last_folder
from ssp_desktop.ui.system.file_dialog import file_dialog


class SeriesCalendar(QObject):
    """Answers what `window`, the committees', asks for."""

    def __init__(self, kit: Kit, window: CommitteeDialog) -> None:
        super().__init__(window)
        self._kit = kit
        self._window = window

    def keep(self, committee: Committee) -> None:
        """Ask where to, and write the file."""
        from ssp_desktop.application.handing_on.calendars import (  # noqa: PLC0415 - when it is wanted
            Calendars,
            calendar_name,
        )

        services = self._kit.services
        try:
            made = Calendars(services.store).of_series(committee, services.now())
        except UserError as error:
            self._window.problem.tell(str(error))
            return
        folder = last_folder(self._kit.settings)
        dialog = file_dialog(self._window, self.tr("Gem mødedatoerne til kalenderen"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Kalenderfiler (*.ics)")])
        dialog.setDefaultSuffix("ics")
        dialog.selectFile(calendar_name(f"{committee.name} - mødedatoer"))
        dialog.fileSelected.connect(lambda path: self._save(Path(path), made))
        dialog.open()

    def _save(self, path: Path, made: bytes) -> None:
        try:
            self._kit.services.exporter.save(path, made)
        except UserError as error:
            self._window.problem.tell(str(error))
            return
        keep_folder(self._kit.settings, str(path.parent))
        self._window.message.tell(self.tr("Gemt som {0}").format(path))
