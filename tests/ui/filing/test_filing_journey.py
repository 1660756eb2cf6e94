"""Attachments dropped and put in order, the meeting filed, a word changed, and filed again."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.application.services import Services
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.filing.filing_panel import FilingPanel
from ssp_desktop.ui.meeting.agenda.agenda_list import AgendaList
from ssp_desktop.ui.meeting.attachments.attachment_line import AttachmentLine
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import a_meeting, press, write
from tests.ui.given_files import drop, written

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def meeting(services: Services, committee: Committee) -> Meeting:
    """Store a meeting whose first decision names an attachment."""
    made = a_meeting(committee.name, committee_id=committee.id)
    first = replace(made.items[0], decision="Se bilag 3.")
    made = replace(made, items=(first, *made.items[1:]))
    services.store.add(made)
    return made


def files_in(package: Path) -> dict[str, str]:
    """Return the public attachments of a package by their names."""
    return {path.name: path.read_text("utf-8") for path in (package / "offentlig/bilag").iterdir()}


def test_drop_put_in_order_file_change_a_word_see_it_older_and_file_again(
    services: Services, window: MainWindow, meeting: Meeting, qtbot: QtBot, tmp_path: Path
) -> None:
    window.resize(1500, 900)
    window.open_meeting(meeting.id, meeting.items[0].id)

    def attached() -> list[str]:
        return [each.title for each in window.meeting_page.session.meeting.items[0].attachments]

    def filed() -> Path:
        panel = next(each for each in window.findChildren(FilingPanel) if each.isVisible())
        panel.folder.setText(str(tmp_path / "journal"))
        press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: panel.saved.path is not None, timeout=30_000)
        press(Qt.Key.Key_Escape)
        return Path(panel.saved.path)

    drop(QApplication.focusWidget(), written(tmp_path, "kort.txt", "plan.txt", "brev.txt"))
    qtbot.waitUntil(lambda: attached() == ["kort", "plan", "brev"])
    lines = [each for each in window.findChildren(AttachmentLine) if each.isVisible()]
    lines[2].title.setFocus()
    press(Qt.Key.Key_Up, CONTROL | SHIFT)
    press(Qt.Key.Key_Up, CONTROL | SHIFT)
    assert attached() == ["brev", "kort", "plan"]
    assert window.meeting_page.session.meeting.items[0].decision == "Se bilag 1."

    press(Qt.Key.Key_8, CONTROL)
    first = filed()
    assert services.filing.verify(first).sound
    before = files_in(first)
    assert before == {
        "1.1 brev.txt": "Indholdet af brev.txt",
        "1.2 kort.txt": "Indholdet af kort.txt",
        "1.3 plan.txt": "Indholdet af plan.txt",
    }

    window.show_start()
    window.open_meeting(meeting.id, meeting.items[0].id)
    written_in = QApplication.focusWidget()
    assert written_in is not None
    (agenda,) = window.meeting_page.findChildren(AgendaList)
    place = agenda.mapTo(window, agenda.rect().topLeft())
    write(" Og mere.")
    qtbot.waitUntil(
        lambda: (
            window.meeting_page.filed.line is not None
            and window.meeting_page.filed.line.isVisible()
        ),
        timeout=10_000,
    )
    assert window.meeting_page.filed.line.words.text.endswith(" · rettet siden")
    line = window.meeting_page.filed.line
    assert agenda.mapTo(window, agenda.rect().topLeft()) == place
    assert line.mapTo(window, line.rect().topLeft()).y() > (
        written_in.mapTo(window, written_in.rect().topLeft()).y()
    )
    services.saved(window.meeting_page.session)
    assert services.filing.verify(first).problems == (
        "Punkt 1 er ændret i mødet, siden pakken blev lavet.",
    )

    window.meeting_page.filed.line.again.click()
    second = filed()
    assert second == first.with_name(f"{first.name} (2)")
    assert services.filing.verify(second).sound
    assert files_in(second) == files_in(first) == before
