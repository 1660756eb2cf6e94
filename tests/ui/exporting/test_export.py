"""A referat handed over from the panel beside the meeting."""

import sys
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from ssp_desktop.application.order import findings
from ssp_desktop.domain.meeting import AgendaItem, Section, Status
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.exporting.export_panel import ExportPanel
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.system import opener
from ssp_desktop.ui.system.opener import reveal_command
from tests.ui.conftest import a_meeting, press

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(services, meetings, window, tmp_path, qtbot) -> ExportPanel:
    """Open the export beside the newest meeting, at a folder of its own."""
    window.open_meeting(meetings[-1].id)
    press(Qt.Key.Key_E, CONTROL)
    made = window.findChild(ExportPanel)
    made.folder.setText(str(tmp_path))
    return made


def test_the_name_is_right_before_anything_is_written(panel, meetings):
    day = meetings[-1].date.isoformat()
    assert panel.name.text() == f"{day} SSP-styregruppen - referat.docx"
    panel.edition.choose(Edition.OPEN)
    panel.kind.setCurrentIndex(1)
    assert panel.name.text() == f"{day} SSP-styregruppen - referat (åben).pdf"


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
    panel.kind.setCurrentIndex(kind)
    panel.save.click()
    assert panel.names.problem.text() == ""
    assert panel.saved.path.read_bytes().lstrip(b"\xef\xbb\xbf").startswith(magic)


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


def test_a_folder_that_is_not_there_is_told_and_nothing_is_lost(panel, tmp_path):
    panel.folder.setText(str(tmp_path / "findes ikke"))
    panel.save.click()
    assert "findes ikke" in panel.names.problem.text()
    panel.folder.setText(str(tmp_path))
    panel.save.click()
    assert panel.names.problem.text() == ""


def test_a_name_of_ones_own_is_kept_when_the_kind_changes(panel):
    panel.name.selectAll()
    panel.name.insert("mit referat.docx")
    panel.name.textEdited.emit("mit referat.docx")
    panel.kind.setCurrentIndex(1)
    assert panel.name.text() == "mit referat.pdf"


def type_name(panel, name):
    """Write `name` by keys, in the place of what stands there."""
    panel.name.setFocus()
    panel.name.selectAll()
    QTest.keyClicks(panel.name, name)


def test_the_mark_follows_the_edition_in_a_name_of_ones_own(panel, tmp_path):
    panel.edition.choose(Edition.OPEN)
    panel.name.setFocus()
    panel.name.setCursorPosition(0)
    QTest.keyClicks(panel.name, "rettet ")
    assert panel.name.text().startswith("rettet ")
    assert panel.name.text().endswith(" - referat (åben).docx")
    panel.edition.choose(Edition.FULL)
    assert panel.name.text().endswith(" - referat.docx")
    panel.save.click()
    assert "åben" not in panel.saved.path.name
    panel.edition.choose(Edition.OPEN)
    assert panel.name.text().endswith(" - referat (åben).docx")


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
    panel.kind.setCurrentIndex(1)
    assert panel.name.text() == "Referat 24.4.2026.pdf"
    panel.kind.setCurrentIndex(0)
    assert panel.name.text() == "Referat 24.4.2026.docx"
    panel.save.click()
    assert panel.saved.path.name == "Referat 24.4.2026.docx"


@pytest.mark.parametrize("typed", [".", "..", "/", "a/b", "Møde: 2", "å" * 200])
def test_a_name_that_cannot_be_is_told_of_and_nothing_is_written(panel, tmp_path, typed):
    type_name(panel, typed)
    panel.kind.setCurrentIndex(1)
    panel.kind.setCurrentIndex(0)
    panel.save.click()
    assert panel.saved.path is None
    assert panel.names.problem.text() != ""
    assert list(tmp_path.rglob("*.docx")) == []


