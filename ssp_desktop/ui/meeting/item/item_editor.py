"""The current item: its head, sections, decision and attachments, one below the other.

Owns how they are arranged; `ItemScroll` owns what of it is in sight, `ItemCaret` where
the user is writing. Asks for changes with `wanted`; the parts know how to make them.
"""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.domain.course import Phase
from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.ui.fields.takes_files import TakesFiles
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.layouts import lay_out_now
from ssp_desktop.ui.look.theme import GRID, scaled_font
from ssp_desktop.ui.meeting.attachments.attachments_editor import AttachmentsEditor
from ssp_desktop.ui.meeting.item.add_section import AddSection
from ssp_desktop.ui.meeting.item.decision_editor import READING, DecisionEditor
from ssp_desktop.ui.meeting.item.item_caret import ItemCaret
from ssp_desktop.ui.meeting.item.item_head import ItemHead
from ssp_desktop.ui.meeting.item.item_scroll import ItemScroll
from ssp_desktop.ui.meeting.item.points_line import PointsLine
from ssp_desktop.ui.meeting.item.section_stack import SectionStack
from ssp_desktop.ui.meeting.strips.strip_dock import StripDock

_CHARACTERS = 76
"""The most characters in a line of the decision."""


class ItemEditor(TakesFiles):
    """Shows and edits one item."""

    wanted = Signal(object, bool)
    """A change, and whether it is typing."""
    run_ended = Signal()
    size_wanted = Signal(int)
    """The text is wanted so many sizes larger."""
    action_wanted = Signal(object)
    """Do this action of the table."""
    told = Signal(str)
    """Something was done that can be undone."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._item: AgendaItem | None = None
        self._number = 0
        self._shape: tuple[object, ...] = ()
        self._headings: tuple[str, ...] = ()
        self._phase = Phase.RUNNING
        self._size = 1.0
        self._decision_open = False  # as the user wants it before the meeting
        self.head = ItemHead(icons, self)
        self.points = PointsLine(icons, self)
        self.decision = DecisionEditor(icons, self)
        self.attachments = AttachmentsEditor(icons, self)
        self._add_section = AddSection(icons, self)
        self.dock = StripDock(self)
        self._lay_out()
        self.caret = ItemCaret(
            self, self._scroll, head=self.head, sections=self.sections,
            add_section=self._add_section, decision=self.decision, attachments=self.attachments,
        )  # fmt: skip
        self._connect()

    def _lay_out(self) -> None:
        self._content = QWidget(self)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 3 * GRID)
        column.setSpacing(GRID + GRID // 2)
        self.sections = SectionStack(self._icons, self._content)
        column.addWidget(self.head)
        column.addWidget(self.points)
        column.addLayout(self.sections.before)
        column.addWidget(self._add_section)
        column.addWidget(self.decision)
        column.addLayout(self.sections.after)
        column.addWidget(self.attachments)
        column.addStretch(1)
        self._content.installEventFilter(self)
        self._scroll = ItemScroll(self._content, self.head.title, self.decision, self._icons, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self.dock)
        self._take_font()

    def _take_font(self) -> None:
        font = scaled_font(self.font(), READING * self._size)
        width = QFontMetrics(font).averageCharWidth() * _CHARACTERS
        self._content.setMaximumWidth(width + 11 * GRID)
        self.dock.set_widest(width + 11 * GRID)

    def _connect(self) -> None:
        for part in (self.head, self.sections, self.decision, self.attachments):
            part.wanted.connect(self.wanted)
            part.run_ended.connect(self.run_ended)
        for above in (self.decision, self._scroll.sticky):
            above.buttons.action_wanted.connect(self.action_wanted)
        self.attachments.told.connect(self.told)
        self.attachments.add.left.connect(self.caret.back_to_text)
        self.dock.reshaped.connect(self._share_room)
        self._scroll.size_wanted.connect(self.size_wanted)
        self.sections.removed.connect(self._note_removed)
        self._add_section.chosen.connect(self.add_section)
        self.head.title.entered.connect(self.caret.go_to_text)
        self.decision.folded_by_user.connect(self._note_decision_fold)

    # Text size

    def set_text_size(self, factor: float) -> None:
        """Show the minutes' own text at `factor` times its usual size; the caret stays in sight."""
        if factor == self._size:
            return
        self._size = factor
        with self._scroll.kept_still(self.caret.text):
            self.head.set_text_size(factor)
            self._size_sections()
            self.decision.set_text_size(factor)
            self._take_font()
            self._share_height()

    def _size_sections(self) -> None:
        text = READING if self._phase is Phase.CONVENED else 1.0
        self.sections.set_sizes(text * self._size, self._size)

    # What is shown

    @property
    def item(self) -> AgendaItem | None:
        """The item on screen; None before the first."""
        return self._item

    def suggest(self, headings: tuple[str, ...]) -> None:
        """Offer these headings for sections."""
        self._headings = headings
        self.sections.suggest(headings)

    def set_phase(self, phase: Phase) -> None:
        """Show what that phase is about, unless the user folds and unfolds otherwise.

        Before the meeting that is the case, large and unfolded; from then on the
        decision.
        """
        if phase is self._phase:
            return
        self._phase = phase
        convened = phase is Phase.CONVENED
        self._size_sections()
        self.sections.fold_all(not convened)
        self.decision.offer_fold(convened)
        self._fold_decision()

    def _fold_decision(self) -> None:
        """Fold the decision of another item: before the meeting, while nothing is written in it."""
        empty = self._item is not None and not self._item.decided
        self.decision.fold(self._phase is Phase.CONVENED and empty and not self._decision_open)

    def _note_decision_fold(self, folded: bool) -> None:
        self._decision_open = not folded

    def show_item(self, number: int, item: AgendaItem) -> None:
        """Show `item`."""
        other = self._item is None or self._item.id != item.id
        self._item, self._number = item, number
        self.head.show_item(number, item)
        self.setAccessibleName(self.tr("Punkt {0}: {1}").format(number, item.title))
        self._scroll.sticky.show_title(number, item.title)
        if other:
            self.caret.forget()
        self.sections.show_item(item, fold=self._phase is not Phase.CONVENED)
        self.decision.show_item(item)
        if other:
            self._fold_decision()
        self.attachments.show_item(item)
        sections = [section.id for section in item.sections]
        attachments = [attachment.id for attachment in item.attachments]
        shape = (item.id, item.decision_at, *sections, *attachments)
        if shape != self._shape:
            self._shape = shape
            self._add_section.offer(self._headings, item)
            self._set_tab_order()
        if other:
            self._scroll.verticalScrollBar().setValue(0)

    def drop_words(self) -> str:
        return self.tr("Bliver bilag til punkt {0}").format(self._number)

    def hold_item(self, item: AgendaItem) -> None:
        """Take note of `item`, which differs from what is shown only by what was typed here."""
        self._item = item
        self.head.hold_item(item)
        self.decision.show_item(item)
        self.attachments.show_item(item)
        self.sections.hold_item(item)

    def _set_tab_order(self) -> None:
        before, after = self.sections.texts()
        # From text to text, so that what is typed after Tab goes somewhere.
        order = [
            *self.head.tab_order(),
            self.points,
            *self.sections.furniture(),
            self._add_section,
            *before,
            self.decision.fold_line,
            self.decision.text,
            *after,
            self.decision.notes,
            *self.attachments.tab_order(),
        ]
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    # Sections

    def add_section(self, heading: str = "") -> None:
        """Add a section before the decision and go to it: to its heading if that is empty."""
        if self._item is None:
            return
        at = len(self._item.sections_before_decision)
        self.wanted.emit(meeting_edits.add_section(self._item, heading), False)
        section = self._item.sections[at]
        self.sections.unfold(section.id)
        if heading:
            self.caret.go_to(section.id)
        else:
            self.caret.go_to_heading(section.id)

    def _note_removed(self, heading: str) -> None:
        self.told.emit(self.tr("Afsnittet {0} er slettet").format(heading).replace("  ", " "))
        self.caret.go_to_text()

    # What is in sight

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._content and event.type() is QEvent.Type.LayoutRequest:
            self._scroll.note_parts()
            self._scroll.fit_decision()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._take_font()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()

    def _share_height(self) -> None:
        self.dock.set_tallest(self.height() - self._scroll.least_height)

    def _share_room(self) -> None:
        """Keep the decision in sight in the room that the strip below leaves."""
        self._scroll.set_beside_strip(self.dock.isVisible())
        lay_out_now(self)
        self._scroll.bring_decision_in_sight(middle=self.dock.isVisible())
