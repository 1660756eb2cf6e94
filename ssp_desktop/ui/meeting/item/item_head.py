"""The head of the current item: number, case number, whether it is closed, and the title."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.ui.fields.cpr_sign import CprSign
from ssp_desktop.ui.fields.field_line import FieldLine
from ssp_desktop.ui.fields.read_only import changes
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.spoken_tip import give_tip
from ssp_desktop.ui.look.theme import GRID, as_quiet, scaled_font
from ssp_desktop.ui.meeting.item.closed_part import ClosedPart
from ssp_desktop.ui.meeting.item.title_edit import TitleEdit

_LONG_CASE_NUMBER = "EMN-2023-009832 00"
_CASE_NUMBER = "2026-001234"
_TITLE = 1.5
"""The size of the title, as a factor of the system's font size."""


class ItemHead(QWidget):
    """What identifies an item."""

    wanted = Signal(object, bool)
    """A change, and whether it is typing."""
    run_ended = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: AgendaItem | None = None
        self._shown: tuple[object, ...] = ()
        self._number = QLabel(self)
        as_quiet(self._number)
        self._said = ""
        self.take_up = QToolButton(self)
        self.take_up.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        give_tip(self.take_up, self.tr("Tag op (F12)"))
        icons.dress(self.take_up, "play")  # before it has words beside it: at times it has none
        self.take_up.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.take_up.setMinimumWidth(4 * GRID)  # its icon alone, when there is little room
        self.take_up.hide()
        self.case_number = FieldLine(self.tr("Sagsnummer"), self.tr("Sagsnummer"), self)
        self.case_number.textEdited.connect(self._edit_case_number)
        self.case_number.run_ended.connect(self.run_ended)
        CprSign(self.case_number, icons)
        self.closed = QToolButton(self)
        self.closed.setCheckable(True)
        self.closed.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.closed.setText(self.tr("Lukket punkt"))
        self.closed.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        icons.dress(self.closed, "lock")
        for button in (self.take_up, self.closed):
            changes(button)
        self.closed.clicked.connect(self._toggle_closed)
        self.title = TitleEdit(self.tr("Punktets titel"), self.tr("Titel"), self)
        self.title.edited.connect(self._edit_title)
        self.title.run_ended.connect(self.run_ended)
        self.closed_part = ClosedPart(icons, self)
        self.closed_part.wanted.connect(self.wanted)
        self.closed_part.run_ended.connect(self.run_ended)
        self.set_text_size(1.0)
        self._lay_out()

    def _lay_out(self) -> None:
        metrics = QFontMetrics(self.case_number.font())
        self.case_number.setMinimumWidth(metrics.horizontalAdvance(_CASE_NUMBER) + 3 * GRID)
        self._share_room()
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self._number)
        line.addWidget(self.take_up)
        line.addStretch(1)
        line.addWidget(self.case_number, 1000)  # all there is, up to its largest width
        line.addWidget(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(line)
        column.addWidget(self.title)
        column.addWidget(self.closed_part)

    def tab_order(self) -> list[QWidget]:
        """Return what takes the focus here, in the order of the screen."""
        order: list[QWidget] = [self.case_number, self.closed, self.title]
        return [*order, self.closed_part.title, self.closed_part.text]

    def set_text_size(self, factor: float) -> None:
        """Show the title, and the words of a closed item, at `factor` times the usual size."""
        self.title.setFont(scaled_font(QApplication.font(), _TITLE * factor, bold=True))
        self.closed_part.set_text_size(factor)

    def hold_item(self, item: AgendaItem) -> None:
        """Take note of `item`, in which nothing shown here has changed."""
        self._item = item
        self.closed_part.hold_item(item)

    def show_item(self, number: int, item: AgendaItem) -> None:
        """Show `item`, which has that number."""
        shown: tuple[object, ...] = (number, item.id, item.title, item.case_number, item.closed)
        shown += (item.open_title, item.open_text)
        self._item = item
        if shown == self._shown:
            self.hold_item(item)
            return
        self._shown = shown
        self._said = self.tr("Punkt {0}").format(number)
        self._number.setText(self._said)
        self.title.take(item.title)
        self.case_number.take(item.case_number)
        self.closed.setChecked(item.closed)
        self.closed_part.show_item(item)

    def show_course(self, *, current: bool, offered: bool) -> None:
        """Show whether the item is in progress, and offer to take it, or the next, up."""
        said = self.tr("{0} · i gang").format(self._said) if current else self._said
        self._number.setText(said)
        self.take_up.setText(self.tr("Tag næste op") if current else self.tr("Tag op"))
        self.take_up.setVisible(offered)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Give the case number the room that the words beside it leave; show all of them or none.

        The words of the button go before the case number loses more than its longest forms.
        """
        words = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.take_up.setToolButtonStyle(words)
        others = self._number.sizeHint().width() + self.closed.sizeHint().width() + 4 * GRID
        room = self.width() - others
        if self.take_up.isVisibleTo(self):
            least = self.case_number.minimumWidth()
            if self.take_up.sizeHint().width() + least > room:
                self.take_up.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            room -= self.take_up.sizeHint().width()
        longest = QFontMetrics(self.case_number.font()).horizontalAdvance(_LONG_CASE_NUMBER)
        least = self.case_number.minimumWidth()
        self.case_number.setMaximumWidth(max(min(longest + 3 * GRID, room), least))

    def _want(self, change: Change | None, *, typing: bool) -> None:
        if change is not None:
            self.wanted.emit(change, typing)

    def _edit_title(self, text: str) -> None:
        if self._item:
            self._want(meeting_edits.set_item_field(self._item, "title", text), typing=True)

    def _edit_case_number(self, text: str) -> None:
        if self._item:
            change = meeting_edits.set_item_field(self._item, "case_number", text.strip())
            self._want(change, typing=True)

    def _toggle_closed(self) -> None:
        if self._item:
            change = meeting_edits.set_item_field(self._item, "closed", not self._item.closed)
            self._want(change, typing=False)
