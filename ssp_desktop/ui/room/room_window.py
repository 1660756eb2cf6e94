"""The window for the room: the pages as they grow, large, for a projector or the chair's screen.

Shows the open edition only: a closed item is reduced to what the open edition tells
before a page of it is made. While a closed item is in progress, a placard takes the
place of the pages. Pages are laid out in short steps after the keys; anything that may
no longer be shown disappears before that. Has no menus and never takes the focus.
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
    """What the room should see: a meeting, at a paragraph of a part of `item` if there is one."""

    meeting: Meeting
    item: AgendaItem | None
    part: str
    line: int

    @property
    def closed(self) -> bool:
        """Whether the item is a closed one."""
        return self.item is not None and self.item.closed


class RoomWindow(QWidget):
    """Shows what `sight` returns to the room; `live` lays out its open edition."""

    closed = Signal()

    def __init__(self, live: LivePages, sight: Callable[[], Sight | None]) -> None:
        """Has no parent, or it would always lie above the main window."""
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
            refuse=self._refuse,
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
        """Show soon what there is to see. Costs a key press next to nothing."""
        self.steps.follow_soon()

    def look(self) -> None:
        """Look for a new item in progress: a closed one gets its placard at once."""
        sight = self._sight()
        if sight is None:
            self.curtain()
            return
        if sight.closed:
            self._show_placard(sight)
        self.follow_soon()

    def curtain(self) -> None:
        """Hide everything until it is laid out anew: something shown may no longer be shown."""
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
        """Whether pages are shown rather than the placard."""
        return self._stack.currentWidget() is self.pages

    @property
    def busy(self) -> bool:
        """Whether the latest change is still to be shown."""
        return self.steps.busy

    def _meeting(self) -> Meeting | None:
        sight = self._sight()
        return sight.meeting if sight is not None else None

    def _refuse(self, _why: str) -> None:
        """Take the old pages away, without a reason: it is shown to those who can fix it."""
        self.pages.drop()
        if self.shows_pages:
            self.placard.clear()
            self._stack.setCurrentWidget(self.placard)

    def _follow(self) -> None:
        """Scroll to what should be seen."""
        sight = self._sight()
        if sight is None:
            return
        if sight.closed:
            self._show_placard(sight)
        elif self.pages.pages is not None:
            self._stack.setCurrentWidget(self.pages)
            self.pages.follow(sight.item.id if sight.item else "", sight.part, sight.line)

    # Mouse and keys

    def toggle_full_screen(self) -> None:
        """Fill the screen, or become an ordinary window again."""
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
