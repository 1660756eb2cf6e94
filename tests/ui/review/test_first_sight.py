"""What is painted at first sight looks as the picture of its page that is made afterwards."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Layout
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.review.conftest import Review, reviewed_meeting
from tests.writing.random_meetings import random_meeting

Key = Qt.Key
NOTED = 40
"""So much lighter or darker is another pixel; glyphs may stand a part of a pixel aside."""


def seen(review: Review) -> QImage:
    """Return the pages as they are painted now."""
    image = review.window.parts.pages.viewport().grab().toImage()
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def ink(image: QImage) -> int:
    """Return how many pixels are dark."""
    return sum(each < 128 for each in bytes(image.constBits()))


def differing(one: QImage, other: QImage) -> int:
    """Return how many pixels of the two differ."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return sum(abs(a - b) > NOTED for a, b in pairs)


@pytest.mark.parametrize("layout", Layout)
def test_first_sight_looks_as_the_picture(
    window: MainWindow, services: Services, qtbot: QtBot, layout: Layout
) -> None:
    people = reviewed_meeting().participants
    made = random_meeting(4, layout, items=4, tables=0.5)
    services.store.add(replace(made, participants=people))
    window.open_meeting(made.id)
    review = Review(window, qtbot)
    review.begin()
    pages = review.window.parts.pages
    review.window.review._warm_soon.timeout.disconnect()  # here pictures are made when asked for
    looked_at = 0
    for keys in ((Key.Key_End,), (Key.Key_Space,), (Key.Key_Home,), (Key.Key_Space,)):
        pages._pictures.forget()
        pages._pictures.show_pages(pages.pages, ())
        review.keys(*keys)
        first = seen(review)
        assert not pages._pictures._pictures, "a picture was made for the first sight"
        while pages.warm_up(()):
            looked_at += 1
        QApplication.processEvents()
        second = seen(review)
        assert ink(second) > 1000
        assert differing(first, second) < ink(second) / 20
    assert looked_at >= 4