def test_the_database_is_never_exported_over(panel, services, tmp_path):
    (tmp_path / "mit.docx").symlink_to(services.folders.database)
    type_name(panel, "mit")
    panel.save.click()
    assert "programmets egne filer" in panel.names.problem.text()
    assert not panel.names.replace.isVisible()
    services.store.list_meetings()


def test_what_is_unfinished_is_listed_with_a_way_to_it(panel, window, meetings):
    lines = panel.unfinished.findChildren(QPushButton)
    assert [line.text() for line in lines] == ["Punkt 3 har ingen beslutning"]
    lines[0].click()
    assert window.current_item == meetings[-1].items[2].id
    assert panel.isVisible()


def test_escape_closes_the_panel_and_the_cursor_is_back_in_the_decision(panel, window):
    press(Qt.Key.Key_Escape, on=panel.layout_)
    assert not panel.isVisible()
    assert panel.save.isEnabled()


def test_the_folder_and_kind_are_offered_again(panel, services, tmp_path):
    panel.kind.setCurrentIndex(1)
    panel.save.click()
    kept = Settings(services.folders.data)
    assert kept.text("export_folder") == str(tmp_path)
    assert kept.text("export_kind") == "pdf"


def test_an_agenda_lacks_no_decisions_and_a_meeting_says_what_it_lacks():
    agenda = a_meeting(status=Status.PLANNED, items=())
    assert [each.text for each in findings(agenda)] == ["Mødet har ingen punkter"]
    bare = a_meeting(venue="", date=None)
    assert [each.text for each in findings(bare)] == [
        "Mødet har ingen dato",
        "Mødet har intet sted",
        "Punkt 3 har ingen beslutning",
    ]


def test_a_date_that_is_still_to_be_written_is_missing_also_in_an_agenda():
    text = "Referatet af mødet i Ravnsø den [dato] godkendes."
    undated = AgendaItem("i", "Godkendelse", sections=(Section("s", "Indstilling", text),))
    agenda = a_meeting(status=Status.PLANNED, items=(undated,))
    (lack,) = findings(agenda)
    assert lack.text == "Punkt 1 mangler en dato i stedet for [dato]"
    assert lack.item == "i"


def test_enter_anywhere_in_the_panel_exports(panel, tmp_path):
    press(Qt.Key.Key_Return, on=panel.layout_)
    first = panel.saved.path
    assert first.exists()
    press(Qt.Key.Key_Return, on=panel.name)
    assert panel.saved.path == first
    assert list(tmp_path.glob("*.docx")) == [first]


def test_enter_on_a_line_of_what_is_unfinished_goes_there(panel, window, meetings):
    window.open_meeting(meetings[-1].id, meetings[-1].items[0].id)
    (line,) = panel.unfinished.findChildren(QPushButton)
    press(Qt.Key.Key_Return, on=line)
    assert window.current_item == meetings[-1].items[2].id
    assert panel.saved.path is None


def test_tab_goes_through_the_panel_and_out_of_it(panel):
    reached = []
    for _ in range(60):
        reached.append(QApplication.focusWidget())
        press(Qt.Key.Key_Tab)
    own = [panel.layout_, panel.edition, panel.kind, panel.name, panel.folder]
    assert reached[: len(own)] == own
    assert panel.save in reached
    assert any(not panel.isAncestorOf(each) for each in reached)
    assert reached.count(panel.layout_) > 1


def test_without_a_folder_the_file_comes_among_the_documents(panel, tmp_path, monkeypatch):
    home = tmp_path / "hjem"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.chdir(tmp_path)
    panel.folder.clear()
    panel.name.setText("uden mappe")
    panel.save.click()
    assert panel.saved.path == home / "uden mappe.docx"


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
    press(Qt.Key.Key_Return, on=panel.name)
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
    panel.name.setText("referat.docx")
    panel.name.textEdited.emit("referat.docx")
    (tmp_path / "referat.docx").write_bytes(b"noget andet")
    panel.save.click()
    assert "findes allerede og er ikke skrevet herfra" in panel.names.problem.text()
    assert (tmp_path / "referat.docx").read_bytes() == b"noget andet"
    panel.name.setText("andet.docx")
    panel.name.textEdited.emit("andet.docx")
    assert not panel.names.isVisible()


