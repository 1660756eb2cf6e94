"""The panel that exports the minutes: what is chosen, what stops it, and the outcome.

It is beside the meeting, not over it: nothing modal opens while a meeting runs. What is
unfinished is listed with a way to it and forbids nothing; only what must not go out in it stops
the open edition, until a reason is given.
"""

from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.files.export import (
    CprNumbersFound,
    Exported,
    FileInUse,
    NameTaken,
    WrongMark,
)
from ssp_desktop.application.filing.places import place_of
from ssp_desktop.application.leaks.checking import LeaksFound
from ssp_desktop.application.leaks.letting import Leaving
from ssp_desktop.application.meetings.committees import committee_of
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.minutes.file_names import NameRefused
from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.exporting.export_choices import ExportChoices
from ssp_desktop.ui.exporting.export_work import ExportWork
from ssp_desktop.ui.exporting.lacks_beside import LacksBeside
from ssp_desktop.ui.exporting.name_choice import NameChoice
from ssp_desktop.ui.exporting.open_export import Telling, Write
from ssp_desktop.ui.exporting.reasons import reasons_given
from ssp_desktop.ui.exporting.saved_file import SavedFile
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.leaks.leak_list import LeakEntry, entries_of
from ssp_desktop.ui.leaks.leak_stop import LeakStop
from ssp_desktop.ui.look.side_panel import SidePanel
from ssp_desktop.ui.remembered.written_files import WrittenFiles
from ssp_desktop.ui.words.approval_words import altered_words


