"""Nothing moves or fades by itself, whatever the system likes.

What the system asks for is not known to Qt before 6.12 (`QAccessibilityHints.motionPreference`).
"""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QProgressBar, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.ui.drawn.still_bar import StillBar
from ssp_desktop.ui.importing.busy_page import BusyPage
from ssp_desktop.ui.leaks.work_progress import WorkProgress
from ssp_desktop.ui.printing.print_progress import PrintProgress
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import press, write
from tests.ui.stage import Stage, staged

A_WHILE_MS = 400
"""Longer than a fading, and than the first steps of Qt's own bar."""


@pytest.fixture
def stage(window: MainWindow, services: Services, qtbot: QtBot) -> Iterator[Stage]:
    with staged(window, services, qtbot) as made:
        yield made


def pictures(part: QWidget, qtbot: QtBot) -> list[QImage]:
    """Return the different pictures that `part` shows in a while."""
    seen: list[QImage] = []
    for _ in range(A_WHILE_MS // 20):
        qtbot.wait(20)
        picture = part.grab().toImage()
        if picture not in seen:
            seen.append(picture)
    return seen


def moving(window: QWidget) -> list[QAbstractAnimation]:
    running = QAbstractAnimation.State.Running
    return [each for each in window.findChildren(QAbstractAnimation) if each.state() is running]


def test_a_bar_for_work_of_unknown_length_is_still(window: MainWindow, qtbot: QtBot) -> None:
    bar, other = StillBar(window), QProgressBar(window)
    for place, each in enumerate((bar, other)):
        each.setRange(0, 0)
        each.setGeometry(40, 40 + 20 * place, 300, 4)
        each.show()
    assert len(pictures(other, qtbot)) > 1, "Qt's own moves"
    assert len(pictures(bar, qtbot)) == 1
    bar.setRange(0, 4)
    empty = pictures(bar, qtbot)
    bar.setValue(2)
    assert pictures(bar, qtbot) != empty


def test_every_bar_of_the_program_is_such_a_one(stage: Stage) -> None:
    """The pages that work goes on in make their bars at once, and others when there is work."""
    icons = stage.window._kit.icons
    made = [
        BusyPage("Læser filen …", stage.window),
        WorkProgress(stage.window),
        PrintProgress(icons, stage.window),
    ]
    stage.do("export")
    bars = stage.window.findChildren(QProgressBar)
    assert len(bars) >= len(made)
    assert all(isinstance(each, StillBar) for each in bars)


def test_the_sign_that_clears_a_field_is_there_at_once(stage: Stage) -> None:
    stage.do("find")
    field = QApplication.focusWidget()
    for key in (Qt.Key.Key_P, Qt.Key.Key_Backspace):
        press(key)
        assert moving(stage.window) == []
        assert len(pictures(field, stage.qtbot)) == 1


def test_menus_lists_and_tips_have_no_effects(open_window: Callable[[], MainWindow]) -> None:
    for effect in Qt.UIEffect:  # as on a Windows that likes them all
        QApplication.setEffectEnabled(effect, True)
    assert any(map(QApplication.isEffectEnabled, Qt.UIEffect))
    open_window()
    assert not any(map(QApplication.isEffectEnabled, Qt.UIEffect))


def test_nothing_that_opens_moves(stage: Stage) -> None:
    for each in ("export", "note_vote", "toggle_details", "find", "settings", "toggle_pages"):
        stage.window.actions_[each].trigger()
        QApplication.processEvents()
        assert [*moving(stage.window), *moving(QApplication.activeWindow())] == [], each
    write("x")
    assert not any(each.isAnimated() for each in stage.window.findChildren(QTreeView))
