"""The window for the room: the pages as they grow, large, for a projector or the chair's screen.

Shows the open edition alone: a closed item has passed the gate of the referat
before a page of it is made. While a closed item is in hand there is a placard in
the place of the pages. Pages are laid out in short steps after the keys; what may
not be shown any more is gone before that. Has no menus, and no part in the focus.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ssp_desktop.application.files.live_pages import LivePages
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.ui.pages.stepper import Stepper
from ssp_desktop.ui.room.room_pages import RoomPages
from ssp_desktop.ui.room.room_placard import RoomPlacard

_DELAY_MS = 200
_ZOOM_STEP = 1.1


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
        self._sight = sight
        self.pages = RoomPages(self)
        self.placard = RoomPlacard(self)
        self.steps = Stepper(
            live,
            self._meeting,
            self,
            show=self.pages.show_pages,
            follow=self._follow,
            refuse=self._pass_over,
            delay=_DELAY_MS,
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.placard)
        self._stack.addWidget(self.pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    # What is shown

    def follow_soon(self) -> None:
        """Show what there is to see now, soon. Costs a key next to nothing."""
        self.steps.follow_soon()

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
        self.steps.forget()
        self.pages.drop()
        self.placard.clear()
        self._stack.setCurrentWidget(self.placard)

    def _show_placard(self, sight: Sight) -> None:
        if sight.item is not None:
            self.placard.show_item(sight.meeting, sight.item)
        self._stack.setCurrentWidget(self.placard)

    @property
    def shows_pages(self) -> bool:
        """Whether pages are in sight, and not the placard."""
        return self._stack.currentWidget() is self.pages

    @property
    def busy(self) -> bool:
        """Whether what is shown is still to follow what was changed last."""
        return self.steps.busy

    def _meeting(self) -> Meeting | None:
        sight = self._sight()
        return sight.meeting if sight is not None else None

    def _pass_over(self, _why: str) -> None:
        """Say nothing here: it is said in the window of those who can mend it."""

    def _follow(self) -> None:
        """Bring into sight what is to be seen."""
        sight = self._sight()
        if sight is None:
            return
        if sight.closed:
            self._show_placard(sight)
        elif self.pages.pages is not None:
            self._stack.setCurrentWidget(self.pages)
            self.pages.follow(sight.item.id if sight.item else "", sight.part, sight.line)

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
        self.steps.stop()
        self.closed.emit()
