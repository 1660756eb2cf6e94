"""A large button with an icon, a title and a line below it: one way to begin."""

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, RADIUS, scaled_font

_ICON = 24
_Role = QPalette.ColorRole


class WayCard(QAbstractButton):
    """A button that says what it does and what follows."""

    def __init__(self, icons: Icons, icon: str, title: str, line: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._icon = icon
        self._line = line
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(28 * line, 5 * GRID + _ICON + round(4.4 * line))

    def minimumSizeHint(self) -> QSize:
        return QSize(12 * self.fontMetrics().height(), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Treat Enter as a click, like Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        inside = self.rect().adjusted(1, 1, -1, -1)
        edge = _Role.Accent if self.hasFocus() else _Role.Mid
        painter.setPen(QPen(palette.color(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(palette.color(_Role.Midlight if self.underMouse() else _Role.Base))
        painter.drawRoundedRect(inside, RADIUS + 2, RADIUS + 2)
        place = inside.adjusted(2 * GRID, 2 * GRID, -2 * GRID, -GRID)
        ratio = self.devicePixelRatioF()
        picture = self._icons.pixmap(self._icon, _ICON, _Role.Text, ratio)
        painter.drawPixmap(QPointF(place.topLeft()), picture)
        title = QRect(place)
        title.setTop(place.top() + _ICON + GRID)
        font = scaled_font(self.font(), 1.1, bold=True)
        painter.setFont(font)
        painter.setPen(palette.color(_Role.Text))
        painter.drawText(title, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self.text())
        below = QRect(title)
        below.setTop(title.top() + painter.fontMetrics().height() + GRID // 2)
        painter.setFont(self.font())
        painter.setPen(palette.color(_Role.PlaceholderText))
        painter.drawText(below, Qt.TextFlag.TextWordWrap, self._line)
