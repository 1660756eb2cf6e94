"""A file that stands in the way of an export: open, changed since, or somebody else's."""

from pathlib import Path

import docx
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.ui.exporting.export_panel import ExportPanel
from tests.ui.conftest import press
from tests.ui.exporting.conftest import CONTROL, type_name


def test_a_file_that_is_open_elsewhere_is_left_alone_and_another_name_offered(panel, tmp_path):
    panel.save.click()
    first = panel.saved.path
    before = first.read_bytes()
    (tmp_path / f".~lock.{first.name}#").touch()
    panel.save.click()
    assert panel.saved.path is None
    assert "åben" in panel.names.problem.text()
    assert panel.names.other.accessibleName() == f"Gem som {first.stem} (2).docx"
    assert first.read_bytes() == before
    panel.names.other.click()
    assert panel.saved.path == first.with_name(f"{first.stem} (2).docx")
    assert panel.saved.path.exists()


def test_the_database_is_never_exported_over(panel, services, tmp_path):
    (tmp_path / "mit.docx").symlink_to(services.folders.database)
    type_name(panel, "mit")
    panel.save.click()
    assert "programmets egne filer" in panel.names.problem.text()
    assert not panel.names.replace.isVisible()
    services.store.list_meetings()


def change(path: Path) -> bytes:
    """Do to the file what Word would; return what it holds then."""
    document = docx.Document(str(path))
    document.add_paragraph("Rettet i hånden.")
    document.save(str(path))
    return path.read_bytes()


def test_a_file_that_was_changed_since_is_not_replaced_unasked(panel, tmp_path):
    panel.save.click()
    first = panel.saved.path
    changed = change(first)
    press(Qt.Key.Key_Return, on=panel.choices.name)
    assert panel.saved.path is None
    assert "er ændret, siden programmet skrev den" in panel.names.problem.text()
    assert first.read_bytes() == changed
    assert QApplication.focusWidget() is panel.names.other
    press(Qt.Key.Key_Return)
    assert panel.saved.path == first.with_name(f"{first.stem} (2).docx")
    assert first.read_bytes() == changed


def test_a_changed_file_gives_way_when_that_is_wanted(panel):
    panel.save.click()
    first = panel.saved.path
    changed = change(first)
    panel.save.click()
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is panel.names.replace
    press(Qt.Key.Key_Space)
    assert panel.saved.path == first
    assert first.read_bytes() != changed
    panel.save.click()
    assert panel.saved.path == first  # ours again


def test_a_file_of_somebody_elses_is_not_replaced_unasked(panel, tmp_path):
    panel.choices.name.setText("referat.docx")
    panel.choices.name.textEdited.emit("referat.docx")
    (tmp_path / "referat.docx").write_bytes(b"noget andet")
    panel.save.click()
    assert "findes allerede og er ikke skrevet herfra" in panel.names.problem.text()
    assert (tmp_path / "referat.docx").read_bytes() == b"noget andet"
    panel.choices.name.setText("andet.docx")
    panel.choices.name.textEdited.emit("andet.docx")
    assert not panel.names.isVisible()


def test_what_was_written_is_known_after_a_restart(panel, window, meetings, tmp_path):
    panel.save.click()
    first = panel.saved.path
    window.show_start()
    window.open_meeting(meetings[-1].id)
    press(Qt.Key.Key_E, CONTROL)
    again = next(each for each in window.findChildren(ExportPanel) if each.isVisible())
    assert again.choices.folder.field.text() == str(tmp_path)
    again.save.click()
    assert again.saved.path == first
