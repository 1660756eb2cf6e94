"""Metrics of fonts that are installed and not shipped, by way of Qt.

Asked only where a municipality's template names another font than Times New
Roman or Arial.
"""

from PySide6.QtGui import QFont, QRawFont

from ssp_desktop.writing.pages.font_files import FontFile
from ssp_desktop.writing.pages.gui import ensure_gui


class SystemFonts:
    """The fonts of this machine; keeps Qt running as long as it lives."""

    def __init__(self) -> None:
        self._gui = ensure_gui()

    def find(self, name: str, bold: bool, italic: bool) -> FontFile | None:
        """Return the metrics of the font that the system has for `name`, None for none.

        Where the font itself is missing that is what the system puts in its
        place, as it does for LibreOffice too.
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
