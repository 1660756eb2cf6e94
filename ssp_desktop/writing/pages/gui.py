"""Sees to it that Qt can draw: the one QGuiApplication that fonts and painters need."""

import os
import sys

from PySide6.QtGui import QGuiApplication


def ensure_gui() -> QGuiApplication:
    """Return the QGuiApplication; without one, make one that needs no display.

    One that exists is never touched. Who calls this keeps what it returns as
    long as Qt is in use.
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
