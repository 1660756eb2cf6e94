"""The place below the item where a strip opens: always in sight, one strip at a time.

Owns its height: that of its strip, or as much as it is allowed, scrolled to the field
being filled in. The item decides what must stay free above it.
"""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QWidget

from ssp_desktop.ui.look.layouts import height_for, lay_out_now
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.meeting.strips.strip import Strip
from ssp_desktop.ui.system.the_application import the_application


class StripDock(QScrollArea):
    """Hidden while no strip is open; a strip in it is as wide as the item's text."""

    reshaped = Signal()
    """It takes more or less room than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widest = 0
        self._tallest = 0
        self._strips: list[Strip] = []
        inside = QWidget(self)
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch(1)
        self._row.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = inside
        self.setWidget(inside)  # sized here: resizable, wrapped lines would take too much
        for ground in (self, self.viewport(), inside):
            ground.setAutoFillBackground(True)
            ground.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        the_application().focusChanged.connect(self._follow)
        self.hide()

    def hold(self, strip: Strip) -> None:
        """Take `strip` in, to be opened later."""
        strip.hide()
        strip.setMaximumWidth(self._widest)
        strip.installEventFilter(self)
        self._strips.append(strip)
        self._row.insertWidget(len(self._strips), strip, 1000)

    @property
    def open_strip(self) -> Strip | None:
        """The open strip; None when there is none."""
        return next((strip for strip in self._strips if not strip.isHidden()), None)

    def open(self, strip: Strip) -> None:
        """Show `strip` and no other."""
        for each in self._strips:
            each.setVisible(each is strip)
        self._fit()
        self.show()
        self.updateGeometry()

    def close_strip(self) -> None:
        """Show no strip."""
        self.hide()
        for each in self._strips:
            each.hide()

    def set_widest(self, pixels: int) -> None:
        """Allow no strip to be wider than that."""
        self._widest = pixels
        for strip in self._strips:
            strip.setMaximumWidth(pixels)

    def set_tallest(self, pixels: int) -> None:
        """Leave the rest of the height to the item."""
        self._tallest = pixels
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As wide as the strip's least width: it does not scroll sideways."""
        strip = self.open_strip
        width = strip.minimumSizeHint().width() if strip is not None else 0
        return QSize(width + self.verticalScrollBar().sizeHint().width(), 0)

    def _fit(self) -> None:
        """Be as tall as the strip, or as allowed: what is long in the strip folds first."""
        strip = self.open_strip
        if strip is None:
            return
        wide = self.width()
        tall = _height_of(strip, min(wide, self._widest))
        if strip.fold_by(max(tall + strip.folded - self._tallest, 0)):
            tall = _height_of(strip, min(wide, self._widest))
        scrolled = tall > self._tallest
        if scrolled:
            wide -= self.verticalScrollBar().sizeHint().width()
            tall = _height_of(strip, min(wide, self._widest))
        bar = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bar.ScrollBarAlwaysOn if scrolled else bar.ScrollBarAlwaysOff
        )
        self.setFixedHeight(max(min(tall, self._tallest), 1))
        self._inside.resize(wide, tall)
        if scrolled:
            self._show_field()

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isVisible() and self.isAncestorOf(now):
            self._show_field()

    def _show_field(self) -> None:
        """Scroll to the field being filled in, and to what is wrong with it."""
        strip, field = self.open_strip, QApplication.focusWidget()
        lay_out_now(self._inside)
        if field is not None and self.isAncestorOf(field):
            self.ensureWidgetVisible(field, 0, GRID)
        if strip is not None and strip.problem.isVisibleTo(strip):
            self.ensureWidgetVisible(strip.problem, 0, GRID)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and watched is self.open_strip:
            self._fit()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reshaped.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.reshaped.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.reshaped.emit()


def _height_of(strip: Strip, width: int) -> int:
    """Return how tall `strip` is at that width in its present state."""
    lay_out_now(strip)
    return height_for(strip, width)
