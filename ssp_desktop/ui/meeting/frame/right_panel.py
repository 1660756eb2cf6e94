"""What can be in front in the right column."""

from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ssp_desktop.ui.pages.pages_head import PagesHead


class RightPanel(QWidget):
    """A panel of the right column, which has it made when it is first wanted."""

    view: QAbstractScrollArea
    """What of it is scrolled."""
    head: PagesHead | None = None
    """What stands beside the tabs while the panel is in front."""

    def renew(self) -> None:
        """Show what is so now: the panel has come to the front."""

    def take_focus(self) -> None:
        """Put the cursor into the panel."""
        self.view.setFocus()
