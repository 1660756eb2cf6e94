"""What a package will contain: its folders, what is open and what is closed, and their files."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ssp_desktop.application.filing.planned import Planned
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet

_MOST = 4
"""How many attachments of a folder are named."""


class PackageTree(QWidget):
    """Shows one package to come."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._planned: Planned | None = None
        self._parts: list[QLabel] = []
        self.name = QLabel(self)
        self.name.setWordWrap(True)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        as_heading(self.name)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.name)
        column.addLayout(self._grid)

    @property
    def texts(self) -> list[str]:
        """What is shown, a folder with its files in one text each."""
        return [each.accessibleName() for each in self._parts if each.accessibleName()]

    def show_package(self, planned: Planned | None) -> None:
        """Show what `planned` contains; nothing without one."""
        if planned != self._planned:
            self._planned = planned
            self._show()

    def _show(self) -> None:
        planned = self._planned
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        self.setVisible(planned is not None)
        if planned is None:
            return
        self.name.setText(planned.name)
        folders: dict[str, list[str]] = {}
        for file in planned.files:
            folder, _, name = file.path.partition("/")
            folders.setdefault(folder if name else "", []).append(name or folder)
        for folder in ("offentlig", "lukket", "system", ""):
            if folder in folders:
                self._add(folder, folders[folder])

    def _add(self, folder: str, names: list[str]) -> None:
        said = {
            "offentlig": self.tr("offentlig: det, alle må se"),
            "lukket": self.tr("lukket: kun for dem, der må se lukkede punkter"),
            "system": self.tr("system: til kommunens hjemmeside"),
            "": self.tr("øverst i pakken"),
        }[folder]
        listed = [name for name in names if not name.startswith("bilag/")]
        attached = [name.removeprefix("bilag/") for name in names if name.startswith("bilag/")]
        listed += attached[:_MOST]
        if len(attached) > _MOST:
            listed.append(self.tr("og {0} bilag mere").format(len(attached) - _MOST))
        row = len(self._parts)  # three to a folder: a gap, its name, its files
        self._grid.setRowMinimumHeight(row, GRID // 2)
        row += 1
        sign = QLabel(self)
        icon = "lock" if folder == "lukket" else "folder-open" if folder else "file-text"
        self._icons.show(sign, icon, QPalette.ColorRole.Text)
        heading = QLabel(said, self)
        files = QLabel("\n".join(listed), self)
        as_quiet(files)
        for label in (heading, files):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        files.setAccessibleName(f"{said}: {', '.join(listed)}")
        self._grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(heading, row, 1)
        self._grid.addWidget(files, row + 1, 1)
        self._parts += [sign, heading, files]
