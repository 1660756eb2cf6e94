"""Printing open beside a meeting, with no printer there: the paper is a PDF, and its words read."""

import re
import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from ssp_desktop.application.files.printing import Wanted, clear
from ssp_desktop.domain.meeting import AgendaItem, Section, new_id
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.printing.outlets import PrinterOutlet
from ssp_desktop.ui.printing.print_panel import PrintPanel
from ssp_desktop.ui.printing.print_run import PrintRun
from ssp_desktop.ui.printing.printers import Copies
from tests.meetings.live_meeting import LIVE
from tests.ui.conftest import a_meeting, press

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


NUMBER = (
    AgendaItem(new_id(), "Sag", decision="Drengen (010190-1234) var med."),
    AgendaItem(new_id(), "En anden", decision="Ja."),
)


def records(services) -> list[tuple[str, str, str]]:
    raw = sqlite3.connect(services.folders.database)
    found = raw.execute("SELECT kind, edition, despite FROM exports").fetchall()
    raw.close()
    return found


def on_paper(path: Path) -> QPrinter:
    """A printer whose paper is a file, as Qt has one in every QPrinter."""
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(path))
    return device


def run_on(device: QPrinter, services, window, copies: Copies) -> PrintRun:
    """Begin a print of the live meeting on that printer."""
    cleared = partial(clear, services.exporter, LIVE, Wanted(Edition.OPEN), to="Kontoret")
    outlet = PrinterOutlet("Kontoret", device, copies, services.attached.room)
    return PrintRun(cleared, outlet, partial(services.store.exporting, LIVE.id), window)
