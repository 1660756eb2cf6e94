"""How the three columns share the width.

A narrow window first folds the pages away, then the left column down to icons and
numbers. What the user hides stays hidden, and widths are kept.
"""

from PySide6.QtCore import (
    QByteArray,
    QDataStream,
    QEvent,
    QIODevice,
    QObject,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ssp_desktop.ui.meeting.columns.left_column import LeftColumn
from ssp_desktop.ui.meeting.columns.right_column import RightColumn

_CENTRE_CHARACTERS = 62
_AMPLE_CHARACTERS = 84
_RIGHT_CHARACTERS = 40
_LOW_LINES = 16
"""With room for fewer lines than this, two lists do not fit below each other."""
_VERSION = 1


class Columns(QWidget):
    """The left column, the item, and perhaps the pages to its right."""

    changed = Signal()
    """A column was hidden or shown."""

    def __init__(
        self, left: LeftColumn, centre: QWidget, right: RightColumn, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._left = left
        self._centre = centre
        self._right = right
        self._left_wanted = self._right_wanted = True
        self._right_forced = self._left_forced = False
        self._panel_beside = False
        self._unfolded = 0
        self._right_width = 0
        self._eased = 0  # the width that the right column gave to the item
        self._left_eased = 0  # and the left one, where it was wider than usual
        self._roomy = 0  # the width that the item should have
        self._needs = 0  # and the largest of its least widths so far: no jumping
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(left)
        self._split.addWidget(centre)
        self._split.addWidget(right)
        self._split.setStretchFactor(1, 1)
        self._split.installEventFilter(self)
        self._split.splitterMoved.connect(self._note_moved)
        centre.setMinimumWidth(self.fontMetrics().averageCharWidth() * 36)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._split)
        self._placed = False
        self._kept = QByteArray()

    @property
    def left_shown(self) -> bool:
        """Whether the left column is shown, even if narrow."""
        return not self._left.isHidden()

    @property
    def right_shown(self) -> bool:
        """Whether the pages are shown."""
        return not self._right.isHidden()

    @property
    def least_width(self) -> int:
        """How much room the item needs beside the narrowest left column, in pixels."""
        return self._left.narrow_width + self._needs

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        relaid = watched is self._split and event.type() is QEvent.Type.LayoutRequest
        if relaid and self._centre.minimumSizeHint().width() > self._needs:
            self.fit()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def set_panel_beside(self, beside: bool) -> None:
        """Fold the pages away while a panel is beside the view, unless all have ample room."""
        self._panel_beside = beside
        self.fit()

    def fit(self) -> None:
        """Show what there is room for."""
        width = self.width()
        width_of_one = self.fontMetrics().averageCharWidth()
        self._right.setMinimumWidth(max(width_of_one * 24, self._right.least_width))
        characters = _AMPLE_CHARACTERS if self._panel_beside else _CENTRE_CHARACTERS
        self._needs = max(self._needs, self._centre.minimumSizeHint().width())
        self._roomy = centre = max(width_of_one * characters, self._needs)
        left = self._left.usual_width
        right = self._right_least
        beside = left  # beside a panel the item keeps its width whatever the others had
        if self._panel_beside and self._placed and not self._left.narrow:
            beside = max(left, self._split.sizes()[0])
        low = self.height() < self.fontMetrics().height() * _LOW_LINES
        roomy = width >= beside + centre + right
        if roomy and not low:
            self._right_forced = self._left_forced = False
        show_right = self._right_wanted and (roomy or self._right_forced)
        taken = (right if show_right else 0) + centre
        narrow = (width < left + taken or low) and not self._left_forced
        before = (self.left_shown, self.right_shown)
        self._note_widths()
        self._fold_left(narrow)
        self._left.setVisible(self._left_wanted)
        self._right.setVisible(show_right)
        if not self._placed and self.isVisible():
            self._place(width, left, right)
        if before != (self.left_shown, self.right_shown):
            self.changed.emit()
        # When the window shrinks, the splitter takes all of it from the centre, and only after
        # this.
        QTimer.singleShot(0, self, self._ease)

    def _fold_left(self, narrow: bool) -> None:
        """Give the item what the folded column frees, and take it back afterwards."""
        if narrow == self._left.narrow:
            return
        self._set_narrow(narrow, self._split.sizes())

    def _set_narrow(self, narrow: bool, sizes: list[int]) -> None:
        """Fold the left column or unfold it, in a splitter whose columns have these widths."""
        left, centre, right = sizes
        self._left.set_narrow(narrow)
        if narrow:
            self._unfolded = left
        wanted = self._left.narrow_width if narrow else self._unfolded or self._left.usual_width
        # A hidden column has width 0; it returns as wide as it was.
        self._split.setSizes([wanted, max(centre + left - wanted, 1), right or self._right_width])

    def _note_widths(self) -> None:
        """Keep the widths if they are the user's own rather than forced by little room."""
        own = not self._left.narrow and not self._eased and not self._left_eased
        if self._placed and own and self.right_shown is self._right_wanted:
            self._kept = self._split.saveState()
        if self._placed and self.right_shown:
            self._right_width = self._split.sizes()[2]

    def _ease(self) -> None:
        """Make the pages give the item the width it lacks, and give it back when there is more."""
        left, centre, right = self._split.sizes()
        lacks = self._roomy - centre
        given = min(lacks, right - self._right_least) if lacks > 0 else -min(-lacks, self._eased)
        if self.right_shown and given and (given > 0) is (lacks > 0):
            self._eased += given
            self._split.setSizes([left, centre + given, right - given])
        elif not self._left.narrow:
            self._ease_by_left(lacks)

    def _ease_by_left(self, lacks: int) -> None:
        """Take what the item `lacks` from a left column wider than usual, and give it back."""
        left, centre, right = self._split.sizes()
        spare = max(left - self._left.usual_width, 0)
        given = min(lacks, spare) if lacks > 0 else -min(-lacks, self._left_eased)
        if given < 0 or (given and not self.right_shown):
            self._left_eased += given
            self._split.setSizes([left - given, centre + given, right])

    def _note_moved(self) -> None:
        self._eased = self._left_eased = 0  # from here on the widths are the user's own

    @property
    def _right_least(self) -> int:
        """How wide the right column must be at least when it is shown."""
        wanted = self.fontMetrics().averageCharWidth() * _RIGHT_CHARACTERS
        return max(wanted, self._right.minimumWidth())

    def _place(self, width: int, left: int, right: int) -> None:
        """Share the width for the first time: as it was kept, or about a third for the pages."""
        self._placed = True
        if not self._split.restoreState(self._kept):
            left = max(left, min(int(width * 0.22), self._left.ample_width))
            pages = max(right, min(int(width * 0.32), right * 2))
            self._split.setSizes([left, max(width - left - pages, 1), pages])
        if self._left.narrow:  # a splitter would keep the room that it takes unfolded
            self._set_narrow(narrow=True, sizes=self._split.sizes())

    def toggle_left(self) -> None:
        """Show or hide the left column."""
        self._left_wanted = not self._left_wanted
        self.fit()

    def show_left(self, *, whole: bool = False) -> None:
        """Show the left column; with `whole`, not just its icons."""
        self._left_wanted = True
        self._left_forced = self._left_forced or whole
        self.fit()

    def show_right(self) -> None:
        """Show the right column, even in little room."""
        self._right_wanted = self._right_forced = True
        self.fit()

    def toggle_right(self) -> None:
        """Show or hide the pages, even in little room."""
        shown = self.right_shown
        self._right_wanted = self._right_forced = not shown
        self.fit()

    def save_state(self) -> QByteArray:
        """Return how the width is shared."""
        state = QByteArray()
        stream = QDataStream(state, QIODevice.OpenModeFlag.WriteOnly)
        stream.writeInt32(_VERSION)
        stream.writeBool(self._left_wanted)
        stream.writeBool(self._right_wanted)
        self._note_widths()
        stream << self._kept << self._left.save_shares()
        return state

    def restore_state(self, state: QByteArray) -> None:
        """Share the width as in a state from `save_state`; ignore any other."""
        stream = QDataStream(QByteArray(state))
        if stream.readInt32() != _VERSION:
            return
        self._left_wanted = stream.readBool()
        self._right_wanted = stream.readBool()
        split, parts = QByteArray(), QByteArray()
        stream >> split >> parts
        self._left.restore_shares(parts)
        # A splitter without a size yet would squeeze the columns to their least.
        self._kept, self._placed = split, False
        self.fit()
