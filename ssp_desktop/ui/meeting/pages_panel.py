"""The pages of the meeting in the right column.

Owns when the pages are laid out again: a moment after the last change, never
while a key is handled.
"""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ssp_desktop.application.live_pages import LivePages
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.meeting.pages_head import PagesHead
from ssp_desktop.ui.meeting.pages_view import PagesView
from ssp_desktop.ui.theme import GRID

DELAY_MS = 120
"""How long after a change the pages follow; what comes meanwhile is taken along."""

_Step = Callable[[], "_Step | None"]


class PagesPanel(QWidget):
    """Shows the pages of the meeting it was given last."""

    def __init__(
        self,
        live: LivePages,
        place_in_hand: Callable[[], tuple[str, str, int]],
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        """`place_in_hand` gives the item, the part and the paragraph one writes in."""
        super().__init__(parent)
        self._place_in_hand = place_in_hand
        self._next: _Step | None = None
        self._live = live
        self._meeting: Meeting | None = None
        self._laid_out: Meeting | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        self._problem = QLabel(self)
        self._problem.setWordWrap(True)
        self._problem.hide()
        self.view = PagesView(self)
        self.head = PagesHead(self.view, icons, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self._problem)
        column.addWidget(self.view, 1)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the pages of `meeting`, soon."""
        self._meeting = meeting
        self.follow_soon()

    def follow_soon(self) -> None:
        """Bring into sight what comes from the place in hand, soon."""
        if self.isVisible() and not self._timer.isActive():
            self._timer.start(DELAY_MS)

    @property
    def busy(self) -> bool:
        """Whether the pages are still to follow what was changed last."""
        return self._timer.isActive()

    def lay_out(self) -> None:
        """Show the pages of the meeting as it is now, at once."""
        self._timer.stop()
        while self._next is not None or self._meeting is not self._laid_out:
            self._next = (self._next or self._begin)()
        self.view.follow(*self._place_in_hand())

    def _step(self) -> None:
        """Do one short piece of the work; keys pressed meanwhile come before the next."""
        self._next = (self._next or self._begin)()
        if self._next is not None:
            self._timer.start(0)
        elif self._meeting is not self._laid_out:
            self._timer.start(DELAY_MS)

    def _begin(self) -> _Step | None:
        if self._meeting is None or self._meeting is self._laid_out:
            self.view.follow(*self._place_in_hand())
            return None
        self._laid_out = self._meeting
        self._referat = self._live.referat_of(self._meeting)
        return self._break_pages

    def _break_pages(self) -> _Step | None:
        try:
            self._pages = self._live.pages_of(self._referat)
        except UserError as error:  # the municipality's own template is none
            self._problem.setText(str(error))
            self._problem.show()
            return None
        self._problem.hide()
        return self._show

    def _show(self) -> None:
        self.view.show_pages(self._pages)
        self.view.follow(*self._place_in_hand())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start(0)
