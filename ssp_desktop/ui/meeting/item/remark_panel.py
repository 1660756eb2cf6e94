"""What reviewers have remarked on the current item, above it: taken or left with a key each."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.domain.review import Remark, RemarkKind
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.spoken_tip import show_with_key
from ssp_desktop.ui.look.theme import GRID, as_quiet
from ssp_desktop.ui.rows.following_list import FollowingList
from ssp_desktop.ui.rows.remark_rows import RemarkDelegate, RemarkRow, RemarkRows

_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_LINES = 9


class RemarkList(FollowingList):
    """Enter takes a remark, Delete leaves it, Space goes to its words."""

    taken = Signal()
    left_be = Signal()
    place_wanted = Signal()
    left = Signal()
    """Escape: return to writing."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        self.said = RemarkRows()
        super().__init__(self.tr("Bemærkninger til punktet"), self.said, parent)
        self.setItemDelegate(RemarkDelegate(icons, self))
        self.setUniformItemSizes(False)
        self.setEditTriggers(FollowingList.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.doubleClicked.connect(self.place_wanted)

    @property
    def remark(self) -> Remark | None:
        """The remark that is selected; None when there is none."""
        index = self.currentIndex()
        return self.said.rows[index.row()].remark if index.isValid() else None

    def sizeHint(self) -> QSize:
        whole = sum(self.sizeHintForRow(at) for at in range(len(self.said.rows)))
        return QSize(0, min(whole, _MOST_LINES * self.fontMetrics().height()) + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _TAKES:
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.left_be.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.place_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.said.rows:
            self.setCurrentIndex(self.said.index(0))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Have no menu: what can be done stands above the list."""
        event.accept()


class RemarkPanel(QFrame):
    """Takes no room while nothing is waiting for an answer."""

    reshaped = Signal()
    """It is shown, or no longer."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.count = QLabel(self)
        as_quiet(self.count)
        self.list = RemarkList(icons, self)
        self.take = self._button(self.tr("Tag (Enter)"))
        self.leave = self._button(self.tr("Lad være (Delete)"))
        self.go = self._button(self.tr("Gå til ordene (Mellemrum)"))
        self.take.clicked.connect(self.list.taken)
        self.leave.clicked.connect(self.list.left_be)
        self.go.clicked.connect(self.list.place_wanted)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.count, 1)
        for button in (self.take, self.leave, self.go):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        column.setSpacing(GRID // 2)
        column.addLayout(head)
        column.addWidget(self.list)
        self.list.selectionModel().currentChanged.connect(self._offer)
        self.hide()

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(self)
        show_with_key(button, text)
        button.setProperty("flat", True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def show_remarks(self, rows: tuple[RemarkRow, ...]) -> None:
        """Show these remarks; the one that took the place of the selected one is selected."""
        at, had_focus = self.list.currentIndex().row(), self.list.hasFocus()
        self.list.said.show_rows(rows)
        count = len(rows)
        said = self.tr("1 bemærkning") if count == 1 else self.tr("{0} bemærkninger").format(count)
        self.count.setText(said)
        if rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.list.said.index(min(max(at, 0), count - 1)))
        if self.isHidden() == bool(rows):
            self.setVisible(bool(rows))
            self.reshaped.emit()
        self.list.updateGeometry()
        self._offer()
        if had_focus and not rows:
            self.list.left.emit()

    def _offer(self) -> None:
        """Offer to take the selected remark, unless it is a wording whose words are gone."""
        row = self.list.said.rows[self.list.currentIndex().row()] if self.list.remark else None
        lost = row is not None and row.is_lost and row.remark.kind is RemarkKind.WORDING
        self.take.setEnabled(row is not None and not lost)
        self.go.setEnabled(row is not None and not row.is_lost)
