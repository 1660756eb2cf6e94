"""A meeting printed from the panel beside it, by keys; the paper is a PDF."""

import ast
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

import pdfplumber
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QPushButton

from ssp_desktop.application.files.export import FileKind
from ssp_desktop.application.files.printing import Wanted, clear
from ssp_desktop.domain.meeting import AgendaItem, Layout, Section, new_id
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.printing.outlets import NotPrinted, PrinterOutlet, printer_outlet
from ssp_desktop.ui.printing.print_panel import PrintPanel
from ssp_desktop.ui.printing.print_run import PrintRun
from ssp_desktop.ui.printing.printers import Copies
from tests.live_meeting import LIVE
from tests.ui.conftest import a_meeting, press, write
from tests.writing.random_meetings import random_meeting

CONTROL = Qt.KeyboardModifier.ControlModifier
_LEADER = re.compile(r"\.{3,}")
ITEMS = (
    AgendaItem(new_id(), "Godkendelse af dagsorden", decision="Godkendt."),
    AgendaItem(
        new_id(),
        "Hemmelig titel",
        closed=True,
        open_title="En personsag",
        open_text="Der blev truffet afgørelse.",
        decision="Hemmelig beslutning.",
        sections=(Section(new_id(), "Hemmelig baggrund", "Hemmeligt."),),
    ),
    AgendaItem(new_id(), "Bandehandleplan", "2026-001234", decision="Taget til efterretning."),
)


@pytest.fixture(autouse=True)
def no_printers(monkeypatch):
    """Ask nobody for printers, whatever this machine has."""
    monkeypatch.setenv("CUPS_SERVER", "localhost:9")


@pytest.fixture
def words(pdf_text) -> Callable[[Path], list[list[str]]]:
    """Give a function for the words of each page; leaders left out."""

    def read(pdf: Path) -> list[list[str]]:
        pages = _LEADER.sub(" ", pdf_text(pdf, "-layout")).split("\f")
        return [page.split() for page in pages[:-1]]

    return read


@pytest.fixture
def opened(services, window, tmp_path):
    """Give a function that opens a meeting at an item, and printing beside it."""

    def made(meeting, item_id: str = "") -> PrintPanel:
        services.store.add(meeting)
        window.open_meeting(meeting.id, item_id)
        press(Qt.Key.Key_P, CONTROL)
        panel = window.findChild(PrintPanel)
        panel.target.folder.setText(str(tmp_path))
        return panel

    return made


@pytest.fixture
def panel(opened) -> PrintPanel:
    """Open printing beside a meeting with a closed item, at its last item."""
    return opened(a_meeting(items=ITEMS), ITEMS[2].id)


def printed(panel: PrintPanel, qtbot) -> Path:
    """Press Enter, and return what came of it."""
    press(Qt.Key.Key_Return, on=panel.what)
    qtbot.waitUntil(lambda: panel.saved.path is not None, timeout=10_000)
    return panel.saved.path


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
    assert path.name == "2026-03-04 SSP-styregruppen - punkt 3 (fuld).pdf"
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


# CPR numbers

NUMBER = (
    AgendaItem(new_id(), "Sag", decision="Drengen (010190-1234) var med."),
    AgendaItem(new_id(), "En anden", decision="Ja."),
)


def records(services) -> list[tuple[str, str, str]]:
    raw = sqlite3.connect(services.folders.database)
    found = raw.execute("SELECT kind, edition, despite FROM exports").fetchall()
    raw.close()
    return found


def test_an_open_print_is_stopped_and_let_through_for_a_reason_that_is_kept(
    opened, services, qtbot, tmp_path
):
    panel = opened(a_meeting(items=NUMBER), NUMBER[1].id)
    panel.edition.choose(Edition.OPEN)
    (line,) = panel.numbers.findChildren(QPushButton)
    assert line.accessibleName() == "Punkt 1: CPR 010190-XXXX (beslutningen)"
    press(Qt.Key.Key_Return, on=panel.what)
    qtbot.waitUntil(lambda: "Intet er udskrevet" in panel.stop.problem.text())
    assert QApplication.focusWidget() is panel.stop.field
    assert list(tmp_path.glob("*.pdf")) == []
    assert records(services) == []
    write("Aftalt med jurist")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.saved.path is not None)
    assert records(services) == [("print", "open", "Aftalt med jurist")]
    (listed,) = services.store.list_meetings()
    assert listed.last_export is None


