"""Opens the window: application, looks, window, and everything else after it stands.

Owns the order of start and end. What the first window does not need is not
imported here.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ssp_desktop.application.parts import Parts
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.main_window import MainWindow
from ssp_desktop.ui.settings import Settings
from ssp_desktop.ui.theme import Theme


def run(parts: Parts, meeting_id: str | None, item_number: int | None) -> int:
    """Open the window on `parts`, at that meeting and item if given; return the exit status.

    Ends with everything on disk and the saving thread stopped.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setApplicationName("SSP Desktop")
    app.setDesktopFileName("ssp-desktop")
    settings = Settings(parts.places.data)
    theme = Theme(app, settings.scheme)
    window = MainWindow(parts, theme, Icons(parts.places.resources / "icons"), settings)
    window.show()
    QTimer.singleShot(0, window, window.load)
    status = app.exec()
    parts.autosave.close()
    window.deleteLater()
    app.processEvents()
    return status
