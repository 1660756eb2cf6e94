"""Panels and dialogs on a screen of 640 by 360 points: 1280 by 720, everything twice as large.

Run by ``test_small_screen.py`` in a process of its own, whose scale makes the screen so small.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.ui.filing.verify_dialog import VerifyDialog
from ssp_desktop.ui.window.main_window import MainWindow
from tests.proofs import PROOFS
from tests.ui.actions.test_every_action import AFTER, PREPARED
from tests.ui.contrast.seen import owner_of, painted, parts_of
from tests.ui.little_room.conftest import assert_sound
from tests.ui.stage import Stage, staged

SCREEN = QSize(640, 360)
TITLE = 24
"""What a window's title takes, in points, at least."""
OPENED = (
    "file send_for_review hand_on print approve settings committees new_meeting copies move_out "
    "move_in trash deleted_parts text_history often_written selftest guide shortcuts commands about"
).split()


@pytest.fixture
def stage(window: MainWindow, services: Services, qtbot: QtBot) -> Iterator[Stage]:
    with staged(window, services, qtbot) as made:
        window.showMaximized()
        made.settle()
        yield made


def opened(stage: Stage) -> list[QWidget]:
    """Return the windows over the meeting's; the system has a dialog of its own for files."""
    others = (QMenu, QFileDialog)
    tops = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return [each for each in tops if each is not stage.window and not isinstance(each, others)]


def cut_in(top: QWidget) -> list[str]:
    """Return the words that a part of `top` draws outside itself; what scrolls may."""
    found = []
    for part in parts_of(top):
        if owner_of(part) is not part or isinstance(part, QLineEdit | QMenuBar):
            continue
        inside = QRectF(part.rect()).adjusted(-1, -1, 1, 1)
        found += [
            f"{type(part).__name__} »{says}«"
            for says, box in painted(part)
            if says and not inside.contains(box)
        ]
    return found


def test_the_screen_is_that_small(qapp: QApplication) -> None:
    assert qapp.primaryScreen().size() == SCREEN


@pytest.mark.parametrize("action", PREPARED if PROOFS else OPENED)
def test_what_opens_has_its_room(stage: Stage, qtbot: QtBot, action: str) -> None:
    PREPARED[action](stage)
    stage.window.actions_[action].trigger()
    AFTER.get(action, lambda _: None)(stage)
    qtbot.wait(60)
    for top in opened(stage):
        assert top.width() <= SCREEN.width(), top
        title = 0 if top.windowType() is Qt.WindowType.Popup else TITLE
        assert top.height() <= SCREEN.height() - title, top
        assert_sound(qtbot, top)
        assert cut_in(top) == []
    stage.window.message.hide()  # lies over the page on purpose
    assert_sound(qtbot, stage.window)
    assert cut_in(stage.window) == []


def test_the_check_of_a_package_has_its_room(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    icons = stage.window._kit.icons
    dialog = VerifyDialog(stage.services, icons, stage.window)
    dialog.show()
    dialog.check(tmp_path)
    qtbot.waitUntil(lambda: not dialog.progress.isVisible(), timeout=20_000)
    assert dialog.height() <= SCREEN.height() - TITLE
    assert_sound(qtbot, dialog)
