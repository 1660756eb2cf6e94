"""What the open edition may say about a closed item: a neutral title and perhaps a few words."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.domain.changes import OPEN_TEXT, SetText
from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.minutes.titles import CLOSED
from ssp_desktop.ui.fields.cpr_sign import CprSign
from ssp_desktop.ui.fields.field_line import FieldLine
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_quiet, scaled_font
from ssp_desktop.ui.meeting.text.card import Card
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor


class ClosedPart(QWidget):
    """Shown below the title while the item is closed."""

    wanted = Signal(object, bool)
    """A change, and whether it is typing."""
    run_ended = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: AgendaItem | None = None
        self._sign = QLabel(self)
        words = QLabel(self.tr("Punktet er lukket. Den åbne udgave viser kun dette:"), self)
        as_quiet(words)
        self.title = FieldLine(self.tr("Neutral titel"), CLOSED, self)
        self.title.setProperty("quiet", False)
        self.title.textEdited.connect(self._edit_title)
        self.title.run_ended.connect(self.run_ended)
        CprSign(self.title, icons)
        card = Card(self)
        self.text = MarkdownEditor(card)
        self.text.setAccessibleName(self.tr("Tekst i den åbne udgave"))
        self.text.set_hint(self.tr("Evt. en sætning, som alle kan læse"))
        self.text.edited.connect(self._edit_text)
        self.text.run_ended.connect(self.run_ended)
        card.hold(self.text)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self._sign)
        head.addWidget(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(GRID // 2)
        column.addLayout(head)
        column.addWidget(self.title)
        column.addWidget(card)
        icons.show(self._sign, "eye-off", QPalette.ColorRole.PlaceholderText)

    def set_text_size(self, factor: float) -> None:
        """Show the open edition's words at `factor` times the system's size."""
        self.title.setFont(scaled_font(QApplication.font(), factor))
        self.text.set_scale(factor)

    def hold_item(self, item: AgendaItem) -> None:
        """Take note of `item`, in which nothing shown here has changed."""
        self._item = item

    def show_item(self, item: AgendaItem) -> None:
        """Show the open part of `item`."""
        other = self._item is None or self._item.id != item.id
        self._item = item
        self.setVisible(item.closed)
        self.title.take(item.open_title)
        if other:
            self.text.load(item.open_text)
        else:
            self.text.take(item.open_text)

    def _edit_title(self, text: str) -> None:
        change = self._item and meeting_edits.set_item_field(self._item, "open_title", text.strip())
        if change:
            self.wanted.emit(change, True)

    def _edit_text(self, markdown: str) -> None:
        if self._item:
            change = SetText.between(self._item.id, OPEN_TEXT, self._item.open_text, markdown)
            self.wanted.emit(change, True)
