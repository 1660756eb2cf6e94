"""The quiet button that adds a section, offering the committee's headings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.ui.actions.access_keys import pop_up
from ssp_desktop.ui.fields.read_only import changes
from ssp_desktop.ui.look.icons import Icons


class AddSection(QToolButton):
    """Offers the headings that the item does not have yet."""

    chosen = Signal(str)
    """A section with that heading is wanted; empty for one still to be written."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings: list[str] = []
        self.setText(self.tr("Nyt afsnit"))
        self.setAccessibleName(self.tr("Nyt afsnit"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        icons.dress(self, "plus")
        changes(self)
        self.clicked.connect(self._ask)

    def offer(self, headings: tuple[str, ...], item: AgendaItem) -> None:
        """Offer those of `headings` that `item` does not have."""
        used = {section.heading.casefold() for section in item.sections}
        self._headings = [each for each in headings if each.casefold() not in used]

    def _ask(self) -> None:
        if not self._headings:
            self.chosen.emit("")
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for heading in self._headings:
            action = menu.addAction(heading)
            action.setData(heading)
            action.triggered.connect(self._choose)
        menu.addSeparator()
        other = menu.addAction(self.tr("Anden overskrift …"))
        other.setData("")
        other.triggered.connect(self._choose)
        pop_up(menu, self.mapToGlobal(self.rect().bottomLeft()))

    def _choose(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.chosen.emit(action.data())
