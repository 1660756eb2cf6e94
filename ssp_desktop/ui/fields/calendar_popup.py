"""A month to pick a day in: weeks from Monday, today ringed, worked by key too.

Qt's own calendar brings red Sundays and a bar in the accent colour, and would
not be the same in both schemes; this is the little of it that is needed.
"""

import datetime

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, RADIUS, as_heading
from ssp_desktop.ui.words.day_words import long_day, month, weekday

_Role = QPalette.ColorRole
_DAYS: dict[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}
_MONTHS: dict[int, int] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


def months_on(day: datetime.date, months: int) -> datetime.date:
    """Return the same day `months` later, or the last of that month where it has no such day."""
    count = day.year * 12 + day.month - 1 + months
    for number in range(day.day, 27, -1):
        try:
            return datetime.date(count // 12, count % 12 + 1, number)
        except ValueError:
            continue
    return datetime.date(count // 12, count % 12 + 1, day.day)


class CalendarPopup(QFrame):
    """One month; `picked` gives the day that was chosen."""

    picked = Signal(object)

    def __init__(self, icons: Icons, today: datetime.date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._days = _Days(today, self)
        self._days.picked.connect(self._take)
        self._days.moved.connect(self._show_month)
        self._month = QLabel(self)
        as_heading(self._month)
        row = QHBoxLayout()
        row.setContentsMargins(GRID // 2, 0, 0, 0)
        row.addWidget(self._month, 1)
        for icon, name, slot in (
            ("chevron-left", self.tr("Forrige måned"), self._days.earlier),
            ("chevron-right", self.tr("Næste måned"), self._days.later),
        ):
            button = QToolButton(self)
            icons.dress(button, icon)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(slot)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID // 2)
        column.addLayout(row)
        column.addWidget(self._days)
        self.setFocusProxy(self._days)

    def open_at(self, place: QPoint, day: datetime.date) -> None:
        """Open with that day in hand."""
        self._days.show_day(day)
        self.adjustSize()
        room = self.screen().availableGeometry()
        left = max(room.left(), min(place.x(), room.right() - self.width()))
        top = max(room.top(), min(place.y(), room.bottom() - self.height()))
        self.move(left, top)
        self.show()
        self._days.setFocus()

    def _show_month(self, day: datetime.date) -> None:
        self._month.setText(f"{month(day.month).capitalize()} {day.year}")

    def _take(self, day: datetime.date) -> None:
        self.hide()
        self.picked.emit(day)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(_Role.Mid))
        painter.setBrush(self.palette().color(_Role.Base))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class _Days(QWidget):
    """The days of a month in six weeks."""

    picked = Signal(object)
    moved = Signal(object)

    def __init__(self, today: datetime.date, parent: QWidget) -> None:
        super().__init__(parent)
        self._today = today
        self._day = today
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        cell = self._cell()
        return QSize(7 * cell, 7 * cell)

    def _cell(self) -> int:
        return 2 * self.fontMetrics().height() + GRID // 2

    def show_day(self, day: datetime.date) -> None:
        """Take that day in hand and show its month."""
        self._day = day
        self.setAccessibleName(long_day(day))
        self.moved.emit(day)
        self.update()

    def earlier(self) -> None:
        """Show the month before."""
        self.show_day(months_on(self._day, -1))

    def later(self) -> None:
        """Show the month after."""
        self.show_day(months_on(self._day, 1))

    def _first(self) -> datetime.date:
        start = self._day.replace(day=1)
        return start - datetime.timedelta(days=start.weekday())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _DAYS:
            self.show_day(self._day + datetime.timedelta(days=_DAYS[key]))
        elif key in _MONTHS:
            self.show_day(months_on(self._day, _MONTHS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(self._day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self._cell()
        column, row = int(event.position().x()) // cell, int(event.position().y()) // cell - 1
        if 0 <= column < 7 and 0 <= row < 6:
            self.picked.emit(self._first() + datetime.timedelta(days=7 * row + column))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = self._cell()
        palette = self.palette()
        painter.setPen(palette.color(_Role.PlaceholderText))
        for column in range(7):
            place = QRectF(column * cell, 0, cell, cell)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, weekday(column)[:2])
        first = self._first()
        for number in range(42):
            day = first + datetime.timedelta(days=number)
            place = QRectF(number % 7 * cell, (number // 7 + 1) * cell, cell, cell)
            self._paint_day(painter, place.adjusted(2, 2, -2, -2), day)

    def _paint_day(self, painter: QPainter, place: QRectF, day: datetime.date) -> None:
        palette = self.palette()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if day == self._day:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(_Role.Highlight))
            painter.drawRoundedRect(place, RADIUS, RADIUS)
        elif day == self._today:
            painter.setPen(QPen(palette.color(_Role.Dark), 1))
            painter.drawRoundedRect(place, RADIUS, RADIUS)
        inside = day.month == self._day.month
        painter.setPen(palette.color(_Role.Text if inside else _Role.Dark))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(day.day))
