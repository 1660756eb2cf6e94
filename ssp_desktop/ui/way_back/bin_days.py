"""After how many days a meeting in the bin is deleted for good: the choice, wherever it is offered.

Owns the choices; the value itself is in the settings. The longest time comes first:
stepping through the choices by key passes none that deletes more than where the step
began or where it ends.
"""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ssp_desktop.ui.fields.choice import Choice
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.words.settled_words import settled_by

_DAYS = (30, 90, 180, 365)


class BinDays(Choice[int]):
    """Shows the number of days in the settings, and stores another one when it is chosen."""

    def __init__(self, settings: Settings, icons: Icons, parent: QWidget) -> None:
        super().__init__(icons, bin_label(), parent)
        self._settings = settings
        kept = settings.bin_days
        # Written into the file by hand it may be any number, and is shown as it is.
        days = sorted({*_DAYS, kept} - {0}, reverse=True)
        self.offer([(_words(each), each) for each in (0, *days)], kept)
        self.settled = ""
        """Who has chosen for the user; empty where the user chooses."""
        if settings.policy.days_to_empty_bin is not None:
            self.settled = settled_by(settings.policy)
            self.setEnabled(False)
            self.setToolTip(self.settled)
            self.setAccessibleDescription(self.settled)
        self.currentIndexChanged.connect(self._keep)

    def _keep(self) -> None:
        self._settings.bin_days = self.value


def bin_label() -> str:
    """Return the label of the choice."""
    return QCoreApplication.translate("BinDays", "Tøm papirkurven af sig selv")


def _words(days: int) -> str:
    if not days:
        return QCoreApplication.translate("BinDays", "Aldrig")
    return QCoreApplication.translate("BinDays", "Efter {0} dage").format(days)
