"""The page of what came back: on the left what is offered, item by item, beside it one in full.

Each is taken or left with a key, and every answer is a step of the meeting's session. Nothing is
lost by leaving: the same file offers what is left.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from ssp_desktop.application.merging.proposal import Proposal
from ssp_desktop.application.merging.theirs import Unplaced
from ssp_desktop.application.offering.answered_drafts import AnsweredDrafts
from ssp_desktop.application.returning.came_back import CameBack
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.actions.key_words import combination
from ssp_desktop.ui.actions.table import action_of
from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.look.key_hints import KeyHints
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.spoken_tip import give_tip
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet
from ssp_desktop.ui.returned.detail_view import DetailView
from ssp_desktop.ui.returned.proposal_list import ProposalList
from ssp_desktop.ui.returned.returned_words import (
    how_many_left,
    noted_as_back,
    nothing_left,
    page_title,
    whose,
    whose_all,
)

_Key = Qt.Key
_ENTER = frozenset((_Key.Key_Return, _Key.Key_Enter))
_TAKE = _ENTER | {_Key.Key_T}
_LEAVE = frozenset((_Key.Key_L, _Key.Key_Delete))
_MOST_LINES = 3  # drafts that have a line each
_ROOM = 1000  # shares, whatever width there is
_LOW = 56 * GRID
"""Where there is less height than this, what can be done without is left out."""


class ReturnedPage(QWidget):
    """Shows `drafts` until it is left."""

    left = Signal(str)
    """The user is done here; carries the item that was in hand."""
    told = Signal(str)
    """An answer was given; it can be taken back with `undo`."""
    stepped = Signal()
    """An answer was taken back or given again: what was told last no longer concerns the last."""

    def __init__(self, drafts: AnsweredDrafts, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self.drafts = drafts
        self._item = ""
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        as_quiet(self.summary)
        self.closed = SignLine(kit.icons, self)
        self.list = ProposalList(kit.icons, self)
        self.detail = DetailView(kit.icons, kit.text_size.factor, self)
        self.undo_button = QPushButton(self.tr("Fortryd"), self)
        kit.icons.dress(self.undo_button, "undo-2")
        self.undo_button.setToolTip(
            self._with_key(self.tr("Tag det sidste svar tilbage"), "Ctrl+Z")
        )
        self.undo_button.clicked.connect(self.undo)
        self.done_button = MainButton(self.tr("Færdig"), self)
        self.done_button.setToolTip(self._with_key(self.tr("Gå til mødet"), "Esc"))
        self.done_button.clicked.connect(self._be_done)
        self.take_button = self._answering(self.tr("Tag"), "T", self.take)
        self.leave_button = self._answering(self.tr("Lad ligge"), "L", self.leave)
        self.take_all = self._answering(self.tr("Tag hele punktet"), "Shift+T", self.take_item)
        self.leave_all = self._answering(
            self.tr("Lad hele punktet ligge"), "Shift+L", self.leave_item
        )
        self.setFocusProxy(self.list)
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._show_current)
        self.show_offered()

    def _with_key(self, text: str, key: str) -> str:
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        return f"{text} ({native})"

    def _answering(self, text: str, key: str, answer: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        give_tip(button, self._with_key(text, key))
        button.setAutoDefault(True)  # Enter on it is a click
        button.clicked.connect(answer)
        button.clicked.connect(self.list.setFocus)
        return button

    def _lay_out(self) -> None:
        self._title = QLabel(self)
        as_heading(self._title, 1.4)
        self._title.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self._title, 1)
        head.addWidget(self.undo_button)
        head.addWidget(self.done_button)
        body = QSplitter(Qt.Orientation.Horizontal, self)
        body.addWidget(self.list)
        body.addWidget(self.detail)
        body.setStretchFactor(0, 2)
        body.setStretchFactor(1, 3)
        body.setSizes([2 * _ROOM, 3 * _ROOM])
        body.setChildrenCollapsible(False)
        body.setHandleWidth(2 * GRID)
        body.setStyleSheet("QSplitter::handle { background: transparent; }")
        self.foot = QWidget(self)
        answers = QHBoxLayout(self.foot)
        answers.setContentsMargins(0, 0, 0, 0)
        answers.setSpacing(GRID)
        answers.addStretch(1)
        for button in (self.leave_all, self.take_all, self.leave_button, self.take_button):
            answers.addWidget(button)
        shift = QKeySequence("Shift+T").toString(QKeySequence.SequenceFormat.NativeText)
        self._hints = KeyHints(
            (
                ("T", self.tr("tag")),
                ("L", self.tr("lad ligge")),
                (shift, self.tr("tag hele punktet")),
                ("↑ ↓", self.tr("forrige og næste")),
            ),
            self,
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        whole.setSpacing(GRID)
        whole.addLayout(head)
        whole.addWidget(self.summary)
        whole.addWidget(self.closed)
        whole.addWidget(body, 1)
        whole.addWidget(self.foot)
        whole.addWidget(self._hints)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hints.setVisible(self.height() >= _LOW)  # the tooltips tell the keys too
        self._show_summary()

    def _show_summary(self) -> None:
        drafts = self.drafts
        moved = [drafts.has_moved_on(each) for each in drafts.drafts]
        if len(moved) > _MOST_LINES:
            said = [whose_all(drafts.drafts, moved_on=any(moved))]
        else:
            said = [whose(each, moved_on=at) for each, at in zip(drafts.drafts, moved, strict=True)]
        apart = "\n" if self.height() >= _LOW else " "
        said.append(how_many_left(len(drafts.proposals), drafts.answered))
        if drafts.with_nothing:
            said.append(noted_as_back(each.reviewer for each in drafts.with_nothing))
        self.summary.setText(apart.join(said))

    # What is shown

    def add(self, came_back: CameBack) -> None:
        """Let another draft of the same meeting join those that are shown."""
        self.drafts.add(came_back)
        self.show_offered()

    def show_offered(self, *, choose: str = "") -> None:
        """Show what is left now; the proposal `choose`, else the one in the same place."""
        row = self.list.currentIndex().row()
        drafts, meeting = self.drafts, self.drafts.meeting
        self.list.show_offered(meeting, drafts.proposals, drafts.unplaced)
        found = self.list.row_of(choose) if choose else -1
        self.list.choose_at(found if found >= 0 else row)
        self._title.setText(page_title(meeting))
        self._show_summary()
        closed = self.tr(
            "Referatet er godkendt, så teksten er lukket, og intet herfra kan tages. Skriv en "
            "rettelse, eller åbn referatet igen med en begrundelse."
        )
        self.closed.warn(closed if drafts.is_closed else "")
        self.undo_button.setEnabled(drafts.can_undo)
        self._show_current(self.list.currentIndex())

    def _show_current(self, _index: QModelIndex) -> None:
        value = self.list.value
        if isinstance(value, Proposal | Unplaced):
            self._item = value.item
        self.detail.show_value(value, self.drafts.meeting)
        if value is None:
            enter = self.tr("Enter eller »Færdig« går til mødet.")
            way_on = enter if self._is_all_answered else self.tr("»Færdig« går til mødet.")
            self.detail.show_done(nothing_left(self.drafts.answered), way_on)
        may = isinstance(value, Proposal) and not self.drafts.is_closed
        for button in (self.take_button, self.leave_button, self.take_all, self.leave_all):
            button.setEnabled(may)

    @property
    def _is_all_answered(self) -> bool:
        """Whether something was answered, and nothing is left to answer or to see."""
        return self.list.value is None and any(self.drafts.answered)

    # Answers

    def take(self) -> None:
        """Take the proposal that is in hand."""
        self._answer(self.drafts.take, self._in_hand(), self.tr("Taget ind"))

    def leave(self) -> None:
        """Leave the proposal that is in hand."""
        self._answer(self.drafts.leave, self._in_hand(), self.tr("Ladt ligge"))

    def take_item(self) -> None:
        """Take all that is offered of the same item."""
        self._answer(self.drafts.take, self._of_item(), self.tr("Taget ind"))

    def leave_item(self) -> None:
        """Leave all that is offered of the same item."""
        self._answer(self.drafts.leave, self._of_item(), self.tr("Ladt ligge"))

    def _in_hand(self) -> Sequence[Proposal]:
        value = self.list.value
        return [value] if isinstance(value, Proposal) else []

    def _of_item(self) -> Sequence[Proposal]:
        items = [each.item for each in self._in_hand()]
        return [each for each in self.drafts.proposals if each.item in items]

    def _answer(
        self,
        answer: Callable[[Sequence[Proposal]], None],
        proposals: Sequence[Proposal],
        words: str,
    ) -> None:
        if not proposals or self.drafts.is_closed:
            return
        try:
            answer(proposals)
        except UserError as error:
            self.closed.warn(str(error))
            return
        self.show_offered()
        count = len(proposals)
        many = self.tr("1 forslag") if count == 1 else self.tr("{0} forslag").format(count)
        self.told.emit(f"{words}: {many}")

    def undo(self) -> None:
        """Take the last answer back: what it answered is offered again."""
        self._step(self.drafts.undo)

    def redo(self) -> None:
        """Give the answer again that was taken back."""
        self._step(self.drafts.redo)

    def _step(self, step: Callable[[], bool]) -> None:
        before = {each.id for each in self.drafts.proposals}
        if step():
            self.stepped.emit()
            again = (each.id for each in self.drafts.proposals if each.id not in before)
            self.show_offered(choose=next(again, ""))
            self.list.setFocus()

    def _be_done(self) -> None:
        """Leave, and note what came back with nothing to answer; Escape only leaves."""
        try:
            self.drafts.note_back()
        except UserError as error:
            self.closed.warn(str(error))
            return
        self._leave_page()

    def _leave_page(self) -> None:
        self.left.emit(self._item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer, move, undo or leave; see the page's hints."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = held == Qt.KeyboardModifier.ShiftModifier
        if _is_key_of("undo", event):
            self.undo()
        elif _is_key_of("redo", event):
            self.redo()
        elif held not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            super().keyPressEvent(event)
        elif key in _ENTER and self._is_all_answered and not event.isAutoRepeat():
            self._be_done()
        elif key in _TAKE:
            (self.take_item if shift else self.take)()
        elif key in _LEAVE:
            (self.leave_item if shift else self.leave)()
        elif key == _Key.Key_Escape:
            self._leave_page()
        else:
            super().keyPressEvent(event)


def _is_key_of(action_id: str, event: QKeyEvent) -> bool:
    """Whether the key pressed is one of that action, which is of no use without its meeting."""
    return event.keyCombination() in map(combination, action_of(action_id).keys)
