"""What the application says, in the language of the window. Owns words only."""

from PySide6.QtCore import QCoreApplication

from ssp_desktop.application.said import Fact, worded


def shown(fact: Fact) -> str:
    """Return `fact` as the window shows it."""
    return worded(fact, QCoreApplication.translate)
