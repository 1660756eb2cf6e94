"""Draws the rows of lists: headings, meetings, search results, commands, lines of panels.

Owns how a row looks and how tall it is. Measures everything in the view's font and
colours it from the view's palette.
"""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.rows.drawn_delegate import DrawnDelegate, Index
from ssp_desktop.ui.rows.meeting_list import (
    CommandRow,
    FoundRow,
    Heading,
    LineRow,
    MeetingRow,
    Row,
)
from ssp_desktop.ui.rows.row_drawing import LEFT, RIGHT, SIGN, RowDrawing
from ssp_desktop.ui.rows.row_model import RowModel

_LEAST_NAME = "Trivselsudvalget og rådet"
_Role = QPalette.ColorRole


class RowDelegate(DrawnDelegate[Row]):
    """Draws any kind of `Row` of the model that it is given."""

    def __init__(self, icons: Icons, rows: RowModel, parent: QWidget) -> None:
        super().__init__(icons, parent)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        # By way of Qt, ten thousand rows take half as long again.
        return QSize(0, self.height(option, self._rows.rows[index.row()], index))

    def height(self, option: QStyleOptionViewItem, row: Row, index: Index) -> int:
        line = option.fontMetrics.height()
        if isinstance(row, Heading):
            return line + (GRID if index.row() == 0 else 4 * GRID)
        if isinstance(row, FoundRow) and row.snippet:
            return 2 * line + 3 * GRID
        return line + (2 if isinstance(row, CommandRow) else 3) * GRID

    def draw(self, on: RowDrawing, row: Row, index: Index) -> None:
        place = on.option.rect.adjusted(GRID, 0, -GRID, 0)
        if isinstance(row, Heading):
            _draw_heading(on, place, row)
            return
        on.ground()
        if isinstance(row, MeetingRow):
            model = index.model()
            longest = model.longest if isinstance(model, RowModel) else ("", "", "")
            _draw_meeting(on, place, row, longest)
        elif isinstance(row, CommandRow):
            _draw_line(on, place, row.icon, (row.text, row.menu, row.keys))
        elif isinstance(row, LineRow):
            _draw_line(on, place, row.icon, (row.text, row.beside, row.at_end))
        else:
            _draw_found(on, place, row)


def _quiet(on: RowDrawing) -> _Role:
    """Return the colour of secondary text: quiet, but the strong one on a selected row."""
    return _Role.HighlightedText if on.selected else _Role.PlaceholderText


def _draw_heading(on: RowDrawing, place: QRect, row: Heading) -> None:
    # A row that cannot be selected counts as disabled, but must still be readable.
    on.ink(_Role.PlaceholderText, 0.92, bold=True, group=QPalette.ColorGroup.Active)
    below = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
    on.painter.drawText(place.adjusted(0, 0, 0, -GRID // 2), below, row.text)


def _draw_meeting(
    on: RowDrawing, place: QRect, row: MeetingRow, longest: tuple[str, str, str]
) -> None:
    date, name, status, detail = columns(on.option.fontMetrics, place, longest)
    on.ink(_quiet(on))
    _words(on, date, row.when)
    _words(on, detail, row.detail, RIGHT)
    on.ink(on.strong, bold=True)
    _words(on, name, row.name)
    used = on.painter.fontMetrics().horizontalAdvance(row.name) + 2 * GRID
    on.ink(_quiet(on))
    _words(on, name.adjusted(used, 0, 0, 0), row.venue)
    on.sign(row.status_icon, status)
    on.ink(on.strong)
    _words(on, status.adjusted(SIGN + GRID, 0, 0, 0), row.status)


def _draw_line(on: RowDrawing, place: QRect, icon: str, words: tuple[str, str, str]) -> None:
    """Draw the icon, the text and its remark, and the text at the right end."""
    text, beside, at_end = words
    if icon:
        on.sign(icon, place, _Role.Text)
    advance = on.option.fontMetrics.horizontalAdvance
    room = place.adjusted(SIGN + GRID, 0, -advance(at_end) - 2 * GRID if at_end else 0, 0)
    on.ink(on.strong)
    _words(on, room, text)
    on.ink(_quiet(on))
    _words(on, room.adjusted(advance(text) + 2 * GRID, 0, 0, 0), beside)
    _words(on, place, at_end, RIGHT)


def _draw_found(on: RowDrawing, place: QRect, row: FoundRow) -> None:
    metrics = on.option.fontMetrics
    upper = QRect(place.left(), place.top() + GRID, place.width(), metrics.height())
    where = min(metrics.horizontalAdvance(row.where) + 2, upper.width() // 2)
    on.ink(_quiet(on))
    _words(on, upper.adjusted(upper.width() - where, 0, 0, 0), row.where, RIGHT)
    title = upper.adjusted(0, 0, -where - 2 * GRID, 0)
    if row.closed:
        on.sign("lock", title, _Role.Text)
        title.setLeft(title.left() + SIGN + GRID // 2)
    on.ink(on.strong, bold=True)
    _words(on, title, row.title)
    if row.snippet:
        lower = upper.translated(0, metrics.height() + GRID // 2)
        inks = (on.option.palette.color(_quiet(on)), on.option.palette.color(on.strong))
        _draw_marked(on.painter, lower, row, on.option.font, inks)


def _words(on: RowDrawing, place: QRect, text: str, align: Qt.AlignmentFlag = LEFT) -> None:
    """Write as much of `text` as there is room for; nothing where there is none."""
    if place.width() > 0:
        on.words(place, text, align)


def columns(
    metrics: QFontMetrics, place: QRect, longest: tuple[str, str, str]
) -> tuple[QRect, QRect, QRect, QRect]:
    """Return the places of date, name, status and detail; only text that is read gives way.

    When there is little room the detail is shortened first, then the status shrinks to
    its icon, then the name is shortened.
    """
    # Half a grid step wider than the text: the most characters are not always the widest.
    date, status, detail = (metrics.horizontalAdvance(each) + GRID // 2 for each in longest)
    shortest = metrics.horizontalAdvance(longest[1])
    date += 3 * GRID
    status += SIGN + 4 * GRID
    least = metrics.horizontalAdvance(_LEAST_NAME) + 2 * GRID
    missing = date + least + status + detail - place.width()
    if missing > 0:
        missing -= detail
        detail = max(-missing, 0)
        if detail < shortest:
            detail = 0
    if missing > 0:
        status = SIGN + GRID
    name = max(place.width() - date - status - detail, 0)
    places = []
    left = place.left()
    for width in (date, name, status, detail):
        places.append(QRect(left, place.top(), width, place.height()))
        left += width
    places[1].setWidth(name - 2 * GRID)
    return places[0], places[1], places[2], places[3]


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
    """Return the character to begin at, so that the first mark is not beyond the edge."""
    if not row.marks or metrics.horizontalAdvance(row.snippet[: row.marks[0][1]]) < width:
        return 0
    return row.snippet.rfind(" ", 0, max(0, row.marks[0][0] - 30)) + 1
