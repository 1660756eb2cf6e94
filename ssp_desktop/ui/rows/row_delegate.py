"""Paints the rows of lists: headings, meetings, places found, commands, lines of panels.

Owns how a row looks and how high it is. Everything is measured from the font of
the view and coloured from its palette.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, RADIUS, scaled_font
from ssp_desktop.ui.rows.meeting_list import (
    ROW,
    CommandRow,
    FoundRow,
    Heading,
    LineRow,
    MeetingRow,
    RowModel,
)

_ICON = 16
_LEAST_NAME = "Trivselsudvalget og rådet"
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_Role = QPalette.ColorRole


class RowDelegate(QStyledItemDelegate):
    """Paints whatever kind of `Row` it is given."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        line = option.fontMetrics.height()
        row = index.data(ROW)
        if isinstance(row, Heading):
            return QSize(0, line + (GRID if index.row() == 0 else 4 * GRID))
        if isinstance(row, FoundRow) and row.snippet:
            return QSize(0, 2 * line + 3 * GRID)
        return QSize(0, line + (2 if isinstance(row, CommandRow) else 3) * GRID)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = option.rect.adjusted(GRID, 0, -GRID, 0)
        if isinstance(row, Heading):
            self._paint_heading(painter, option, inside, row)
        else:
            self._paint_ground(painter, option)
            if isinstance(row, MeetingRow):
                self._paint_meeting(painter, option, inside, row, self._longest(index))
            elif isinstance(row, CommandRow):
                self._paint_line(painter, option, inside, row.icon, (row.text, row.menu, row.keys))
            elif isinstance(row, LineRow):
                self._paint_line(
                    painter, option, inside, row.icon, (row.text, row.beside, row.at_end)
                )
            elif isinstance(row, FoundRow):
                self._paint_found(painter, option, inside, row)
        painter.restore()

    @staticmethod
    def _longest(index: QModelIndex | QPersistentModelIndex) -> tuple[str, str, str]:
        model = index.model()
        return model.longest if isinstance(model, RowModel) else ("", "", "")

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, row: Heading
    ) -> None:
        painter.setFont(scaled_font(option.font, 0.92, bold=True))
        # A row that cannot be chosen counts as disabled; its words are to be read all the same.
        quiet = option.palette.color(QPalette.ColorGroup.Active, _Role.PlaceholderText)
        painter.setPen(quiet)
        below = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(place.adjusted(0, 0, 0, -GRID // 2), below, row.text)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            ground = _Role.Highlight
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = _Role.Midlight
        else:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(option.palette.color(ground))
        painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), RADIUS, RADIUS)

    def _paint_meeting(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRect,
        row: MeetingRow,
        longest: tuple[str, str, str],
    ) -> None:
        strong, quiet = self._inks(option)
        date, name, status, detail = columns(option.fontMetrics, place, longest)
        painter.setFont(option.font)
        painter.setPen(quiet)
        _draw(painter, date, row.when)
        self._paint_name(painter, option, name, row)
        self._paint_sign(painter, status, row.status_icon, _Role.PlaceholderText)
        painter.setFont(option.font)
        painter.setPen(strong)
        _draw(painter, status.adjusted(_ICON + GRID, 0, 0, 0), row.status)
        painter.setPen(quiet)
        _draw(painter, detail, row.detail, _RIGHT)

    def _paint_sign(self, painter: QPainter, place: QRect, icon: str, role: _Role) -> None:
        """Paint the icon at the left of `place`."""
        picture = self._icons.pixmap(icon, _ICON, role, painter.device().devicePixelRatioF())
        top = place.top() + (place.height() - _ICON) // 2
        painter.drawPixmap(QPointF(place.left(), top), picture)

    def _paint_line(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRect,
        icon: str,
        words: tuple[str, str, str],
    ) -> None:
        """Paint what it is, behind that what is said of it, and what stands at the right end."""
        text, beside, at_end = words
        strong, quiet = self._inks(option)
        if icon:
            self._paint_sign(painter, place, icon, _Role.Text)
        painter.setFont(option.font)
        end_width = option.fontMetrics.horizontalAdvance(at_end)
        room = place.adjusted(_ICON + GRID, 0, -end_width - 2 * GRID if at_end else 0, 0)
        painter.setPen(strong)
        _draw(painter, room, text)
        used = option.fontMetrics.horizontalAdvance(text) + 2 * GRID
        painter.setPen(quiet)
        _draw(painter, room.adjusted(used, 0, 0, 0), beside)
        _draw(painter, place, at_end, _RIGHT)

    def _paint_name(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, row: MeetingRow
    ) -> None:
        strong, quiet = self._inks(option)
        font = scaled_font(option.font, 1.0, bold=True)
        painter.setFont(font)
        painter.setPen(strong)
        _draw(painter, place, row.name)
        used = QFontMetrics(font).horizontalAdvance(row.name) + 2 * GRID
        painter.setFont(option.font)
        painter.setPen(quiet)
        _draw(painter, place.adjusted(used, 0, 0, 0), row.venue)

    def _paint_found(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, row: FoundRow
    ) -> None:
        strong, quiet = self._inks(option)
        line = option.fontMetrics.height()
        upper = QRect(place.left(), place.top() + GRID, place.width(), line)
        where_width = option.fontMetrics.horizontalAdvance(row.where) + 2
        where_width = min(where_width, upper.width() // 2)
        painter.setFont(option.font)
        painter.setPen(quiet)
        _draw(painter, upper.adjusted(upper.width() - where_width, 0, 0, 0), row.where, _RIGHT)
        painter.setFont(scaled_font(option.font, 1.0, bold=True))
        painter.setPen(strong)
        title = upper.adjusted(0, 0, -where_width - 2 * GRID, 0)
        if row.closed:
            self._paint_sign(painter, title, "lock", _Role.Text)
            title.setLeft(title.left() + _ICON + GRID // 2)
        _draw(painter, title, row.title)
        if not row.snippet:
            return
        lower = upper.translated(0, line + GRID // 2)
        _draw_marked(painter, lower, row, option.font, (quiet, strong))

    def _inks(self, option: QStyleOptionViewItem) -> tuple[QColor, QColor]:
        """Return the colours of what is said and of what is said beside it."""
        if option.state & QStyle.StateFlag.State_Selected:
            ink = option.palette.color(_Role.HighlightedText)
            return ink, ink
        return option.palette.color(_Role.Text), option.palette.color(_Role.PlaceholderText)


def columns(
    metrics: QFontMetrics, place: QRect, longest: tuple[str, str, str]
) -> tuple[QRect, QRect, QRect, QRect]:
    """Return the places of date, name, status and detail; only what is read gives way.

    Where there is little room the detail is shortened first, then the status is its
    sign alone, then the name is shortened.
    """
    # Half a step more than the words: the widest letters are not always the most.
    date, status, detail = (metrics.horizontalAdvance(each) + GRID // 2 for each in longest)
    shortest = metrics.horizontalAdvance(longest[1])
    date += 3 * GRID
    status += _ICON + 4 * GRID
    least = metrics.horizontalAdvance(_LEAST_NAME) + 2 * GRID
    missing = date + least + status + detail - place.width()
    if missing > 0:
        missing -= detail
        detail = max(-missing, 0)
        if detail < shortest:
            detail = 0
    if missing > 0:
        status = _ICON + GRID
    name = max(place.width() - date - status - detail, 0)
    places = []
    left = place.left()
    for width in (date, name, status, detail):
        places.append(QRect(left, place.top(), width, place.height()))
        left += width
    places[1].setWidth(name - 2 * GRID)
    return places[0], places[1], places[2], places[3]


def _draw(painter: QPainter, place: QRect, text: str, alignment: Qt.AlignmentFlag = _LEFT) -> None:
    """Draw as much of `text` as there is room for."""
    if place.width() > 0:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, alignment | Qt.TextFlag.TextSingleLine, shown)


def _draw_marked(
    painter: QPainter, place: QRect, row: FoundRow, font: QFont, inks: tuple[QColor, QColor]
) -> None:
    """Draw one line of the snippet with the found words in bold, the first of them in sight."""
    from PySide6.QtGui import (  # noqa: PLC0415 - each costs a millisecond at the start
        QTextCharFormat,
        QTextLayout,
        QTextOption,
    )

    ink, marked = inks
    start = _start_of(row, QFontMetrics(font), place.width())
    text = ("… " if start else "") + row.snippet[start:].replace("\n", " ")
    shift = start - (2 if start else 0)
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.DemiBold)
    bold.setForeground(marked)
    ranges = []
    for begin, end in row.marks:
        if begin >= start:
            found = QTextLayout.FormatRange()
            found.start, found.length, found.format = begin - shift, end - begin, bold
            ranges.append(found)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)

    def laid_out(words: str) -> QTextLayout:
        layout = QTextLayout(words, font)
        layout.setTextOption(option)
        layout.setFormats(ranges)
        layout.beginLayout()
        layout.createLine().setLineWidth(place.width())
        layout.endLayout()
        return layout

    layout = laid_out(text)
    line = layout.lineAt(0)
    if line.naturalTextWidth() > place.width():
        room = place.width() - QFontMetrics(font).horizontalAdvance(" …")
        layout = laid_out(text[: line.xToCursor(room, line.CursorPosition.CursorOnCharacter)] + "…")
    painter.setPen(ink)
    painter.setClipRect(place)
    layout.draw(painter, QPointF(place.topLeft()))


def _start_of(row: FoundRow, metrics: QFontMetrics, width: int) -> int:
    """Return the letter to begin at, so that the first mark is not beyond the edge."""
    if not row.marks or metrics.horizontalAdvance(row.snippet[: row.marks[0][1]]) < width:
        return 0
    return row.snippet.rfind(" ", 0, max(0, row.marks[0][0] - 30)) + 1
