"""The pages of the meeting in the right column.

They follow the place where the user is writing, and are laid out only while they are in
sight.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ssp_desktop.application.files.live_pages import LivePages
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.meeting.columns.right_panel import RightPanel
from ssp_desktop.ui.pages.pages_head import PagesHead
from ssp_desktop.ui.pages.pages_view import PagesView
from ssp_desktop.ui.pages.stepper import Stepper

if TYPE_CHECKING:
    from ssp_desktop.writing.pages import Pages

_DELAY_MS = 120


class PagesPanel(RightPanel):
    """Shows the pages of the meeting it was given last."""

    view: PagesView

    def __init__(
        self,
        live: LivePages,
        current_place: Callable[[], tuple[str, str, int]],
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        """`current_place` returns the item, part and paragraph where the user is writing."""
        super().__init__(parent)
        self._live = live
        self._current_place = current_place
        self._meeting: Meeting | None = None
        self._problem = QLabel(self)
        self._problem.setWordWrap(True)
        self._problem.setMargin(GRID)
        self._problem.hide()
        self.view = PagesView(self)
        self.head = PagesHead(self.view, icons, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self._problem)
        column.addWidget(self.view, 1)
        self._steps = Stepper(
            live,
            self._the_meeting,
            self,
            show=self._show,
            follow=self._follow,
            refuse=self._refuse,
            delay=_DELAY_MS,
        )

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the pages of `meeting`, soon."""
        self._meeting = meeting
        self.follow_soon()

    def follow_soon(self) -> None:
        """Scroll soon to what comes from the current place."""
        if self.isVisible():
            self._steps.follow_soon()

    @property
    def busy(self) -> bool:
        """Whether the pages have yet to show the latest change."""
        return self._steps.busy

    def lay_out(self) -> None:
        """Show the pages of the meeting as it is now, at once."""
        self._steps.finish()

    def lay_out_anew(self) -> None:
        """Show the pages again, all of them, soon: what they look like may have changed."""
        self._steps.forget()
        self.follow_soon()

    def _the_meeting(self) -> Meeting | None:
        return self._meeting

    def _show(self, pages: "Pages") -> None:
        self._problem.setText(self._live.remark)
        self._problem.setVisible(bool(self._live.remark))
        self.view.show_pages(pages)

    def _refuse(self, why: str) -> None:
        """Say why there are no pages; those before it are no longer the meeting's."""
        self.view.drop()
        self._problem.setText(why)
        self._problem.show()

    def _follow(self) -> None:
        self.view.follow(*self._current_place())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._steps.follow_next()
