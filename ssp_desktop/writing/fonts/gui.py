"""Makes sure that Qt can draw: provides the one QGuiApplication that fonts and painters need."""

import os
import sys

from PySide6.QtGui import QGuiApplication


def ensure_gui() -> QGuiApplication:
    """Return the QGuiApplication; make one that needs no display if there is none.

    An existing one is never touched. The caller keeps the returned object as long as it
    uses Qt.
    """
    existing = QGuiApplication.instance()
    if isinstance(existing, QGuiApplication):
        return existing
    platform = os.environ.get("QT_QPA_PLATFORM")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        return QGuiApplication(sys.argv[:1] or ["ssp-desktop"])
    finally:
        if platform is None:
            del os.environ["QT_QPA_PLATFORM"]
        else:
            os.environ["QT_QPA_PLATFORM"] = platform