def test_what_was_written_is_known_after_a_restart(panel, window, meetings, tmp_path):
    panel.save.click()
    first = panel.saved.path
    window.show_start()
    window.open_meeting(meetings[-1].id)
    press(Qt.Key.Key_E, CONTROL)
    again = next(each for each in window.findChildren(ExportPanel) if each.isVisible())
    assert again.folder.text() == str(tmp_path)
    again.save.click()
    assert again.saved.path == first


def test_the_full_edition_says_that_it_holds_closed_items(panel, window, meetings):
    assert panel.closed_items.text == ""
    window.open_meeting(meetings[-1].id, meetings[-1].items[0].id)
    window.actions_["toggle_closed"].trigger()
    assert panel.closed_items.text == "Indeholder 1 lukket punkt"
    assert panel.name.text().endswith(" - referat (fuld).docx")
    window.open_meeting(meetings[-1].id, meetings[-1].items[1].id)
    window.actions_["toggle_closed"].trigger()
    assert panel.closed_items.text == "Indeholder 2 lukkede punkter"
    panel.edition.choose(Edition.OPEN)
    assert panel.closed_items.text == ""
    assert panel.name.text().endswith(" - referat (åben).docx")


class Opener(QObject):
    """Stands for the system's programs; notes what it is to open."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def note(self, url):
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def no_bus(monkeypatch):
    """Leave the file manager of whoever runs the tests alone."""
    monkeypatch.setattr(opener, "_mark_in_file_manager", lambda _: False)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these have a program of their own")
def test_the_file_and_its_folder_are_shown(panel, tmp_path, no_bus):
    programs = Opener()
    QDesktopServices.setUrlHandler("file", programs, "note")
    panel.save.click()
    panel.saved.opening.click()
    panel.saved.revealing.click()
    QDesktopServices.unsetUrlHandler("file")
    assert programs.opened == [panel.saved.path, tmp_path]
    assert not panel.saved.problem.isVisible()
    assert not panel.saved.copying.isVisible()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these have a program of their own")
@pytest.mark.qt_log_ignore("openDocument", "Unable to detect")
@pytest.mark.parametrize("button", ["opening", "revealing"])
def test_a_system_without_a_program_for_it_is_told_of(panel, monkeypatch, no_bus, button):
    monkeypatch.setenv("PATH", "")
    panel.save.click()
    getattr(panel.saved, button).click()
    assert str(panel.saved.path) in panel.saved.problem.text()
    panel.saved.copying.click()
    assert QGuiApplication.clipboard().text() == str(panel.saved.path)
    panel.save.click()
    assert not panel.saved.problem.isVisible()


def test_the_log_is_told_of_where_no_program_shows_it(window, services, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    window.actions_["show_log"].trigger()
    assert str(services.folders.log) in window.message.text


def test_each_system_is_asked_in_its_own_way():
    path = Path("/ud/et referat.docx")
    assert reveal_command(path, "win32") == ["explorer", "/select,", str(path)]
    assert reveal_command(path, "darwin") == ["open", "-R", str(path)]
    assert reveal_command(path, "linux") is None


def test_a_point_that_was_opened_and_not_answered_is_told():
    case = Section("s", "Baggrund", "1. Uro\n2. Fravær")
    item = AgendaItem(
        "i", "Status", sections=(case,), decision="Ad. 1. Uro\n\nIntet nyt.\n\nAd. 2. Fravær"
    )
    (lack,) = findings(a_meeting(items=(item,)))
    assert (lack.text, lack.item) == ("Punkt 1: Ad. 2 er ikke besvaret", "i")
