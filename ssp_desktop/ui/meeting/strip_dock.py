"""The place below the item where a strip opens: always in sight, one strip at a time."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ssp_desktop.ui.meeting.strip import Strip


class StripDock(QWidget):
    """Hidden while no strip is open; a strip in it is as wide as the item's text."""

    reshaped = Signal()
    """It takes more or less room than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self._widest = 0
        self._strips: list[Strip] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch(1)
        self._row.addStretch(1)
        self.hide()

    def hold(self, strip: Strip) -> None:
        """Take `strip` in, to be opened later."""
        strip.hide()
        strip.setMaximumWidth(self._widest)
        self._strips.append(strip)
        self._row.insertWidget(len(self._strips), strip, 1000)

    @property
    def open_strip(self) -> Strip | None:
        """The strip that is open, None while none is."""
        return next((strip for strip in self._strips if not strip.isHidden()), None)

    def open(self, strip: Strip) -> None:
        """Show `strip` and no other."""
        for each in self._strips:
            each.setVisible(each is strip)
        self.show()

    def close_strip(self) -> None:
        """Show none."""
        self.hide()
        for each in self._strips:
            each.hide()

    def set_widest(self, pixels: int) -> None:
        """Let no strip be wider than that."""
        self._widest = pixels
        for strip in self._strips:
            strip.setMaximumWidth(pixels)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reshaped.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.reshaped.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.reshaped.emit()
