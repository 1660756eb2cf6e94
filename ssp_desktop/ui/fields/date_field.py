"""A field for a day: typed in any Danish form or in the window's language, stepped, or picked."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from ssp_desktop.domain import dates
from ssp_desktop.ui.fields.calendar_popup import CalendarPopup
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.spoken_tip import give_tip
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.words.day_words import in_danish, long_day

_STEPS: dict[int, int] = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 7,
    Qt.Key.Key_PageDown: -7,
}


def read_day(text: str, today: datetime.date) -> datetime.date | None:
    """Return the day that `text` names, in Danish or in the language of the window.

    Without a year it is the next such day, counting from `today`.
    """
    return dates.read_day(in_danish(text), today)


class DateField(QWidget):
    """A line for the day, and a button for the calendar."""

    changed = Signal()

    def __init__(
        self,
        icons: Icons,
        today: datetime.date,
        parent: QWidget | None = None,
        read: Callable[[str, datetime.date], datetime.date | None] = read_day,
    ) -> None:
        """`read` returns the day that a text names, seen from `today`."""
        super().__init__(parent)
        self._read_day = read
        self._today = today
        self._date: datetime.date | None = None
        self._icons = icons
        self._calendar: CalendarPopup | None = None
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("f.eks. 24. april eller 24/4"))
        self.line.installEventFilter(self)
        self.line.editingFinished.connect(self._settle)
        self.line.textEdited.connect(self._read)
        self._button = QToolButton(self)
        give_tip(self._button, self.tr("Vælg i kalenderen (Alt+Pil ned)"))
        # A day is typed with the time after it: Tab goes on, and Alt+Down opens the calendar.
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        icons.dress(self._button, "calendar")
        self._button.clicked.connect(self.show_calendar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self._button)
        self.setFocusProxy(self.line)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    @property
    def date(self) -> datetime.date | None:
        """The day; None while none is written."""
        return self._date

    @property
    def understood(self) -> bool:
        """Whether the field is empty or holds a day."""
        return self._date is not None or not self.line.text().strip()

    def text(self) -> str:
        """Return what is written, whether it is a day or not."""
        return self.line.text()

    def take(self, text: str) -> None:
        """Show `text` and read it."""
        self.line.setText(text)
        self._read(text)

    def show_whole(self) -> None:
        """Make the field wide enough for the longest day there is."""
        longest = max(
            (datetime.date(2026, month, day) for month in range(1, 13) for day in range(21, 29)),
            key=lambda date: self.line.fontMetrics().horizontalAdvance(long_day(date)),
        )
        words = self.line.fontMetrics().horizontalAdvance(long_day(longest))
        self.line.setMinimumWidth(words + 4 * GRID)

    def show_date(self, date: datetime.date | None) -> None:
        """Show `date`."""
        self._date = date
        self.line.setText(long_day(date) if date else "")
        self.changed.emit()

    def show_calendar(self) -> None:
        """Open the calendar below the field."""
        if self._calendar is None:
            self._calendar = CalendarPopup(self._icons, self._today, self)
            self._calendar.picked.connect(self._pick)
        below = self.mapToGlobal(QPoint(0, self.height() + 4))
        self._calendar.open_at(below, self._date or self._today)

    def _pick(self, day: datetime.date) -> None:
        self.show_date(day)
        self.line.setFocus()

    def _read(self, text: str) -> None:
        self._date = self._read_day(text, self._today)
        self.changed.emit()

    def _settle(self) -> None:
        if self._date is not None:
            self.show_date(self._date)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = _STEPS.get(event.key())
            if (
                event.key() == Qt.Key.Key_Down
                and event.modifiers() & Qt.KeyboardModifier.AltModifier
            ):
                self.show_calendar()
                return True
            if step is not None:
                start = self._date or self._today - datetime.timedelta(days=step)
                self.show_date(start + datetime.timedelta(days=step))
                self.line.selectAll()
                return True
        if isinstance(event, QFocusEvent) and event.type() is QEvent.Type.FocusIn:
            self.line.selectAll()
        return super().eventFilter(watched, event)
