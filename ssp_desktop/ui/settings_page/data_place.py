"""Where the meetings are kept: the folder, its size, and how another one is chosen.

It cannot be changed here. The database is open and locked, what was written a moment
ago may still be on its way into it, and another start would look for the meetings in the
old place. So the folder is chosen before anything is opened.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ssp_desktop.application.files.data_size import DataSize, data_size
from ssp_desktop.folders import ENVIRONMENT, Folders
from ssp_desktop.ui.exporting.saved_file import no_program
from ssp_desktop.ui.settings_page.folder_row import FolderRow
from ssp_desktop.ui.system.job import Job
from ssp_desktop.ui.system.opener import open_path
from ssp_desktop.ui.words.size_words import size_words


class DataPlace(FolderRow):
    """Shows where the data folder is, and opens it in the system's own window."""

    measured = Signal()
    """The size is shown."""

    def __init__(self, folders: Folders, parent: QWidget) -> None:
        super().__init__(parent)
        self._folders = folders
        self.show_button = QPushButton(self.tr("&Vis mappen"), self)
        self.show_button.clicked.connect(self._show)
        how = self.tr(
            "Mappen vælges, når programmet startes: med --data-dir MAPPE eller med "
            "miljøvariablen {0}. Skal møderne flyttes, så luk programmet, flyt hele mappen, "
            "og start programmet med den nye."
        )
        self.lay_out(
            self.tr("Hvor &møderne ligger"),
            how.format(ENVIRONMENT),
            (self.show_button,),
            spoken=self.tr("Mappen, som møderne ligger i"),
        )
        self.show_path(str(folders.data))
        self.state.setText(self.tr("Størrelsen tælles sammen …"))
        self._job = Job(lambda _go_on: data_size(folders), self)
        self._job.done.connect(self._tell_size)
        self._job.refused.connect(self.problem.tell)
        self._job.start()

    def _tell_size(self, size: DataSize) -> None:
        said = self.tr("{0}, heraf sikkerhedskopier {1}")
        self.state.setText(said.format(size_words(size.all_of_it), size_words(size.copies)))
        self.measured.emit()

    def _show(self) -> None:
        folder = self._folders.data
        self.problem.tell("" if open_path(folder) else no_program(folder))
