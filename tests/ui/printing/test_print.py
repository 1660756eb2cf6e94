"""A meeting printed from the panel beside it, by keys; the paper is a PDF."""

import ast
import os
import subprocess
import sys
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pdfplumber
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.application.files.export import FileKind
from ssp_desktop.application.files.printing import Wanted
from ssp_desktop.domain.meeting import Layout
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.printing.outlets import NotPrinted, PrinterOutlet, printer_outlet
from ssp_desktop.ui.printing.printers import Copies
from tests.meetings.live_meeting import LIVE
from tests.rooms import room
from tests.ui.conftest import a_meeting, press, write
from tests.ui.printing.conftest import CONTROL, ITEMS, on_paper, printed, run_on


def test_all_is_ready_but_a_key(panel, window, qtbot, tmp_path, words):
    assert QApplication.focusWidget() is panel.what
    assert panel.what.texts() == ["Hele referatet", "Dette punkt: 3. Bandehandleplan"]
    assert panel.closed_items.text == "Indeholder 1 lukket punkt"
    path = printed(panel, qtbot)
    assert path.name == "2026-03-04 SSP-styregruppen - referat (fuld).pdf"
    assert path.parent == tmp_path
    assert QApplication.focusWidget() is panel.saved.opening
    text = " ".join(chain.from_iterable(words(path)))
    assert "Punkt 2: Lukket: Hemmelig titel" in text
    press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert QApplication.focusWidget() is window.meeting_page.view.item.decision.text


def test_an_item_that_is_closed_beside_the_panel_is_warned_of(opened, window):
    panel = opened(a_meeting(items=(ITEMS[0], ITEMS[2])), ITEMS[2].id)
    assert panel.closed_items.text == ""
    press(Qt.Key.Key_L, CONTROL)
    assert window.meeting_page.session.meeting.items[1].closed
    assert panel.closed_items.text == "Indeholder 1 lukket punkt"
    panel.what.choose(True)
    assert panel.closed_items.text == "Punktet er lukket"
    press(Qt.Key.Key_L, CONTROL)
    assert panel.closed_items.text == ""


def test_without_a_printer_it_says_what_to_do(panel):
    assert panel.target.printer.texts() == ["PDF-fil …"]
    assert "ingen printer" in panel.target.no_printer.text
    assert not panel.target.copies.isVisible()


@pytest.mark.parametrize(
    "wanted", [Wanted(edition, layout) for edition in Edition for layout in Layout]
)
def test_each_page_has_the_words_of_the_export(opened, services, qtbot, words, wanted):
    edition, layout = wanted.edition, wanted.layout
    panel = opened(replace(LIVE, layout=layout))
    panel.edition.choose(edition)
    path = printed(panel, qtbot)
    exported = path.with_name("exported.pdf")
    rendered = services.exporter.render(LIVE, FileKind.PDF, edition=edition, layout=layout)
    exported.write_bytes(rendered.content)
    assert words(path) == words(exported)


def test_the_current_item_alone_and_the_next_one(panel, window, qtbot, words):
    press(Qt.Key.Key_Down, on=panel.what)
    assert panel.wanted.item == ITEMS[2].id
    assert panel.closed_items.text == ""
    path = printed(panel, qtbot)
    assert path.name == "2026-03-04 SSP-styregruppen - punkt 3.pdf"
    (page,) = words(path)
    text = " ".join(page)
    assert "Punkt 3: Bandehandleplan" in text
    assert "Godkendelse af dagsorden" not in text
    window.meeting_page.show_item(ITEMS[1].id)
    assert panel.what.texts()[1] == "Dette punkt: 2. Lukket: Hemmelig titel"
    assert panel.what.value
    assert panel.closed_items.text == "Punktet er lukket"


@pytest.mark.parametrize("alone", [None, 0, 1])
def test_the_open_edition_holds_no_word_of_closed_items(panel, window, qtbot, words, alone):
    if alone is not None:
        window.meeting_page.show_item(ITEMS[alone].id)
        panel.what.choose(True)
    panel.edition.choose(Edition.OPEN)
    assert panel.closed_items.text == ""
    path = printed(panel, qtbot)
    assert "(åben)" in path.name
    text = " ".join(chain.from_iterable(words(path)))
    assert "emmelig" not in text
    assert ("En personsag" in text) is (alone != 0)
    with pdfplumber.open(path) as pdf:
        assert "emmelig" not in str(pdf.metadata)