class ExportPanel(SidePanel):
    """Exports the meeting of one session as it is at that moment."""

    def __init__(self, session: MeetingSession, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit.icons, parent)
        self.call(self.tr("Eksportér"))
        self._session = session
        self._services = kit.services
        self._written = WrittenFiles(kit.settings)
        self.choices = ExportChoices(session, kit, self)
        self.save = MainButton(self.tr("Eksportér"), self)
        self._lacks = LacksBeside(session, kit, self)
        self.stop = self._lacks.stop
        self.unfinished = self._lacks.unfinished
        self._work = ExportWork(kit.services, self.save, self)
        self.progress = self._work.progress
        self.leaks = LeakStop(kit.icons, kit.services.policy, self)
        self.names = NameChoice(self)
        self.saved = SavedFile(kit.icons, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        parts: tuple[QWidget, ...] = (self.choices, self.stop, self.save, self.progress)
        parts += (self.leaks, self.names, self.saved, self.unfinished)
        for part in parts:
            self.column.addWidget(part)
        self.column.addStretch(1)
        order: list[QWidget] = [*self.choices.stops, self.stop.field, self.save]
        order += [self.progress.cancel, self.leaks.list, self.leaks.field]
        order += [self.names.other, self.names.replace, *self.saved.buttons]
        for first, second in pairwise((*order, self.unfinished, self.close_button)):
            self.setTabOrder(first, second)

    def _connect(self) -> None:
        self.choices.changed.connect(self._forget)
        self.choices.other_wanted.connect(self._seek)
        self.save.clicked.connect(self._export)
        self._work.ended.connect(self._tell)
        self._lacks.looked.connect(self.choices.suggest)
        self.names.free_wanted.connect(self._export_beside)
        self.names.replace_wanted.connect(self._replace)
        self.leaks.reason_given.connect(self._export)
        for part in (self.leaks, self._lacks):
            part.place_wanted.connect(self.place_wanted)

    def open_panel(self) -> None:
        """Show the panel with the cursor at its first choice."""
        self.show()
        self.choices.begin()
        self._lacks.begin(self.choices.wanted)
        self.choices.what.setFocus()

    def choose_item(self, alone: bool) -> None:
        """Choose the current item alone, if there is one, or the whole minutes."""
        what = self.choices.what
        what.choose(alone and what.count() > 1)

    def note_item(self, item_id: str) -> None:
        """Make this the item that can be saved alone."""
        if self.choices.note_item(item_id) and self.isVisible():
            self._forget()
            self.choices.suggest()
            self._seek()

    def put_away(self) -> None:
        """Hide the panel, and search for nothing while nobody sees it."""
        self._lacks.put_away()
        self.hide()

    def leave(self) -> None:
        """Stop a file that is being looked into: the meeting is being left."""
        self._work.leave()

    def note_change(self, meeting: Meeting, *, typed: bool) -> None:
        """Bring the list of unfinished things up to date in a moment; the name too if `typed`.

        Called for every character.
        """
        self._lacks.note_change(meeting)
        self.choices.note_change(typed=typed)

    def _seek(self) -> None:
        """Search what is to be written for CPR numbers: listed, and in the open edition a stop."""
        self.stop.seek(self.choices.wanted)

    def _forget(self) -> None:
        """Forget what was said about the last file: it does not apply to the next."""
        self.names.tell("")
        self.stop.forget()
        self.saved.hide()

    def _export_beside(self, name: str) -> None:
        """Save under the free name that was offered."""
        self.choices.use_name(name)
        self._export()

    def _replace(self) -> None:
        """Replace the existing file."""
        self._export(replacing=True)

    def _export(self, *_: object, replacing: bool = False) -> None:
        if self._work.busy:
            return
        self._forget()
        try:
            path = self.choices.path()
        except NameRefused as error:
            self.names.tell(str(error))
            self.choices.name.setFocus()
            return
        write = self._writing(path, replacing=replacing)
        self._session.flush(2)
        if self.choices.edition.value is Edition.OPEN:
            # On a thread: what leaves is opened again before it is there.
            self._work.begin(self.tr("Filen laves og ses efter …"), write)
            return
        QApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        try:
            self._tell(write(self._services.store, Telling(lambda *_: True)))
        except UserError as error:
            self._tell(error)
        finally:
            QApplication.restoreOverrideCursor()

    def _tell(self, result: object) -> None:
        """Show what came of it: the file, or the error; nothing when it was stopped."""
        if isinstance(result, Exported):
            self._show(result)
        elif isinstance(result, FileInUse | NameTaken | WrongMark):
            self.names.offer(result)
        elif isinstance(result, CprNumbersFound):
            self.stop.ask(result.finds)
        elif isinstance(result, list):
            self.leaks.ask(result)
            self.bring_into_sight_soon(self.leaks.list.lines[0])
        elif isinstance(result, UserError):
            self.names.tell(str(result))
        else:
            self.names.tell(self.tr("Stoppet. Intet er skrevet."))

    def _writing(self, path: Path, *, replacing: bool) -> Write:
        """Return what writes the file as chosen now, and records it in the store it is given.

        It returns `Exported`, or what stops it as entries.
        """
        meeting, services = self._session.meeting, self._services
        kind, (edition, layout, item) = self.choices.kind.value, self.choices.wanted
        ours = None if replacing else self._written.digest(meeting.id, path)
        despite, shown = reasons_given(self.stop, self.leaks)

        def write(store: Store, telling: Telling) -> Exported | list[LeakEntry]:
            committee = committee_of(store, meeting)
            leaving = Leaving(
                meeting,
                committee,
                services.policy,
                room=services.attached.room,
                despite=despite,
                shown=shown,
                step=telling,
            )
            try:
                written = services.exporter.export(
                    meeting,
                    path,
                    kind=kind,
                    edition=edition,
                    layout=layout,
                    ours=ours,
                    despite=despite,
                    keeping=partial(store.exporting, meeting.id),
                    look=leaving.look,
                    item=item,
                )
            except LeaksFound as found:
                kept = services.attached.path
                return entries_of(found.checked.stops, lambda leak: place_of(leak, meeting, kept))
            # What the list says was exported is the minutes.
            if not written.record.despite and not item:
                store.record_export(meeting.id, written.record)
            return written

        return write

    def _show(self, written: Exported) -> None:
        self.leaks.forget()
        meeting = self._session.meeting
        self._written.note(meeting.id, written.path, written.digest)
        self.choices.keep()
        self.saved.show_file(written.path)
        altered = altered_words(self._services.store, meeting.id)
        self.names.tell("\n".join(filter(None, (written.remark, altered))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._export()
        else:
            super().keyPressEvent(event)
