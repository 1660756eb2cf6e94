"""The export open beside the newest meeting, at a folder of its own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ssp_desktop.ui.exporting.export_panel import ExportPanel
from tests.ui.conftest import press

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(services, meetings, window, tmp_path, qtbot) -> ExportPanel:
    """Open the export beside the newest meeting, at a folder of its own."""
    window.open_meeting(meetings[-1].id)
    press(Qt.Key.Key_E, CONTROL)
    made = window.findChild(ExportPanel)
    made.choices.folder.field.setText(str(tmp_path))
    return made


def type_name(panel, name):
    """Write `name` by keys, in the place of what stands there."""
    panel.choices.name.setFocus()
    panel.choices.name.selectAll()
    QTest.keyClicks(panel.choices.name, name)
