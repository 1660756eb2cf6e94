"""Draws a line of an imported file: what became of it on the left, the line itself beside it."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from ssp_desktop.application.files.importing import LEFT_OUT, Fate, LineFate
from ssp_desktop.ui.importing.source_lines import WORD
from ssp_desktop.ui.importing.told_words import shown_text
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, scaled_font
from ssp_desktop.ui.rows.drawn_delegate import DrawnDelegate, Index
from ssp_desktop.ui.rows.row_drawing import SIGN, RowDrawing

_Role = QPalette.ColorRole
_MOST_CHARACTERS = 2000  # more than the lines below have room for
_MOST_LINES = 4
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_WIDEST_WORD = "Baggrund og vurde"
_STRONG = (Fate.TITLE, Fate.ITEM, Fate.SECTION_HEADING)


class SourceDelegate(DrawnDelegate[LineFate]):
    """For a list view over `SourceLines`."""

    def __init__(self, icons: Icons, view: QListView) -> None:
        super().__init__(icons, view)
        self._view = view

    def height(self, option: QStyleOptionViewItem, row: LineFate, index: Index) -> int:
        metrics = QFontMetrics(_font(option, row))
        room = self._view.viewport().width() - _margin(option) - 2 * GRID
        text = shown_text(row)[:_MOST_CHARACTERS]
        needed = metrics.boundingRect(QRect(0, 0, max(room, 80), 10_000), _WRAP, text)
        height = min(needed.height(), _MOST_LINES * metrics.lineSpacing())
        return height + (3 * GRID if row.fate is Fate.ITEM else GRID)

    def draw(self, on: RowDrawing, row: LineFate, index: Index) -> None:
        lacking = row.fate in (Fate.UNPLACED, Fate.REMARK)
        on.ground(own=_Role.AlternateBase if lacking else None)
        place = on.option.rect.adjusted(GRID, GRID // 2, -GRID, -GRID // 2)
        if row.fate is Fate.ITEM:
            place.setTop(place.top() + 2 * GRID)
        if lacking:
            on.sign("triangle-alert", QRect(place.topLeft(), QSize(SIGN, SIGN)), _Role.BrightText)
        metrics = QFontMetrics(_font(on.option, row))
        margin = _margin(on.option)
        on.ink(_Role.BrightText if lacking else _Role.PlaceholderText, bold=lacking)
        word = on.painter.fontMetrics().elidedText(
            index.data(WORD), Qt.TextElideMode.ElideRight, margin - SIGN - 3 * GRID
        )
        # On the line where the text begins, however tall its characters are.
        on_line = QPointF(place.left() + SIGN + GRID, place.top() + metrics.ascent())
        on.painter.drawText(on_line, word)
        ink = _Role.PlaceholderText if row.fate in LEFT_OUT else _Role.Text
        on.ink(ink, bold=row.fate in _STRONG)
        on.painter.setClipRect(place)
        on.painter.drawText(
            place.adjusted(margin, 0, 0, 0), _WRAP, shown_text(row)[:_MOST_CHARACTERS]
        )


def _margin(option: QStyleOptionViewItem) -> int:
    metrics = QFontMetrics(scaled_font(option.font, 1.0, bold=True))
    return SIGN + GRID + metrics.horizontalAdvance(_WIDEST_WORD) + 2 * GRID


def _font(option: QStyleOptionViewItem, line: LineFate) -> QFont:
    return scaled_font(option.font, 1.0, bold=line.fate in _STRONG)
