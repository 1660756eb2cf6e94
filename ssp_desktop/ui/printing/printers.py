"""The printers of this machine, and one of them set up for the pages of a layout.

Owns all that needs QtPrintSupport, which is imported with this module, when printing is first
opened. Does not know what is painted.
"""

from typing import NamedTuple

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo


class Copies(NamedTuple):
    """How many copies, and whether on both sides of the paper."""

    number: int = 1
    two_sided: bool = False


def printer_names() -> list[str]:
    """Return the names of the printers that the system knows, in its order."""
    return QPrinterInfo.availablePrinterNames()


def default_printer() -> str:
    """Return the name of the system's default printer, empty when it has none."""
    return QPrinterInfo.defaultPrinterName()


def prints_two_sided(name: str) -> bool:
    """Whether that printer says it can print on both sides."""
    info = QPrinterInfo.printerInfo(name)
    return QPrinter.DuplexMode.DuplexLongSide in info.supportedDuplexModes()


def two_sided_by_default(name: str) -> bool:
    """Whether that printer prints on both sides unless told otherwise."""
    one_sided = (QPrinter.DuplexMode.DuplexNone, QPrinter.DuplexMode.DuplexAuto)
    return QPrinterInfo.printerInfo(name).defaultDuplexMode() not in one_sided


def is_there(name: str) -> bool:
    """Whether the system still knows that printer."""
    return not QPrinterInfo.printerInfo(name).isNull()


def printer(name: str, copies: Copies, document: str) -> QPrinter:
    """Return that printer, set up for `copies` of a document of that name.

    If it cannot make copies itself, its `copyCount` is 1, and the pages are to be painted that
    many times.
    """
    made = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    made.setDocName(document)
    made.setCreator("SSP Desktop")
    mode = QPrinter.DuplexMode
    made.setDuplex(mode.DuplexLongSide if copies.two_sided else mode.DuplexNone)
    if made.supportsMultipleCopies():
        made.setCopyCount(copies.number)
        made.setCollateCopies(True)
    return made


def page_layout(width: float, height: float) -> QPageLayout:
    """Return a page of that size, in points, painted from the very corner of the paper.

    The margins are in the pages. If the printer's paper is slightly different, its size is used.
    """
    short, long = sorted((width, height))
    size = QPageSize(
        QSizeF(short, long), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch
    )
    upright = QPageLayout.Orientation.Portrait
    direction = upright if height >= width else QPageLayout.Orientation.Landscape
    layout = QPageLayout(size, direction, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
