"""The last meeting's referat in the right column, at the item that is about the same.

Owns when its pages are laid out: once, when it is first looked at, and never while
a key is handled. Nothing can be written here.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ssp_desktop.application.last_referat import LastReferat
from ssp_desktop.application.live_pages import LivePages
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.ui.elided_label import ElidedLabel
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.meeting.pages_head import PagesHead
from ssp_desktop.ui.meeting.pages_view import PagesView
from ssp_desktop.ui.meeting_list import when_words
from ssp_desktop.ui.theme import GRID, as_quiet

_Step = Callable[[], "_Step | None"]


class LastReferatPanel(QWidget):
    """Shows the referat that `find` gives, None where there is none."""

    def __init__(
        self,
        find: Callable[[], LastReferat | None],
        live: LivePages,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._live = live
        self._last: LastReferat | None = None
        self._item: AgendaItem | None = None
        self._next: _Step | None = self._load
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
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

    def show_beside(self, item: AgendaItem | None) -> None:
        """Bring into sight what was said of `item` last time, soon."""
        self._item = item
        if self.isVisible():
            self._timer.start(0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start(0)

    @property
    def busy(self) -> bool:
        """Whether there is still something to be made or shown."""
        return self._timer.isActive()

    def _step(self) -> None:
        """Do one piece of the work; keys pressed meanwhile come before the next."""
        if self._next is None:
            self._follow()
            return
        self._next = self._next()
        self._timer.start(0)

    def _load(self) -> _Step | None:
        try:
            self._last = self._find()
        except UserError as error:
            self._say(str(error))
            return None
        if self._last is None:
            self._say(self.tr("Her står referatet af udvalgets sidste møde. Der er intet endnu."))
            return None
        self._referat = self._live.referat_of(self._last.meeting)
        return self._break_pages

    def _break_pages(self) -> _Step | None:
        try:
            self._pages = self._live.pages_of(self._referat)
        except UserError as error:  # the municipality's own template is none
            self._say(str(error))
            return None
        return self._show

    def _show(self) -> None:
        self.view.show_pages(self._pages)

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.message.show()
        self.which.hide()
        self.view.hide()

    def _follow(self) -> None:
        """Go to the item that is about the same; where there is none, stay."""
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
