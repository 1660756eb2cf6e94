"""The places to replace, as rows: each as it reads before and after."""

from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from ssp_desktop.application.finding.finds import Find
from ssp_desktop.application.finding.replacing import Seen
from ssp_desktop.ui.look.colours import found_colours
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.rows.drawn_delegate import DrawnDelegate, Index
from ssp_desktop.ui.rows.following_list import ROW, FollowingModel
from ssp_desktop.ui.rows.row_drawing import RowDrawing

_TICK = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.30))
"""The corners of the tick, as fractions of the box's side."""
_APART = 4  # pixels between the old words and the new
_Role = QPalette.ColorRole


@dataclass(frozen=True, slots=True)
class ReplaceRow:
    """A place, what it is called, how it reads, and whether it is to be replaced."""

    find: Find
    where: str
    seen: Seen
    ticked: bool = True

    @property
    def id(self) -> str:
        """What identifies the row."""
        return repr(self.find)


class ReplaceRows(FollowingModel):
    """The places in reading order."""

    rows: tuple[ReplaceRow, ...] = ()

    def tick(self, at: int, ticked: bool) -> None:
        """Tick the place at `at`, or leave it out."""
        row = replace(self.rows[at], ticked=ticked)
        self.show_rows((*self.rows[:at], row, *self.rows[at + 1 :]))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        seen = row.seen
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            said = QCoreApplication.translate("ReplaceRows", "{0}: {1} bliver {2}")
            before = f"{seen.before}{seen.gone}{seen.after}"
            return said.format(row.where, before, f"{seen.before}{seen.come}{seen.after}")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable


class ReplaceDelegate(DrawnDelegate[ReplaceRow]):
    """Draws a tick box, the place's name, and below it the old words struck out before the new."""

    def height(self, option: QStyleOptionViewItem, row: ReplaceRow, index: Index) -> int:
        return 2 * option.fontMetrics.height() + GRID + GRID // 2

    def draw(self, on: RowDrawing, row: ReplaceRow, index: Index) -> None:
        on.ground()
        rect = on.option.rect.adjusted(GRID, 0, -GRID, 0)
        side = round(on.option.fontMetrics.height() * 0.95)
        box = QRect(rect.left(), rect.top() + (rect.height() - side) // 2, side, side)
        _draw_box(on, box, ticked=row.ticked)
        line = on.option.fontMetrics.height()
        words = QRect(box.right() + GRID + GRID // 2, rect.top() + GRID // 2, 0, line)
        words.setRight(rect.right())
        on.ink(on.strong if on.selected else _Role.PlaceholderText, 0.92)
        on.words(words, row.where)
        _draw_seen(on, words.translated(0, line + GRID // 4), row)


def _draw_box(on: RowDrawing, box: QRect, *, ticked: bool) -> None:
    painter, palette = on.painter, on.option.palette
    painter.setPen(QPen(palette.color(_Role.PlaceholderText), 1))
    painter.setBrush(palette.color(_Role.Text if ticked else _Role.Base))
    painter.drawRoundedRect(box, 3, 3)
    if ticked:
        pen = QPen(palette.color(_Role.Base), box.width() / 9)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        corners = [(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in _TICK]
        for (left, top), (right, bottom) in pairwise(corners):
            painter.drawLine(round(left), round(top), round(right), round(bottom))


def _draw_seen(on: RowDrawing, place: QRect, row: ReplaceRow) -> None:
    """Draw the text around the place, its beginning cut so that the change is in sight."""
    seen, painter, metrics = row.seen, on.painter, on.option.fontMetrics
    changed = metrics.horizontalAdvance(seen.gone + seen.come) + GRID
    room = max(place.width() // 2 - changed // 2, place.width() // 5)
    before = metrics.elidedText(seen.before, Qt.TextElideMode.ElideLeft, room)
    on.ink(on.strong)
    left = place.left() + _draw_words(painter, place, before)
    quiet = on.option.palette.color(on.strong if on.selected else _Role.PlaceholderText)
    if not row.ticked:
        left += _draw_words(painter, _from(place, left), seen.gone)
    else:
        struck = QFont(on.option.font)
        struck.setStrikeOut(True)
        painter.setFont(struck)
        painter.setPen(quiet)
        left += _draw_words(painter, _from(place, left), seen.gone)
        on.ink(on.strong)
        left += _draw_come(on, _from(place, left), seen.come)
    on.ink(on.strong)
    on.words(_from(place, left), seen.after)


def _draw_come(on: RowDrawing, place: QRect, text: str) -> int:
    """Draw the new words on a mark; return their width in pixels."""
    if not text:
        return 0
    width = on.option.fontMetrics.horizontalAdvance(text)
    shown = min(width, max(place.width() - 4, 0))
    on.painter.setPen(Qt.PenStyle.NoPen)
    every, _ = found_colours(on.option.palette)
    on.painter.setBrush(every)
    on.painter.drawRoundedRect(
        place.left() + _APART - 1, place.top(), shown + 2, place.height(), 3, 3
    )
    on.ink(_Role.Text)
    on.words(place.adjusted(_APART, 0, 0, 0), text)
    return width + _APART


def _draw_words(painter: QPainter, place: QRect, text: str) -> int:
    metrics: QFontMetrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(place, left | Qt.TextFlag.TextSingleLine, shown)
    return metrics.horizontalAdvance(shown)


def _from(place: QRect, left: int) -> QRect:
    return QRect(left, place.top(), max(place.right() - left, 0), place.height())
