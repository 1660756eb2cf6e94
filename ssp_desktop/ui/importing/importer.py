"""The way from a file to a meeting: choose it, read it in the background, check it, save it.

Owns the reading under way and the page that shows it. Nothing is saved before the user
says so; what cannot be read is reported in words. A draft of ours that came back is passed on.
"""

import contextlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from ssp_desktop.application.attaching.from_export import names_files, with_files
from ssp_desktop.application.files.importing import (
    Progress,
    Reader,
    Reading,
    SeveralMeetings,
    other_way,
)
from ssp_desktop.application.ports import Store
from ssp_desktop.application.returning.came_back import CameBack
from ssp_desktop.application.returning.recognising import (
    AgendaAgain,
    Recognised,
    recognised_file,
    recognised_text,
)
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.importing.busy_page import BusyPage
from ssp_desktop.ui.importing.choice_page import ChoicePage
from ssp_desktop.ui.importing.file_choice import FileChoice
from ssp_desktop.ui.importing.import_page import ImportPage
from ssp_desktop.ui.importing.reading_job import ReadingJob
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.returned.agenda_again_page import AgendaAgainPage
from ssp_desktop.ui.system.given_file import file_in
from ssp_desktop.ui.system.job import Job

_Tell = Callable[[Progress], None]
_Read = Callable[[Store, Reader, _Tell], Recognised | SeveralMeetings]


