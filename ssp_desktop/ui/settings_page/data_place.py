"""Where the meetings are kept: the folder, its size, and how another one is chosen.

It cannot be changed here. The database is open and locked, what was written a moment
ago may still be on its way into it, and another start would look for the meetings in the
old place. So the folder is chosen before anything is opened.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.application.files.data_size import DataSize, data_size
from ssp_desktop.folders import ENVIRONMENT, Folders
from ssp_desktop.ui.exporting.saved_file import no_program
from ssp_desktop.ui.fields.form import Problem
from ssp_desktop.ui.look.theme import GRID, as_quiet
from ssp_desktop.ui.system.job import Job
from ssp_desktop.ui.system.opener import open_path
from ssp_desktop.ui.words.size_words import size_words


class DataPlace(QWidget):
    """Shows where the data folder is, and opens it in the system's own window."""

    measured = Signal()
    """The size is shown."""

    def __init__(self, folders: Folders, parent: QWidget) -> None:
        super().__init__(parent)
        self._folders = folders
        # A line rather than a label: it is reached, read aloud and copied by key.
        self.path = QLineEdit(str(folders.data), self)
        self.path.setReadOnly(True)
        self.path.setCursorPosition(0)
        self.path.setAccessibleName(self.tr("Mappen, som møderne ligger i"))
        self.show_button = QPushButton(self.tr("&Vis mappen"), self)
        self.show_button.setAutoDefault(False)
        self.show_button.clicked.connect(self._show)
        self.size_line = self._quiet(self.tr("Størrelsen tælles sammen …"))
        self.problem = Problem(self)
        how = self._quiet(
            self.tr(
                "Mappen vælges, når programmet startes: med --data-dir MAPPE eller med "
                "miljøvariablen {0}. Skal møderne flyttes, så luk programmet, flyt hele mappen, "
                "og start programmet med den nye."
            ).format(ENVIRONMENT)
        )
        self.path.setAccessibleDescription(how.text())
        label = QLabel(self.tr("Hvor &møderne ligger"), self)
        label.setBuddy(self.path)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self.path, 1)
        line.addWidget(self.show_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(label)
        column.addLayout(line)
        for part in (self.size_line, self.problem, how):
            column.addWidget(part)
        self._job = Job(lambda _go_on: data_size(folders), self)
        self._job.done.connect(self._tell_size)
        self._job.refused.connect(self.problem.tell)
        self._job.start()

    def _quiet(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        as_quiet(label)
        return label

    def _tell_size(self, size: DataSize) -> None:
        said = self.tr("{0}, heraf sikkerhedskopier {1}")
        self.size_line.setText(said.format(size_words(size.all_of_it), size_words(size.copies)))
        self.measured.emit()

    def _show(self) -> None:
        folder = self._folders.data
        self.problem.tell("" if open_path(folder) else no_program(folder))
