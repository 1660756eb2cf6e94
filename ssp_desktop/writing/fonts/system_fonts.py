"""Metrics of fonts that are installed but not shipped, obtained from Qt.

Used only when a municipality's template names another font than Times New Roman or
Arial.
"""

from PySide6.QtGui import QFont, QRawFont

from ssp_desktop.writing.fonts.font_files import FontFile
from ssp_desktop.writing.fonts.gui import ensure_gui


class SystemFonts:
    """The fonts of this machine; keeps Qt running as long as it lives."""

    def __init__(self) -> None:
        self._gui = ensure_gui()

    def find(self, name: str, bold: bool, italic: bool) -> FontFile | None:
        """Return the metrics of the system's font for `name`; None for none.

        If the font itself is missing, that is the system's substitute, which
        LibreOffice uses too.
        """
        font = QFont(name)
        font.setBold(bold)
        font.setItalic(italic)
        font.setPixelSize(100)
        raw = QRawFont.fromFont(font)
        try:
            return FontFile(lambda tag: bytes(raw.fontTable(tag).data())) if raw.isValid() else None
        except ValueError:
            return None  # not a TrueType or OpenType font
