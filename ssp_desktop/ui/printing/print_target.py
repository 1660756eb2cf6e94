"""Where a print goes: one of the system's printers with copies and sides, or a PDF file.

Owns the fields for it, which of them are shown, and which choices are remembered. Prints
nothing.
"""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ssp_desktop.ui.fields.choice import Choice
from ssp_desktop.ui.fields.folder_line import FolderLine
from ssp_desktop.ui.fields.form import Form
from ssp_desktop.ui.fields.tick_box import TickBox
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.printing.printers import (
    Copies,
    default_printer,
    printer_names,
    prints_two_sided,
    two_sided_by_default,
)
from ssp_desktop.ui.remembered.last_folder import KeptFolder
from ssp_desktop.ui.remembered.settings import Settings

_MOST_COPIES = 60
_PRINTER = "printer"
_FILE = ""
"""Stands for a PDF file among the names of printers."""


class PrintTarget(QWidget):
    """The system's printers are looked up by `look`, as one may have been added."""

    changed = Signal()
    name_edited = Signal(str)
    """The user wrote another name for the file."""

    def __init__(self, icons: Icons, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.printer: Choice[str] = Choice(icons, self.tr("Printer"), self)
        self.no_printer = SignLine(icons, self)
        self.copies: Choice[int] = Choice(icons, self.tr("Eksemplarer"), self)
        self.copies.offer([(str(count), count) for count in range(1, _MOST_COPIES + 1)])
        self.two_sided = TickBox(self.tr("Print på begge s&ider af papiret"), self)
        self.name = QLineEdit(self)
        self._folder = FolderLine(icons, self)
        self.folder = self._folder.field
        self._kept = KeptFolder(settings, self._folder)
        where, self._paper, self._file = Form(self), Form(self), Form(self)
        where.add((self.tr("Prin&ter"), self.printer))
        self._paper.add((self.tr("&Eksemplarer"), self.copies))
        self._file.add((self.tr("&Navn"), self.name))
        self._file.add((self.tr("M&appe"), self._folder), buddy=self.folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for part in (where, self.no_printer, self._paper, self.two_sided, self._file):
            column.addWidget(part)
        self.printer.currentIndexChanged.connect(self._follow_printer)
        self.copies.currentIndexChanged.connect(self.changed)
        self.two_sided.toggled.connect(self.changed)
        self.name.textEdited.connect(self.name_edited)

    @property
    def stops(self) -> Iterator[QWidget]:
        """Where Tab stops, in order."""
        yield from (self.printer, self.copies, self.two_sided)
        yield from (self.name, self.folder, self._folder.browse)

    @property
    def printer_name(self) -> str:
        """The name of the chosen printer, empty for a file."""
        return self.printer.value

    @property
    def to_file(self) -> bool:
        """Whether it goes to a file."""
        return self.printer_name == _FILE

    @property
    def wanted_copies(self) -> Copies:
        """How many copies, and on how many sides."""
        return Copies(self.copies.value, self.two_sided.isEnabled() and self.two_sided.isChecked())

    @property
    def folder_path(self) -> Path:
        """The folder for the file."""
        return self._folder.path

    def look(self) -> None:
        """Offer the printers there are now; the choice stays if it can."""
        self._kept.offer()
        names = printer_names()
        chosen = self.printer.value if self.printer.count() else self._settings.text(_PRINTER)
        if chosen not in names and names:
            default = default_printer()
            chosen = default if default in names else names[0]
        offered = [*((name, name) for name in names), (self.tr("PDF-fil …"), _FILE)]
        self.printer.offer(offered, chosen if names else _FILE)
        no_printer = self.tr(
            "Computeren har ingen printer. Gem som PDF-fil, eller tilslut en printer, og åbn "
            "udskriften igen."
        )
        self.no_printer.warn("" if names else no_printer)

    def keep(self) -> None:
        """Remember the choice for the next time."""
        if self.to_file:
            self._kept.keep()
        else:
            self._settings.keep_text(_PRINTER, self.printer_name)

    def _follow_printer(self, at: int) -> None:
        if at < 0:
            return
        to_file = self.to_file
        self._paper.setVisible(not to_file)
        self.two_sided.setVisible(not to_file)
        self._file.setVisible(to_file)
        if not to_file:
            able = prints_two_sided(self.printer_name)
            self.two_sided.setEnabled(able)
            self.two_sided.setChecked(able and two_sided_by_default(self.printer_name))
        self.changed.emit()
