"""An attachment shown over the window: pages of a PDF and pictures, by keys."""

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.inspection import SHOWING
from ssp_desktop.ui.meeting.attachments.preview_panel import PreviewPanel
from ssp_desktop.ui.window.main_window import MainWindow
from tests.reading.hostile_files import pdf_of, printed
from tests.ui.attachments.test_lines import CONTROL, SHIFT, give, line
from tests.ui.conftest import press
from tests.ui.stage import Stage, staged


@pytest.fixture
def stage(window: MainWindow, services: Services, qtbot: QtBot) -> Iterator[Stage]:
    with staged(window, services, qtbot) as made:
        yield made


def shown(stage: Stage, qtbot: QtBot, content: bytes, name: str) -> PreviewPanel:
    """Show such a file by its key."""
    give(stage, 1, content, name)
    line(stage, 1).title.setFocus()
    press(Qt.Key.Key_Return, CONTROL | SHIFT)
    panel = stage.window.findChild(PreviewPanel)
    assert panel is not None
    qtbot.waitExposed(panel)
    return panel


def png(width: int, height: int) -> bytes:
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(picture)
    return bytes(buffer.data().data())


def test_pages_are_turned_by_keys_and_escape_leaves(stage: Stage, qtbot: QtBot) -> None:
    pages = [printed([f"Side {number}", *["linje"] * 50]) for number in range(1, 4)]
    panel = shown(stage, qtbot, pdf_of(pages), "plan.pdf")
    qtbot.waitUntil(lambda: panel.pages == 3, timeout=20_000)
    first = panel.image
    assert first.width() > 400
    press(Qt.Key.Key_Right, on=panel)
    assert panel.far.text() == "Side 2 af 3"
    qtbot.waitUntil(lambda: panel.image != first)
    press(Qt.Key.Key_End, on=panel)
    press(Qt.Key.Key_Right, on=panel)
    assert panel.far.text() == "Side 3 af 3"
    third = panel.image
    press(Qt.Key.Key_Home, on=panel)
    assert panel.far.text() == "Side 1 af 3"
    qtbot.waitUntil(lambda: panel.image != third)
    bar = panel.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    while panel.page == 0:
        press(Qt.Key.Key_PageDown, on=panel)
    assert panel.page == 1
    press(Qt.Key.Key_Escape, on=panel)
    qtbot.waitUntil(lambda: stage.window.findChild(PreviewPanel) is None)


def test_a_picture_is_shown_no_wider_than_there_is_room(stage: Stage, qtbot: QtBot) -> None:
    panel = shown(stage, qtbot, png(6000, 300), "kort.png")
    qtbot.waitUntil(lambda: not panel.image.isNull())
    assert panel.image.width() <= panel.area.viewport().width()
    assert not panel.far.isVisible()


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"%PDF-1.4 nothing", "plan.pdf", "i stykker"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", "x.png", "ikke vises"),
        (b"\x89PNG\r\n\x1a\n nothing", "x.png", "ikke vises"),
    ],
)
def test_what_cannot_be_shown_says_so(
    stage: Stage, qtbot: QtBot, content: bytes, name: str, said: str
) -> None:
    panel = shown(stage, qtbot, content, name)
    qtbot.waitUntil(lambda: said in panel.picture.text(), timeout=20_000)


def test_what_was_altered_is_not_shown(stage: Stage, qtbot: QtBot) -> None:
    digest = give(stage, 1, png(20, 20), "kort.png")
    place = stage.services.attached.path(digest)
    assert isinstance(place, Path)
    place.chmod(0o600)
    place.write_bytes(png(30, 20))
    line(stage, 1).show_here()
    panel = stage.window.findChild(PreviewPanel)
    qtbot.waitUntil(lambda: "ændret uden om programmet" in panel.picture.text())


def painting() -> list[str]:
    """Return the command lines of the processes below this one that paint pages."""
    found = []
    for each in Path("/proc").glob("[0-9]*"):
        try:
            parent = (each / "stat").read_text().rpartition(")")[2].split()[1]
            command = (each / "cmdline").read_text()
        except OSError:  # it has just ended
            continue
        if parent == str(os.getpid()) and SHOWING in command:
            found.append(command)
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked up as on Linux")
def test_closed_before_its_first_page_it_leaves_no_process(stage: Stage, qtbot: QtBot) -> None:
    # So long that looking through the kept file takes longer than the key.
    long = pdf_of([printed(["Side 1"])]) + b"\n% " + b"x" * 60_000_000
    panel = shown(stage, qtbot, long, "plan.pdf")
    qtbot.waitUntil(lambda: panel._source._job is not None)
    press(Qt.Key.Key_Escape, on=panel)
    jobs = [each for each in threading.enumerate() if each.name == "job"]
    qtbot.waitUntil(lambda: not any(each.is_alive() for each in jobs), timeout=20_000)
    assert painting() == []
