"""The choice between the whole minutes and the current item, which it names."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.titles import item_title
from ssp_desktop.ui.fields.choice import Choice
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID

_WIDEST_ITEM = 34 * GRID


class WhatChoice(Choice[bool]):
    """Chooses whether to print the item alone."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(icons, "", parent)
        self.setAccessibleName(self.tr("Hvad"))
        self._item = ""
        self._said = ""
        self.currentIndexChanged.connect(self._show_whole)

    @property
    def item(self) -> str:
        """The id of the item to print alone, empty for the whole minutes."""
        return self._item if self.count() and self.value else ""

    def offer_item(self, meeting: Meeting, item_id: str) -> None:
        """Offer that item of `meeting`, if it is there; the choice stays."""
        alone = bool(self.item)
        self._item = item_id
        entries = [(self.tr("Hele referatet"), False)]
        for number, item in meeting.numbered_items():
            if item.id == item_id:
                said = self.tr("Dette punkt: {0}. {1}").format(number, item_title(item))
                self._said = said
                right = Qt.TextElideMode.ElideRight
                entries.append((self.fontMetrics().elidedText(said, right, _WIDEST_ITEM), True))
        if [text for text, _ in entries] == self.texts():
            return
        blocked = self.blockSignals(True)  # the choice is the same
        self.offer(entries, alone and len(entries) > 1)
        self.blockSignals(blocked)
        self._show_whole()

    def _show_whole(self) -> None:
        """Have the whole of what is chosen at hand: no more of the item is told without it."""
        self.setToolTip(self._said if self.item else "")
