"""A field for one name or several, completed from those that are known."""

import re

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from ssp_desktop.application.completion import NameCompletions

_BETWEEN = re.compile(r"\s*(?:,|\bog\b)\s*")
_LAST_NAME = re.compile(r"(?:.*(?:,|\bog\b))?\s*(?P<name>.*)$", re.DOTALL)


class NameField(QLineEdit):
    """``Pia Borg, Lars Ny og Bo``: each name is offered from its first letters on."""

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self._known = NameCompletions(())
        self._names = QStringListModel(self)
        self._popup = QCompleter(self._names, self)
        self._popup.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._popup.setWidget(self)
        self._popup.activated.connect(self._complete)
        self.textEdited.connect(self._offer)

    def know(self, names: NameCompletions) -> None:
        """Offer these from now on."""
        self._known = names

    def names(self) -> list[str]:
        """Return the names that are written."""
        return [name for name in _BETWEEN.split(self.text().strip()) if name]

    def _last(self) -> tuple[int, str]:
        """Return where the name before the caret begins, and its letters."""
        before = self.text()[: self.cursorPosition()]
        found = _LAST_NAME.match(before)
        return found.start("name"), found["name"]

    def _offer(self) -> None:
        letters = self._last()[1]
        found = [each.text for each in self._known.matching(letters) if each.text != letters]
        if not found:
            self._popup.popup().hide()
            return
        self._names.setStringList(found)
        self._popup.complete()
        self._popup.popup().setCurrentIndex(self._popup.completionModel().index(0, 0))

    def focusNextPrevChild(self, forward: bool) -> bool:
        offered = self._popup.popup()
        if offered.isVisible():
            self._complete(offered.currentIndex().data())
            offered.hide()
        return super().focusNextPrevChild(forward)

    def _complete(self, name: str) -> None:
        start = self._last()[0]
        behind = self.text()[self.cursorPosition() :]
        self.setText(self.text()[:start] + name + behind)
        self.setCursorPosition(start + len(name))

    def take(self, text: str) -> None:
        """Show `text`."""
        if text != self.text():
            self.setText(text)
