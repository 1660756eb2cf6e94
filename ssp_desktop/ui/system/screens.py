"""Which screen to use besides the one that the main window is on."""

from PySide6.QtGui import QScreen


def other_screen(screens: list[QScreen], own: QScreen) -> QScreen | None:
    """Return a screen that is neither `own` nor mirrors it; None when there is none."""
    taken = own.geometry()
    return next((each for each in screens if not each.geometry().intersects(taken)), None)
