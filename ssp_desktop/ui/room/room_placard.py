"""What the room sees during a closed item: its number and its neutral title.

Takes the place of a page of the minutes, so it is in Danish as they are, whatever the language
of the window.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.domain.open_edition import withheld
from ssp_desktop.minutes.titles import item_title
from ssp_desktop.ui.look.theme import GRID, as_quiet, scaled_font

_SHARE = 0.07
"""The height of the title, as a fraction of the height of the window."""


class RoomPlacard(QWidget):
    """Two lines in the middle, as large as the window allows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.number = QLabel(self)
        as_quiet(self.number)
        self.title = QLabel(self)
        self.title.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 6 * GRID, 6 * GRID, 6 * GRID)
        column.setSpacing(2 * GRID)
        column.addStretch(2)
        for label in (self.number, self.title):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addStretch(3)

    def show_item(self, meeting: Meeting, item: AgendaItem) -> None:
        """Show which item it is, in the words that everybody may read, with CPR numbers masked."""
        from ssp_desktop.domain.cpr import masked  # noqa: PLC0415 - not before the window

        self.number.setText(f"Punkt {meeting.number_of(item.id)}")
        self.title.setText(masked(item_title(withheld(item))))

    def clear(self) -> None:
        """Show nothing."""
        self.number.clear()
        self.title.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        pixels = max(self.height() * _SHARE, self.fontMetrics().height())
        factor = pixels / self.fontMetrics().height()
        self.title.setFont(scaled_font(self.font(), factor, bold=True))
        self.number.setFont(scaled_font(self.font(), factor * 0.6))
