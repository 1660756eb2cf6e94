"""The line in which a row of a list is written in place.

A row that is told to be another takes its line back from the model, and what was
written there would be gone; so whoever changes the rows has it held first.
"""

from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QApplication


def settle(rows: QAbstractItemView) -> None:
    """Hold what is being written in a row of `rows`, and end the writing."""
    line = QApplication.focusWidget()
    if line is not None and line is not rows.viewport() and rows.viewport().isAncestorOf(line):
        rows.commitData(line)
        rows.closeEditor(line, QAbstractItemDelegate.EndEditHint.NoHint)
