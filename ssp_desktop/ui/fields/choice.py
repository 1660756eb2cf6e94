"""A drop-down list that looks like the other fields."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QListView, QWidget

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.layouts import lay_out_now
from ssp_desktop.ui.look.theme import GRID

_SIGN = 16
ValueT = TypeVar("ValueT")
"""The value that a text represents."""


class Choice(QComboBox, Generic[ValueT]):
    """A combo box with a chevron from the icons; the wheel scrolls the page, not the value."""

    def __init__(self, icons: Icons, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setAccessibleName(name)
        self.setView(QListView(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Not kept as Qt's item data, which would turn a StrEnum into a plain string.
        self._values: list[ValueT] = []

    def label_unseen(self) -> None:
        """Label it for a screen reader alone, where what it chooses is seen from its place.

        The name of a combo box is what is chosen; what for, Qt tells by its label.
        """
        label = QLabel(self.accessibleName(), self.parentWidget())
        label.setBuddy(self)
        label.hide()

    def offer(self, entries: Sequence[tuple[str, ValueT]], chosen: ValueT | None = None) -> None:
        """Offer these texts, each with the value it represents, and select `chosen`."""
        self._values = [value for _, value in entries]
        self.clear()
        self.addItems([text for text, _ in entries])
        self.choose(chosen)

    def showPopup(self) -> None:
        """Open the list, as wide as its longest line and tall enough for every line.

        Qt leaves the style sheet's padding out of its sum.
        """
        longest = max(map(self.fontMetrics().horizontalAdvance, self.texts()), default=0)
        bar = self.view().verticalScrollBar().sizeHint().width()
        self.view().setMinimumWidth(longest + bar + 3 * GRID)
        super().showPopup()
        view = self.view()
        rows = sum(map(view.sizeHintForRow, range(min(self.count(), self.maxVisibleItems()))))
        box, room = view.window(), self.screen().availableGeometry()
        for _ in range(2):  # once all lines are in sight the scroll arrows go and free their room
            lay_out_now(box)
            box.resize(box.width(), box.height() + rows - view.viewport().height())
        box.move(box.x(), max(min(box.y(), room.bottom() - box.height()), room.top()))

    def texts(self) -> list[str]:
        """Return what is offered, in order."""
        return [self.itemText(at) for at in range(self.count())]

    def setEditable(self, editable: bool) -> None:
        super().setEditable(editable)
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(self.accessibleName())

    def setEditText(self, text: str) -> None:
        super().setEditText(text)
        self._show_beginning()

    def _show_beginning(self) -> None:
        """Of a name longer than the field its beginning is seen, as it tells most."""
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)

    def ask_for(self, hint: str) -> None:
        """Show in an editable, empty line what to write."""
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(hint)

    @property
    def value(self) -> ValueT:
        """The value of the selected text; raises LookupError when there is none."""
        index = self.currentIndex()
        if index < 0:
            raise LookupError("nothing is chosen")
        return self._values[index]

    def choose(self, value: ValueT | None) -> None:
        """Select that value, or the first when it is not offered."""
        index = self._values.index(value) if value is not None and value in self._values else 0
        self.setCurrentIndex(index if self._values else -1)
        self._show_beginning()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        role = QPalette.ColorRole.PlaceholderText
        sign = self._icons.pixmap("chevron-down", _SIGN, role, self.devicePixelRatioF())
        place = QPointF(self.width() - _SIGN - GRID, (self.height() - _SIGN) / 2)
        painter.drawPixmap(place, sign)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
