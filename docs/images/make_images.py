"""Make the pictures of the user guide, from the program itself and its sample meeting.

    python docs/images/make_images.py [NAME …]

Run it again when the window has changed; with names only those pictures are
written. It needs no screen.
"""

import os
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Without a screen Qt makes one of 800 by 800, too small for the window.
os.environ["QT_QPA_PLATFORM"] = (
    f"offscreen:configfile={HERE.parent.parent / 'tests' / 'screen.json'}"
)
os.environ["QT_SCALE_FACTOR"] = "1.5"
os.environ["HOME"] = "/home"  # no user's own folder in a picture
sys.path.insert(0, str(HERE.parent.parent))

import clock_of_story  # noqa: F401, E402 - before the program asks what time it is
from camera import Camera  # noqa: E402 - the platform is chosen above
from PySide6.QtGui import QFont, QFontDatabase  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402
from scenes import HEIGHT, WIDTH, play  # noqa: E402

from ssp_desktop.application.services import Services  # noqa: E402
from ssp_desktop.bootstrap import Program  # noqa: E402
from ssp_desktop.ui.look.icons import Icons  # noqa: E402
from ssp_desktop.ui.look.theme import STYLE, Scheme, Theme  # noqa: E402
from ssp_desktop.ui.remembered.settings import Settings  # noqa: E402
from ssp_desktop.ui.system.language import DANISH, speak_in_fields  # noqa: E402
from ssp_desktop.ui.window.main_window import MainWindow  # noqa: E402


def main(names: list[str]) -> None:
    """Write every picture, or those of these names, into this folder."""
    app = QApplication(["ssp-desktop", *STYLE])
    with (
        tempfile.TemporaryDirectory() as folder,
        Program().writing(folder) as services,
    ):
        speak_in_fields(app, DANISH, services.folders.resources / "translations")
        _give_font(app, services.folders.resources / "fonts")
        services = services._replace(who="Ida Marie Juhl")
        window = _made_window(app, services)
        play(Camera(window, HERE, names), services)
        window.close()


def _give_font(app: QApplication, fonts: Path) -> None:
    """Use a shipped font: without a screen Qt knows none of the system's own."""
    for file in fonts.glob("LiberationSans-*.ttf"):
        QFontDatabase.addApplicationFont(str(file))
    app.setFont(QFont("Liberation Sans", 10))


def _made_window(app: QApplication, services: Services) -> MainWindow:
    theme = Theme(app, Scheme.LIGHT)
    icons = Icons(services.folders.resources / "icons")
    window = MainWindow(services, theme, icons, Settings(services.folders.data))
    window.resize(WIDTH, HEIGHT)
    window.show()
    window.activateWindow()
    window.dress()
    window.resize(WIDTH, HEIGHT)
    return window


if __name__ == "__main__":
    main(sys.argv[1:])
