"""What can be in sight: what each action of the menus brings, and what happens besides.

In every run of the tests a few of them, where most of the parts are seen; in `make prove` all.
"""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHoverEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QMenu,
    QWidget,
)

from tests.proofs import PROOFS
from tests.ui.actions.test_every_action import AFTER, PREPARED
from tests.ui.conftest import write
from tests.ui.stage import Preparing, Stage, done, nothing

SCHEMES = ("light", "dark")


def _done(action_id: str) -> Preparing:
    """Do the action, where it has something to do."""

    def prepare(stage: Stage) -> None:
        PREPARED[action_id](stage)
        stage.do(action_id)
        AFTER.get(action_id, nothing)(stage)

    return prepare


def _told(stage: Stage) -> None:
    stage.window.message.tell("Gemt som mødet.docx", lambda: None)


def _warned(stage: Stage) -> None:
    stage.window.message.warn("Mappen findes ikke. Vælg en anden mappe.")


def _selected(stage: Stage) -> None:
    stage.write("Et ord, og et til").selectAll()


def _large(stage: Stage) -> None:
    for _ in range(8):
        stage.do("larger_text")


def _words(action_id: str) -> Preparing:
    """Open a line to search in, and write there."""

    def prepare(stage: Stage) -> None:
        stage.do(action_id)
        write("plan")

    return prepare


def _menu(at: int) -> Preparing:
    def prepare(stage: Stage) -> None:
        menu = stage.window.menuBar().findChildren(
            QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly
        )[at]
        menu.popup(stage.window.geometry().center())
        menu.setActiveAction(menu.actions()[0])

    return prepare


_BESIDES: dict[str, Preparing] = {
    "the meeting": nothing,
    "a message": _told,
    "a warning": _warned,
    "no decision yet": lambda stage: stage.write(""),
    "words selected": _selected,
    "a closed item while the meeting runs": done("begin_or_end", "take_up", "toggle_closed"),
    "the meeting is over": done("begin_or_end", "begin_or_end"),
    "the largest text": _large,
    "words found": _words("find"),
    "words to replace": _words("replace"),
    "meetings found": _words("search"),
    **{f"menu {at + 1}": _menu(at) for at in range(6)},
}
SCENES = {**_BESIDES, **{each: _done(each) for each in PREPARED if each != "quit"}}
FEW = (
    "the meeting",
    "a warning",
    "a closed item while the meeting runs",
    "words to replace",
    "menu 2",
    "export",
    "settings",
    "back",
)


def scenes(some: tuple[str, ...] = FEW) -> pytest.MarkDecorator:
    """Run a test once in each scene: in those, and in `make prove` in all."""
    return pytest.mark.parametrize("scene", SCENES if PROOFS else some)


def in_sight() -> list[QWidget]:
    """Return the windows that are in sight, and menus."""
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


def show_scheme(stage: Stage, scheme: str) -> None:
    """Change to the light or the dark scheme, whatever is open."""
    stage.window.actions_[f"scheme_{scheme}"].trigger()
    stage.qtbot.wait(60)


def point_at_everything(top: QWidget, *, there: bool) -> None:
    """Let every button and the middle row of every list be under the pointer, or none."""
    for part in top.findChildren(QWidget):
        if isinstance(part, QAbstractButton) and part.isEnabled():
            part.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, there)
        elif isinstance(part, QAbstractItemView) and part.model() is not None:
            row = part.visualRect(part.model().index(part.model().rowCount() // 2, 0)).center()
            kind = QEvent.Type.HoverMove if there else QEvent.Type.HoverLeave
            place, none = QPointF(row), QPointF(-1, -1)
            event = QHoverEvent(kind, place if there else none, place, none if there else place)
            QApplication.sendEvent(part.viewport(), event)
