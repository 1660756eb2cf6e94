"""A machine on which no dictionary can be had."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.spelling.proofreader import Proofreader
from ssp_desktop.spelling.service import SpellingService
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.meeting_view import MeetingView
from tests.ui.meeting.conftest import act


def test_who_asks_for_misspelt_words_is_told_why_there_are_none(
    qtbot: QtBot, services: Services, tmp_path: Path
) -> None:
    service = SpellingService(lambda: [tmp_path / "none.aff"])
    services = services._replace(make_proofreader=lambda: Proofreader(service))
    session = services.open_session(services.meetings.add_sample().id)
    view = MeetingView(session, services, Icons(services.folders.resources / "icons"))
    qtbot.addWidget(view)
    told: list[str] = []
    view.message.connect(lambda text, _undoable: told.append(text))
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is view)
    view.moving.go_to_decision()
    qtbot.keyClicks(QApplication.focusWidget(), "Ole spurg om det ")
    try:
        qtbot.waitUntil(lambda: bool(service.refused), timeout=20_000)
        qtbot.waitUntil(lambda: not view.writing.busy, timeout=20_000)
        act(view, "suggest_word")
        assert told == ["Der er ingen ordbog at stave efter, så kun navne understreges"]
    finally:
        view.close_view()
        service.close()
