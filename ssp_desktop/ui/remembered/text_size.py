"""The size at which the editor shows the minutes' own text, kept between runs.

Owns the sizes to choose from. Refuses to know what is shown at them.
"""

from PySide6.QtCore import QObject, Signal

from ssp_desktop.ui.remembered.settings import Settings

USUAL = 100
SIZES = (80, 90, USUAL, 110, 120, 135, 150, 175, 200)
"""In percent of the usual size."""


class TextSize(QObject):
    """The chosen size, one of `SIZES`."""

    changed = Signal()
    """Another size was chosen."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings

    @property
    def percent(self) -> int:
        """The size, in percent of the usual one."""
        kept = self._settings.text("text_size", str(USUAL))
        return int(kept) if kept in map(str, SIZES) else USUAL

    @property
    def factor(self) -> float:
        """The size as a factor of the usual one."""
        return self.percent / USUAL

    def choose(self, percent: int) -> None:
        """Show the text at that size, one of `SIZES`, from now on; raises ValueError for others."""
        if percent not in SIZES:
            raise ValueError(percent)
        if percent != self.percent:
            self._settings.keep_text("text_size", str(percent))
            self.changed.emit()

    def step(self, by: int) -> None:
        """Choose the size `by` steps larger, stopping at the smallest and the largest."""
        at = SIZES.index(self.percent) + by
        self.choose(SIZES[min(max(at, 0), len(SIZES) - 1)])
