"""The choice of a template by its name: the layout's own, or one of the municipality's.

The names are read from the disk when the field comes into sight, never while somebody types.
"""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ssp_desktop.ui.fields.choice import Choice
from ssp_desktop.ui.look.icons import Icons

Names = Callable[[], Sequence[str]]
"""Returns the names of the municipality's own templates."""


class TemplateChoice(Choice[str]):
    """Offers what `names` returns; its value is a name, empty for the layout's own template."""

    def __init__(self, names: Names, icons: Icons, parent: QWidget) -> None:
        super().__init__(icons, "", parent)
        self.setAccessibleName(self.tr("Skabelon"))
        self.setAccessibleDescription(self.tr("Skabeloner hentes ind under Indstillinger."))
        self.setToolTip(self.accessibleDescription())
        self._names = names
        self._known: Sequence[str] = ()
        self._read = False
        self._chosen = ""
        self._offer()

    def show_chosen(self, name: str) -> None:
        """Show that template as chosen, whether it is there or not."""
        if name != self._chosen:
            self._chosen = name
            self._offer()

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            self._known, self._read = self._names(), True
            self._offer()
        super().showEvent(event)

    def _offer(self) -> None:
        entries = [(self.tr("Layoutets egen"), ""), *((name, name) for name in self._known)]
        found = (name for name in self._known if name.casefold() == self._chosen.casefold())
        chosen = next(found, self._chosen)
        if chosen and chosen not in self._known:
            words = self.tr("{0} (er her ikke)") if self._read else "{0}"
            entries.append((words.format(chosen), chosen))
        self.blockSignals(True)
        self.offer(entries, chosen)
        self.blockSignals(False)
