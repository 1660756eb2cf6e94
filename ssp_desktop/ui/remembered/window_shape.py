"""The place and size of the window, kept from one run to the next."""

from PySide6.QtWidgets import QMainWindow

from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.remembered.settings import Settings

_SHAPE = "window"


def take_shape(window: QMainWindow, settings: Settings) -> None:
    """Give `window` its last place and size, or a size that fits its screen."""
    shape = settings.bytes(_SHAPE)
    if not shape.isEmpty() and window.restoreGeometry(shape):
        return
    room = window.screen().availableGeometry()
    width, height = 160 * GRID, 96 * GRID
    if room.width() < width + 4 * GRID or room.height() < height + 8 * GRID:
        # A small screen is filled; this is the size to restore to.
        window.resize(min(width, room.width()) - 4 * GRID, min(height, room.height()) - 8 * GRID)
        from PySide6.QtCore import Qt  # noqa: PLC0415 - see `start`

        window.setWindowState(Qt.WindowState.WindowMaximized)
    else:
        window.resize(width, height)


def keep_shape(window: QMainWindow, settings: Settings) -> None:
    """Store the place and size of `window` for the next run."""
    settings.keep_bytes(_SHAPE, window.saveGeometry())
