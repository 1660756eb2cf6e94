"""The exported file and the log opened with the system's programs, or told of without one."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from ssp_desktop.ui.system import opener
from ssp_desktop.ui.system.opener import reveal_command


class Opener(QObject):
    """Stands for the system's programs; notes what it is to open."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def note(self, url):
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def no_bus(monkeypatch):
    """Leave the file manager of whoever runs the tests alone."""
    monkeypatch.setattr(opener, "_mark_in_file_manager", lambda _: False)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these have a program of their own")
def test_the_file_and_its_folder_are_shown(panel, tmp_path, no_bus):
    programs = Opener()
    QDesktopServices.setUrlHandler("file", programs, "note")
    panel.save.click()
    panel.saved.opening.click()
    panel.saved.revealing.click()
    QDesktopServices.unsetUrlHandler("file")
    assert programs.opened == [panel.saved.path, tmp_path]
    assert not panel.saved.problem.isVisible()
    assert not panel.saved.copying.isVisible()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these have a program of their own")
@pytest.mark.qt_log_ignore("openDocument", "Unable to detect")
@pytest.mark.parametrize("button", ["opening", "revealing"])
def test_a_system_without_a_program_for_it_is_told_of(panel, monkeypatch, no_bus, button):
    monkeypatch.setenv("PATH", "")
    panel.save.click()
    getattr(panel.saved, button).click()
    assert str(panel.saved.path) in panel.saved.problem.text()
    panel.saved.copying.click()
    assert QGuiApplication.clipboard().text() == str(panel.saved.path)
    panel.save.click()
    assert not panel.saved.problem.isVisible()


def test_the_log_is_told_of_where_no_program_shows_it(window, services, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    window.actions_["show_log"].trigger()
    assert str(services.folders.log) in window.message.text


def test_each_system_is_asked_in_its_own_way():
    path = Path("/ud/et referat.docx")
    assert reveal_command(path, "win32") == ["explorer", "/select,", str(path)]
    assert reveal_command(path, "darwin") == ["open", "-R", str(path)]
    assert reveal_command(path, "linux") is None
