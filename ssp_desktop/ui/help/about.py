"""What the program is, its version, what it is made of, and where it keeps its files."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ssp_desktop.folders import Folders
from ssp_desktop.ui.look.dialog import Dialog, button_row, column_in
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet
from ssp_desktop.ui.system.opening import open_panel


class About(Dialog):
    """A page to read."""

    def __init__(self, folders: Folders, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._folders = folders
        self._icons = icons
        self._window = parent
        self.setWindowTitle(self.tr("Om SSP Desktop"))
        title = QLabel("SSP Desktop", self)
        as_heading(title, 1.4)
        number = QLabel(self.tr("Version {0}").format(_version()), self)
        as_quiet(number)
        text = QLabel(
            self.tr(
                "Referater af kommunale møder: dagsorden, fremmøde, beslutninger og et "
                "dokument, der kan journaliseres. Fri software under MIT-licensen. Bygger på "
                "Qt {0} (LGPL), Typst, python-docx, Liberation-skrifterne og ikonerne fra Lucide."
            ).format(qVersion()),
            self,
        )
        text.setWordWrap(True)
        where = QLabel(self.tr("Møderne ligger i {0}").format(folders.data), self)
        where.setWordWrap(True)
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        as_quiet(where)
        close = QPushButton(self.tr("Luk"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.parts = QPushButton(self.tr("Dele og licenser …"), self)
        self.parts.clicked.connect(self._show_parts)
        column = column_in(self)
        for part in (title, number, text, where):
            column.addWidget(part)
        column.addSpacing(GRID)
        column.addLayout(button_row(close, left=(self.parts,)))
        self.setFixedWidth(60 * GRID)

    def _show_parts(self) -> None:
        """Show whose work the program is made of, in place of this."""
        from ssp_desktop.ui.help.parts_dialog import PartsDialog  # noqa: PLC0415 - when wanted

        self.accept()
        open_panel(PartsDialog(self._folders.resources, self._icons, self._window))


def _version() -> str:
    try:
        return version("ssp-desktop")
    except PackageNotFoundError:
        return "–"
