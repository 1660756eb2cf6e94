"""The committees: a list, and everything about the selected one.

Every change is saved as it is made, as everywhere in the program; there is nothing to
save and nothing to confirm on closing. A new committee is a draft until something is
written in it. Undo covers everything done here, across committees, even if the window
was closed in between. The list is sorted in Danish order when the window opens and
keeps that order: a changed name moves nothing under the mouse.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.application.meetings.committee_edits import CommitteeEdits
from ssp_desktop.application.meetings.committees import free_name, new_committee
from ssp_desktop.application.services import Services
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.committees.committee_form import CommitteeForm
from ssp_desktop.ui.committees.committee_list import CommitteeList
from ssp_desktop.ui.committees.join_work import JoinWork
from ssp_desktop.ui.fields.form import Problem
from ssp_desktop.ui.fields.undo_keys import is_redo, is_undo
from ssp_desktop.ui.look.dialog import Dialog
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.message_line import MessageLine
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet


class CommitteeDialog(Dialog):
    """Shows and changes the committees of the store; the one with the id `current` first."""

    calendar_wanted = Signal(object)
    """The planned days of that committee are wanted as a calendar file."""

    def __init__(
        self, services: Services, icons: Icons, parent: QWidget, current: str = ""
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._edits = CommitteeEdits(services.store)
        self._draft: Committee | None = None
        self._order: list[str] = []
        self._field: QWidget | None = None
        self.setWindowTitle(self.tr("Udvalg"))
        self.list = CommitteeList(self)
        self.form = CommitteeForm(icons, services.templates.names, self)
        self.problem = Problem(self)
        self.new = self._button(icons, "plus", self.tr("Nyt udvalg"))
        self.new.clicked.connect(self._begin)
        self.delete = self._button(icons, "trash-2", self.tr("Slet udvalget"))
        self.delete.clicked.connect(self._delete)
        self.calendar = self._button(icons, "calendar", self.tr("&Kalenderfil …"))
        self.calendar.clicked.connect(self._want_calendar)
        self.joining = JoinWork(services.store, self._edits, icons, self._settle, self)
        self.joining.joined.connect(self._show_joined)
        self.joining.refused.connect(self.problem.tell)
        self._lay_out()
        self.message = MessageLine(icons, self._body)
        self._show_list(current)
        (self.list if self.list.count() else self.new).setFocus()
        self.list.currentItemChanged.connect(self._change_current)
        self.form.written.connect(self._keep)
        self.form.typed.connect(self._keep_letter)
        self.form.entered.connect(self._show_field)

    def _button(self, icons: Icons, icon: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        icons.dress(button, icon)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Udvalg"), self)
        as_heading(title, 1.4)
        self._nothing = QLabel(
            self.tr("Der er ingen udvalg endnu. Opret et her, eller importér en dagsorden."), self
        )
        self._nothing.setWordWrap(True)
        as_quiet(self._nothing)
        left = QVBoxLayout()
        left.setSpacing(GRID)
        for part in (self.list, self.new, self.calendar, self.joining.button, self.delete):
            left.addWidget(part)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self.form)
        self._body = QWidget(self)
        body = QHBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(3 * GRID)
        body.addLayout(left, 2)
        body.addWidget(self._area, 7)
        close = QPushButton(self.tr("Luk"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.problem, 1)
        buttons.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(title)
        column.addWidget(self._nothing)
        column.addWidget(self.joining.line)
        column.addWidget(self._body, 1)
        column.addLayout(buttons)
        self.take_room(120 * GRID, 88 * GRID)

    def _show_list(self, current: str) -> None:
        """Show the stored committees and the draft; select `current`, or the first."""
        committees = self._services.store.committees()
        self._order += [each.id for each in committees if each.id not in self._order]
        committees.sort(key=lambda each: self._order.index(each.id))
        if self._draft is not None:
            committees.append(replace(self._draft, name=self.new.text()))
        self.list.show_committees(committees, current)
        self._nothing.setVisible(not committees)
        self.joining.look()
        self._show_current()

    def _show_current(self) -> None:
        current = self.list.current
        self._area.setVisible(bool(current))
        self.delete.setEnabled(bool(current))
        self.calendar.setEnabled(bool(current))
        self.problem.tell("")
        if current:
            self.form.show_committee(self._of(current))

    def _of(self, committee_id: str) -> Committee:
        """Return the committee as last saved, or the draft."""
        if self._draft is not None and self._draft.id == committee_id:
            return self._draft
        return self._services.store.committee(committee_id)

    def _change_current(self, *_: object) -> None:
        """Commit what is half-written in the previous committee before another is shown."""
        wanted = self.list.current
        if not self._may_leave():
            QTimer.singleShot(0, self, self._select_shown)  # after the click that selects another
            return
        self._leave()
        self._area.verticalScrollBar().setValue(0)
        self._show_list(wanted)

    def _begin(self) -> None:
        """Show an empty committee, which is saved once something is written in it."""
        if not self._may_leave():
            return
        self._leave()
        self._draft = new_committee("")
        self._show_list(self._draft.id)
        self._area.verticalScrollBar().setValue(0)
        self.form.name.setFocus()

    # Saving

    def _keep(self, *_: object) -> None:
        if self.form.shown is not None:
            self._try_keep(self.form.committee)
        self._edits.end_run()

    def _keep_letter(self) -> None:
        self._try_keep(self.form.committee, typing=True)

    def _try_keep(self, committee: Committee, *, typing: bool = False) -> bool:
        """Save what is in the form, or say why that is not possible; return whether it was."""
        if committee == self._draft or self.list.currentItem() is None:
            return True
        try:
            self._edits.keep(committee, typing=typing)
        except UserError as error:
            self.problem.tell(str(error))
            return False
        self._draft = None
        self.problem.tell("")
        self.list.rename(committee.id, committee.name)
        return True

    def _may_leave(self) -> bool:
        """Whether all that is written can be kept; if not, say what cannot, and go there.

        A name that was removed is no hindrance: the committee keeps its last one.
        """
        if self.form.shown is None or not self.list.count():
            return True
        if self.form.name.text() and not self._try_keep(self.form.committee):
            self.form.name.setFocus()
            return False
        return self.form.may_be_left()

    def _select_shown(self) -> None:
        """Select the committee that the form shows, without showing it anew."""
        if self.form.shown is not None:
            self.list.select(self.form.shown.id)

    def _leave(self) -> None:
        """Save everything that is written, and leave no empty draft behind."""
        committee = self.form.shown and self.form.committee
        if committee is None or self.list.count() == 0:
            return
        if not committee.name:
            taken = self._services.store.committees()
            known = next((each.name for each in taken if each.id == committee.id), None)
            committee = replace(committee, name=known or free_name(self.tr("Nyt udvalg"), taken))
        if self.form.committee != self._draft:
            self._try_keep(committee)
        self._edits.end_run()
        self._draft = None

    def _delete(self) -> None:
        """Delete the selected committee, and offer to undo that."""
        committee_id, name = self.list.current, self.list.currentItem().text()
        if self._draft is not None and self._draft.id == committee_id:
            self._draft = None
        else:
            try:
                self._edits.delete(committee_id)
            except UserError as error:
                self.problem.tell(str(error))
                return
            self.message.tell(self.tr("Udvalget »{0}« er slettet").format(name), self._undo)
        self._show_list("")
        (self.list if self.list.count() else self.new).setFocus()

    def _settle(self) -> str:
        """Keep what is written; return the current committee's id, empty if it cannot be kept."""
        if not self._may_leave():
            return ""
        if self._draft is not None:
            self.problem.tell(self.tr("Udvalget er ikke skrevet endnu. Skriv først dets navn."))
            return ""
        self._leave()
        return self.list.current

    def _want_calendar(self) -> None:
        if current := self._settle():
            self.calendar_wanted.emit(self._services.store.committee(current))

    def _show_joined(self, stays: str, told: str) -> None:
        self._show_list(stays)
        self.message.tell(told, self._undo)
        self.list.setFocus()

    # Undo

    def _undo(self) -> None:
        committee = self.form.committee if self.list.count() else None
        if committee is not None and not committee.name and committee != self._draft:
            self._show_list(committee.id)  # no name, so not saved: this is the step to undo
            return
        self._keep()
        self._step(self._edits.undo)

    def _redo(self) -> None:
        self._keep()
        self._step(self._edits.redo)

    def _step(self, doing: Callable[[], str | None]) -> None:
        self.message.hide()
        try:
            touched = doing()
        except UserError as error:
            self.problem.tell(str(error))
            return
        if touched is not None:
            self._draft = None
            self._show_list(touched)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_undo(event):
            self._undo()
        elif is_redo(event):
            self._redo()
        elif event.key() == Qt.Key.Key_Delete and self.list.hasFocus() and self.list.count():
            self._delete()
        else:
            super().keyPressEvent(event)

    def _show_field(self, field: QWidget) -> None:
        """Scroll to the field the cursor moved into, once a new row has its place."""
        self._field = field
        QTimer.singleShot(0, self, self._scroll_to_field)

    def _scroll_to_field(self) -> None:
        if self._field is not None and self._field.hasFocus():
            self._area.ensureWidgetVisible(self._field, 0, 6 * GRID)

    def done(self, result: int) -> None:
        """Save what is half-written in a field, and close; refused while a line cannot be kept."""
        if not self._may_leave():
            return
        if self.list.currentItem() is not None:
            self._leave()
        super().done(result)
