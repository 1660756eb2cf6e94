"""A panel beside the meeting: its heading, its close button, its width, and where Tab goes.

Owns the frame alone. Each panel owns what is in it, and its owner where it is.
"""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.layouts import lay_out_all_now
from ssp_desktop.ui.look.spoken_tip import give_tip
from ssp_desktop.ui.look.tab_ring import put_in_order, stops_in
from ssp_desktop.ui.look.theme import GRID, as_heading

_WIDTH = 46 * GRID
_WIDEST = 16777215  # Qt's own


class _Inside(QWidget):
    """What is in the panel: never wider than it, however long a word (a name, say) is."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


class SidePanel(QFrame):
    """Scrolls when it is too low for its contents."""

    place_wanted = Signal(str, str, str)
    """Those words in that part of that item are to be shown; no item for the meeting's facts."""
    closed = Signal()

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.fill(False)
        self._heading = QLabel(self)
        as_heading(self._heading, 1.3)
        self.close_button = QToolButton(self)
        icons.dress(self.close_button, "x")
        give_tip(self.close_button, self.tr("Luk (Esc)"))
        self.close_button.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.close_button)
        self._inside = inside = _Inside(self)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(3 * GRID, GRID, 3 * GRID, 2 * GRID)
        self.column.setSpacing(2 * GRID)
        self.column.addLayout(head)
        self._area = area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def call(self, title: str) -> None:
        """Give the panel its title."""
        self._heading.setText(title)
        self.setAccessibleName(title)

    @property
    def usual_width(self) -> int:
        """Its width beside the meeting, in pixels."""
        return _WIDTH

    def fill(self, wide: bool) -> None:
        """Take all the room there is, or only the usual width."""
        self.setMinimumWidth(0 if wide else _WIDTH)
        self.setMaximumWidth(_WIDEST if wide else _WIDTH)

    def focusNextPrevChild(self, forward: bool) -> bool:
        put_in_order(list(stops_in(self.column)))  # rows may have come in between
        return super().focusNextPrevChild(forward)

    def bring_into_sight(self, part: QWidget) -> None:
        """Scroll so that `part` of the panel is seen."""
        for _ in range(2):  # what gets its width only now may need another height
            lay_out_all_now(self._inside)
        self._area.ensureWidgetVisible(part, 0, 5 * GRID)

    def bring_into_sight_soon(self, part: QWidget) -> None:
        """Scroll so that `part` is seen, once what was just shown has its place."""
        QTimer.singleShot(0, part, lambda: self.bring_into_sight(part))

    def open_panel(self) -> None:
        """Show it, with the cursor at its first choice."""
        raise NotImplementedError

    def put_away(self) -> None:
        """Hide it, and search for nothing while it is hidden."""
        raise NotImplementedError

    def leave(self) -> None:
        """End what goes on even while it is hidden: the meeting is being left."""

    def note_change(self, meeting: Meeting, *, typed: bool) -> None:
        """Note that the meeting has changed, by a character when `typed`."""
        raise NotImplementedError

    def note_item(self, item_id: str) -> None:
        """Note that this is the current item, empty when there is none."""


def panel_of(part: QWidget) -> SidePanel | None:
    """Return the panel that `part` is in, None when it is in none."""
    panel: QWidget | None = part
    while panel is not None and not isinstance(panel, SidePanel):
        panel = panel.parentWidget()
    return panel


def take_focus(part: QWidget) -> None:
    """Give `part` the focus, unless it is in a panel and the user is working outside that."""
    panel, focused = panel_of(part), QApplication.focusWidget()
    if panel is None or focused is None or panel.isAncestorOf(focused):
        part.setFocus()
