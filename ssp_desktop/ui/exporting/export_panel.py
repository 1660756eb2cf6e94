"""The panel that exports the minutes: which edition and kind, where to, and the outcome.

It is beside the meeting, not over it: nothing modal opens while a meeting runs. What is
unfinished is listed with a way to it and forbids nothing; only CPR numbers stop the
open edition, until a reason is given.
"""

from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.files.cpr_finds import Reason
from ssp_desktop.application.files.export import (
    CprNumbersFound,
    Exported,
    FileInUse,
    FileKind,
    NameTaken,
    WrongMark,
)
from ssp_desktop.application.files.printing import Wanted, mark_of_wanted, name_of
from ssp_desktop.application.filing.places import LeakPlace, place_of
from ssp_desktop.application.leaks.checking import Leak, LeaksFound, Step
from ssp_desktop.application.leaks.letting import Leaving
from ssp_desktop.application.meetings.committees import committee_of
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Layout, Meeting
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.minutes.file_names import (
    NameRefused,
    finished,
    with_ending,
    with_mark,
)
from ssp_desktop.ui.exporting.closed_items import ClosedItems
from ssp_desktop.ui.exporting.cpr_stop import CprStop
from ssp_desktop.ui.exporting.edition_choice import EditionChoice
from ssp_desktop.ui.exporting.name_choice import NameChoice
from ssp_desktop.ui.exporting.open_export import OpenExport, Write
from ssp_desktop.ui.exporting.saved_file import SavedFile
from ssp_desktop.ui.exporting.what_choice import WhatChoice
from ssp_desktop.ui.fields.choice import Choice
from ssp_desktop.ui.fields.folder_line import FolderLine
from ssp_desktop.ui.fields.form import Form
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.leaks.leak_list import entries_of
from ssp_desktop.ui.leaks.leak_stop import LeakStop
from ssp_desktop.ui.leaks.work_progress import WorkProgress
from ssp_desktop.ui.look.side_panel import SidePanel
from ssp_desktop.ui.missing.lack_watch import LackWatch
from ssp_desktop.ui.missing.unfinished import Unfinished
from ssp_desktop.ui.remembered.last_folder import last_folder
from ssp_desktop.ui.remembered.written_files import WrittenFiles
from ssp_desktop.ui.words.approval_words import altered_words

_FOLDER = "export_folder"
_LAST_SECONDS = 5.0


