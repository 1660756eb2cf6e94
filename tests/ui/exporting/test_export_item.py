"""One item is saved as a file: the extract of the minutes, in any kind and edition."""

import pytest
from PySide6.QtWidgets import QApplication

from ssp_desktop.application.files.export import FileKind
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.exporting.export_panel import ExportPanel


@pytest.fixture
def panel(window, meetings: list[Meeting], tmp_path) -> ExportPanel:
    """Choose to save the second item of a meeting."""
    window.resize(1500, 900)
    window.open_meeting(meetings[1].id, meetings[1].items[1].id)
    window.actions_["save_item"].trigger()
    found = window.findChild(ExportPanel)
    found.choices.folder.field.setText(str(tmp_path))
    return found


def test_the_item_is_chosen_and_its_name_ready(panel, meetings):
    assert panel.choices.what.item == meetings[1].items[1].id
    assert panel.choices.name.text().endswith(" - punkt 2.docx")
    assert QApplication.focusWidget() is panel.choices.what


def test_the_item_alone_is_written_and_the_list_says_nothing_of_it(panel, services):
    panel.choices.kind.choose(FileKind.TEXT)
    panel.save.click()
    text = panel.saved.path.read_text("utf-8")
    assert "Bandehandleplan" in text
    assert "Eventuelt" not in text
    assert all(each.last_export is None for each in services.store.list_meetings())


def test_another_item_and_the_whole_minutes_follow(panel, window, meetings):
    window.meeting_page.show_item(meetings[1].items[2].id)
    assert panel.choices.name.text().endswith(" - punkt 3.docx")
    window.actions_["export"].trigger()
    assert panel.choices.what.item == ""
    assert panel.choices.name.text().endswith(" - referat.docx")
    panel.save.click()
    assert panel.saved.path.name == panel.choices.name.text()
