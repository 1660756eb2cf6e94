"""What an export came to: "Gemt som …", and the ways to the file."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QDesktopServices, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.theme import GRID


class SavedFile(QFrame):
    """Shows the last file that was written."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._path: Path | None = None
        self._sign = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self.opening = QPushButton(self.tr("Åbn"), self)
        self.opening.clicked.connect(self._open)
        self.revealing = QPushButton(self.tr("Vis i mappe"), self)
        for button in (self.opening, self.revealing):
            button.setAutoDefault(True)  # Enter on it is a click, not another export
        self.revealing.clicked.connect(self._reveal)
        said = QHBoxLayout()
        said.setSpacing(GRID)
        said.addWidget(self._sign)
        said.addWidget(self._text, 1)
        ways = QHBoxLayout()
        ways.setSpacing(GRID)
        ways.addWidget(self.opening)
        ways.addWidget(self.revealing)
        ways.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(said)
        column.addLayout(ways)
        self.hide()

    @property
    def path(self) -> Path | None:
        """The file that is shown, None while none is."""
        return None if self.isHidden() else self._path

    def show_file(self, path: Path) -> None:
        """Say that this file was written."""
        self._path = path
        text = self.tr("Gemt som {0}").format(path.name)
        self._text.setText(text)
        self._text.setToolTip(str(path))
        self._sign.setPixmap(self._icons.pixmap("circle-check", 16, QPalette.ColorRole.Text))
        self.show()
        self.opening.setFocus()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    def _reveal(self) -> None:
        if sys.platform == "win32":
            QProcess.startDetached("explorer", [f"/select,{self._path}"])
        elif sys.platform == "darwin":
            QProcess.startDetached("open", ["-R", str(self._path)])
        elif self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