class ExportPanel(SidePanel):
    """Exports the meeting of one session as it is at that moment."""

    def __init__(self, session: MeetingSession, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit.icons, parent)
        self.call(self.tr("Eksportér"))
        self._session = session
        self._services = kit.services
        self._settings = kit.settings
        icons = kit.icons
        self._named: str | None = None
        self._behind = False
        self.what = WhatChoice(icons, self)
        self.layout_: Choice[Layout] = Choice(icons, self.tr("Layout"), self)
        self.edition = EditionChoice(icons, self)
        self.kind: Choice[FileKind] = Choice(icons, self.tr("Filtype"), self)
        self._folder = FolderLine(icons, self)
        self.folder = self._folder.field
        self.name = QLineEdit(self)
        self.save = QPushButton(self.tr("Eksportér"), self)
        self.save.setProperty("primary", True)
        self.closed_items = ClosedItems(icons, self)
        self.names = NameChoice(self)
        self._written = WrittenFiles(kit.settings)
        self.saved = SavedFile(icons, self)
        self.stop = CprStop(self._session, icons, kit.services.policy, self)
        self.unfinished = Unfinished(icons, self)
        self._run: OpenExport | None = None
        self.progress = WorkProgress(self)
        self.leaks = LeakStop(icons, kit.services.policy, self)
        self._watch = LackWatch(self.stop.seek_for, self, self.unfinished.seek_for)
        self._lay_out()
        self._fill()
        self._connect()

    def _lay_out(self) -> None:
        form = Form(self)
        form.add((self.tr("&Hvad"), self.what))
        form.add((self.tr("&Layout"), self.layout_))
        form.add((self.tr("&Udgave"), self.edition))
        form.add((self.tr("Fil&type"), self.kind))
        form.add((self.tr("&Navn"), self.name))
        form.add((self.tr("M&appe"), self._folder), buddy=self.folder)
        column = self.column
        column.addWidget(form)
        column.addWidget(self.closed_items)
        column.addWidget(self.stop)
        column.addWidget(self.save)
        column.addWidget(self.progress)
        column.addWidget(self.leaks)
        column.addWidget(self.names)
        column.addWidget(self.saved)
        column.addWidget(self.unfinished)
        column.addStretch(1)
        order: tuple[QWidget, ...] = (self.what, self.layout_, self.edition, self.kind)
        order += (
            self.name,
            self.folder,
            self._folder.browse,
            self.stop.field,
            self.save,
            self.progress.cancel,
            self.leaks.list,
            self.leaks.field,
            self.names.other,
            self.names.replace,
            *self.saved.buttons,
        )
        for first, second in pairwise((*order, self.unfinished, self.close_button)):
            self.setTabOrder(first, second)

    def _fill(self) -> None:
        meeting = self._session.meeting
        self.layout_.offer(
            [
                (self.tr("Punkt: hvert punkt på sin side"), Layout.PUNKT),
                (self.tr("Klassisk: ét løbende dokument"), Layout.KLASSISK),
            ],
            meeting.layout,
        )
        self.kind.offer(
            [
                (self.tr("Word (.docx)"), FileKind.DOCX),
                (self.tr("PDF til arkivet (.pdf)"), FileKind.PDF),
                (self.tr("Ren tekst (.txt)"), FileKind.TEXT),
            ],
            self._settings.choice("export_kind", FileKind.DOCX),
        )
        self.folder.setText(last_folder(self._settings, _FOLDER))
        self._suggest()

    def _connect(self) -> None:
        self.edition.currentIndexChanged.connect(self._follow_edition)
        self.kind.currentIndexChanged.connect(self._follow_kind)
        self.what.currentIndexChanged.connect(self._suggest)
        for asked in (self.what, self.layout_, self.edition):
            asked.currentIndexChanged.connect(self._seek)
        for choice in (self.what, self.layout_, self.edition, self.kind):
            choice.currentIndexChanged.connect(self._forget)
        self.name.textEdited.connect(self._note_name)
        self.save.clicked.connect(self._export)
        self.progress.given_up.connect(self._give_up)
        self.leaks.reason_given.connect(self._export)
        self.leaks.place_wanted.connect(self.place_wanted)
        self.names.free_wanted.connect(self._export_beside)
        self.names.replace_wanted.connect(self._replace)
        self.stop.found.connect(self.unfinished.show_finds)
        self._watch.looked.connect(self._show_lacks)
        self._watch.found.connect(self.stop.show_finds)
        self.unfinished.place_wanted.connect(self.place_wanted)

    @property
    def _wanted(self) -> Wanted:
        return Wanted(self.edition.value, self.layout_.value, self.what.item)

    def open_panel(self) -> None:
        """Show the panel with the cursor at its first choice."""
        self.show()
        self._suggest()
        committee = committee_of(self._services.store, self._session.meeting)
        self.unfinished.know(committee, self._services)
        self._watch.look(self._session.meeting)
        self._seek()
        self.what.setFocus()

    def choose_item(self, alone: bool) -> None:
        """Choose the current item alone, if there is one, or the whole minutes."""
        self.what.choose(alone and self.what.count() > 1)

    def note_item(self, item_id: str) -> None:
        """Make this the item that can be saved alone."""
        before = self.what.item
        self.what.offer_item(self._session.meeting, item_id)
        if self.what.item != before and self.isVisible():
            self._forget()
            self._suggest()
            self._seek()

    def put_away(self) -> None:
        """Hide the panel, and search for nothing while nobody sees it."""
        self._watch.stop()
        self.hide()

    def leave(self) -> None:
        """Stop a file that is being looked into: the meeting is being left."""
        if self._run is not None:
            self._run.stop()
            self._run.finish(_LAST_SECONDS)

    def note_change(self, meeting: Meeting, *, typed: bool) -> None:
        """Bring the list of unfinished things up to date in a moment; the name too if `typed`.

        Called for every character.
        """
        self._watch.look_soon(meeting)
        self._behind = True
        if not typed:
            self._suggest()

    def _show_lacks(self, meeting: Meeting) -> None:
        self._suggest()
        self.unfinished.show_meeting(meeting)

    def _seek(self) -> None:
        """Search what is to be written for CPR numbers: listed, and in the open edition a stop."""
        self.stop.seek(self._wanted)

    def _follow_edition(self) -> None:
        """Make the name state the chosen edition, even in a name that the user wrote."""
        if self._named is not None:
            mark = mark_of_wanted(self._session.meeting, self._wanted)
            self._named = with_mark(self._named, mark)
        self._suggest()

    def _follow_kind(self) -> None:
        """Give the name the extension of the chosen kind."""
        if self._named is not None:
            self._named = with_ending(self._named, self.kind.value)
        self._suggest()

    def _suggest(self) -> None:
        """Suggest the right name unless the user wrote one, and say what the file will contain."""
        self._behind = False
        self.closed_items.count(self._session.meeting, self._wanted)
        name = self._named
        if name is None:
            name = name_of(self._session.meeting, self._wanted, self.kind.value)
        if name != self.name.text():
            self.name.setText(name)

    def _note_name(self, name: str) -> None:
        self._named = name if name.strip() else None
        self._forget()

    def _forget(self) -> None:
        """Forget what was said about the last file: it does not apply to the next."""
        self.names.tell("")
        self.stop.forget()
        self.saved.hide()

    def _export_beside(self, name: str) -> None:
        """Save under the free name that was offered."""
        self._named = name
        self.name.setText(name)
        self._export()

    def _replace(self) -> None:
        """Replace the existing file."""
        self._export(replacing=True)

    def _export(self, *_: object, replacing: bool = False) -> None:
        if self._run is not None:
            return
        self._forget()
        if self._behind:
            self._suggest()  # what was just typed may change the name
        kind = self.kind.value
        try:
            name = finished(self.name.text(), kind)
        except NameRefused as error:
            self.names.tell(str(error))
            self.name.setFocus()
            return
        path = self._folder.path / name
        write = self._writing(path, kind, replacing=replacing)
        self._session.flush(2)
        if self.edition.value is Edition.OPEN:
            self._begin(write)
            return
        QApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        try:
            self._tell(write(self._services.store, lambda _done, _of: True))
        except UserError as error:
            self._tell(error)
        finally:
            QApplication.restoreOverrideCursor()

    def _begin(self, write: Write) -> None:
        """Write the open edition on a thread: what leaves is opened again before it is there."""
        self._run = run = OpenExport(self._services, write, self)
        run.ended.connect(self._tell)
        self.progress.begin(self.tr("Filen laves og ses efter …"))
        self.save.setEnabled(False)
        self.progress.cancel.setFocus()
        run.start()

    def _give_up(self) -> None:
        if self._run is not None:
            self._run.stop()

    def _end(self) -> None:
        run, self._run = self._run, None
        if run is None:
            return
        run.deleteLater()
        had_focus = self.progress.isAncestorOf(self.focusWidget() or self)
        self.progress.hide()
        self.save.setEnabled(True)
        if had_focus:
            self.save.setFocus()

    def _tell(self, result: object) -> None:
        """Show what came of it: the file, or the error; nothing when it was stopped."""
        self._end()
        if isinstance(result, Exported):
            self._show(result)
        elif isinstance(result, FileInUse | NameTaken | WrongMark):
            self.names.offer(result)
        elif isinstance(result, CprNumbersFound):
            self.stop.ask(result.finds)
        elif isinstance(result, LeaksFound):
            self.leaks.ask(entries_of(result.checked.stops, self._place_of))
            self.bring_into_sight_soon(self.leaks.list.lines[0])
        elif isinstance(result, UserError):
            self.names.tell(str(result))
        else:
            self.names.tell(self.tr("Stoppet. Intet er skrevet."))

    def _place_of(self, leak: Leak) -> LeakPlace | None:
        return place_of(leak, self._session.meeting, self._services.attached.path)

    def _writing(self, path: Path, kind: FileKind, *, replacing: bool) -> Write:
        """Return what writes the file as chosen now, and records it in the store it is given."""
        meeting, exporter = self._session.meeting, self._services.exporter
        layout, edition, item = self.layout_.value, self.edition.value, self.what.item
        ours = None if replacing else self._written.digest(meeting.id, path)
        numbers, allowed = self.stop.reason, self.leaks.reason
        reasons = dict.fromkeys(filter(None, (numbers.text if numbers else "", allowed)))
        finds = numbers.finds if numbers else ()
        despite = Reason(" ".join(reasons), finds) if reasons else None
        shown = self.leaks.shown if allowed else frozenset()

        def write(store: Store, step: Step) -> Exported:
            committee = committee_of(store, meeting)
            leaving = Leaving(
                meeting,
                committee,
                exporter.policy,
                despite=despite,
                shown=shown if despite else None,
                step=step,
            )
            written = exporter.export(
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
            # What the list says was exported is the minutes.
            if not written.record.despite and not item:
                store.record_export(meeting.id, written.record)
            return written

        return write

    def _show(self, written: Exported) -> None:
        self.leaks.forget()
        meeting = self._session.meeting
        self._written.note(meeting.id, written.path, written.digest)
        self._settings.keep_text(_FOLDER, str(written.path.parent))
        self._settings.keep_text("export_kind", written.record.kind)
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
