"""The files of an export are taken on a thread when its meeting is created in the window."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.ui.window.main_window import MainWindow
from tests.reading.system_exports import DAGSORDEN, folder_of


@pytest.mark.timeout(120)
def test_the_meeting_has_the_files(
    window: MainWindow, services: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    files = {"dagsorden.xml": DAGSORDEN, "bilag/Plan B.pdf": b"planen", "bilag/x.pdf": b"sagen"}
    window.meetings.import_path(str(folder_of(tmp_path / "a", files)))
    importer = window.meetings.importer
    qtbot.waitUntil(lambda: importer.page is not None, timeout=30_000)
    importer.page.create_button.click()
    qtbot.waitUntil(lambda: window.current_meeting is not None, timeout=20_000)
    attachments = window.meeting_page.session.meeting.items[0].attachments
    paths = [services.attached.path(each.digest) for each in attachments]
    assert [path.read_bytes() for path in paths if path is not None] == [b"planen", b"sagen"]
    assert [each.closed for each in attachments] == [False, True]
    window.show_start()


@pytest.mark.timeout(120)
def test_leaving_meanwhile_creates_nothing(
    window: MainWindow, services: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    files = {"dagsorden.xml": DAGSORDEN, "bilag/Plan B.pdf": b"x" * 60_000_000}
    window.meetings.import_path(str(folder_of(tmp_path / "a", files)))
    importer = window.meetings.importer
    qtbot.waitUntil(lambda: importer.page is not None, timeout=30_000)
    importer.page.create_button.click()
    window.show_start()
    qtbot.wait(500)
    assert services.store.list_meetings() == []
