"""CPR numbers before an export: listed with a way to each, and in the open edition a stop."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from ssp_desktop.domain.meeting import AgendaItem, Section, new_id
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.exporting.export_panel import ExportPanel
from tests.ui.conftest import a_meeting, press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
ITEMS = (
    AgendaItem(new_id(), "Sag", decision="Drengen (010190-1234) var med."),
    AgendaItem(
        new_id(),
        "En anden",
        closed=True,
        open_text="En sag er behandlet.",
        decision="Godkendt.",
        sections=(Section(new_id(), "Baggrund", "CPR 020290 1234"),),
    ),
    AgendaItem(new_id(), "En tredje", decision="Ja."),
)


@pytest.fixture
def panel(services, window, tmp_path) -> ExportPanel:
    """Open the export beside a meeting with a number in an open and in a closed item."""
    meeting = a_meeting(items=ITEMS)
    services.store.add(meeting)
    window.open_meeting(meeting.id, ITEMS[2].id)
    press(Qt.Key.Key_E, CONTROL)
    made = window.findChild(ExportPanel)
    made.choices.folder.field.setText(str(tmp_path))
    return made


def lines(panel: ExportPanel) -> list[str]:
    found = panel.unfinished.findChildren(QPushButton)
    return [line.accessibleName() for line in found if not line.isHidden()]


def ended(panel: ExportPanel, qtbot) -> None:
    """Wait until the open edition is looked into, written, or stopped."""
    qtbot.waitUntil(panel.save.isEnabled, timeout=30_000)


def exports(services) -> list[tuple[str, str]]:
    raw = sqlite3.connect(services.folders.database)
    found = raw.execute("SELECT edition, despite FROM exports").fetchall()
    raw.close()
    return found


def test_the_full_edition_lists_them_and_is_written(panel, services):
    assert lines(panel) == [
        "Punkt 1: CPR 010190-XXXX (beslutningen)",
        "Punkt 2: CPR 020290-XXXX (Baggrund)",
    ]
    assert not panel.stop.isVisible()
    panel.save.click()
    assert panel.saved.path is not None
    assert exports(services) == [("full", "")]


def test_a_line_leads_to_its_place(panel, window):
    _, second = panel.unfinished.findChildren(QPushButton)
    press(Qt.Key.Key_Return, on=second)
    assert window.current_item == ITEMS[1].id
    editor = window.meeting_page.view.item.sections.editors[ITEMS[1].sections[0].id]
    assert QApplication.focusWidget() is editor.text
    assert panel.saved.path is None


def test_the_open_edition_is_stopped_and_let_through_for_a_reason_that_is_kept(
    panel, services, tmp_path, qtbot
):
    panel.choices.edition.choose(Edition.OPEN)
    only = ["Punkt 1: CPR 010190-XXXX (beslutningen)"]
    qtbot.waitUntil(lambda: lines(panel) == only)
    assert "ligner et CPR-nummer" in panel.stop.said.text
    press(Qt.Key.Key_Return, on=panel.choices.name)
    ended(panel, qtbot)
    assert panel.saved.path is None
    assert list(tmp_path.glob("*.docx")) == []
    assert "Intet er skrevet" in panel.stop.problem.text()
    assert QApplication.focusWidget() is panel.stop.field
    write("   ")
    press(Qt.Key.Key_Return)
    ended(panel, qtbot)
    assert panel.saved.path is None
    write("Aftalt med jurist")
    press(Qt.Key.Key_Return)
    ended(panel, qtbot)
    assert panel.saved.path is not None
    assert panel.saved.path.exists()
    assert exports(services) == [("open", "Aftalt med jurist")]
    assert not panel.stop.problem.isVisible()


def test_what_is_mended_stops_nothing(panel, window, services, qtbot):
    panel.choices.edition.choose(Edition.OPEN)
    assert panel.stop.isVisible()
    press(Qt.Key.Key_Return, on=panel.unfinished.findChildren(QPushButton)[0])
    press(Qt.Key.Key_A, CONTROL)
    write("Drengen var med.")
    qtbot.waitUntil(lambda: not panel.stop.isVisible())
    assert lines(panel) == []
    panel.save.click()
    ended(panel, qtbot)
    assert panel.saved.path is not None
    assert exports(services) == [("open", "")]


def test_another_number_needs_a_reason_of_its_own(panel, window, services, qtbot):
    panel.choices.edition.choose(Edition.OPEN)
    panel.stop.field.setText("Den første må stå der")
    window.open_meeting(services.store.list_meetings()[0].id, ITEMS[2].id)
    write(" 030390-1234")
    qtbot.waitUntil(lambda: len(lines(panel)) == 2)
    assert panel.stop.field.text() == ""
    panel.save.click()
    ended(panel, qtbot)
    assert panel.saved.path is None


@pytest.mark.parametrize("added", [" 030390-1234", " 010190-1235"])
def test_a_number_written_at_the_last_moment_is_not_let_through(
    panel, window, services, qtbot, added
):
    panel.choices.edition.choose(Edition.OPEN)
    panel.stop.field.setText("Den første må stå der")
    window.open_meeting(services.store.list_meetings()[0].id, ITEMS[2].id)
    write(added)
    panel.save.click()
    ended(panel, qtbot)
    assert list(Path(panel.choices.folder.field.text()).glob("*.docx")) == []
    qtbot.waitUntil(lambda: len(lines(panel)) == 2)
    assert panel.stop.field.text() == ""
    assert "Intet er skrevet" in panel.stop.problem.text()
    write("Begge må")
    press(Qt.Key.Key_Return)
    ended(panel, qtbot)
    assert panel.saved.path is not None
    assert exports(services) == [("open", "Begge må")]


def test_a_number_in_the_name_of_the_file_stops_it_too(services, window, tmp_path, qtbot):
    meeting = replace(a_meeting(), title="")
    services.store.add(meeting)
    window.open_meeting(meeting.id)
    press(Qt.Key.Key_E, CONTROL)
    panel = window.findChild(ExportPanel)
    panel.choices.folder.field.setText(str(tmp_path))
    panel.choices.edition.choose(Edition.OPEN)
    panel.choices.name.setFocus()
    panel.choices.name.selectAll()
    write("sag 010190-1234")
    press(Qt.Key.Key_Return)
    ended(panel, qtbot)
    assert panel.saved.path is None
    assert panel.stop.isVisible()
    write("Det er et sagsnummer")
    press(Qt.Key.Key_Return)
    ended(panel, qtbot)
    assert panel.saved.path is not None
