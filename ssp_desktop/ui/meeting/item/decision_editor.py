"""The decision of the current item: the largest editor in the window, and the notes below it.

Before the meeting it can be folded to a line; a change to it unfolds it.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ssp_desktop.domain.changes import DECISION, SetText
from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_heading
from ssp_desktop.ui.meeting.item.decision_fold import DecisionFold
from ssp_desktop.ui.meeting.notes.correction_notes import CorrectionNotes
from ssp_desktop.ui.meeting.notes.note_list import NoteList
from ssp_desktop.ui.meeting.text.card import Card
from ssp_desktop.ui.meeting.text.format_bar import FormatBar
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor

READING = 1.15
"""The size of the minutes' own text, as a factor of the system's font size."""

_HEADING = 1.15


class DecisionEditor(QWidget):
    """Shows and edits an item's decision."""

    wanted = Signal(object, bool)
    """A change, and whether it is typing."""
    run_ended = Signal()
    folded_by_user = Signal(bool)
    """The user unfolded the decision, or folded it to a line again."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: AgendaItem | None = None
        self._folded = False
        self.fold_line = DecisionFold(icons, self)
        self.fold_line.opened.connect(self._open_at)
        self.fold_line.hide()
        self.fold_button = QToolButton(self)
        self.fold_button.setAccessibleName(self.tr("Fold beslutningen sammen"))
        self.fold_button.setToolTip(self.tr("Fold beslutningen sammen"))
        self.fold_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        icons.dress(self.fold_button, "chevron-down")
        self.fold_button.clicked.connect(self._fold_by_user)
        self.fold_button.hide()
        self.heading = QLabel(self.tr("Beslutning"), self)
        as_heading(self.heading, _HEADING)
        self.card = Card(self, 2 * GRID)
        self.text = MarkdownEditor(self.card, READING)
        self.text.setAccessibleName(self.tr("Beslutning"))
        self.text.set_hint(self.tr("Skriv beslutningen …"))
        self.text.edited.connect(self._edit)
        self.text.run_ended.connect(self.run_ended)
        self.card.hold(self.text)
        self.setFocusProxy(self.text)
        self.notes = NoteList(icons, self)
        self.corrections = CorrectionNotes(self)
        self._body = QWidget(self)
        self.buttons = FormatBar(self.text, icons, self)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.fold_button)
        head.addWidget(self.heading, 1)
        head.addWidget(self.buttons)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(GRID // 2)
        body.addLayout(head)
        body.addWidget(self.card)
        body.addWidget(self.notes)
        body.addWidget(self.corrections)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold_line)
        column.addWidget(self._body)

    def show_item(self, item: AgendaItem) -> None:
        """Show the decision of `item`."""
        before, self._item = self._item, item
        if before is None or before.id != item.id:
            self.text.load(item.decision)
        else:
            self.text.take(item.decision)
            if self._folded and item.decision != before.decision:
                self.fold(False)  # nothing is written unseen
        if self._folded:
            self.fold_line.show_decision(item.decision)

    def set_text_size(self, factor: float) -> None:
        """Show the text, and its heading, at `factor` times the usual size."""
        as_heading(self.heading, _HEADING * factor)
        self.text.set_scale(READING * factor)

    def _edit(self, markdown: str) -> None:
        if self._item:
            change = SetText.between(self._item.id, DECISION, self._item.decision, markdown)
            self.wanted.emit(change, True)

    # Folding

    @property
    def folded(self) -> bool:
        """Whether the decision is folded to a line."""
        return self._folded

    def offer_fold(self, offered: bool) -> None:
        """Offer to fold the decision, or do not: then it is unfolded."""
        self.fold_button.setVisible(offered)
        if not offered:
            self.fold(False)

    def fold(self, folded: bool) -> None:
        """Fold the decision to a line, or unfold it."""
        if folded == self._folded:
            return
        self._folded = folded
        if folded and self._item is not None:
            self.fold_line.show_decision(self._item.decision)
        had_focus = self.fold_line.hasFocus() or self.text.hasFocus()
        self.fold_line.setVisible(folded)
        self._body.setVisible(not folded)
        if had_focus:
            (self.fold_line if folded else self.text).setFocus()

    def open_by_user(self) -> None:
        """Unfold the decision at the user's wish, which is remembered."""
        if self._folded:
            self.fold(False)
            self.folded_by_user.emit(False)

    def _open_at(self, typed: str) -> None:
        self.open_by_user()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        if typed and not self.text.isReadOnly():
            self.text.insertPlainText(typed)

    def _fold_by_user(self) -> None:
        self.fold(True)
        self.folded_by_user.emit(True)
