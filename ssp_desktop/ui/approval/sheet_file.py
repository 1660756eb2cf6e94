"""Asks where a sheet of approved minutes is to be written, and has it written as DOCX or PDF."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.files.cpr_finds import CprNumbersFound
from ssp_desktop.application.files.export import Exporter
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.blocks import Edition, Minutes
from ssp_desktop.minutes.file_names import file_name
from ssp_desktop.ui.fields.folder_line import documents
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.system.file_dialog import file_dialog

_FOLDER = "export_folder"
_SECONDS = 2.0

SheetOf = Callable[[Meeting, Edition], Minutes]
"""Returns the sheet of a meeting, in an edition."""


class SheetFile(QObject):
    """Writes sheets of the session's meeting."""

    written = Signal(object)
    """The path of the sheet."""
    refused = Signal(str)
    """It could not be written, and why."""

    def __init__(
        self, session: MeetingSession, exporter: Exporter, settings: Settings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._exporter = exporter
        self._settings = settings
        self._window = parent

    def ask(self, title: str, name: str, sheet_of: SheetOf, edition: Edition) -> None:
        """Ask under `title` where the sheet is to be; nothing waits for the answer.

        `name` is what its file's name begins with.
        """
        folder = self._settings.text(_FOLDER) or str(documents())
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
        self._session.flush(_SECONDS)
        meeting = self._session.meeting
        try:
            made = self._exporter.export_sheet(sheet_of(meeting, edition), meeting, Path(path))
        except CprNumbersFound as error:
            places = ", ".join(find.where for find in error.finds)
            self.refused.emit(
                self.tr(
                    "Det åbne blad ville vise noget, der ligner CPR-numre ({0}). Intet er skrevet. "
                    "Fortryd rettelsen, og skriv den uden nummeret, eller gem det fulde blad."
                ).format(places)
            )
        except UserError as error:
            self.refused.emit(str(error))
        else:
            self._settings.keep_text(_FOLDER, str(made.parent))
            self.written.emit(made)


def _follow_kind(dialog: QFileDialog, chosen: str) -> None:
    dialog.setDefaultSuffix("pdf" if "pdf" in chosen else "docx")
