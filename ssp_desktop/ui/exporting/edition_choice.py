"""The choice between the full and the open edition, in the same words wherever it is made."""

from PySide6.QtWidgets import QWidget

from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.fields.choice import Choice
from ssp_desktop.ui.look.icons import Icons


class EditionChoice(Choice[Edition]):
    """Offers both; the full edition is chosen at first."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(icons, "", parent)
        self.setAccessibleName(self.tr("Udgave"))
        self.offer(
            [
                (self.tr("Fuld: også lukkede punkter"), Edition.FULL),
                (self.tr("Åben: uden lukkede punkters indhold"), Edition.OPEN),
            ]
        )
