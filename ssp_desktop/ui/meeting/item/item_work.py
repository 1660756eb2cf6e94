"""What is done by key to the current item: its place in the agenda, its parts, its texts' looks."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from ssp_desktop.ui.meeting.agenda.agenda_work import AgendaWork
from ssp_desktop.ui.meeting.item.item_editor import ItemEditor


class ItemWork(QObject):
    """Works on the item that `editor` shows."""

    def __init__(
        self, editor: ItemEditor, agenda: AgendaWork, current: Callable[[], str], parent: QObject
    ) -> None:
        """`current` gives the item's id, empty for none."""
        super().__init__(parent)
        self._editor = editor
        self._agenda = agenda
        self._current = current

    def move_item_up(self) -> None:
        """Move the item one up."""
        if self._current():
            self._agenda.move_by(self._current(), -1)

    def move_item_down(self) -> None:
        """Move the item one down."""
        if self._current():
            self._agenda.move_by(self._current(), 1)

    def delete_item(self) -> None:
        """Delete the item; it can be taken back."""
        if self._current():
            self._agenda.delete(self._current())

    def toggle_closed(self) -> None:
        """Close the item, or open it again."""
        if self._current():
            self._agenda.toggle_closed(self._current())

    def rename_item(self) -> None:
        """Write the item's title in the agenda."""
        if self._current():
            self._agenda.rename(self._current())

    def add_item_below(self) -> None:
        """Add an item below this one."""
        if self._current():
            self._agenda.add_below(self._current())

    def go_to_case(self) -> None:
        """Go to the text of the first section, from a section's text to that of the next.

        Where there is no section, go to what adds one.
        """
        item = self._editor.item
        sections = (*item.sections_before_decision, *item.sections_after_decision) if item else ()
        ids = [section.id for section in sections]
        held = self._editor.caret.focused_section()
        if ids:
            self._editor.caret.go_to(ids[(ids.index(held) + 1) % len(ids) if held in ids else 0])
        else:
            self._editor.caret.go_to("sections")

    def add_section(self) -> None:
        """Add a section and go to its heading."""
        self._editor.add_section()

    def add_attachment(self) -> None:
        """Go to the line that adds an attachment."""
        self._editor.caret.go_to("attachments")

    def bold(self) -> None:
        """Make what is selected bold, or plain again."""
        self._editor.caret.text.bold()

    def italic(self) -> None:
        """Make what is selected italic, or plain again."""
        self._editor.caret.text.italic()

    def bullets(self) -> None:
        """Make the selected lines points with bullets, or plain again."""
        self._editor.caret.text.bullets()

    def numbers(self) -> None:
        """Make the selected lines numbered points, or plain again."""
        self._editor.caret.text.numbers()

    def indent(self) -> None:
        """Move the selected points one level in."""
        self._editor.caret.text.indent()

    def outdent(self) -> None:
        """Move the selected points one level out."""
        self._editor.caret.text.outdent()