def test_printing_changes_nothing(panel, window, services, qtbot):
    session = window.meeting_page.session
    before, step = session.meeting, session.last_step
    printed(panel, qtbot)
    assert session.meeting is before
    assert session.last_step == step
    (listed,) = services.store.list_meetings()
    assert listed.last_export is None


def test_another_file_is_left_alone_until_it_may_be_replaced(panel, qtbot, tmp_path):
    taken = tmp_path / panel.target.name.text()
    taken.write_text("En andens")
    press(Qt.Key.Key_Return, on=panel.what)
    assert "findes allerede" in panel.names.problem.text()
    assert taken.read_text() == "En andens"
    panel.names.replace.click()
    qtbot.waitUntil(lambda: panel.saved.path is not None)
    assert taken.read_bytes().startswith(b"%PDF-")
    press(Qt.Key.Key_Return, on=panel.what)  # our own is replaced without a word
    assert panel.names.problem.text() == ""


def test_a_name_that_says_the_other_edition_is_refused(panel, tmp_path):
    panel.target.name.setFocus()
    panel.target.name.selectAll()
    write("referat (åben)")
    press(Qt.Key.Key_Return)
    assert "(åben)" in panel.names.problem.text()
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_printer_that_is_gone_is_named():
    with pytest.raises(NotPrinted, match=r"Printer på 2\. sal"):
        printer_outlet("Printer på 2. sal", Copies(), "referat", room)


def test_a_printer_has_the_same_pages_in_each_copy(opened, services, qtbot, words, tmp_path):
    panel = opened(LIVE)
    panel.edition.choose(Edition.OPEN)
    once = words(printed(panel, qtbot))
    paper = tmp_path / "paper.pdf"
    run = run_on(on_paper(paper), services, panel.window(), Copies(2))
    with qtbot.waitSignal(run.done) as done:
        run.start()
    assert done.args == [len(once)]
    assert words(paper) == once * 2


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_fails_is_named(services, window, qtbot, tmp_path):
    run = run_on(on_paper(tmp_path / "gone" / "paper.pdf"), services, window, Copies())
    with qtbot.waitSignal(run.refused) as refused:
        run.start()
    assert "Kontoret" in str(refused.args[0])


def test_nothing_of_printing_is_loaded_before_it_is_opened(own_data_dir):
    script = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "import ssp_desktop.ui.window.main_window, ssp_desktop.ui.window.meeting_page\n"
        "import ssp_desktop.ui.meeting.door, ssp_desktop.ui.exporting.export_panel\n"
        "print([each for each in sys.modules if 'print' in each.casefold()])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )
    loaded = {"ssp_desktop.application.files.printing", "ssp_desktop.ui.window.prints"}
    # What tells that minutes were changed is called so too, and prints nothing.
    loaded.add("ssp_desktop.application.filing.prints")
    assert set(ast.literal_eval(done.stdout)) == loaded


@pytest.mark.skipif(sys.platform != "linux", reason="other systems' printers ask for no file")
def test_the_file_that_cups_asks_for_lies_in_the_data_folder_while_it_is_painted(
    services, tmp_path, monkeypatch, qapp
):
    class Painter:
        """Begins as Qt's does, which has CUPS make its file then."""

        def begin(self, _device: object) -> bool:
            (Path(os.environ["TMPDIR"]) / "01a6d6b199af1").write_bytes(b"%PDF")
            return True

    monkeypatch.setenv("TMPDIR", str(tmp_path / "usual"))
    device = on_paper(tmp_path / "papir.pdf")
    outlet = PrinterOutlet("Kontoret", device, Copies(), services.attached.room)
    outlet.begin(Painter(), (595.0, 842.0))
    (file,) = services.folders.opened.glob("lent-*/*")
    assert file.read_bytes() == b"%PDF"
    assert os.environ["TMPDIR"] == str(tmp_path / "usual")
    outlet.close()
    assert not services.folders.opened.exists()
