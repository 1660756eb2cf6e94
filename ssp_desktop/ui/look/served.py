"""What every window has for those who use no mouse, or no screen."""

from PySide6.QtWidgets import QApplication

from ssp_desktop.ui.look import announcer, enter_clicks


def serve(application: QApplication) -> None:
    """From now on have Enter click buttons, and a screen reader say what is announced."""
    announcer.begin(application)
    enter_clicks.begin(application)
