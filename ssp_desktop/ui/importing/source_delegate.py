"""Draws a line of an imported file: what became of it on the left, the line itself beside it.

A row of a table is drawn as one, its cells ruled and side by side; one with more cells than have
room, in one frame.
"""

import re

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
_MOST_LINES_OF_ROW = 8  # a narrow cell needs more for as much
_LEAST_ROOM = 80  # pixels for a text
_LEAST_CELL = "1.000"  # what has to have room in a cell
_BREAK = "\u200b"  # where a word may be broken, unseen
_KEPT = 3  # letters of a word that stay together at its ends
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_WIDEST_WORD = "Baggrund og vurde"
_WORD = re.compile(r"\S+")
_STRONG = (Fate.TITLE, Fate.ITEM, Fate.SECTION_HEADING)


class SourceDelegate(DrawnDelegate[LineFate]):
    """For a list view over `SourceLines`."""

    def __init__(self, icons: Icons, view: QListView) -> None:
        super().__init__(icons, view)
        self._view = view

    def height(self, option: QStyleOptionViewItem, row: LineFate, index: Index) -> int:
        metrics = QFontMetrics(_font(option, row))
        width = self._view.viewport().width()
        room = width - _margin(option, width) - 2 * GRID
        texts = [
            metrics.boundingRect(place, _WRAP, text).height()
            for place, text in _parts(row, QRect(0, 0, max(room, _LEAST_ROOM), 10_000), metrics)
        ]
        most = _MOST_LINES_OF_ROW if _is_row(row) else _MOST_LINES
        height = min(max(texts), most * metrics.lineSpacing())
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
        margin = _margin(on.option, on.option.rect.width())
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
        parts = _parts(row, place.adjusted(margin, 0, 0, 0), metrics)
        for cell, text in parts:
            on.painter.drawText(cell, _WRAP, text)
        if _is_row(row):
            _rule(on, [cell for cell, _ in parts])


def _is_row(line: LineFate) -> bool:
    return len(line.cells) > 1


def _parts(line: LineFate, room: QRect, metrics: QFontMetrics) -> list[tuple[QRect, str]]:
    """Return what is written where in `room`: the text, or the cells of a row side by side."""
    cells = line.cells
    width = (room.width() + GRID) // max(len(cells), 1) - GRID
    if not _is_row(line) or width < metrics.horizontalAdvance(_LEAST_CELL):
        return [(room, shown_text(line)[:_MOST_CHARACTERS])]
    return [
        (
            QRect(room.left() + at * (width + GRID), room.top(), width, room.height()),
            _broken(text[:_MOST_CHARACTERS], width, metrics),
        )
        for at, text in enumerate(cells)
    ]


def _broken(text: str, width: int, metrics: QFontMetrics) -> str:
    """Return `text` with places to break in every word that is wider than `width`."""

    def word(found: re.Match[str]) -> str:
        said = found[0]
        if metrics.horizontalAdvance(said) <= width:
            return said
        return _BREAK.join((said[:_KEPT], *said[_KEPT:-_KEPT], said[-_KEPT:]))

    return _WORD.sub(word, text)


def _rule(on: RowDrawing, cells: list[QRect]) -> None:
    """Draw the rules around `cells`, which meet those of the rows above and below."""
    whole, half = on.option.rect, GRID // 2
    left, right = cells[0].left() - half, cells[-1].right() + half
    colour = on.option.palette.color(_Role.Mid)
    on.painter.setClipRect(whole.adjusted(0, 0, 0, 1))
    for y in (whole.top(), whole.bottom() + 1):
        on.painter.fillRect(left, y, right - left + 1, 1, colour)
    for x in (left, *(cell.right() + half for cell in cells)):
        on.painter.fillRect(x, whole.top(), 1, whole.height(), colour)


def _margin(option: QStyleOptionViewItem, width: int) -> int:
    """Return where the text begins: behind the widest word, or before half of the list."""
    metrics = QFontMetrics(scaled_font(option.font, 1.0, bold=True))
    return min(SIGN + GRID + metrics.horizontalAdvance(_WIDEST_WORD) + 2 * GRID, width * 9 // 20)


def _font(option: QStyleOptionViewItem, line: LineFate) -> QFont:
    return scaled_font(option.font, 1.0, bold=line.fate in _STRONG)
