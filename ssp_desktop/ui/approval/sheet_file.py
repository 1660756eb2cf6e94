"""Asks where a sheet of approved minutes is to be written, and has it written as DOCX or PDF."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.files.cpr_finds import CprNumbersFound
from ssp_desktop.application.leaks.checking import LeaksFound, Step
from ssp_desktop.application.leaks.letting import Leaving
from ssp_desktop.application.meetings.committees import committee_of
from ssp_desktop.application.ports import Store
from ssp_desktop.application.services import Services
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.blocks import Edition, Minutes
from ssp_desktop.minutes.file_names import file_name
from ssp_desktop.ui.exporting.open_export import OpenExport
from ssp_desktop.ui.remembered.last_folder import keep_folder, last_folder
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.system.file_dialog import file_dialog
from ssp_desktop.ui.words.leak_words import leak_name

_SECONDS = 2.0
_LAST_SECONDS = 5.0

SheetOf = Callable[[Meeting, Edition], Minutes]
"""Returns the sheet of a meeting, in an edition."""


class SheetFile(QObject):
    """Writes sheets of the session's meeting."""

    written = Signal(object)
    """The path of the sheet."""
    refused = Signal(str)
    """It could not be written, and why."""

    def __init__(
        self, session: MeetingSession, services: Services, settings: Settings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._services = services
        self._run: OpenExport | None = None
        self._settings = settings
        self._window = parent

    def ask(self, title: str, name: str, sheet_of: SheetOf, edition: Edition) -> None:
        """Ask under `title` where the sheet is to be; nothing waits for the answer.

        `name` is what its file's name begins with.
        """
        folder = last_folder(self._settings)
        dialog = file_dialog(self._window, title, folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Word (*.docx)"), self.tr("PDF (*.pdf)")])
        dialog.setDefaultSuffix("docx")
        dialog.filterSelected.connect(partial(_follow_kind, dialog))
        minutes = file_name(self._session.meeting, edition, "docx")
        dialog.selectFile(f"{name} {minutes}")
        dialog.fileSelected.connect(partial(self.write, sheet_of, edition))
        dialog.open()

    def write(self, sheet_of: SheetOf, edition: Edition, path: str) -> None:
        """Write it at `path`; the dialog has asked before a file is replaced."""
        if self._run is not None:
            return
        self._session.flush(_SECONDS)
        meeting, exporter = self._session.meeting, self._services.exporter
        room = self._services.attached.room
        sheet = sheet_of(meeting, edition)

        def write(store: Store, step: Step) -> object:
            committee = committee_of(store, meeting)
            leaving = Leaving(meeting, committee, exporter.policy, room=room, step=step)
            return exporter.export_sheet(sheet, meeting, Path(path), look=leaving.look)

        self._run = OpenExport(self._services, write, self)
        self._run.ended.connect(self._tell)
        self._run.start()
        if edition is Edition.FULL:
            self._run.finish(_LAST_SECONDS)  # nothing looks into it, so it is there at once

    def leave(self) -> None:
        """Stop a sheet that is being looked into: the meeting is being left."""
        if self._run is not None:
            self._run.stop()
            self._run.finish(_LAST_SECONDS)

    def _tell(self, result: object) -> None:
        run, self._run = self._run, None
        if run is not None:
            run.deleteLater()
        if isinstance(result, CprNumbersFound):
            places = ", ".join(find.where for find in result.finds)
            self.refused.emit(
                self.tr(
                    "Det åbne blad ville vise noget, der ligner CPR-numre ({0}). Intet er skrevet. "
                    "Fortryd rettelsen, og skriv den uden nummeret, eller gem det fulde blad."
                ).format(places)
            )
        elif isinstance(result, LeaksFound):
            found = ", ".join(
                dict.fromkeys(f"{leak_name(each)}: {each.shown}" for each in result.checked.stops)
            )
            self.refused.emit(
                self.tr(
                    "Det åbne blad ville vise noget, som ikke må ud ({0}). Intet er skrevet. "
                    "Fortryd rettelsen, og skriv den om, eller gem det fulde blad."
                ).format(found)
            )
        elif isinstance(result, UserError):
            self.refused.emit(str(result))
        elif isinstance(result, Path):
            keep_folder(self._settings, str(result.parent))
            self.written.emit(result)


def _follow_kind(dialog: QFileDialog, chosen: str) -> None:
    dialog.setDefaultSuffix("pdf" if "pdf" in chosen else "docx")