class Importer(QObject):
    """One import at a time, shown in `pages`."""

    chosen = Signal(str)
    """The user chose this file to read."""
    kept = Signal(str)
    """The meeting with that id was created."""
    came_back = Signal(object)
    """It was a draft of ours, or the agenda of a meeting that stands here: what it changes."""
    asks = Signal()
    """It is no draft of ours: the page of it asks what is to become of it."""
    told = Signal(str)
    """The meeting was created, but not all that belongs to it."""
    ended = Signal(str)
    """The import ended without a meeting; carries the reason, empty when the user cancelled."""

    def __init__(self, kit: Kit, pages: QStackedWidget) -> None:
        super().__init__(pages)
        self._kit = kit
        self._pages = pages
        self._job: ReadingJob | None = None
        self._taking: Job | None = None
        self._name = ""
        self._ready: Reader | None = None
        self._busy: BusyPage | None = None
        self._path = ""
        self._files = FileChoice(kit.settings, pages)
        self._files.chosen.connect(self.chosen)
        self._files.closed.connect(self.unready)
        self.choice: ChoicePage | None = None
        self.again: AgendaAgainPage | None = None
        self.page: ImportPage | None = None

    def choose_file(self) -> None:
        """Ask for a file."""
        self._files.ask_for_import()
        self.get_ready()

    def choose_returned(self) -> None:
        """Ask for a draft that came back, or an agenda that comes again."""
        self._files.ask_for_returned()
        self.get_ready()

    def get_ready(self) -> None:
        """Start the reading process, so that it gets ready while the user looks for a file."""
        if self._ready is None:
            with contextlib.suppress(UserError):  # reported when a file is actually read
                self._ready = self._reader()

    def _reader(self) -> Reader:
        return Reader(self._kit.services.attached.room)

    def unready(self) -> None:
        """End the process that was started early: no file was chosen."""
        if self._ready is not None:
            self._ready.end()
            self._ready = None

    def read_path(self, path: str, choice: int | None = None) -> None:
        """Read that file, or folder of an export, and show what was understood.

        `choice` is the number of the meeting, where an export has several.
        """
        file = Path(path)

        def read(store: Store, reader: Reader, tell: _Tell) -> "Recognised | SeveralMeetings":
            try:
                return recognised_file(store, reader, file, tell, choice)
            except SeveralMeetings as several:
                return several

        self._begin(read, file.name, path)

    def read_clipboard(self) -> None:
        """Read what was copied: a file, or text, from a web page or not."""
        copied: QMimeData | None = QGuiApplication.clipboard().mimeData()
        name = self.tr("fra udklipsholderen")
        if copied is not None and (path := file_in(copied)):
            self.read_path(path)
        elif copied is not None and copied.hasHtml():
            self._read_copied(copied.html(), name, html=True)
        elif copied is not None and copied.text().strip():
            self._read_copied(copied.text(), name, html=False)
        else:
            self.ended.emit(
                self.tr("Udklipsholderen er tom. Kopiér dagsordenen først, og prøv igen.")
            )

    def _read_copied(self, text: str, name: str, *, html: bool) -> None:
        def read(store: Store, reader: Reader, tell: _Tell) -> Recognised:
            return recognised_text(store, reader, text, tell, html=html)

        self._begin(read, name)

    def _begin(self, read: _Read, name: str, path: str = "") -> None:
        self.let_go()
        self._path = path
        if self._ready is not None and not self._ready.is_ready:
            self.unready()
        try:
            reader = self._ready or self._reader()
        except UserError as error:
            self.ended.emit(str(error))
            return
        self._ready = None
        self._busy = BusyPage(self.tr("Læser {0} …").format(name), self._pages)
        self._busy.given_up.connect(self._give_up)
        self._show(self._busy)
        self._job = ReadingJob(reader, partial(self._with_store, read, reader), self)
        self._name = name
        self._job.found.connect(self._show_progress)
        self._job.done.connect(self._show_result)
        self._job.refused.connect(self._refuse)
        self._job.start()

    def _with_store(
        self, read: _Read, reader: Reader, tell: _Tell
    ) -> "Recognised | SeveralMeetings":
        """Read on this thread, which has the store for itself."""
        store = self._kit.services.open_reader()
        try:
            return read(store, reader, tell)
        finally:
            store.close()

    def _show_progress(self, progress: Progress) -> None:
        if self._busy is None:
            return
        if progress.page is not None and progress.of:
            text = self.tr("Side {0} af {1}").format(progress.page, progress.of)
            self._busy.show_progress(text, progress.page, progress.of)
        else:
            self._busy.show_progress(self.tr("{0} afsnit").format(progress.lines))

    def _show(self, page: QWidget) -> None:
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.setFocus()

    def _show_result(self, result: Recognised | SeveralMeetings) -> None:
        if isinstance(result, SeveralMeetings):
            self._offer(result)
        elif isinstance(result, AgendaAgain):
            self._ask_about(result)
        elif isinstance(result, CameBack):
            self._pass_on(result)
            return
        else:
            self._show_reading(result)
        self.asks.emit()

    def _offer(self, several: SeveralMeetings) -> None:
        """Let the user choose among the meetings of an export."""
        path = self._path
        self.let_go()
        self.choice = ChoicePage(Path(path).name, several.choices, self._pages)
        self.choice.chosen.connect(lambda number: self.read_path(path, number))
        self.choice.given_up.connect(self._give_up)
        self._show(self.choice)

    def _ask_about(self, result: AgendaAgain) -> None:
        """Offer what the agenda has new to the meeting that stands here, or the import."""
        self.let_go()
        came_back = result.came_back
        count = len(came_back.proposals)
        again = self.again = AgendaAgainPage(self._name, came_back.ours, count, self._pages)
        again.wanted.connect(partial(self._pass_on, came_back))
        again.import_wanted.connect(partial(self._show_reading, result.reading))
        again.given_up.connect(self._give_up)
        self._show(again)

    def _pass_on(self, came_back: CameBack) -> None:
        self._files.note_returned(self._path)
        self.let_go()
        self.came_back.emit(came_back)

    def _show_reading(self, reading: Reading) -> None:
        self._files.note_import(self._path)
        self.let_go()
        self._show_page(reading)

    def _show_other_way(self) -> None:
        """Show the runner-up of the reading that is shown, and offer that one as the other."""
        if self.page is not None:
            reading = other_way(self.page.reading)
            self.let_go()
            self._show_page(reading)

    def _show_page(self, reading: Reading) -> None:
        services, icons = self._kit.services, self._kit.icons
        destinations = services.meetings.destinations()
        page = self.page = ImportPage(reading, self._name, destinations, icons, self._pages)
        page.other_wanted.connect(self._show_other_way)
        page.kept.connect(self._keep)
        page.let_go.connect(self._give_up)
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.create_button.setFocus()

    def _keep(self, meeting: Meeting, name: str, committee_id: str) -> None:
        """Keep the meeting; the files that an export has beside it are taken on a thread first."""
        path, attached = Path(self._path), self._kit.services.attached
        if not self._path or not names_files(meeting, path):
            self._keep_with(name, committee_id, (meeting, ()))
            return
        if self._taking is not None or self.page is None:
            return
        self.page.setEnabled(False)
        self.page.problem.tell(self.tr("Henter bilagenes filer …"))
        self._taking = Job(partial(with_files, attached, meeting, path), self)
        self._taking.done.connect(partial(self._keep_with, name, committee_id))
        self._taking.refused.connect(self._note_not_taken)
        self._taking.start()

    def _note_not_taken(self, why: str) -> None:
        self._taking = None
        if self.page is not None:
            self.page.setEnabled(True)
            self.page.problem.tell(why)

    def _keep_with(
        self, name: str, committee_id: str, taken: tuple[Meeting, tuple[str, ...]]
    ) -> None:
        self._taking = None
        if self.page is not None:
            self.page.setEnabled(True)
        meeting, refused = taken
        try:
            kept = self._kit.services.meetings.keep(meeting, name, committee_id=committee_id)
        except UserError as error:
            if self.page is not None:
                self.page.problem.tell(str(error))
            return
        self.let_go()
        self.kept.emit(kept.id)
        if refused:
            self.told.emit(" ".join(refused))

    def _refuse(self, message: str) -> None:
        self.let_go()
        self.ended.emit(message)

    def _give_up(self) -> None:
        self.let_go()
        self.ended.emit("")

    def let_go(self) -> None:
        """End what is under way without a message."""
        if self._job is not None:
            self._job.give_up()
            self._job = None
        if self._taking is not None:
            self._taking.blockSignals(True)
            self._taking.stop()
            self._taking = None
        for page in (self._busy, self.choice, self.again, self.page):
            if page is not None:
                self._pages.removeWidget(page)
                page.deleteLater()
        self._busy = self.choice = self.again = self.page = None
