"""An open edition is opened again before it is written: what must not go out in it stops it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.exporting.export_panel import ExportPanel
from tests.ui.conftest import a_meeting, press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
WHERE = "Planen ligger i C:\\Users\\ida\\Planer\\plan.docx nu."


@pytest.fixture
def panel(services, window, tmp_path) -> ExportPanel:
    """Open the export of the open edition beside a meeting that names a place on a computer."""
    items = (AgendaItem("i1", "Sag", decision=WHERE), AgendaItem("i2", "Andet", decision="Ja."))
    meeting = replace(a_meeting(), items=items)
    services.store.add(meeting)
    window.resize(1500, 900)
    window.open_meeting(meeting.id, "i2")
    press(Qt.Key.Key_E, CONTROL)
    made = window.findChild(ExportPanel)
    made.choices.folder.field.setText(str(tmp_path / "ud"))
    (tmp_path / "ud").mkdir()
    made.choices.edition.choose(Edition.OPEN)
    return made


def ended(panel: ExportPanel, qtbot) -> None:
    qtbot.waitUntil(panel.save.isEnabled, timeout=30_000)


def written(panel: ExportPanel) -> list[Path]:
    return list(Path(panel.choices.folder.field.text()).iterdir())


def test_it_is_stopped_and_its_place_shown(panel, window, qtbot):
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is panel.progress.cancel
    ended(panel, qtbot)
    assert written(panel) == []
    (line,) = panel.leaks.list.lines
    assert line.kind.text() == "Sti på en computer"
    assert QApplication.focusWidget() is line.going
    press(Qt.Key.Key_Return)
    assert window.current_item == "i1"
    assert written(panel) == []


def test_a_reason_lets_through_what_was_shown_and_is_kept(panel, services, qtbot):
    press(Qt.Key.Key_Return)
    ended(panel, qtbot)
    panel.leaks.field.setFocus()
    write("Kun et eksempel")
    press(Qt.Key.Key_Return)
    ended(panel, qtbot)
    assert panel.saved.path is not None
    assert written(panel) == [panel.saved.path]
    last = services.store.list_meetings()[0].last_export
    assert (last.edition, last.despite) == ("open", "Kun et eksempel")
    assert not panel.leaks.isVisible()


def test_the_full_edition_is_written_at_once(panel):
    panel.choices.edition.choose(Edition.FULL)
    panel.save.click()
    assert panel.saved.path is not None


def test_leaving_the_meeting_writes_nothing_of_an_edition_that_is_stopped(panel, window):
    panel.save.click()
    folder = Path(panel.choices.folder.field.text())
    window.show_start()
    assert list(folder.iterdir()) == []
