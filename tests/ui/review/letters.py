"""Opens the review on the last of the screens there are, and tells how large its letters are.

A program of its own: Qt is told of its screens once, before the application is made.
"""

import json
import sys
import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Participant, Role
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import STYLE, Theme
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.review.review_window import ReviewWindow
from ssp_desktop.ui.window.main_window import MainWindow

_DARK = 128


def main() -> None:
    """Print where the window is, and of each layout the height of a capital in real pixels."""
    app = QApplication(["ssp-desktop", *STYLE])
    with Program().writing(sys.argv[1]) as services:
        icons = Icons(services.folders.resources / "icons")
        window = MainWindow(services, Theme(app), icons, Settings(services.folders.data))
        window.show()
        heights = {}
        for layout in Layout:
            services.store.add(_meeting(layout))
            window.open_meeting(layout.value)
            QTest.qWait(50)
            window.show_review()
            review = window.review_screen.window
            QTest.keyClick(review.who.name.lineEdit(), Qt.Key.Key_Return)
            end = time.monotonic() + 20
            while (review.busy or not review.parts.pages.item) and time.monotonic() < end:
                QTest.qWait(50)
            heights[layout.value] = _capital(review)
            place = [*review.geometry().getRect(), review.isFullScreen()]
            review.close()
            QTest.qWait(50)
        window.close()
    print(json.dumps({"place": place, "heights": heights}))  # noqa: T201


def _meeting(layout: Layout) -> Meeting:
    words = " ".join(["HHHHHHHH"] * 60)
    item = AgendaItem("i", "Punkt", decision=words)
    chair = Participant("a", "Åse Dam", role=Role.CHAIR)
    return Meeting(layout.value, "Udvalget", layout=layout, participants=(chair,), items=(item,))


def _capital(review: ReviewWindow) -> tuple[int, float, bool]:
    """Return the rows of ink of a capital, those of the screen, and whether every line is whole."""
    pages = review.parts.pages
    paragraph = review.review.sitting.paragraphs("i")[-1]
    from ssp_desktop.application.review.compared import Stretch  # noqa: PLC0415 - with the pages

    pages.drop_choice()
    boxes = pages.boxes("i", Stretch(paragraph.key, 0, len(paragraph.text)))
    ratio = pages.devicePixelRatioF()
    box = pages.boxes("i", Stretch(paragraph.key, 0, 1))[0]
    image: QImage = pages.viewport().grab().toImage()
    left, right = round(box.left() * ratio), round(box.right() * ratio)
    rows = [
        y
        for y in range(round(box.top() * ratio), round(box.bottom() * ratio))
        if any(image.pixelColor(x, y).lightness() < _DARK for x in range(left, right))
    ]
    inside = all(each.left() >= 0 and each.right() <= pages.viewport().width() for each in boxes)
    return len(rows), review.height() * ratio, inside


if __name__ == "__main__":
    main()
