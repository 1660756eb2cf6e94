"""The agenda as a list: items are chosen, renamed and reordered by key and by mouse.

Reports what is wanted; its listeners change the meeting.
"""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.actions.key_words import combination
from ssp_desktop.ui.actions.row_menu import menu_of
from ssp_desktop.ui.actions.row_table import AGENDA_ROWS
from ssp_desktop.ui.actions.table import action_of
from ssp_desktop.ui.fields.read_only import is_read_only
from ssp_desktop.ui.fields.takes_files import DropSign
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.meeting.agenda.agenda_delegate import AgendaDelegate
from ssp_desktop.ui.meeting.agenda.agenda_model import AgendaModel
from ssp_desktop.ui.rows.following_list import FollowingList, Index
from ssp_desktop.ui.system.given_file import files_in, given_in, pastes_no_text

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = ("move_item_up", "move_item_down")
_COMING = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.OtherFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class AgendaList(FollowingList):
    """The items of the meeting in order."""

    chosen = Signal(str)
    """The item should become the current one."""
    decision_wanted = Signal()
    """The user wants to write in the current item."""
    entered = Signal()
    """The list got the focus by key, to look for another item."""
    left_list = Signal()
    """Escape: return to where the user was."""
    moved = Signal(str, int)
    """The item should move to that index."""
    delete_wanted = Signal(str)
    action_wanted = Signal(object)
    """That action of the table is wanted for the current item."""
    files_given = Signal(str, object)
    """Files, or a picture, for that item: the `Given`."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        self.agenda = AgendaModel()
        self._following = False
        self._moves = {combination(each.field_key): each for each in map(action_of, _MOVES)}
        super().__init__(QCoreApplication.translate("AgendaList", "Dagsorden"), self.agenda, parent)
        self._icons = icons
        self.setItemDelegate(AgendaDelegate(icons, self))
        self.setUniformItemSizes(False)  # a long title takes two lines
        self.setResizeMode(AgendaList.ResizeMode.Adjust)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self._drop_sign = DropSign(self.viewport())

    def show_meeting(self, meeting: Meeting, current: str) -> None:
        """Show the agenda of `meeting` with that item as the current one."""
        self._following = True
        self.agenda.show_meeting(meeting, current)
        index = self.agenda.index(self.agenda.place_of(current))
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
        self._following = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._following:
            self.chosen.emit(self.agenda.id_at(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item_id = self.agenda.id_at(self.currentIndex())
        editing = self.state() is QAbstractItemView.State.EditingState
        if event.key() in _ENTER and not editing:
            self.decision_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and not editing:
            self.left_list.emit()
        elif item_id and event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit(item_id)
        elif item_id and not editing and pastes_no_text(event):
            given = given_in(QGuiApplication.clipboard().mimeData())
            self.files_given.emit(item_id, given)
        elif item_id and not editing and event.keyCombination() in self._moves:
            self.action_wanted.emit(self._moves[event.keyCombination()])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _COMING:
            self.entered.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Scroll to the row, cutting off no row at the top where that is possible."""
        super().scrollTo(index, hint)
        first = self.indexAt(QPoint(GRID, 0))
        cut = -self.visualRect(first).top()
        if not first.isValid() or first == index or cut <= 0:
            return
        spare = self.viewport().height() - self.visualRect(index).bottom() - 1
        back = spare >= cut
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + (-cut if back else self.visualRect(first).height() - cut))

    def menu_for(self, index: QModelIndex) -> QMenu:
        """Return the menu for the item at `index`, which is the current one."""
        row = self.agenda.rows[index.row()]
        without = {"reinstate_item"} if row.taken else {"withdraw_item", "postpone_item"}
        named = {"toggle_closed": self.tr("Åbent punkt")} if row.closed else {}
        want = self.action_wanted.emit
        return menu_of(self, AGENDA_ROWS, want, self._icons, without=without, named=named)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not files_in(event.mimeData()):
            super().dragMoveEvent(event)
            return
        target = self.indexAt(event.position().toPoint())
        event.setAccepted(target.isValid())
        self._drop_sign.hide()
        if target.isValid():
            self._drop_sign.show_words("")
            self._drop_sign.setGeometry(self.visualRect(target))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop_sign.hide()
        super().dragLeaveEvent(event)

    def _take_files(self, event: QDropEvent) -> None:
        self._drop_sign.hide()
        target = self.indexAt(event.position().toPoint())
        event.setAccepted(target.isValid() and bool(files_in(event.mimeData())))
        if event.isAccepted():
            self.files_given.emit(self.agenda.id_at(target), given_in(event.mimeData()))

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the move; the row moves once the meeting has changed."""
        if event.source() is not self:
            self._take_files(event)
            return
        if is_read_only(self):
            event.ignore()
            return
        target = self.indexAt(event.position().toPoint())
        to = target.row() if target.isValid() else len(self.agenda.rows)
        if target.isValid():
            middle = self.visualRect(target).center().y()
            to += event.position().y() > middle
        item_id = self.agenda.id_at(self.currentIndex())
        here = self.currentIndex().row()
        # A copy action, or Qt would remove the row from the model itself.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        if item_id:
            self.moved.emit(item_id, to - (to > here))
