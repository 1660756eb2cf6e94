"""Dialogs for a file or a folder, entirely in the language of the window.

The system's own dialog is shown where there is one; the texts set here are for Qt's,
whose Danish translation lacks some of them.
"""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def file_dialog(parent: QWidget, title: str, folder: str) -> QFileDialog:
    """Return a dialog that starts in `folder`; it is deleted on closing. Show it with `open`."""
    translate = QCoreApplication.translate
    dialog = QFileDialog(parent, title, folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    label = QFileDialog.DialogLabel
    dialog.setLabelText(label.LookIn, translate("FileDialog", "Mappe:"))
    dialog.setLabelText(label.FileType, translate("FileDialog", "Filtype:"))
    return dialog
