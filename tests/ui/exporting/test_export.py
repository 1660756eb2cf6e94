"""A referat handed over from the panel beside the meeting."""

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.remembered.settings import Settings
from tests.ui.conftest import press
from tests.ui.exporting.conftest import type_name


def test_the_name_is_right_before_anything_is_written(panel, meetings):
    day = meetings[-1].date.isoformat()
    assert panel.choices.name.text() == f"{day} SSP-styregruppen - referat.docx"
    panel.choices.edition.choose(Edition.OPEN)
    panel.choices.kind.setCurrentIndex(1)
    assert panel.choices.name.text() == f"{day} SSP-styregruppen - referat (åben).pdf"


def test_a_docx_is_written_and_remembered(panel, services, meetings, tmp_path):
    panel.save.click()
    assert panel.names.problem.text() == ""
    (written,) = tmp_path.glob("*.docx")
    assert panel.saved.path == written
    text = "\n".join(paragraph.text for paragraph in docx.Document(str(written)).paragraphs)
    assert "Taget til efterretning." in text
    (summary,) = [each for each in services.store.list_meetings() if each.id == meetings[-1].id]
    assert summary.last_export.path == str(written)
    assert summary.last_export.kind == "docx"
    assert QApplication.focusWidget() is panel.saved.opening


@pytest.mark.parametrize(("kind", "magic"), [(1, b"%PDF-"), (2, b"REFERAT")])
def test_pdf_and_text_are_written_too(panel, tmp_path, kind, magic):
    panel.choices.kind.setCurrentIndex(kind)
    panel.save.click()
    assert panel.names.problem.text() == ""
    assert panel.saved.path.read_bytes().lstrip(b"\xef\xbb\xbf").startswith(magic)


def test_a_folder_that_is_not_there_is_told_and_nothing_is_lost(panel, tmp_path):
    panel.choices.folder.field.setText(str(tmp_path / "findes ikke"))
    panel.save.click()
    assert "findes ikke" in panel.names.problem.text()
    panel.choices.folder.field.setText(str(tmp_path))
    panel.save.click()
    assert panel.names.problem.text() == ""


def test_a_name_of_ones_own_is_kept_when_the_kind_changes(panel):
    panel.choices.name.selectAll()
    panel.choices.name.insert("mit referat.docx")
    panel.choices.name.textEdited.emit("mit referat.docx")
    panel.choices.kind.setCurrentIndex(1)
    assert panel.choices.name.text() == "mit referat.pdf"


def test_the_mark_follows_the_edition_in_a_name_of_ones_own(panel, tmp_path):
    panel.choices.edition.choose(Edition.OPEN)
    panel.choices.name.setFocus()
    panel.choices.name.setCursorPosition(0)
    QTest.keyClicks(panel.choices.name, "rettet ")
    assert panel.choices.name.text().startswith("rettet ")
    assert panel.choices.name.text().endswith(" - referat (åben).docx")
    panel.choices.edition.choose(Edition.FULL)
    assert panel.choices.name.text().endswith(" - referat.docx")
    panel.save.click()
    assert "åben" not in panel.saved.path.name
    panel.choices.edition.choose(Edition.OPEN)
    assert panel.choices.name.text().endswith(" - referat (åben).docx")


@pytest.mark.parametrize("typed", ["mit (åben)", "mit (ÅBEN).docx", "mit.docx (åben)"])
def test_a_name_that_says_the_other_edition_is_not_written_and_the_right_one_offered(
    panel, tmp_path, typed
):
    type_name(panel, typed)
    panel.save.click()
    assert list(tmp_path.glob("*.docx")) == []
    assert "den fulde udgave" in panel.names.problem.text()
    assert panel.names.other.accessibleName() == "Gem som mit.docx"
    press(Qt.Key.Key_Return, on=panel.names.other)
    assert panel.saved.path == tmp_path / "mit.docx"


def test_what_stands_after_the_last_dot_is_kept_when_the_kind_changes(panel):
    type_name(panel, "Referat 24.4.2026")
    panel.choices.kind.setCurrentIndex(1)
    assert panel.choices.name.text() == "Referat 24.4.2026.pdf"
    panel.choices.kind.setCurrentIndex(0)
    assert panel.choices.name.text() == "Referat 24.4.2026.docx"
    panel.save.click()
    assert panel.saved.path.name == "Referat 24.4.2026.docx"


@pytest.mark.parametrize("typed", [".", "..", "/", "a/b", "Møde: 2", "å" * 200])
def test_a_name_that_cannot_be_is_told_of_and_nothing_is_written(panel, tmp_path, typed):
    type_name(panel, typed)
    panel.choices.kind.setCurrentIndex(1)
    panel.choices.kind.setCurrentIndex(0)
    panel.save.click()
    assert panel.saved.path is None
    assert panel.names.problem.text() != ""
    assert list(tmp_path.rglob("*.docx")) == []


def test_escape_closes_the_panel_and_the_cursor_is_back_in_the_decision(panel, window):
    press(Qt.Key.Key_Escape, on=panel.choices.layout_)
    assert not panel.isVisible()
    assert panel.save.isEnabled()


def test_the_folder_and_kind_are_offered_again(panel, services, tmp_path):
    panel.choices.kind.setCurrentIndex(1)
    panel.save.click()
    kept = Settings(services.folders.data)
    assert kept.text("export_folder") == str(tmp_path)
    assert kept.text("export_kind") == "pdf"


def test_enter_anywhere_in_the_panel_exports(panel, tmp_path):
    press(Qt.Key.Key_Return, on=panel.choices.layout_)
    first = panel.saved.path
    assert first.exists()
    press(Qt.Key.Key_Return, on=panel.choices.name)
    assert panel.saved.path == first
    assert list(tmp_path.glob("*.docx")) == [first]


def test_tab_goes_through_the_panel_and_out_of_it(panel):
    reached = []
    for _ in range(60):
        reached.append(QApplication.focusWidget())
        press(Qt.Key.Key_Tab)
    own = [
        panel.choices.what,
        panel.choices.layout_,
        panel.choices.edition,
        panel.choices.kind,
        panel.choices.name,
        panel.choices.folder.field,
    ]
    assert reached[: len(own)] == own
    assert panel.save in reached
    assert any(not panel.isAncestorOf(each) for each in reached)
    assert reached.count(panel.choices.layout_) > 1


def test_without_a_folder_the_file_comes_among_the_documents(panel, tmp_path, monkeypatch):
    home = tmp_path / "hjem"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.chdir(tmp_path)
    panel.choices.folder.field.clear()
    panel.choices.name.setText("uden mappe")
    panel.save.click()
    assert panel.saved.path == home / "uden mappe.docx"


def test_the_full_edition_says_that_it_holds_closed_items(panel, window, meetings):
    assert panel.choices.closed_items.text == ""
    window.open_meeting(meetings[-1].id, meetings[-1].items[0].id)
    window.actions_["toggle_closed"].trigger()
    assert panel.choices.closed_items.text == "Indeholder 1 lukket punkt"
    assert panel.choices.name.text().endswith(" - referat (fuld).docx")
    window.open_meeting(meetings[-1].id, meetings[-1].items[1].id)
    window.actions_["toggle_closed"].trigger()
    assert panel.choices.closed_items.text == "Indeholder 2 lukkede punkter"
    panel.choices.edition.choose(Edition.OPEN)
    assert panel.choices.closed_items.text == ""
    assert panel.choices.name.text().endswith(" - referat (åben).docx")
