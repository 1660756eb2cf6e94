"""The committee's action points in the right column: Space ticks one off, Enter goes to its item.

A point ticked off here stays in sight, so that it can be reopened, until the panel is
left. Which points there are, and what is done to them, comes from
`ssp_desktop.application.meetings.action_points`.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QToolButton, QVBoxLayout, QWidget

from ssp_desktop.application.meetings.action_points import ActionPoints
from ssp_desktop.domain.action_point import CommitteeActionPoint
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.fields.form import Problem
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_quiet
from ssp_desktop.ui.meeting.action_points.points_delegate import PointsDelegate
from ssp_desktop.ui.meeting.action_points.points_model import PointRow, PointsModel, rows_of
from ssp_desktop.ui.meeting.columns.right_panel import RightPanel
from ssp_desktop.ui.rows.following_list import ROW, FollowingList
from ssp_desktop.ui.rows.row_drawing import SIGN


class PointsList(FollowingList):
    """The rows, for keyboard and mouse."""

    tick_wanted = Signal(object)
    """That point should be ticked off, or reopened."""
    item_wanted = Signal(object)
    """Show the item that the point belongs to."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        self.points = PointsModel()
        name = QCoreApplication.translate("ActionPoints", "Opgaver")
        super().__init__(name, self.points, parent)
        self.setUniformItemSizes(False)
        self.setWordWrap(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(PointsDelegate(icons, self))

    @property
    def current_row(self) -> PointRow | None:
        """The current row; None when there is none."""
        index = self.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def take(self, row_id: str) -> None:
        """Select the row with that id, or the first."""
        if self.points.rows:
            self.setCurrentIndex(self.points.index(max(self.points.place_of(row_id), 0)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the column knows where to go
        elif row is not None and event.key() == Qt.Key.Key_Space:
            self.tick_wanted.emit(row.point)
        elif row is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.item_wanted.emit(row.point)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        on_sign = event.position().x() < SIGN + 2 * GRID
        if index.isValid() and on_sign and event.button() is Qt.MouseButton.LeftButton:
            self.tick_wanted.emit(index.data(ROW).point)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.current_row
        if row is not None and event.position().x() >= SIGN + 2 * GRID:
            self.item_wanted.emit(row.point)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid():
            self.take("")  # before Qt makes the first row current without selecting it
        super().focusInEvent(event)

    def contextMenuEvent(self, _event: object) -> None:
        """Show no menu: the two keys do everything."""


class PointsPanel(RightPanel):
    """Shows the points up to the meeting that `current` returns."""

    ticked = Signal()
    """A point was ticked off, or reopened."""

    def __init__(
        self,
        points: ActionPoints,
        current: Callable[[], Meeting],
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._points = points
        self._current = current
        self._ticked: set[tuple[str, str]] = set()
        self.list = PointsList(icons, self)
        self.view = self.list
        self.list.tick_wanted.connect(self._tick)
        self.message = QLabel(self)
        self.message.setWordWrap(True)
        self.message.setContentsMargins(2 * GRID, GRID, 2 * GRID, 0)
        self.message.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        as_quiet(self.message)
        self.problem = Problem(self)
        self.problem.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        self.all = QToolButton(self)
        self.all.setText(self.tr("Også udførte"))
        self.all.setCheckable(True)
        self.all.toggled.connect(self.renew)
        foot = QHBoxLayout()
        foot.setContentsMargins(GRID, 0, GRID, 0)
        foot.addWidget(self.all)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(GRID // 2)
        column.addWidget(self.problem)
        column.addWidget(self.message)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def renew(self) -> None:
        """Show the points as they are now and keep the selection."""
        meeting = self._current()
        try:
            found = self._points.of(meeting, done=True)
        except UserError as error:
            self.problem.tell(str(error))
            return
        self.problem.tell("")
        shown = [each for each in found if self._is_shown(each)]
        held = self.list.current_row
        self.list.points.show_rows(rows_of(shown, meeting.id, self._points.today()))
        if held is not None:
            self.list.take(held.id)
        self.list.setVisible(bool(shown))
        self.message.setText(
            self.tr("Mellemrum: udført. Enter: gå til punktet.")
            if shown
            else self.tr(
                "Der er ingen åbne opgaver. En opgave gøres af en sætning i en beslutning, "
                "og udvalgets opgaver står her, til de er udført."
            )
        )

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ticked.clear()

    def _is_shown(self, point: CommitteeActionPoint) -> bool:
        ticked = (point.meeting_id, point.point.id) in self._ticked
        return point.is_open or ticked or self.all.isChecked()

    def _tick(self, point: CommitteeActionPoint) -> None:
        try:
            self._points.toggle(point)
        except UserError as error:
            self.problem.tell(str(error))
            return
        self._ticked.add((point.meeting_id, point.point.id))
        self.renew()
        self.ticked.emit()

    def take_focus(self, first: CommitteeActionPoint | None = None) -> None:
        """Put the cursor into the list, at that point or else where it was."""
        if first is not None:
            self.list.take(f"{first.meeting_id} {first.point.id}")
        (self.list if self.list.points.rows else self.all).setFocus(
            Qt.FocusReason.ShortcutFocusReason
        )
