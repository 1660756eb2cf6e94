"""The parts of a review's window and how they lie: pages, side, remarks, line and foot.

Owns how large they are on a screen of which size. Refuses to know what a review is.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet, scaled_font
from ssp_desktop.ui.review.item_remarks import ItemRemarks
from ssp_desktop.ui.review.remark_line import RemarkLine
from ssp_desktop.ui.review.review_foot import ReviewFoot
from ssp_desktop.ui.review.review_pages import ReviewPages
from ssp_desktop.ui.review.side_line import SideLine

_USUAL_HEIGHT = 720
_LARGEST = 2.0
_MOST_BESIDE = 0.25
"""How much of the width what stands beside the pages takes at most."""


class ReviewParts(QWidget):
    """The pages with everything around them."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.pages = ReviewPages(self)
        self.side = SideLine(icons, self)
        self.name = QLabel(self)
        self.count = QLabel(self)
        self.tally = QLabel(self)
        self.remarks = ItemRemarks(icons, self)
        self.line = RemarkLine(self)
        self.foot = ReviewFoot(self)
        self._most_beside = 0
        self._told = ""
        """The item that was told last as the one in hand."""
        self._labels = (self.name, self.count, self.tally)
        for label in self._labels:
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        as_quiet(self.tally)
        for strip in (self.remarks, self.line):
            strip.setAutoFillBackground(True)
            strip.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self._lay_out()

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        beside.setContentsMargins(GRID, 2 * GRID, 0, GRID)
        beside.setSpacing(GRID // 2)
        for label in self._labels:
            beside.addWidget(label)
        beside.addWidget(self.side, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(beside)
        row.addWidget(self.pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        for part in (self.remarks, self.line, self.foot):
            column.addWidget(part)

    def fit_screen(self, width: int, height: int) -> None:
        """Make everything as large as a screen of that size asks for, in pixels."""
        factor = min(max(height / _USUAL_HEIGHT, 1.0), _LARGEST)
        font = scaled_font(QGuiApplication.font(), factor)
        of_strips = (*self.foot.findChildren(QWidget), *self.line.findChildren(QWidget))
        for part in (self.side, self.remarks, self.tally, *of_strips):
            part.setFont(font)
        as_heading(self.count, 1.5 * factor)
        as_heading(self.name, factor)
        self._most_beside = round(width * _MOST_BESIDE)
        self._share_width()
        self.foot.fit_width(width)
        self.pages.fit_screen(height)

    def show_beside(self, count: str, tally: str) -> None:
        """Say how far the reviewer is."""
        self.count.setText(count)
        self.tally.setText(tally)
        self._share_width()
        self._tell_item(count)

    def _tell_item(self, count: str) -> None:
        """Have a screen reader say which item was turned to; the words of its page follow."""
        at = self.side.currentIndex()
        item = self.side.items.id_at(at) if at.isValid() else ""
        if item != self._told:
            self._told = item
            said = at.data(Qt.ItemDataRole.AccessibleTextRole)
            announce(self.pages, f"{said}, {count}" if item else count, topic="item")

    def _share_width(self) -> None:
        """Make the side so wide that no word of it is cut."""
        words = (
            label.fontMetrics().horizontalAdvance(word)
            for label in self._labels
            for word in label.text().split()
        )
        width = max(self.side.sizeHint().width(), *words, 0) + GRID
        width = min(width, max(self._most_beside, self.side.sizeHint().width()))
        for beside in (self.side, *self._labels):
            beside.setFixedWidth(width)