def test_a_number_written_at_the_last_moment_is_not_let_through(
    opened, window, services, qtbot, tmp_path
):
    panel = opened(a_meeting(items=NUMBER), NUMBER[1].id)
    panel.edition.choose(Edition.OPEN)
    panel.stop.field.setText("Den første må stå der")
    window.open_meeting(services.store.list_meetings()[0].id, NUMBER[1].id)
    write(" 030390-1234")
    panel.print.click()
    qtbot.waitUntil(lambda: "Intet er udskrevet" in panel.stop.problem.text())
    qtbot.waitUntil(lambda: len(panel.numbers.findChildren(QPushButton)) == 2)
    assert panel.stop.field.text() == ""
    assert list(tmp_path.glob("*.pdf")) == []
    assert records(services) == []


def test_an_item_without_a_number_is_not_stopped(opened, services, qtbot):
    panel = opened(a_meeting(items=NUMBER), NUMBER[1].id)
    panel.what.choose(True)
    panel.edition.choose(Edition.OPEN)
    assert not panel.stop.isVisible()
    printed(panel, qtbot)
    assert records(services) == []


def test_the_reason_goes_where_the_file_cannot_be_written(opened, services, qtbot, tmp_path):
    panel = opened(a_meeting(items=NUMBER), NUMBER[1].id)
    panel.edition.choose(Edition.OPEN)
    panel.stop.field.setText("Aftalt med jurist")
    panel.target.folder.setText(str(tmp_path / "findes ikke"))
    press(Qt.Key.Key_Return, on=panel.what)
    qtbot.waitUntil(lambda: bool(panel.progress.problem.text()))
    assert "findes ikke" in panel.progress.problem.text()
    assert records(services) == []
    assert panel.print.isEnabled()


# Files and printers


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
        printer_outlet("Printer på 2. sal", Copies(), "referat")


def on_paper(path: Path) -> QPrinter:
    """A printer whose paper is a file, as Qt has one in every QPrinter."""
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(path))
    return device


def run_on(device: QPrinter, services, window, copies: Copies) -> PrintRun:
    """Begin a print of the live meeting on that printer."""
    cleared = partial(clear, services.exporter, LIVE, Wanted(Edition.OPEN), to="Kontoret")
    outlet = PrinterOutlet("Kontoret", device, copies)
    return PrintRun(cleared, outlet, partial(services.store.exporting, LIVE.id), window)


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


def test_a_long_meeting_can_be_stopped_and_the_window_lives(opened, qtbot, tmp_path, words):
    panel = opened(random_meeting(3, Layout.PUNKT, 60))
    press(Qt.Key.Key_Return, on=panel.what)
    assert QApplication.focusWidget() is panel.progress.cancel
    qtbot.waitUntil(lambda: panel.progress.bar.value() > 3, timeout=10_000)
    press(Qt.Key.Key_Return)
    assert panel.progress.told.text == "Udskriften er stoppet."
    assert list(tmp_path.glob("*.pdf")) == []
    assert panel.print.isEnabled()
    path = printed(panel, qtbot)
    assert len(words(path)) > 100


def test_a_print_goes_on_when_the_meeting_is_left(opened, window, qtbot, tmp_path):
    panel = opened(random_meeting(3, Layout.PUNKT, 60))
    press(Qt.Key.Key_Return, on=panel.what)
    qtbot.waitUntil(lambda: panel.progress.bar.value() > 3, timeout=10_000)
    press(Qt.Key.Key_W, CONTROL)
    assert window.meeting_page is None
    qtbot.waitUntil(lambda: list(tmp_path.glob("*.pdf")) != [], timeout=10_000)


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
    loaded = ["ssp_desktop.application.files.printing", "ssp_desktop.ui.window.prints"]
    assert sorted(ast.literal_eval(done.stdout)) == loaded


