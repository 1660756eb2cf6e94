"""Opens a panel over its window. Which panel, and when, is for others to decide."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog


def open_panel(panel: "QDialog") -> None:
    """Open `panel` over its window without blocking it; closing the panel deletes it."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 - see `start`

    panel.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    panel.open()
