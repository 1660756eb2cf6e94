"""The line for editing a row of a list in place.

When the model announces a change to a row, its editor is filled from the model again
and unsaved text would be lost. Code that changes the rows therefore commits the editor
first.
"""

from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QApplication


def commit_row(rows: QAbstractItemView) -> None:
    """Commit what is being written in a row of `rows`, and close the editor."""
    line = QApplication.focusWidget()
    if line is not None and line is not rows.viewport() and rows.viewport().isAncestorOf(line):
        rows.commitData(line)
        rows.closeEditor(line, QAbstractItemDelegate.EndEditHint.NoHint)
