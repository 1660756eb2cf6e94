"""The running QApplication, with its own type: Qt hands out the base of all applications."""

from PySide6.QtWidgets import QApplication


def the_application() -> QApplication:
    """Return the application; RuntimeError before one is made."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("there is no QApplication")
    return app
