"""The heading of a section, as wide as its text: the beginning of the section follows it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from ssp_desktop.ui.fields.field_line import FieldLine
from ssp_desktop.ui.look.theme import GRID, scaled_font


class HeadingLine(FieldLine):
    """A bold line that keeps the room its text needs in the system's size.

    When the text is shown larger and there is too little room, the line scrolls.
    """

    def __init__(self, name: str, hint: str, parent: QWidget) -> None:
        super().__init__(name, hint, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._fit)
        self.set_scale(1.0)

    def set_scale(self, scale: float) -> None:
        """Show the text at `scale` times the size of the system's font."""
        self.setFont(scaled_font(QApplication.font(), scale, bold=True))
        self._fit()

    def _fit(self) -> None:
        usual = self._needed(QFontMetrics(scaled_font(QApplication.font(), 1.0, bold=True)))
        needed = self._needed(QFontMetrics(self.font()))
        self.setMinimumWidth(min(usual, needed))
        self.setMaximumWidth(needed)
        self.updateGeometry()

    def _needed(self, metrics: QFontMetrics) -> int:
        return metrics.horizontalAdvance(self.text() or self.placeholderText()) + 4 * GRID

    def sizeHint(self) -> QSize:
        return QSize(self.maximumWidth(), super().sizeHint().height())
