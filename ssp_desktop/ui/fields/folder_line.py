"""A line for a folder: typed, or chosen with the system's dialog."""

import contextlib
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QToolButton, QWidget

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.system.file_dialog import file_dialog


class FolderLine(QWidget):
    """The field and the button beside it."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._offered = ""
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Mappe"))
        self.browse = QToolButton(self)
        icons.dress(self.browse, "folder-open")
        self.browse.setAccessibleName(self.tr("Vælg en mappe"))
        self.browse.setToolTip(self.tr("Vælg en mappe"))
        self.browse.clicked.connect(self._browse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.browse)

    @property
    def path(self) -> Path:
        """The folder that is written; the user's documents when the line is empty."""
        written = self.field.text().strip()
        folder = Path(written) if written else documents()
        with contextlib.suppress(RuntimeError):  # a ~ with an unknown user is a name like any other
            folder = folder.expanduser()
        return folder

    def offer(self, folder: str) -> None:
        """Put `folder` there, unless another than was offered before has been written."""
        if self.field.text() == self._offered:
            self.field.setText(folder)
        self._offered = folder

    def _browse(self) -> None:
        dialog = file_dialog(self, self.tr("Vælg en mappe"), self.field.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.field.setText)
        dialog.open()


def documents() -> Path:
    """Return the user's documents folder, or the home folder when there is none."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    found = Path(QStandardPaths.writableLocation(place))
    return found if found.is_dir() else Path.home()
