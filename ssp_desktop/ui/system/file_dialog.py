"""Dialogs for a file or a folder, in the language of the window throughout.

Where the system has a dialog of its own, that is shown; the words set here are
for Qt's, whose Danish translation lacks some of them.
"""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def file_dialog(parent: QWidget, title: str, folder: str) -> QFileDialog:
    """Return a dialog that stands in `folder`, deleted when it closes; to be opened by `open`."""
    translate = QCoreApplication.translate
    dialog = QFileDialog(parent, title, folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    label = QFileDialog.DialogLabel
    dialog.setLabelText(label.LookIn, translate("FileDialog", "Mappe:"))
    dialog.setLabelText(label.FileType, translate("FileDialog", "Filtype:"))
    return dialog
