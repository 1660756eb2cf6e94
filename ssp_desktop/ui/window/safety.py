"""Says in the list of meetings, and once at the start, what is not safe with data and copies.

What that is, is found elsewhere; see `ssp_desktop.ui.running.place_watch`.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from ssp_desktop.application.said import Fact
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.window.front import Front
from ssp_desktop.ui.words.shown import shown

if TYPE_CHECKING:
    from ssp_desktop.ui.start.notices import Notices


class Safety(QObject):
    """Shows what it is told; the lines in the list are made when there is first one."""

    def __init__(self, front: Front, icons: Icons) -> None:
        super().__init__(front)
        self._front = front
        self._icons = icons
        self._begun = False
        self.notices: Notices | None = None

    def tell_at_once(self, fact: Fact) -> None:
        """Say this over a meeting; where the list is in sight it is told there."""
        if not self._front.start_page.full.isVisible():
            self._front.messages.warn(shown(fact))

    def tell(self, facts: tuple[Fact, ...]) -> None:
        """Say these, in the place of what was said before; the first time over a meeting too."""
        texts = tuple(map(shown, facts))
        if texts and self.notices is None:
            from ssp_desktop.ui.start.notices import Notices  # noqa: PLC0415 - seldom

            whole = self._front.start_page.full
            self.notices = Notices(self._icons, whole)
            column = whole.layout()
            if isinstance(column, QVBoxLayout):
                column.insertWidget(1, self.notices)
        if self.notices is not None:
            self.notices.tell(texts)
        begun, self._begun = self._begun, True
        in_sight = self.notices is not None and self.notices.isVisible()
        if texts and not begun and not in_sight and not self._front.messages.line.text:
            self._front.messages.warn(" ".join(texts))
