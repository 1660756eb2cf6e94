"""The panel that prints: what, in which edition, where to, and how it went.

It is beside the meeting as the export is, and on the same terms: an open edition with what
looks like CPR numbers waits for a reason. The system's own dialog is not used: in Windows it
holds up the window, and no meeting needs what it offers beyond this panel.
"""

from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.files.cpr_finds import CprNumbersFound, FoundNumber
from ssp_desktop.application.files.export import FileInUse, NameTaken, WrongMark
from ssp_desktop.application.files.printing import Wanted, clear, print_name
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.minutes.file_names import NameRefused, finished
from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.exporting.closed_items import ClosedItems
from ssp_desktop.ui.exporting.cpr_stop import CprStop
from ssp_desktop.ui.exporting.edition_choice import EditionChoice
from ssp_desktop.ui.exporting.name_choice import NameChoice
from ssp_desktop.ui.exporting.saved_file import SavedFile
from ssp_desktop.ui.exporting.what_choice import WhatChoice
from ssp_desktop.ui.fields.form import Form
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.look.side_panel import SidePanel
from ssp_desktop.ui.missing.lack_watch import LackWatch
from ssp_desktop.ui.missing.unfinished import FoundNumbers
from ssp_desktop.ui.printing.outlets import Outlet, printer_outlet
from ssp_desktop.ui.printing.pdf_file import PdfFile
from ssp_desktop.ui.printing.print_outcome import PrintOutcome
from ssp_desktop.ui.printing.print_progress import PrintProgress
from ssp_desktop.ui.printing.print_run import PrintRun
from ssp_desktop.ui.printing.print_target import PrintTarget
from ssp_desktop.ui.words.approval_words import altered_words


