"""Make the pictures of the user guide, from the program itself and its sample meeting.

    python docs/images/make_images.py

Run it again when the window has changed. It needs no screen.
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

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402 - the platform is chosen above
from PySide6.QtGui import QFont, QFontDatabase  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from ssp_desktop.application.parts import Parts  # noqa: E402
from ssp_desktop.application.sample import sample_agenda  # noqa: E402
from ssp_desktop.bootstrap import Program  # noqa: E402
from ssp_desktop.ui.icons import Icons  # noqa: E402
from ssp_desktop.ui.main_window import MainWindow  # noqa: E402
from ssp_desktop.ui.settings import Settings  # noqa: E402
from ssp_desktop.ui.theme import STYLE, Scheme, Theme  # noqa: E402

WIDTH, HEIGHT = 1280, 760
SETTLED = 1500  # milliseconds


def main() -> None:
    """Write every picture into this folder."""
    app = QApplication(["ssp-desktop", *STYLE])
    with (
        tempfile.TemporaryDirectory() as folder,
        Program().writing(folder) as parts,
    ):
        _give_font(app, parts.places.resources / "fonts")
        _take_all(app, parts)


def _give_font(app: QApplication, fonts: Path) -> None:
    """Use a shipped font: without a screen Qt knows none of the system's own."""
    for file in fonts.glob("LiberationSans-*.ttf"):
        QFontDatabase.addApplicationFont(str(file))
    app.setFont(QFont("Liberation Sans", 10))


def _take_all(app: QApplication, parts: Parts) -> None:
    theme = Theme(app, Scheme.LIGHT)
    icons = Icons(parts.places.resources / "icons")
    sample = parts.meetings.sample()
    window = MainWindow(parts, theme, icons, Settings(parts.places.data))
    window.resize(WIDTH, HEIGHT)
    window.show()
    window.show_start()
    window.dress()
    window.resize(WIDTH, HEIGHT)
    _take(window, "start")
    window.open_meeting_at(sample.id, 3)
    _take(window, "moede")
    window.export()
    _take(window, "eksport")
    window.leave_meeting()
    window.meetings.importer.read_path(str(sample_agenda(parts.places.resources)))
    _take(window, "import")
    window.close()


def _take(window: MainWindow, name: str) -> None:
    waiting = QEventLoop()
    QTimer.singleShot(SETTLED, waiting.quit)
    waiting.exec()
    window.grab().save(str(HERE / f"{name}.png"))


if __name__ == "__main__":
    main()
