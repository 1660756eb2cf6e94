"""What pages are printed on: one of the system's printers, or a PDF file.

Owns how each begins and ends, and what the user is shown when it fails. The pages come from
outside.
"""

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QIODevice, QObject
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.printing.printers import Copies, is_there, page_layout, printer

Room = Callable[[], AbstractContextManager[Path]]
"""Gives a private folder in the data folder for a while; entering raises OSError."""
_FOLDER = "TMPDIR"
_RESOLUTION = 1200
"""Dots per inch in a PDF: as fine as the printers' own."""


class NotPrinted(UserError):
    """A printer did not take the pages."""

    def __init__(self, name: str, *, gone: bool = False) -> None:
        """Name the printer, and say what can be done."""
        what = (
            f"Printeren {name} findes ikke længere på computeren."
            if gone
            else f"Printeren {name} tog ikke imod udskriften. Se, om den er tændt og har papir."
        )
        super().__init__(
            f"{what} Mødet er urørt. Prøv igen, vælg en anden printer, eller gem som PDF-fil."
        )


class Outlet(Protocol):
    """Something that pages are painted on."""

    @property
    def device(self) -> QPagedPaintDevice:
        """What a painter paints on."""

    @property
    def times(self) -> int:
        """How many times all pages are to be painted."""

    @property
    def may_be_out(self) -> bool:
        """Whether some of it may have gone out already, even if it is stopped now."""

    def begin(self, painter: QPainter, size: tuple[float, float]) -> None:
        """Begin painting on it with `painter`, pages of `size` in points; raises UserError."""

    def next_page(self) -> None:
        """Turn to a new page; raises UserError."""

    def finish(self) -> None:
        """Send off what was painted; raises UserError."""

    def abort(self) -> None:
        """Drop what was painted, unless it has gone out."""

    def close(self) -> None:
        """Let go of what was needed meanwhile; painting has ended, one way or the other."""


def printer_outlet(name: str, copies: Copies, document: str, room: Room) -> "PrinterOutlet":
    """Return the printer of that name; raises NotPrinted when the system no longer knows it.

    What is painted lies in a `room` until all of it is there, where the system asks for a file.
    """
    if not is_there(name):
        raise NotPrinted(name, gone=True)
    return PrinterOutlet(name, printer(name, copies, document), copies, room)


class PrinterOutlet:
    """A printer that is set up, under the name the user knows it by."""

    def __init__(self, name: str, device: QPrinter, copies: Copies, room: Room) -> None:
        self._name = name
        self._room = room
        self._held = contextlib.ExitStack()
        self._printer = device
        self.may_be_out = False
        self.times = 1 if self._printer.supportsMultipleCopies() else copies.number

    @property
    def device(self) -> QPagedPaintDevice:
        """The printer itself."""
        return self._printer

    def begin(self, painter: QPainter, size: tuple[float, float]) -> None:
        """Set the paper, and begin."""
        self._printer.setPageLayout(page_layout(*size))
        self._printer.setFullPage(True)
        with self._temporary_files():
            begun = painter.begin(self._printer)
        if not begun:
            raise NotPrinted(self._name)
        self.may_be_out = True

    @contextlib.contextmanager
    def _temporary_files(self) -> Iterator[None]:
        """Have CUPS make its file in the room: where a killed program leaves it, it is swept.

        Qt opens that file as painting begins; the other systems' printers take pages as they come.
        """
        if sys.platform != "linux":
            yield
            return
        before = os.environ.get(_FOLDER)
        with contextlib.suppress(OSError):  # it is printed from the usual place then
            os.environ[_FOLDER] = str(self._held.enter_context(self._room()))
        try:
            yield
        finally:
            if before is None:
                os.environ.pop(_FOLDER, None)
            else:
                os.environ[_FOLDER] = before

    def next_page(self) -> None:
        """Turn to a new page."""
        if not self._printer.newPage():
            raise NotPrinted(self._name)

    def finish(self) -> None:
        """Check that the spooler took it; painting has ended."""
        bad = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)
        if self._printer.printerState() in bad:
            raise NotPrinted(self._name)
        # Where CUPS is gone Qt drops the pages without a word.
        native = self._printer.outputFormat() is QPrinter.OutputFormat.NativeFormat
        if native and not is_there(self._name):
            raise NotPrinted(self._name, gone=True)

    def abort(self) -> None:
        """Tell the spooler to drop it."""
        self._printer.abort()

    def close(self) -> None:
        """Give the room back."""
        self._held.close()


class FileOutlet:
    """A PDF made in memory, and saved whole or not at all."""

    times = 1
    may_be_out = False

    def __init__(self, save: Callable[[bytes], None], document: str) -> None:
        """`save` gets the finished file; what it raises is not caught."""
        self._save = save
        self._owner = QObject()
        self._buffer = QBuffer(self._owner)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setTitle(document)
        self._writer.setCreator("SSP Desktop")
        self._writer.setResolution(_RESOLUTION)

    @property
    def device(self) -> QPagedPaintDevice:
        """What makes the PDF."""
        return self._writer

    def begin(self, painter: QPainter, size: tuple[float, float]) -> None:
        """Set the paper, and begin."""
        self._writer.setPageLayout(page_layout(*size))
        painter.begin(self._writer)

    def next_page(self) -> None:
        """Turn to a new page."""
        self._writer.newPage()

    def finish(self) -> None:
        """Save it; painting has ended."""
        self._save(bytes(self._buffer.data().data()))

    def abort(self) -> None:
        """Do nothing: nothing has gone out."""

    def close(self) -> None:
        """Do nothing: it was made in memory."""
