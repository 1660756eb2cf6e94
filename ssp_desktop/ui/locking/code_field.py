"""The field in which the code of a recovery sheet is typed, in the letters of the sheet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QKeyEvent
from PySide6.QtWidgets import QWidget

from ssp_desktop.ui.fields.lines_field import LinesField

_ROW, _ROWS = 16, 4
"""How many letters a row of the sheet has, and how many rows there are."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def code_font(widget: QWidget) -> QFont:
    """Return the letters of a code: as wide as each other, and larger than those of `widget`."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(widget.font().pointSizeF() * 1.4)
    return font


class CodeField(LinesField):
    """Enter after a whole row goes to the next one; anywhere else it says that all is typed."""

    finished = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFont(code_font(self))
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not self._is_between_rows():
            self.finished.emit()
            return
        super().keyPressEvent(event)

    def _is_between_rows(self) -> bool:
        rows, more = divmod(sum(map(str.isalnum, self.toPlainText())), _ROW)
        return not more and 0 < rows < _ROWS
