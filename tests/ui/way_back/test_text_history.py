"""An older version of a text is looked at and taken back by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ssp_desktop.application.live.agenda_changes import extra_item
from ssp_desktop.domain.changes import DECISION, SetText
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.way_back.text_history import TextHistoryPanel
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import press

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def meeting(meetings: list[Meeting], window: MainWindow) -> Meeting:
    """Open a meeting at its second item, decided anew twice, and give it as it was."""
    window.open_meeting(meetings[-1].id, meetings[-1].items[1].id)
    for after in ("Taget til orientering.", "Taget til **orientering** uden debat."):
        rewrite(window, DECISION, after)
    return meetings[-1]


def rewrite(window: MainWindow, part: str, after: str) -> None:
    session = window.meeting_page.session
    item = session.meeting.items[1]
    sections = {section.id: section.text for section in item.sections}
    before = sections.get(part, item.decision)
    session.do(SetText.between(item.id, part, before, after))


def decision(window: MainWindow) -> str:
    return window.meeting_page.session.meeting.items[1].decision


def the_panel(window: MainWindow, qtbot: QtBot) -> TextHistoryPanel:
    """Open the panel by its key and give it."""
    press(Qt.Key.Key_H, CONTROL)
    panel = window.findChildren(TextHistoryPanel)[-1]
    qtbot.waitUntil(lambda: panel.isAncestorOf(QApplication.focusWidget()))
    return panel


def marked(panel: TextHistoryPanel) -> dict[str, list[str]]:
    """The words that are struck out and those that are underlined, each in a colour of its own."""
    found: dict[str, list[str]] = {"removed": [], "added": []}
    text = panel.changes.text
    colours = {
        "removed": text.palette().color(QPalette.ColorRole.PlaceholderText),
        "added": text.palette().color(QPalette.ColorRole.BrightText),
    }
    block = text.document().begin()
    while block.isValid():
        for run in block:
            looks = run.fragment().charFormat()
            kinds = {"removed": looks.fontStrikeOut(), "added": looks.fontUnderline()}
            for kind, is_so in kinds.items():
                if is_so:
                    assert looks.foreground().color() == colours[kind]
                    found[kind].append(run.fragment().text().strip())
        block = block.next()
    return found


def test_versions_are_compared_with_the_present_word_by_word(window, meeting, qtbot):
    panel = the_panel(window, qtbot)
    assert panel.hint.text() == "Beslutning · punkt 2 · Bandehandleplan"
    assert [row.value.text for row in panel.list.rows.rows] == [
        "Taget til **orientering** uden debat.",
        "Taget til orientering.",
        "Taget til efterretning.",
    ]
    assert marked(panel) == {"removed": ["orientering."], "added": ["orientering uden debat."]}
    press(Qt.Key.Key_Down)
    assert marked(panel) == {"removed": ["efterretning."], "added": ["orientering uden debat."]}
    said = panel.changes.text.accessibleDescription()
    assert said == "Faldet ud: efterretning.. Kommet til: orientering uden debat."
    press(Qt.Key.Key_Home)
    assert marked(panel) == {"removed": [], "added": []}
    assert not panel.back.isEnabled()


def test_an_older_version_is_taken_back_and_that_is_undone(window, meeting, qtbot):
    the_panel(window, qtbot)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert decision(window) == "Taget til efterretning."
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    text = window.meeting_page.view.item.decision.text
    assert text.hasFocus()
    assert text.toPlainText() == "Taget til efterretning."
    press(Qt.Key.Key_Z, CONTROL)
    assert decision(window) == "Taget til **orientering** uden debat."


def test_the_current_text_is_the_one_that_is_shown(window, meeting, qtbot):
    section = meeting.items[1].sections[0]
    rewrite(window, section.id, "Forvaltningen indstiller noget andet.")
    window.meeting_page.view.item.caret.go_to(section.id)
    panel = the_panel(window, qtbot)
    assert panel.hint.text() == "Indstilling · punkt 2 · Bandehandleplan"
    press(Qt.Key.Key_Return)
    assert window.meeting_page.session.meeting.items[1].sections[0] == section


def test_a_text_that_was_never_another_says_so(window, meeting, qtbot):
    window.open_meeting(meeting.id, meeting.items[0].id)
    panel = the_panel(window, qtbot)
    assert "ikke ændret" in panel.hint.text()
    assert not panel.list.isVisible()
    with qtbot.waitSignal(panel.destroyed):
        press(Qt.Key.Key_Escape)


def test_what_differs_by_its_looks_alone_is_told_in_words(window, meeting, qtbot):
    rewrite(window, DECISION, "Taget til orientering uden debat.")
    panel = the_panel(window, qtbot)
    assert "Ordene er de samme" in panel.changes.legend.text()
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is panel.changes.text
    panel.changes.text.moveCursor(QTextCursor.MoveOperation.End)
    assert panel.changes.text.toPlainText() == "Taget til orientering uden debat."


def test_an_extra_item_without_a_title_has_no_dangling_sign(window, meeting, qtbot):
    session = window.meeting_page.session
    session.do(extra_item(session.meeting))
    extra = next(item for item in session.meeting.items if item.title.startswith("Ekstra"))
    window.meeting_page.show_item(extra.id)
    panel = the_panel(window, qtbot)
    assert panel.hint.text().endswith(
        "Ekstra punkt. Teksten er ikke ændret, siden den kom ind i mødet."
    )
