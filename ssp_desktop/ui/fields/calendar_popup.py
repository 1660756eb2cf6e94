"""A month to pick a day from: Qt's calendar in the words and colours of the window.

Owns the frame, the line above with the month, and how a day looks. The calendar's own
bar and day names are hidden because they follow the machine's language, and its red
weekends with them.
"""

import datetime

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, RADIUS, as_heading, as_quiet
from ssp_desktop.ui.words.day_words import long_day, month, weekday

_Role = QPalette.ColorRole
_DAYS = 7
_WEEKS = 6


class CalendarPopup(QFrame):
    """One month; `picked` carries the chosen day."""

    picked = Signal(object)

    def __init__(self, icons: Icons, today: datetime.date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.days = _Days(today, self)
        self.days.picked.connect(self._take)
        self.days.currentPageChanged.connect(self._show_month)
        self.month = QLabel(self)
        as_heading(self.month)
        row = QHBoxLayout()
        row.setContentsMargins(GRID // 2, 0, 0, 0)
        row.addWidget(self.month, 1)
        for icon, name, slot in (
            ("chevron-left", self.tr("Forrige måned"), self.days.earlier),
            ("chevron-right", self.tr("Næste måned"), self.days.later),
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
        column.addLayout(self._names())
        column.addWidget(self.days)
        self.setFocusProxy(self.days)

    def _names(self) -> QHBoxLayout:
        """Return the line above the days: room for the first column, then the day names."""
        names = QHBoxLayout()
        names.setSpacing(0)
        for name in (self.tr("Uge"), *(weekday(number)[:2] for number in range(_DAYS))):
            label = QLabel(name, self)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            as_quiet(label)
            names.addWidget(label, 1)
        return names

    def open_at(self, place: QPoint, day: datetime.date) -> None:
        """Open with `day` as the current one."""
        self.days.show_day(day)
        self._show_month(day.year, day.month)
        self.adjustSize()
        room = self.screen().availableGeometry()
        left = max(room.left(), min(place.x(), room.right() - self.width()))
        top = max(room.top(), min(place.y(), room.bottom() - self.height()))
        self.move(left, top)
        self.show()
        self.days.setFocus()

    def _show_month(self, year: int, number: int) -> None:
        self.month.setText(f"{month(number).capitalize()} {year}")

    def _take(self, day: datetime.date) -> None:
        self.hide()
        self.picked.emit(day)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(_Role.Mid))
        painter.setBrush(self.palette().color(_Role.Base))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class _Days(QCalendarWidget):
    """The days of a month in six weeks from Monday, each week with its number in front."""

    picked = Signal(object)

    def __init__(self, today: datetime.date, parent: QWidget) -> None:
        super().__init__(parent)
        self._today = today
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setNavigationBarVisible(False)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.NoHorizontalHeader)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self.setDateEditEnabled(False)
        self.clicked.connect(self._pick)
        self.activated.connect(self._pick)
        self.selectionChanged.connect(self._name_day)
        for view in self.findChildren(QAbstractItemView):
            view.installEventFilter(self)

    def sizeHint(self) -> QSize:
        cell = 2 * self.fontMetrics().height() + GRID // 2
        return QSize((_DAYS + 1) * cell, _WEEKS * cell)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_day(self, day: datetime.date) -> None:
        """Make `day` the current one and show its month in the present colours."""
        numbers = QTextCharFormat()
        numbers.setBackground(self.palette().color(_Role.Base))
        numbers.setForeground(self.palette().color(_Role.PlaceholderText))
        self.setHeaderTextFormat(numbers)
        self.setSelectedDate(QDate(day.year, day.month, day.day))
        self._name_day()

    def earlier(self) -> None:
        """Go to the same day of the month before."""
        self.setSelectedDate(self.selectedDate().addMonths(-1))

    def later(self) -> None:
        """Go to the same day of the month after."""
        self.setSelectedDate(self.selectedDate().addMonths(1))

    def _pick(self, day: QDate) -> None:
        self.picked.emit(_as_date(day))

    def _name_day(self) -> None:
        day = long_day(_as_date(self.selectedDate()))
        for part in (self, *self.findChildren(QAbstractItemView)):  # the inner one has the focus
            part.setAccessibleName(day)
        announce(self, day, topic="day")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make Space do what Enter does."""
        pressed = event.type() is QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            self._pick(self.selectedDate())
            return True
        return super().eventFilter(watched, event)

    def paintCell(self, painter: QPainter, rect: QRect, date: QDate) -> None:
        """Paint a day: the current one on a tinted ground, today with a ring."""
        palette, place = self.palette(), rect.adjusted(2, 2, -2, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, palette.color(_Role.Base))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if date == self.selectedDate():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(_Role.Highlight))
            painter.drawRoundedRect(place, RADIUS, RADIUS)
        elif _as_date(date) == self._today:
            painter.setPen(QPen(palette.color(_Role.Shadow), 1))
            painter.drawRoundedRect(place, RADIUS, RADIUS)
        inside = date.month() == self.monthShown()
        painter.setPen(palette.color(_Role.Text if inside else _Role.PlaceholderText))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(date.day()))
        painter.restore()


def _as_date(day: QDate) -> datetime.date:
    return datetime.date(day.year(), day.month(), day.day())
