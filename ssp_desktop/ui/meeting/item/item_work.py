"""What keys do to the current item: its place in the agenda, its parts, its formatting."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ssp_desktop.ui.meeting.agenda.agenda_work import AgendaWork
from ssp_desktop.ui.meeting.given.current_item import CurrentItem
from ssp_desktop.ui.meeting.item.item_caret import ItemCaret
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor


class ItemWork(QObject):
    """Works on the current item, at `caret` where a text is meant."""

    told = Signal(str)
    """What could not be done, and why."""

    def __init__(
        self,
        current: CurrentItem,
        caret: ItemCaret,
        agenda: AgendaWork,
        add_section: Callable[[], None],
        parent: QObject,
    ) -> None:
        """`add_section` adds a section to the item on screen, and goes to its heading."""
        super().__init__(parent)
        self._caret = caret
        self._add_section = add_section
        self._agenda = agenda
        self._current = current

    def move_item_up(self) -> None:
        """Move the item one up."""
        if self._current.id:
            self._agenda.move_by(self._current.id, -1)

    def move_item_down(self) -> None:
        """Move the item one down."""
        if self._current.id:
            self._agenda.move_by(self._current.id, 1)

    def delete_item(self) -> None:
        """Delete the item; this can be undone."""
        if self._current.id:
            self._agenda.delete(self._current.id)

    def toggle_closed(self) -> None:
        """Make the item closed, or open again."""
        if self._current.id:
            self._agenda.toggle_closed(self._current.id)

    def rename_item(self) -> None:
        """Edit the item's title in the agenda."""
        if self._current.id:
            self._agenda.rename(self._current.id)

    def add_item_below(self) -> None:
        """Add an item below this one."""
        if self._current.id:
            self._agenda.add_below(self._current.id)

    def go_to_case(self) -> None:
        """Go to the text of the first section, or from a section's text to that of the next.

        Without sections, go to the button that adds one.
        """
        item = self._current.item
        sections = (*item.sections_before_decision, *item.sections_after_decision) if item else ()
        ids = [section.id for section in sections]
        held = self._caret.focused_section()
        if ids:
            self._caret.go_to(ids[(ids.index(held) + 1) % len(ids) if held in ids else 0])
        else:
            self._caret.go_to("sections")

    def add_section(self) -> None:
        """Add a section and go to its heading."""
        self._add_section()

    def add_attachment(self) -> None:
        """Go to the line that adds an attachment."""
        self._caret.go_to("attachments")

    def bold(self) -> None:
        """Make the selection bold, or plain again."""
        self._caret.text.bold()

    def italic(self) -> None:
        """Make the selection italic, or plain again."""
        self._caret.text.italic()

    def bullets(self) -> None:
        """Make the selected lines bullet points, or plain again."""
        self._in_lists(MarkdownEditor.bullets)

    def numbers(self) -> None:
        """Make the selected lines numbered points, or plain again."""
        self._in_lists(MarkdownEditor.numbers)

    def indent(self) -> None:
        """Indent the selected points by one level."""
        self._in_lists(MarkdownEditor.indent)

    def outdent(self) -> None:
        """Outdent the selected points by one level."""
        self._in_lists(MarkdownEditor.outdent)

    def _in_lists(self, do: Callable[[MarkdownEditor], None]) -> None:
        """Do something to the lists at the caret, of which a table has none."""
        text = self._caret.text
        if text.in_table:
            self.told.emit(self.tr("I en tabel er der ingen lister. Enter giver en ny linje."))
        do(text)
