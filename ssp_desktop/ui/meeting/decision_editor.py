"""The decision of the item in hand: the largest editor in the window, and what is noted below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ssp_desktop.domain.changes import DECISION, SetText
from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.ui.icons import Icons
from ssp_desktop.ui.meeting.card import Card
from ssp_desktop.ui.meeting.format_bar import FormatBar
from ssp_desktop.ui.meeting.markdown_editor import MarkdownEditor
from ssp_desktop.ui.meeting.note_list import NoteList
from ssp_desktop.ui.theme import GRID, as_heading

READING = 1.15
"""The size of the minutes' own text, in sizes of the system's font."""


class DecisionEditor(QWidget):
    """Shows and edits an item's decision."""

    wanted = Signal(object, bool)
    """A change, and whether it is typing."""
    run_ended = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: AgendaItem | None = None
        heading = QLabel(self.tr("Beslutning"), self)
        as_heading(heading, 1.15)
        self.card = Card(self, 2 * GRID)
        self.text = MarkdownEditor(self.card, READING)
        self.text.setAccessibleName(self.tr("Beslutning"))
        self.text.set_hint(self.tr("Skriv beslutningen …"))
        self.text.edited.connect(self._edit)
        self.text.run_ended.connect(self.run_ended)
        self.card.hold(self.text)
        self.setFocusProxy(self.text)
        self.notes = NoteList(icons, self)
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        head.addWidget(FormatBar(self.text, icons, self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(head)
        column.addWidget(self.card)
        column.addWidget(self.notes)

    def show_item(self, item: AgendaItem) -> None:
        """Show the decision of `item`."""
        other = self._item is None or self._item.id != item.id
        self._item = item
        if other:
            self.text.load(item.decision)
        else:
            self.text.take(item.decision)

    def _edit(self, markdown: str) -> None:
        if self._item:
            change = SetText.between(self._item.id, DECISION, self._item.decision, markdown)
            self.wanted.emit(change, True)