class PrintPanel(SidePanel):
    """Prints the meeting of one session as it is at that moment."""

    begun = Signal(object)
    """A print begins: its `PrintOutcome`, which outlives the panel."""

    def __init__(self, session: MeetingSession, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit.icons, parent)
        self.call(self.tr("Udskriv"))
        icons = kit.icons
        self._session = session
        self._services = kit.services
        self._item = ""
        self._named: str | None = None
        self._outcome: PrintOutcome | None = None
        self.what = WhatChoice(icons, self)
        self.edition = EditionChoice(icons, self)
        self.target = PrintTarget(icons, kit.settings, self)
        self.closed_items = ClosedItems(icons, self)
        self.stop = CprStop(session, icons, kit.services.policy, self, printing=True)
        self.print = MainButton(self.tr("Udskriv"), self)
        self.progress = PrintProgress(icons, self)
        self.names = NameChoice(self)
        self.saved = SavedFile(icons, self)
        self.numbers = FoundNumbers(icons, self)
        self._file = PdfFile(kit.services.exporter, kit.settings)
        self._watch = LackWatch(self.stop.seek_for, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        form = Form(self)
        form.add((self.tr("Hva&d"), self.what))
        form.add((self.tr("&Udgave"), self.edition))
        parts: tuple[QWidget, ...] = (form, self.closed_items, self.target, self.stop, self.print)
        parts += (self.progress, self.names, self.saved, self.numbers)
        for part in parts:
            self.column.addWidget(part)
        self.column.addStretch(1)
        order: list[QWidget] = [self.what, self.edition, *self.target.stops, self.stop.field]
        order += [self.print, self.progress.cancel, self.names.other, self.names.replace]
        order += [*self.saved.buttons, self.numbers, self.close_button]
        for first, second in pairwise(order):
            self.setTabOrder(first, second)

    def _connect(self) -> None:
        for choice in (self.what, self.edition):
            choice.currentIndexChanged.connect(self._follow)
        self.target.changed.connect(self._forget)
        self.target.changed.connect(self._suggest)
        self.target.name_edited.connect(self._note_name)
        self.print.clicked.connect(self._print)
        self.progress.given_up.connect(self._give_up)
        self.names.free_wanted.connect(self._print_beside)
        self.names.replace_wanted.connect(self._replace)
        self.stop.found.connect(self._show_finds)
        self._watch.found.connect(self.stop.show_finds)
        self.numbers.place_wanted.connect(self.place_wanted)

    # What is to be printed

    @property
    def wanted(self) -> Wanted:
        """What is chosen."""
        return Wanted(self.edition.value, self._session.meeting.layout, self.what.item)

    def open_panel(self) -> None:
        """Show the panel, the cursor at its first choice."""
        self.show()
        self.target.look()
        self._offer_what()
        self._follow()
        self.what.setFocus()

    def put_away(self) -> None:
        """Hide the panel; a print under way goes on."""
        self._watch.stop()
        self.hide()

    def note_change(self, meeting: Meeting, *, typed: bool) -> None:
        """Look for CPR numbers in a moment. Called for every character."""
        if not typed:
            self._offer_what()
            self._suggest()
        self._watch.look_soon(meeting)

    def note_item(self, item_id: str) -> None:
        """Make this the item that can be printed alone."""
        if item_id != self._item:
            self._item = item_id
            self._offer_what()
            self._follow()

    def _offer_what(self) -> None:
        self.what.offer_item(self._session.meeting, self._item)

    def _follow(self) -> None:
        """Show what the choice means: closed items, CPR numbers, the name of a file."""
        if not self.what.count() or not self.isVisible():
            return
        self._forget()
        self._suggest()
        self.numbers.show_meeting(self._session.meeting)
        self.stop.seek(self.wanted)

    def _show_finds(self, finds: tuple[FoundNumber, ...]) -> None:
        """List where the numbers that stop the print are."""
        self.numbers.show_finds(finds if self.edition.value is Edition.OPEN else ())

    def _suggest(self) -> None:
        """Suggest the right name unless the user wrote one, and say what it will contain."""
        self.closed_items.count(self._session.meeting, self.wanted)
        if self._named is None:
            self.target.name.setText(print_name(self._session.meeting, self.wanted))

    def _note_name(self, name: str) -> None:
        self._named = name if name.strip() else None
        self._forget()

    def _forget(self) -> None:
        """Clear what was said of the last print; it does not hold for the next."""
        if self._outcome is None:
            self.progress.forget()
        self.names.tell("")
        self.stop.forget()
        self.saved.hide()

    # Printing

    def _print_beside(self, name: str) -> None:
        """Print under the free name that was offered."""
        self._named = name
        self.target.name.setText(name)
        self._print()

    def _replace(self) -> None:
        """Print over the file that is there."""
        self._print(replacing=True)

    def _print(self, *_: object, replacing: bool = False) -> None:
        if self._outcome is not None:
            return
        self._forget()
        self._suggest()  # what was just written may change the name
        try:
            self._start(replacing=replacing)
        except UserError as error:
            self._tell_refused(error)

    def _start(self, *, replacing: bool) -> None:
        meeting, wanted, target = self._session.meeting, self.wanted, self.target
        path = target.folder_path / finished(target.name.text(), "pdf") if target.to_file else None
        document = path.name if path is not None else Path(print_name(meeting, wanted)).stem
        outlet: Outlet
        if path is not None:
            outlet = self._file.outlet(path, meeting, wanted.edition, replacing=replacing)
        else:
            name, copies = target.printer_name, target.wanted_copies
            outlet = printer_outlet(name, copies, document, self._services.attached.room)
        cleared = partial(
            clear,
            self._services.exporter,
            meeting,
            wanted,
            to=str(path) if path is not None else target.printer_name,
            name=path.name if path is not None else "",
            despite=self.stop.reason,
        )
        keeping = partial(self._services.store.exporting, meeting.id)
        run = PrintRun(cleared, outlet, keeping, self.window())
        run.step.connect(self.progress.show_step)
        run.done.connect(self._tell_done)
        run.refused.connect(self._tell_refused)
        run.stopped.connect(self._tell_stopped)
        self._outcome = PrintOutcome(run, document, path or target.printer_name, self)
        self.begun.emit(self._outcome)
        target.keep()
        self.progress.begin()
        self.print.setEnabled(False)
        self.progress.cancel.setFocus()
        run.start()

    def _give_up(self) -> None:
        if self._outcome is not None:
            self._outcome.run.stop()

    def _end(self) -> None:
        self._outcome = None
        self.print.setEnabled(True)
        if self.progress.cancel.hasFocus():
            self.print.setFocus()
        self.progress.forget()

    def _tell_done(self, pages: int) -> None:
        outcome = self._outcome
        self._end()
        if outcome is None:
            return
        altered = altered_words(self._services.store, self._session.meeting.id)
        said = ""
        if isinstance(outcome.to, Path):
            self.saved.show_file(outcome.to)
        else:
            said = outcome.words(pages)
        if altered:
            self.progress.warn(f"{said} {altered}".strip())
        elif said:
            self.progress.tell(said)

    def _tell_stopped(self) -> None:
        self._end()
        self.progress.tell(self.tr("Udskriften er stoppet."))

    def _tell_refused(self, error: UserError) -> None:
        self._end()
        if isinstance(error, FileInUse | NameTaken | WrongMark):
            self.names.offer(error)
        elif isinstance(error, CprNumbersFound):
            self.stop.ask(error.finds)
        elif isinstance(error, NameRefused):
            self.names.tell(str(error))
            self.target.name.setFocus()
        else:
            self.progress.warn(str(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._print()
        else:
            super().keyPressEvent(event)
