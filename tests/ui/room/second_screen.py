"""Opens the window for the room where there are two screens, and tells where it lies.

A program of its own: Qt is told of its screens once, before the application is made.
"""

import sys
import time

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ssp_desktop.bootstrap import Program
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import STYLE, Theme
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.window.main_window import MainWindow


def main() -> None:
    """Print the place of the room's window, whether it fills the screen, and who has the keys."""
    app = QApplication(["ssp-desktop", *STYLE])
    with Program().writing(sys.argv[1]) as services:
        icons = Icons(services.folders.resources / "icons")
        window = MainWindow(services, Theme(app), icons, Settings(services.folders.data))
        window.show()
        window.open_meeting(services.meetings.add_sample().id)
        QTest.qWait(50)
        window.show_room()
        room = window.room_screen.window
        end = time.monotonic() + 20
        while not (room.isFullScreen() and room.shows_pages) and time.monotonic() < end:
            QTest.qWait(100)
        place = room.geometry().getRect()
        print(place, room.isFullScreen(), app.activeWindow() is window, room.shows_pages)  # noqa: T201
        window.close()


if __name__ == "__main__":
    main()
