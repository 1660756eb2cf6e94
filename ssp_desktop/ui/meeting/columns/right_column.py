"""The right column: the pages, the last minutes, the open action points, the meeting's course.

Owns which of them is in front. The others are made when first wanted.
"""

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from ssp_desktop.ui.look.handed_on import Pages
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.meeting.columns.right_panel import RightPanel


class RightTab(IntEnum):
    """What can be in front, in the order of the tabs."""

    PAGES = 0
    LAST_MINUTES = 1
    ACTION_POINTS = 2
    COURSE = 3


class RightColumn(QWidget):
    """Tabs above, the panel below; a panel's own `head`, if it has one, beside the tabs.

    Without room beside them the head goes under the tabs. The tabs are never cut.
    """

    turned = Signal()
    """Another panel is in front."""
    left = Signal()
    """Escape: return to writing."""

    def __init__(self, pages: RightPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make: dict[RightTab, Callable[[], RightPanel]] = {}
        self._panels: dict[RightTab, RightPanel] = {RightTab.PAGES: pages}
        self.tabs = QTabBar(self)
        self.tabs.setProperty("quiet", True)
        self.tabs.setAccessibleName(self.tr("Højre spalte"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for text in (
            self.tr("Sider"),
            self.tr("Sidste referat"),
            self.tr("Opgaver"),
            self.tr("Forløb"),
        ):
            self.tabs.addTab(text)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self._stack = Pages(self)
        self._stack.addWidget(pages)
        head = QHBoxLayout()
        head.setContentsMargins(GRID, GRID // 2, GRID, 0)
        head.setSpacing(0)
        head.addWidget(self.tabs, 1)
        if pages.head is not None:
            head.addWidget(pages.head)
        self._head = head
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._turn)

    @property
    def least_width(self) -> int:
        """How wide the column must be for the tabs to be readable."""
        return self.tabs.sizeHint().width() + 2 * GRID

    def offer(self, tab: RightTab, make: Callable[[], RightPanel]) -> None:
        """Let `make` create the panel of that tab when it is first wanted."""
        self._make[tab] = make

    @property
    def tab(self) -> RightTab:
        """The tab in front."""
        return RightTab(self.tabs.currentIndex())

    def turn_to(self, tab: RightTab) -> None:
        """Bring that tab to the front."""
        self.tabs.setCurrentIndex(tab)

    def take_focus(self) -> None:
        """Put the cursor into the panel in front."""
        self._panels[self.tab].take_focus()

    def panel(self, tab: RightTab) -> RightPanel | None:
        """Return that panel if it has been made."""
        return self._panels.get(tab)

    def scroll_by(self, share: float) -> None:
        """Scroll the panel in front by that fraction of its visible part."""
        bar = self._panels[self.tab].view.verticalScrollBar()
        bar.setValue(bar.value() + round(bar.pageStep() * share))

    def name_points(self, count: int) -> None:
        """Show on the tab how many action points are open."""
        text = self.tr("Opgaver")
        self.tabs.setTabText(RightTab.ACTION_POINTS, f"{text} ({count})" if count else text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the tabs the room they need when there is little."""
        head = self._panels[self.tab].head
        wide = self.tabs.sizeHint().width() + (head.whole_width if head is not None else 0)
        direction = QBoxLayout.Direction
        fits = wide + 2 * GRID <= self.width()
        self._head.setDirection(direction.LeftToRight if fits else direction.TopToBottom)

    def _turn(self, index: int) -> None:
        tab = RightTab(index)
        if tab not in self._panels:
            made = self._panels[tab] = self._make[tab]()
            self._stack.addWidget(made)
            if made.head is not None:
                self._head.addWidget(made.head)
        self._stack.setCurrentWidget(self._panels[tab])
        for each, panel in self._panels.items():
            if panel.head is not None:
                panel.head.setVisible(each is tab)
        self._panels[tab].renew()
        self._fit()
        self.turned.emit()