def test_what_becomes_of_a_print_is_said_when_its_panel_is_closed(opened, window, qtbot):
    item = replace(ITEMS[0], decision="Se 010203-1234.")
    panel = opened(a_meeting(items=(item,)), item.id)
    panel.edition.choose(Edition.OPEN)
    press(Qt.Key.Key_Return, on=panel.what)
    press(Qt.Key.Key_Escape)
    assert panel.isHidden()
    qtbot.waitUntil(lambda: "CPR" in window.message.text, timeout=10_000)
    press(Qt.Key.Key_P, CONTROL)
    panel.edition.choose(Edition.FULL)
    press(Qt.Key.Key_Return, on=panel.what)
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.message.text.startswith("Gemt som "), timeout=10_000)


def begin_to_be_refused(opened) -> None:
    """Begin an open print that a CPR number will stop."""
    panel = opened(a_meeting(items=NUMBER), NUMBER[1].id)
    panel.edition.choose(Edition.OPEN)
    press(Qt.Key.Key_Return, on=panel.what)


def test_a_print_that_is_refused_when_its_meeting_is_left_says_so(opened, window, qtbot):
    begin_to_be_refused(opened)
    press(Qt.Key.Key_W, CONTROL)
    assert window.meeting_page is None
    qtbot.waitUntil(lambda: "CPR" in window.message.text, timeout=10_000)


def test_a_print_that_is_refused_when_another_meeting_is_open_says_so(
    opened, window, services, qtbot
):
    other = a_meeting()
    services.store.add(other)
    begin_to_be_refused(opened)
    window.open_meeting(other.id)
    qtbot.waitUntil(lambda: "CPR" in window.message.text, timeout=10_000)


def test_a_print_that_fails_long_after_its_meeting_was_left_says_so(
    opened, window, qtbot, tmp_path
):
    panel = opened(random_meeting(3, Layout.PUNKT, 60))
    folder = tmp_path / "mappe"
    folder.mkdir()
    panel.target.folder.setText(str(folder))
    press(Qt.Key.Key_Return, on=panel.what)
    qtbot.waitUntil(lambda: panel.progress.bar.value() > 3, timeout=10_000)
    press(Qt.Key.Key_W, CONTROL)
    folder.rmdir()
    qtbot.waitUntil(lambda: "mappe" in window.message.text, timeout=10_000)


def test_a_print_that_is_done_when_its_meeting_is_left_says_so(opened, window, qtbot):
    panel = opened(a_meeting(items=ITEMS))
    press(Qt.Key.Key_Return, on=panel.what)
    press(Qt.Key.Key_W, CONTROL)
    qtbot.waitUntil(lambda: window.message.text.startswith("Gemt som "), timeout=10_000)


def test_what_the_panel_shows_is_not_said_again_by_the_window(panel, window, qtbot):
    printed(panel, qtbot)
    assert window.message.text == ""


def test_closing_the_window_prints_what_is_under_way(opened, window, tmp_path, words):
    panel = opened(random_meeting(3, Layout.PUNKT, 60))
    press(Qt.Key.Key_Return, on=panel.what)
    press(Qt.Key.Key_Q, CONTROL)
    assert not window.isVisible()
    (path,) = tmp_path.glob("*.pdf")
    assert len(words(path)) > 100


def test_the_window_stays_when_what_is_under_way_is_refused(opened, window, tmp_path):
    begin_to_be_refused(opened)
    press(Qt.Key.Key_Q, CONTROL)
    assert window.isVisible()
    assert "CPR" in window.message.text
    assert list(tmp_path.glob("*.pdf")) == []
    press(Qt.Key.Key_Q, CONTROL)
    assert not window.isVisible()


def test_a_print_whose_pages_take_too_long_says_so(services, window, qtbot, tmp_path):
    run = run_on(on_paper(tmp_path / "paper.pdf"), services, window, Copies())
    with qtbot.waitSignal(run.refused) as refused:
        run.start()
        assert not run.finish(0)
    assert "i tide" in str(refused.args[0])
    assert not (tmp_path / "paper.pdf").exists()
