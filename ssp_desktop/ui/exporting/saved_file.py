"""The outcome of an export: "Gemt som …", and the ways to the file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.ui.fields.form import Problem
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.side_panel import take_focus
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.system.opener import open_path, reveal


class SavedFile(QFrame):
    """Shows the last file that was written, or the last files."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._path = Path()
        self._said = SignLine(icons, self)
        self.opening = QPushButton(self.tr("Åbn"), self)
        self.opening.clicked.connect(self._open)
        self.revealing = QPushButton(self.tr("Vis i mappe"), self)
        self.revealing.clicked.connect(self._reveal)
        self.problem = Problem(self)
        self.copying = QPushButton(self.tr("Kopiér stien"), self)
        self.copying.clicked.connect(self._copy)
        self.buttons = (self.opening, self.revealing, self.copying)
        for button in self.buttons:
            button.setAutoDefault(True)  # Enter on it is a click, not another export
        ways = QHBoxLayout()
        ways.setSpacing(GRID)
        ways.addWidget(self.opening)
        ways.addWidget(self.revealing)
        ways.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._said)
        column.addLayout(ways)
        column.addWidget(self.problem)
        column.addWidget(self.copying)
        self.hide()

    @property
    def path(self) -> Path | None:
        """The file that is shown; None when there is none."""
        return None if self.isHidden() else self._path

    def show_file(self, path: Path) -> None:
        """Say that this file was written."""
        self.show_files([path])

    def show_files(self, paths: Sequence[Path]) -> None:
        """Say that these files were written, all in one folder; one of several is not opened."""
        self._path = path = paths[0]
        one = len(paths) == 1
        text = self.tr("Gemt som {0}").format(path.name)
        if not one:
            text = self.tr("{0} filer er gemt i mappen {1}").format(len(paths), path.parent.name)
        self._said.tell(text)
        self._said.setToolTip("\n".join(map(str, paths)))
        self._note(done=True)
        self.opening.setVisible(one)
        self.show()
        take_focus(self.opening if one else self.revealing)
        announce(self, text)

    def _open(self) -> None:
        self._note(done=open_path(self._path))

    def _reveal(self) -> None:
        self._note(done=reveal(self._path))

    def _note(self, *, done: bool) -> None:
        """Say where the file is when the system could not open it."""
        self.problem.tell("" if done else no_program(self._path))
        self.copying.setVisible(not done)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(str(self._path))


def no_program(path: Path) -> str:
    """Say that the system has no program for `path`, and where the file is."""
    said = QCoreApplication.translate(
        "SavedFile", "Systemet har intet program, der kan vise den. Den ligger her: {0}"
    )
    return said.format(path)
