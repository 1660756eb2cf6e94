"""The running QApplication with its own type: Qt returns the base class of all applications."""

from PySide6.QtWidgets import QApplication


def the_application() -> QApplication:
    """Return the application; raises RuntimeError before one is made."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("there is no QApplication")
    return app
