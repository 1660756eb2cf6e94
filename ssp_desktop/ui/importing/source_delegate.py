"""Paints a line of an imported file: what became of it on the left, the line itself beside it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ssp_desktop.application.files.importing import LEFT_OUT, Fate, LineFate
from ssp_desktop.ui.importing.source_lines import LINE, WORD
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, RADIUS, scaled_font

_Role = QPalette.ColorRole
_ICON = 16
_MOST_LETTERS = 2000  # more than the lines below have room for
_MOST_LINES = 4
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_WIDEST_WORD = "Baggrund og vurde"
_STRONG = (Fate.TITLE, Fate.ITEM, Fate.SECTION_HEADING)


class SourceDelegate(QStyledItemDelegate):
    """For a list view over `SourceLines`."""

    def __init__(self, icons: Icons, view: QListView) -> None:
        super().__init__(view)
        self._icons = icons
        self._view = view

    def _margin(self, option: QStyleOptionViewItem) -> int:
        metrics = QFontMetrics(scaled_font(option.font, 1.0, bold=True))
        return _ICON + GRID + metrics.horizontalAdvance(_WIDEST_WORD) + 2 * GRID

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        line: LineFate = index.data(LINE)
        metrics = QFontMetrics(self._font(option, line))
        room = self._view.viewport().width() - self._margin(option) - 2 * GRID
        text = line.text[:_MOST_LETTERS]
        needed = metrics.boundingRect(QRect(0, 0, max(room, 80), 10_000), _WRAP, text)
        height = min(needed.height(), _MOST_LINES * metrics.lineSpacing())
        space = 3 * GRID if line.fate is Fate.ITEM else GRID
        return QSize(0, height + space)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line: LineFate = index.data(LINE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = option.palette
        ground = _ground(option, line)
        if ground is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(ground))
            painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), RADIUS, RADIUS)
        place = option.rect.adjusted(GRID, GRID // 2, -GRID, -GRID // 2)
        if line.fate is Fate.ITEM:
            place.setTop(place.top() + 2 * GRID)
        lacking = line.fate is Fate.UNPLACED
        if lacking:
            ratio = painter.device().devicePixelRatioF()
            sign = self._icons.pixmap("triangle-alert", _ICON, _Role.BrightText, ratio)
            painter.drawPixmap(QPointF(place.topLeft()), sign)
        font = self._font(option, line)
        metrics = QFontMetrics(font)
        margin = self._margin(option)
        painter.setFont(scaled_font(option.font, 1.0, bold=lacking))
        painter.setPen(palette.color(_Role.BrightText if lacking else _Role.PlaceholderText))
        word_width = margin - _ICON - 3 * GRID
        word = painter.fontMetrics().elidedText(
            index.data(WORD), Qt.TextElideMode.ElideRight, word_width
        )
        painter.drawText(QPointF(place.left() + _ICON + GRID, place.top() + metrics.ascent()), word)
        painter.setFont(font)
        quiet = line.fate in LEFT_OUT
        painter.setPen(palette.color(_Role.PlaceholderText if quiet else _Role.Text))
        painter.setClipRect(place)
        painter.drawText(place.adjusted(margin, 0, 0, 0), _WRAP, line.text[:_MOST_LETTERS])
        painter.restore()

    def _font(self, option: QStyleOptionViewItem, line: LineFate) -> QFont:
        return scaled_font(option.font, 1.0, bold=line.fate in _STRONG)


def _ground(option: QStyleOptionViewItem, line: LineFate) -> QPalette.ColorRole | None:
    if option.state & QStyle.StateFlag.State_Selected:
        return _Role.Highlight
    if line.fate is Fate.UNPLACED:
        return _Role.AlternateBase
    if option.state & QStyle.StateFlag.State_MouseOver:
        return _Role.Midlight
    return None
