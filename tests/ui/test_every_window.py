"""Every window, page, dialog, panel and strip of the program, as a screen reader is told of it.

By kind, not by list: whatever class opens as a window of its own, or beside or over the meeting, is
looked for in the program, and has to be brought up here by the way a user has to it. One that is
new fails until it is.
"""

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ssp_desktop import ui
from ssp_desktop.application.services import Services
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import new_id
from ssp_desktop.store.locked import held
from ssp_desktop.ui.look.question_strip import QuestionStrip
from ssp_desktop.ui.look.side_panel import SidePanel
from ssp_desktop.ui.meeting.strips.strip import Strip
from ssp_desktop.ui.window.main_window import MainWindow
from tests.flows.screen_reader.told import faults, faults_of_keys
from tests.machine import keyring_in_a_file
from tests.ui.stage import Stage, staged
from tests.ui.windows_brought_up import WAYS

_BESIDE = (SidePanel, Strip, QuestionStrip)


def _every(kind: type) -> Iterator[type]:
    for each in kind.__subclasses__():
        yield each
        yield from _every(each)


def _opens_by_itself(kind: type) -> bool:
    """Whether its instances are windows or pages: dialogs, menus, pop-ups, what has no parent."""
    if issubclass(kind, (QDialog, QMenu)) or kind.__name__.endswith("Page"):
        return True
    source = inspect.getsource(kind)
    return "WindowType." in source or "super().__init__(None)" in source


def kinds() -> dict[str, type]:
    """Return every class that comes up, by name; what only others are made of is left out."""
    for module in pkgutil.walk_packages(ui.__path__, f"{ui.__name__}."):
        import_module(module.name)
    own = {each for each in _every(QWidget) if each.__module__.startswith(f"{ui.__name__}.")}
    coming = {each for each in own if issubclass(each, _BESIDE) or _opens_by_itself(each)}
    bases = {each for each in coming if any(issubclass(other, each) for other in coming - {each})}
    used = {QuestionStrip}  # as it is, too
    return {each.__name__: each for each in coming - (bases - used)}


@pytest.fixture(autouse=True)
def ring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give this process a keyring in a file."""
    monkeypatch.setenv(keyring_in_a_file.FILE, str(tmp_path / "keyring.json"))
    keyring.set_keyring(keyring_in_a_file.Keyring())
    yield
    keyring.set_keyring(NoKeyring())
    held.let_all_go()


@pytest.fixture
def stage(window: MainWindow, services: Services, qtbot: QtBot) -> Iterator[Stage]:
    for name in ("Børneudvalget", "Ungerådet"):  # the second is the meeting's committee as well
        services.store.save_committee(Committee(new_id(), name))
    with staged(window, services, qtbot) as made:
        yield made


def test_everything_that_comes_up_is_brought_up_here() -> None:
    assert sorted(WAYS) == sorted(kinds())


@pytest.mark.parametrize("name", sorted(WAYS))
def test_it_is_told_whole_and_tab_goes_round_it(
    stage: Stage, name: str, qtbot: QtBot, tmp_path: Path
) -> None:
    kind = kinds()[name]
    _kept = WAYS[name](stage, tmp_path)  # a window without a parent is nobody else's
    qtbot.waitUntil(lambda: any(_seen(kind)), timeout=20_000)
    part = next(_seen(kind))
    if isinstance(part, QDialog) and part.windowType() is not Qt.WindowType.Popup:
        qtbot.waitUntil(lambda: QApplication.activeWindow() is part)
    stage.qtbot.wait(50)
    assert faults() == []
    if isinstance(part, QDialog):
        assert faults_of_keys(part) == []


def _seen(kind: type) -> Iterator[QWidget]:
    for each in QApplication.allWidgets():
        if type(each) is kind and each.isVisible():
            yield each
