"""The attachments (bilag) of the current item: a line for each, and a line to add more."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from ssp_desktop.application.attaching import attaching
from ssp_desktop.application.attaching.attached_by import AttachedBy
from ssp_desktop.application.attaching.opening import Kept
from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.ui.fields.add_line import AddLine
from ssp_desktop.ui.fields.field_line import FieldLine
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_heading
from ssp_desktop.ui.meeting.attachments.attachment_line import AttachmentLine
from ssp_desktop.ui.system.given_file import Given


class AttachmentsEditor(QWidget):
    """Shows and edits the attachments of an item."""

    wanted = Signal(object, bool)
    """A change, and whether it is typing."""
    told = Signal(str)
    """Something was done that can be undone."""
    run_ended = Signal()
    shown = Signal()
    """Other attachments are shown, or the same with other files."""
    files_given = Signal(str, object)
    """Files, or a picture, for that attachment: the `Given`."""
    open_wanted = Signal(str)
    show_wanted = Signal(str)
    save_wanted = Signal(str)
    file_wanted = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._item: AgendaItem | None = None
        self._lines: list[AttachmentLine] = []
        self._heading = QLabel(self.tr("Bilag"), self)
        as_heading(self._heading)
        self.add = AddLine(icons, self.tr("Nyt bilag"), self.tr("Titel på et nyt bilag"), self)
        self.add.added.connect(self._add)
        self._mark = QFrame(self)
        self._mark.setFixedHeight(2)
        self._mark.setAutoFillBackground(True)
        self._mark.setBackgroundRole(QPalette.ColorRole.Accent)
        self._mark.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self._heading)
        column.addLayout(self._rows)
        column.addWidget(self.add)

    @property
    def item(self) -> AgendaItem | None:
        """The item whose attachments are shown."""
        return self._item

    @property
    def lines(self) -> list[AttachmentLine]:
        """The lines in sight, one for each attachment."""
        return self._lines[: len(self._item.attachments)] if self._item else []

    def show_item(self, item: AgendaItem) -> None:
        """Show the attachments of `item`."""
        before = self._item
        if before is None or item.id != before.id:
            self.add.setText("")  # what is written there belongs to the previous item
        self._item = item
        same = before is not None and item.attachments is before.attachments
        if same and before is not None and item.closed is before.closed and item.id == before.id:
            return
        while len(self._lines) < len(item.attachments):
            self._lines.append(self._new_line())
        self._heading.setVisible(bool(item.attachments))
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(item.attachments))
            if at < len(item.attachments):
                line.show_attachment(item.id, item.attachments[at], follows=item.closed)
        self.shown.emit()

    def _new_line(self) -> AttachmentLine:
        line = AttachmentLine(self._icons, self)
        line.wanted.connect(self.wanted)
        line.run_ended.connect(self.run_ended)
        line.move_wanted.connect(self._move)
        line.remove_wanted.connect(self._remove)
        line.closed_wanted.connect(self._close)
        line.dragged.connect(self._mark_place)
        line.dropped.connect(self._move_to)
        line.files_given.connect(lambda given: self._give(line, given))
        line.open_wanted.connect(self.open_wanted)
        line.show_wanted.connect(self.show_wanted)
        line.save_wanted.connect(self.save_wanted)
        line.file_wanted.connect(self.file_wanted)
        self._rows.addWidget(line)
        return line

    def show_kept(self, how: Mapping[str, Kept], by: Mapping[str, AttachedBy]) -> None:
        """Say at each line how its file is kept, and who put it on, as far as that is known."""
        for line in self.lines:
            digest = line.attachment.digest
            line.show_kept(how.get(digest, Kept.WHOLE), by.get(digest))

    def title_of(self, attachment_id: str) -> FieldLine | None:
        """Return the field with the title of that attachment; None when it is not shown."""
        found = (line.title for line in self.lines if line.attachment.id == attachment_id)
        return next(found, None)

    def tab_order(self) -> list[QWidget]:
        """Return what takes the focus here, in the order of the screen."""
        order: list[QWidget] = []
        for line in self.lines:
            order += [line.number, line.title, line.file, line.more]
        return [*order, self.add]

    def _give(self, line: AttachmentLine, given: Given) -> None:
        self.files_given.emit(line.attachment.id, given)

    def _add(self, title: str) -> None:
        if self._item:
            self.wanted.emit(attaching.add(self._item, title), False)

    def _move(self, attachment_id: str, by: int) -> None:
        if self._item is not None:
            at = meeting_edits.index_of(self._item.attachments, attachment_id)
            self._put(attachment_id, at + by)

    def _put(self, attachment_id: str, to: int) -> None:
        """Move it to index `to`; the field that has the caret goes along."""
        if self._item is None:
            return
        change = attaching.move(self._item, attachment_id, to)
        if not change:
            return
        held = self._holds_focus()
        self.wanted.emit(change, False)
        if held and (title := self.title_of(attachment_id)) is not None:
            title.setFocus()

    def _holds_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and any(line.isAncestorOf(focused) for line in self.lines)

    def _mark_place(self, height: int) -> None:
        """Show where what is held would go."""
        at = self._gap_at(height)
        lines = self.lines
        below = lines[at].y() if at < len(lines) else lines[-1].geometry().bottom() + 1
        self._mark.setGeometry(0, max(below - 1, 0), self.width(), 2)
        self._mark.raise_()
        self._mark.show()

    def _move_to(self, attachment_id: str, height: int) -> None:
        self._mark.hide()
        if self._item is None:
            return
        at = meeting_edits.index_of(self._item.attachments, attachment_id)
        to = self._gap_at(height)
        self._put(attachment_id, to - (to > at))

    def _gap_at(self, height: int) -> int:
        """Return before which line something at that height of the screen is."""
        middles = [line.mapToGlobal(line.rect().center()).y() for line in self.lines]
        return sum(middle < height for middle in middles)

    def _close(self, attachment_id: str, closed: bool) -> None:
        if self._item is None:
            return
        change = attaching.set_closed(self._item, attachment_id, closed=closed)
        if change is None:
            return
        at = meeting_edits.index_of(self._item.attachments, attachment_id)
        title = self._item.attachments[at].title
        held = self._holds_focus()
        self.wanted.emit(change, False)
        said = (
            self.tr("Bilaget {0} er ikke i den åbne udgave og står sidst")
            if closed
            else self.tr("Bilaget {0} er med i den åbne udgave")
        )
        self.told.emit(said.format(title))
        if held and (field := self.title_of(attachment_id)) is not None:
            field.setFocus()

    def _remove(self, attachment_id: str) -> None:
        if self._item:
            at = meeting_edits.index_of(self._item.attachments, attachment_id)
            title = self._item.attachments[at].title
            self.wanted.emit(attaching.remove(self._item, attachment_id), False)
            self.told.emit(self.tr("Bilaget {0} er slettet").format(title))
