"""What can be in front in the right column."""

from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ssp_desktop.ui.pages.pages_head import PagesHead


class RightPanel(QWidget):
    """A panel of the right column, made when it is first wanted."""

    view: QAbstractScrollArea
    """The part of it that scrolls."""
    head: PagesHead | None = None
    """What is shown beside the tabs while the panel is in front."""

    def renew(self) -> None:
        """Show the present state: the panel has come to the front."""

    def take_focus(self) -> None:
        """Put the cursor into the panel."""
        self.view.setFocus()
