"""The last meeting's minutes in the right column, at the item on the same matter.

Reads them once, when first looked at, and owns which place is shown beside the current
item. Nothing can be written here.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ssp_desktop.application.files.live_pages import LivePages
from ssp_desktop.application.meetings.last_minutes import LastMinutes
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.ui.look.elided_label import ElidedLabel
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_quiet
from ssp_desktop.ui.meeting.columns.right_panel import RightPanel
from ssp_desktop.ui.pages.pages_head import PagesHead
from ssp_desktop.ui.pages.pages_view import PagesView
from ssp_desktop.ui.pages.stepper import Stepper
from ssp_desktop.ui.rows.meeting_list import when_words


class LastMinutesPanel(RightPanel):
    """Shows the minutes that `find` returns; None when there are none."""

    view: PagesView

    def __init__(
        self,
        find: Callable[[], LastMinutes | None],
        live: LivePages,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._looked = False
        self._last: LastMinutes | None = None
        self._item: AgendaItem | None = None
        self.which = ElidedLabel(self)
        self.which.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        as_quiet(self.which)
        self.message = QLabel(self)
        self.message.setWordWrap(True)
        self.message.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 0)
        self.message.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        as_quiet(self.message)
        self.message.hide()
        self.view = PagesView(self)
        self.view.setAccessibleName(self.tr("Sidste referat"))
        self.view.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.head = PagesHead(self.view, icons, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.which)
        column.addWidget(self.message)
        column.addWidget(self.view, 1)
        self._steps = Stepper(
            live,
            self._last_meeting,
            self,
            show=self.view.show_pages,
            follow=self._follow,
            refuse=self._say,
        )

    def show_beside(self, item: AgendaItem | None) -> None:
        """Scroll soon to what the last minutes say about `item`."""
        self._item = item
        if self.isVisible():
            self._steps.follow_next()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._steps.follow_next()

    @property
    def busy(self) -> bool:
        """Whether something is still to be made or shown."""
        return self._steps.busy

    def _last_meeting(self) -> Meeting | None:
        """Return the meeting whose minutes are shown; say so when there is none."""
        if not self._looked:
            self._looked = True
            self._last = self._found()
        return self._last.meeting if self._last is not None else None

    def _found(self) -> LastMinutes | None:
        try:
            last = self._find()
        except UserError as error:
            self._say(str(error))
            return None
        if last is None:
            self._say(self.tr("Her står referatet af udvalgets sidste møde. Der er intet endnu."))
        return last

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.message.show()
        self.which.hide()
        self.view.hide()

    def _follow(self) -> None:
        """Go to the item on the same matter; stay when there is none."""
        if self._last is None:
            return
        meeting, item = self._last.meeting, self._item
        when = when_words(meeting.date, None)
        if item is not None and self._last.is_whole_for(item):
            self.which.setText(when)
            self.view.go_to_page(1)
            return
        like = self._last.item_like(item) if item is not None else None
        if like is None:
            self.which.setText(when)
            return
        number = meeting.number_of(like.id)
        self.which.setText(self.tr("{0} · punkt {1}: {2}").format(when, number, like.title))
        self.view.follow(like.id, "title")
