"""A line that says what was done and then goes away: "Punkt 3 slettet · Fortryd".

Lies over the foot of its parent, never takes the focus, and stays while the pointer is
on it. A message about a problem stays until it is closed or replaced.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import (
    QEnterEvent,
    QPalette,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID

SHOWN_MS = 8000
_WIDEST = 72 * GRID  # of the words
_RESHAPING = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)

# The window's colours inverted, which no palette role expresses.
_SHEET = """
MessageLine { background: palette(text); border-radius: 8px; }
QLabel { color: palette(base); }
QPushButton, QPushButton:hover, QPushButton:focus, QToolButton, QToolButton:hover {
    color: palette(base); background: transparent; border: none; padding: 4px 6px;
}
QPushButton { text-decoration: underline; }
"""


class MessageLine(QFrame):
    """What was done, and perhaps a way to undo it."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._undo: Callable[[], object] | None = None
        self._held = False
        self._clear_of: QWidget | None = None
        self.setStyleSheet(_SHEET)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign = QLabel(self)
        self._label = QLabel(self)
        # A path in the message can be selected and copied; the focus stays where it is.
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.undo_button = QPushButton(self)
        self.undo_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.undo_button.clicked.connect(self._take_back)
        self._close = QToolButton(self)
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.setAccessibleName(self.tr("Luk beskeden"))
        self._close.clicked.connect(self.hide)
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        line.setSpacing(GRID)
        for part in (self._sign, self._label, self.undo_button, self._close):
            line.addWidget(part)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(SHOWN_MS)
        self.timer.timeout.connect(self.hide)
        self._again = QTimer(self)  # once the widgets around it are placed
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self._place)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """The message; empty while nothing is shown."""
        return self._label.text() if not self.isHidden() else ""

    def keep_clear_of(self, part: QWidget | None) -> None:
        """Stay above `part` of the parent while it is in sight, clear of its buttons."""
        if part is self._clear_of:
            return
        if self._clear_of is not None:
            self._clear_of.removeEventFilter(self)
        self._clear_of = part
        if part is not None:
            part.installEventFilter(self)
            part.destroyed.connect(self._forget_part)

    def _forget_part(self) -> None:
        self._clear_of = None

    def tell(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say for a while what was done; `undo`, if given, takes it back."""
        self._show(text, undo, problem=False)
        self.timer.start()

    def warn(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Show a warning until it is closed or another message replaces it."""
        self.timer.stop()
        self._show(text, undo, problem=True)

    def drop_problem(self) -> None:
        """Hide a warning: the user has begun something else."""
        if self._sign.isVisibleTo(self):
            self.hide()

    def drop_undo(self) -> None:
        """Withdraw the offer to undo: it would now take back something else."""
        if self._undo is not None:
            self._undo = None
            self.hide()

    def _show(self, text: str, undo: Callable[[], object] | None, *, problem: bool) -> None:
        self._undo = undo
        self._label.setText(text)
        self.undo_button.setText(self.tr("Fortryd"))
        self.undo_button.setVisible(undo is not None)
        self._sign.setVisible(problem)
        self._colour_signs()
        self._place()
        self.show()
        self.raise_()
        announce(self, text, urgent=problem)

    def _colour_signs(self) -> None:
        """Draw the signs in the palette's present colours."""
        role = QPalette.ColorRole.Base
        self._sign.setPixmap(self._icons.pixmap("triangle-alert", 16, role))
        self._close.setIcon(self._icons.icon("x", role))

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def _place(self) -> None:
        over = self.parentWidget()
        if over is None:
            return
        room = over.rect()
        widest = room.width() - 4 * GRID
        self._wrap(widest)
        self.adjustSize()
        width = min(self.sizeHint().width(), widest)
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        left = room.left() + (room.width() - width) // 2
        bottom = room.bottom() - 2 * GRID
        part = self._clear_of
        if part is not None and part.isVisible():
            above = part.mapTo(over, QPoint(0, 0)).y() - GRID // 2
            bottom = min(bottom, above)
        self.setGeometry(left, max(bottom - height, 0), width, height)

    def _wrap(self, widest: int) -> None:
        """Let the words go over several lines where one would be wider than `widest` pixels."""
        label = self._label
        label.setWordWrap(False)
        label.setMinimumWidth(0)
        words = label.sizeHint().width()
        beside = self.sizeHint().width() - words
        room = min(widest - beside, _WIDEST)
        if words > room:
            label.setWordWrap(True)
            label.setMinimumWidth(room)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _RESHAPING and self.isVisible():
            self._again.start()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and not self.isHidden():
            self._colour_signs()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        if self.timer.isActive():
            self.timer.stop()
            self._held = True

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self._held:
            self._held = False
            self.timer.start()
