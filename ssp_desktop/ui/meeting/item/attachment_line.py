"""One attachment (bilag) as a line: its number, its title, and what can be done to it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import Attachment
from ssp_desktop.ui.actions.access_keys import pop_up
from ssp_desktop.ui.actions.row_menu import row_menu
from ssp_desktop.ui.actions.row_table import ATTACHMENT_ROWS
from ssp_desktop.ui.fields.cpr_sign import CprSign
from ssp_desktop.ui.fields.field_line import FieldLine
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID


class AttachmentLine(QWidget):
    """One attachment."""

    wanted = Signal(object, bool)
    run_ended = Signal()
    move_wanted = Signal(str, int)
    remove_wanted = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item_id = ""
        self._attachment = Attachment("", "")
        self.number = FieldLine(self.tr("Bilagets nummer"), self.tr("Nr."), self)
        self.number.setMaxLength(5)
        width = QFontMetrics(self.number.font()).horizontalAdvance("000")
        self.number.setFixedWidth(width + 2 * GRID)
        self.number.textEdited.connect(self._edit_number)
        self.title = FieldLine(self.tr("Bilagets titel"), self.tr("Bilagets titel"), self)
        self.title.textEdited.connect(self._edit_title)
        CprSign(self.title, icons)
        more = self.more = QToolButton(self)
        more.setAutoRaise(True)
        more.setAccessibleName(self.tr("Mere om bilaget"))
        more.setToolTip(self.tr("Flyt eller slet bilaget"))
        self._icons = icons
        icons.dress(more, "ellipsis")
        more.clicked.connect(self._show_menu)
        for line in (self.number, self.title):
            line.run_ended.connect(self.run_ended)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        row.addWidget(self.number)
        row.addWidget(self.title, 1)
        row.addWidget(more)

    def show_attachment(self, item_id: str, attachment: Attachment) -> None:
        """Show `attachment` of that item."""
        self._item_id, self._attachment = item_id, attachment
        self.number.take("" if attachment.number is None else str(attachment.number))
        self.title.take(attachment.title)

    def _want(self, change: Change | None) -> None:
        if change is not None:
            self.wanted.emit(change, True)

    def _edit_number(self, text: str) -> None:
        text = text.strip()
        if text and not text.isdecimal():
            return
        number = int(text) if text else None
        self._want(meeting_edits.set_part_field(self._item_id, self._attachment, "number", number))

    def _edit_title(self, text: str) -> None:
        self._want(
            meeting_edits.set_part_field(self._item_id, self._attachment, "title", text.strip())
        )

    def _show_menu(self) -> None:
        menu = row_menu(self, ATTACHMENT_ROWS, self, self._icons)
        pop_up(menu, self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def move_up(self) -> None:
        """Ask to move it one up."""
        self.move_wanted.emit(self._attachment.id, -1)

    def move_down(self) -> None:
        """Ask to move it one down."""
        self.move_wanted.emit(self._attachment.id, 1)

    def remove(self) -> None:
        """Ask to delete it."""
        self.remove_wanted.emit(self._attachment.id)
