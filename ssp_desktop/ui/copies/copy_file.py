"""Asks for the file of a backup, which may lie anywhere."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ssp_desktop.ui.system.file_dialog import file_dialog


def ask_for_copy(parent: QWidget, taken: Callable[[str], object]) -> None:
    """Ask for one; `taken` gets its path."""
    translate = QCoreApplication.translate
    dialog = file_dialog(parent, translate("Copies", "Vælg en sikkerhedskopi"), str(Path.home()))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(
        [
            translate("Copies", "Sikkerhedskopier (*.db *.db.locked)"),
            translate("Copies", "Alle filer (*)"),
        ]
    )
    dialog.fileSelected.connect(taken)
    dialog.open()
