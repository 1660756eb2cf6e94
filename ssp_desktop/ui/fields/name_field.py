"""A field for one or more names, completed from the known ones."""

import re

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ssp_desktop.application.aids.completion import Completion, NameCompletions
from ssp_desktop.application.aids.named_people import names_in
from ssp_desktop.ui.fields.completion_list import CompletionList

_LAST_NAME = re.compile(r"(?:.*(?:,|\bog\b)(?![^()]*\)))?\s*(?P<name>.*)$", re.DOTALL)
_MOVES: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NameField(QLineEdit):
    """``Pia Borg, Lars Ny og Bo``: each name is offered from its first characters on.

    Enter takes the offer and stays, Tab takes it and moves on, Escape declines.
    `returnPressed` is emitted by an Enter that takes no offer.
    """

    def __init__(
        self,
        name: str,
        hint: str = "",
        parent: QWidget | None = None,
        *,
        several: bool = True,
        tab_stays: bool = False,
        enter_finishes: bool = False,
    ) -> None:
        """Without `several`, a comma separates a name from its affiliation.

        With `tab_stays`, Tab also takes the offer and stays: when a button comes next,
        an Enter meant for the field must not press it. With `enter_finishes`, an Enter that
        takes an offer is a `returnPressed` too: the name is all that is written here.
        """
        super().__init__(parent)
        self._several = several
        self._tab_stays = tab_stays
        self._enter_finishes = enter_finishes
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self._known = NameCompletions(())
        self._offered: CompletionList | None = None
        self.textEdited.connect(self._offer)

    def know(self, names: NameCompletions) -> None:
        """Offer these names from now on."""
        self._known = names

    def names(self) -> list[str]:
        """Return the names that are written."""
        return names_in(self.text())

    def take(self, text: str) -> None:
        """Show `text`."""
        self._put_away()
        if text != self.text():
            self.setText(text)

    @property
    def offered(self) -> Completion | None:
        """What Enter or Tab takes; None while nothing is offered."""
        return self._offered.marked if self._offered is not None else None

    def _last(self) -> tuple[int, str]:
        """Return where the name before the caret begins, and its characters."""
        before = self.text()[: self.cursorPosition()]
        if not self._several:
            return 0, before
        found = _LAST_NAME.match(before)
        if found is None:
            return len(before), ""
        return found.start("name"), found["name"]

    def _offer(self) -> None:
        typed = self._last()[1]
        found = tuple(each for each in self._known.matching(typed) if each.text != typed)
        if not found:
            self._put_away()
            return
        if self._offered is None:
            # The list belongs to the window, because the strip is lower than a list of names.
            self._offered = CompletionList(self.window())
            self._offered.chosen.connect(self._complete)
            self.destroyed.connect(self._offered.deleteLater)  # the window outlives the field
        caret = self.cursorRect().center().x()
        begun = caret - self.fontMetrics().horizontalAdvance(typed)
        field = QRect(self.mapTo(self.window(), QPoint(begun, 0)), QSize(1, self.height()))
        self._offered.offer(found, field)

    def _put_away(self) -> None:
        if self._offered is not None:
            self._offered.put_away()

    def _complete(self, choice: Completion) -> None:
        start = self._last()[0]
        behind = self.text()[self.cursorPosition() :]
        self._put_away()
        self.setText(self.text()[:start] + choice.text + behind)
        self.setCursorPosition(start + len(choice.text))
        self.textEdited.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        offered = self.offered
        if offered is None or self._offered is None:
            super().keyPressEvent(event)
        elif event.key() in _TAKES:
            self._complete(offered)
            if self._enter_finishes:
                super().keyPressEvent(event)
        elif event.key() in _MOVES:
            self._offered.mark(_MOVES[event.key()])
        elif event.key() == Qt.Key.Key_Escape:
            self._put_away()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if self.offered is not None:
            self._complete(self.offered)
            if self._tab_stays:
                return True
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._put_away()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._put_away()
