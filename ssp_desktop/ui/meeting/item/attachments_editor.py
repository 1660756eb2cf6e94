"""The attachments (bilag) of the current item: a line for each, and a line to add more."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ssp_desktop.application.attaching import attaching
from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.ui.fields.add_line import AddLine
from ssp_desktop.ui.fields.field_line import FieldLine
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_heading
from ssp_desktop.ui.meeting.item.attachment_line import AttachmentLine


class AttachmentsEditor(QWidget):
    """Shows and edits the attachments of an item."""

    wanted = Signal(object, bool)
    """A change, and whether it is typing."""
    told = Signal(str)
    """Something was done that can be undone."""
    run_ended = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._item: AgendaItem | None = None
        self._lines: list[AttachmentLine] = []
        self._heading = QLabel(self.tr("Bilag"), self)
        as_heading(self._heading)
        self.add = AddLine(icons, self.tr("Nyt bilag"), self.tr("Titel på et nyt bilag"), self)
        self.add.added.connect(self._add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self._heading)
        column.addLayout(self._rows)
        column.addWidget(self.add)

    def show_item(self, item: AgendaItem) -> None:
        """Show the attachments of `item`."""
        if self._item is None or item.id != self._item.id:
            self.add.setText("")  # what is written there belongs to the previous item
        if self._item is not None and item.attachments is self._item.attachments:
            self._item = item
            return
        self._item = item
        while len(self._lines) < len(item.attachments):
            self._lines.append(self._new_line())
        self._heading.setVisible(bool(item.attachments))
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(item.attachments))
            if at < len(item.attachments):
                line.show_attachment(item.id, item.attachments[at])

    def _new_line(self) -> AttachmentLine:
        line = AttachmentLine(self._icons, self)
        line.wanted.connect(self.wanted)
        line.run_ended.connect(self.run_ended)
        line.move_wanted.connect(self._move)
        line.remove_wanted.connect(self._remove)
        self._rows.addWidget(line)
        return line

    def title_of(self, attachment_id: str) -> FieldLine | None:
        """Return the field with the title of that attachment; None when it is not shown."""
        shown = self._item.attachments if self._item else ()
        at = next((at for at, each in enumerate(shown) if each.id == attachment_id), None)
        return None if at is None else self._lines[at].title

    def tab_order(self) -> list[QWidget]:
        """Return what takes the focus here, in the order of the screen."""
        shown = self._lines[: len(self._item.attachments)] if self._item else []
        order: list[QWidget] = []
        for line in shown:
            order += [line.number, line.title, line.more]
        return [*order, self.add]

    def _add(self, title: str) -> None:
        if self._item:
            self.wanted.emit(attaching.add(self._item, title), False)

    def _move(self, attachment_id: str, by: int) -> None:
        if self._item is None:
            return
        at = meeting_edits.index_of(self._item.attachments, attachment_id)
        change = attaching.move(self._item, attachment_id, at + by)
        if change:
            self.wanted.emit(change, False)

    def _remove(self, attachment_id: str) -> None:
        if self._item:
            at = meeting_edits.index_of(self._item.attachments, attachment_id)
            title = self._item.attachments[at].title
            self.wanted.emit(attaching.remove(self._item, attachment_id), False)
            self.told.emit(self.tr("Bilaget {0} er slettet").format(title))
