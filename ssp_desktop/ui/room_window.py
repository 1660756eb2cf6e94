"""The window for the room: the pages as they grow, large, for a projector or the chair's screen.

Shows the open edition alone: a closed item has passed the gate of the referat
before a page of it is made. While a closed item is in hand there is a placard in
the place of the pages. Pages are laid out in short steps after the keys; what may
not be shown any more is gone before that. Has no menus, and no part in the focus.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ssp_desktop.application.live_pages import LivePages
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.ui.room_pages import RoomPages
from ssp_desktop.ui.room_placard import RoomPlacard

DELAY_MS = 200
"""How long after a change the pages follow; what comes meanwhile is taken along."""

_ZOOM_STEP = 1.1
_Step = Callable[[], "_Step | None"]


@dataclass(frozen=True, slots=True)
class Sight:
    """What the room is to see: a meeting at a paragraph of a part of `item`, if of any."""

    meeting: Meeting
    item: AgendaItem | None
    part: str
    line: int

    @property
    def closed(self) -> bool:
        """Whether a closed item is in hand."""
        return self.item is not None and self.item.closed


class RoomWindow(QWidget):
    """Shows what `sight` returns to the room; `live` lays out its open edition."""

    closed = Signal()

    def __init__(self, live: LivePages, sight: Callable[[], Sight | None]) -> None:
        """Without a parent, or it would lie above the main window wherever that is."""
        super().__init__(None)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._live = live
        self._sight = sight
        self._laid_out: Meeting | None = None
        self._next: _Step | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        self.pages = RoomPages(self)
        self.placard = RoomPlacard(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.placard)
        self._stack.addWidget(self.pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    # What is shown

    def follow_soon(self) -> None:
        """Show what there is to see now, soon. Costs a key next to nothing."""
        if not self._timer.isActive():
            self._timer.start(DELAY_MS)

    def look(self) -> None:
        """Another item may be in hand: one that is closed has its placard at once."""
        sight = self._sight()
        if sight is None:
            self.curtain()
            return
        if sight.closed:
            self._show_placard(sight)
        self.follow_soon()

    def curtain(self) -> None:
        """Something that is shown may be so no more: show nothing until it is laid out anew."""
        self._next = None
        self._laid_out = None
        self._timer.stop()
        self.pages.drop()
        self.placard.clear()
        self._stack.setCurrentWidget(self.placard)

    def _show_placard(self, sight: Sight) -> None:
        self.placard.show_item(sight.meeting, sight.item)
        self._stack.setCurrentWidget(self.placard)

    @property
    def shows_pages(self) -> bool:
        """Whether pages are in sight, and not the placard."""
        return self._stack.currentWidget() is self.pages

    @property
    def busy(self) -> bool:
        """Whether what is shown is still to follow what was changed last."""
        return self._timer.isActive()

    def _step(self) -> None:
        """Do one short piece of the work; keys pressed meanwhile come before the next."""
        self._next = (self._next or self._begin)()
        if self._next is not None:
            self._timer.start(0)

    def _begin(self) -> _Step | None:
        sight = self._sight()
        if sight is None or sight.meeting is self._laid_out:
            return self._follow()
        self._laid_out = sight.meeting
        self._referat = self._live.referat_of(sight.meeting)
        return self._break_pages

    def _break_pages(self) -> _Step | None:
        try:
            self._made = self._live.pages_of(self._referat)
        except UserError:  # told in the window of those who can mend it
            return None
        return self._show_pages

    def _show_pages(self) -> _Step | None:
        self.pages.show_pages(self._made)
        return self._follow()

    def _follow(self) -> _Step | None:
        """Bring into sight what is to be seen; go on where the meeting has changed meanwhile."""
        sight = self._sight()
        if sight is None:
            return None
        if sight.closed:
            self._show_placard(sight)
        elif self.pages.pages is not None:
            self._stack.setCurrentWidget(self.pages)
            self.pages.follow(sight.item.id if sight.item else "", sight.part, sight.line)
        if sight.meeting is not self._laid_out:
            self.follow_soon()
        return None

    # Hands on

    def toggle_full_screen(self) -> None:
        """Fill the screen, or be an ordinary window again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        escape = event.key() == Qt.Key.Key_Escape
        if event.key() == Qt.Key.Key_F11 or (escape and self.isFullScreen()):
            self.toggle_full_screen()
        elif escape:
            self.close()
        elif event.text() in ("+", "-"):
            self.pages.zoom(_ZOOM_STEP if event.text() == "+" else 1 / _ZOOM_STEP)
        elif event.text() == "0":
            self.pages.fit_width()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._timer.stop()
        self.closed.emit()
