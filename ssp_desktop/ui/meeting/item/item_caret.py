"""Where the user is writing in an item: the text with the caret, or that had it last.

Owns which text that is and how each part of the item is reached. `ItemScroll` owns
where the caret is on the screen.
"""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from ssp_desktop.domain.changes import DECISION
from ssp_desktop.ui.meeting.attachments.attachments_editor import AttachmentsEditor
from ssp_desktop.ui.meeting.item.add_section import AddSection
from ssp_desktop.ui.meeting.item.decision_editor import DecisionEditor
from ssp_desktop.ui.meeting.item.item_head import ItemHead
from ssp_desktop.ui.meeting.item.item_scroll import ItemScroll
from ssp_desktop.ui.meeting.item.section_stack import SectionStack
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor

_SIGHT_MS = 10
"""How long after a key to scroll to the caret: once the character is on the screen."""


class ItemCaret(QObject):
    """The caret among the parts of one item, which are in `whole` and scroll in `scroll`."""

    place_changed = Signal()
    """The caret is somewhere else, or in another text."""

    table_changed = Signal()
    """The caret has gone into a table, or out of one."""

    def __init__(
        self,
        whole: QWidget,
        scroll: ItemScroll,
        *,
        head: ItemHead,
        sections: SectionStack,
        add_section: AddSection,
        decision: DecisionEditor,
        attachments: AttachmentsEditor,
    ) -> None:
        super().__init__(whole)
        self._whole = whole
        self._scroll = scroll
        self._sections = sections
        self._decision = decision
        self._attachments = attachments
        self._open_text = head.closed_part.text
        self._last: MarkdownEditor | None = None
        self._parts: dict[str, QWidget] = {
            "title": head.title,
            "case_number": head.case_number,
            "closed": head.closed,
            "open_title": head.closed_part.title,
            "open_text": head.closed_part.text,
            "attachments": attachments.add,
            "sections": add_section,
            DECISION: decision.text,
        }
        self._sight = QTimer(self)
        self._sight.setSingleShot(True)
        self._sight.setInterval(_SIGHT_MS)
        self._sight.timeout.connect(self.bring_in_sight)
        self.in_table = False
        """Whether the caret is in a table."""
        self._looked_at: QWidget | None = None
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(_SIGHT_MS)
        self._look.timeout.connect(self._bring_looked_at_in_sight)
        sections.made.connect(self._watch)
        self._watch(decision.text)
        self._watch(head.closed_part.text)

    def _watch(self, text: MarkdownEditor) -> None:
        text.caret_moved.connect(self._note_caret)
        text.focused.connect(self._note_focus)

    def _note_focus(self) -> None:
        text = self.sender()
        if isinstance(text, MarkdownEditor) and text.hasFocus():
            self._last = text
            self.place_changed.emit()
            self._note_table()

    def _note_table(self) -> None:
        if self.text.in_table != self.in_table:
            self.in_table = not self.in_table
            self.table_changed.emit()

    def _note_caret(self) -> None:
        text = self.sender()
        if isinstance(text, MarkdownEditor) and text.hasFocus():
            self._sight.start()
            self.place_changed.emit()
            self._note_table()

    def forget(self) -> None:
        """Remember no text: another item is shown, in which nothing has been written yet."""
        self._last = None
        self._note_table()

    # Where it is

    @property
    def text(self) -> MarkdownEditor:
        """The text being written in, or last written in while it is in sight, or the decision."""
        # A text that went with its section, or was folded, must not be changed unseen.
        if self._last is not None and self._last.isVisibleTo(self._whole):
            return self._last
        return self._decision.text

    @property
    def part(self) -> str:
        """The part being written in, or last written in: ``decision`` or a section's id."""
        editors = self._sections.editors.items()
        return next((each for each, editor in editors if editor.text is self.text), DECISION)

    @property
    def line(self) -> int:
        """The paragraph of that part."""
        return self.text.current_line()

    def place(self) -> tuple[str, int]:
        """Return the part being written in, or last written in, and the caret's position there."""
        part = "open_text" if self.text is self._open_text else self.part
        return part, self.text.textCursor().position()

    def focused_section(self) -> str:
        """Return the id of the section whose text has the caret; empty when none has."""
        editors = self._sections.editors.items()
        return next((each for each, editor in editors if editor.text.hasFocus()), "")

    # Where it goes

    def go_to_decision(self) -> None:
        """Put the caret into the decision."""
        self._decision.open_by_user()
        self._write_in(self._decision.text)

    def go_to_text(self) -> None:
        """Put the caret where this phase writes: into the decision, or first the case."""
        if not self._decision.folded:
            self.go_to_decision()
            return
        case = self._sections.first_unfolded()
        if case is None:
            self._decision.fold_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        case.moveCursor(QTextCursor.MoveOperation.Start)
        self._write_in(case)

    def back_to_text(self) -> None:
        """Put the caret back where the user last wrote, or where this phase writes."""
        if self._last is None or not self._last.isVisibleTo(self._whole):
            self.go_to_text()
        else:
            self._write_in(self._last)

    def _write_in(self, text: MarkdownEditor) -> None:
        text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._sight.start()

    def go_to(self, part: str, *, changed: bool = False) -> None:
        """Put the caret into that part: a field's name, ``decision``, or a section's id.

        Or that of an attachment, whose title it is then in.

        In a text just `changed` elsewhere it goes after the change.
        """
        section = self._sections.editors.get(part)
        if section is not None and section.folded:
            self._sections.unfold(part)
        to = section.text if section is not None else self._field(part)
        if to is self._decision.text:
            self._decision.open_by_user()
        if changed and isinstance(to, MarkdownEditor) and not to.hasFocus():
            to.go_to_change()
        to.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(to, MarkdownEditor):
            self._sight.start()
        else:
            self._bring_field_in_sight_soon()

    def _field(self, part: str) -> QWidget:
        """Return the field of that part; the decision where there is none."""
        attached = self._attachments.title_of(part)
        return attached if attached is not None else self._parts.get(part, self._decision.text)

    def go_to_heading(self, section_id: str) -> None:
        """Put the caret into a section's heading."""
        heading = self._sections.editors[section_id].heading
        heading.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring_field_in_sight_soon()

    def go_to_place(self, part: str, position: int) -> None:
        """Put the caret there; a position past the end of the text means its end."""
        text = self._text_of(part)
        if text is None or (part == DECISION and self._decision.folded and not position):
            self.go_to_text()  # nothing is, or was, written there
            return
        cursor = text.textCursor()
        cursor.setPosition(min(position, text.document().characterCount() - 1))
        text.setTextCursor(cursor)
        self.go_to(part)

    def look_at(self, part: str, position: int) -> None:
        """Show that position of a text, unfolded, and make it the next place to write.

        The focus stays where it is: the user is searching, and may continue.
        """
        text = self._text_of(part)
        if text is None:
            return
        if part in self._sections.editors:
            self._sections.unfold(part)
        elif text is self._decision.text:
            self._decision.open_by_user()
        cursor = text.textCursor()
        cursor.setPosition(position)
        text.setTextCursor(cursor)
        self._last = text
        self._looked_at = text
        self._look.start()
        self.place_changed.emit()

    def look_at_field(self, field: QWidget) -> None:
        """Show a one-line field, or a list; the focus stays where it is."""
        self._looked_at = field
        self._look.start()

    def _bring_looked_at_in_sight(self) -> None:
        self._scroll.lay_out_parts()  # it may have been unfolded
        if isinstance(self._looked_at, MarkdownEditor):
            self._scroll.bring_caret_in_sight(self._looked_at, amply=True)
        elif self._looked_at is not None:
            self._scroll.bring_field_in_sight(self._looked_at)

    def _text_of(self, part: str) -> MarkdownEditor | None:
        if part == DECISION:
            return self._decision.text
        if part == "open_text":
            return self._open_text
        section = self._sections.editors.get(part)
        return section.text if section is not None else None

    def bring_in_sight(self) -> None:
        """Scroll to the caret while the user is writing in a text."""
        if self.text.hasFocus():
            self._scroll.bring_caret_in_sight(self.text)

    def _bring_field_in_sight_soon(self) -> None:
        QTimer.singleShot(0, self, self._bring_field_in_sight)

    def _bring_field_in_sight(self) -> None:
        field = QApplication.focusWidget()
        if field is not None:
            self._scroll.bring_field_in_sight(field)
