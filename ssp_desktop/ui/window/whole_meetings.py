"""What the window does with whole meetings: the sample, import, what came back, the bin and back.

Owns the import under way and the page of what came back. Which page is in front is the window's
decision.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.window.front import Front

_MOST_NAMED = 3

if TYPE_CHECKING:
    from ssp_desktop.application.returning.came_back import CameBack
    from ssp_desktop.ui.importing.importer import Importer
    from ssp_desktop.ui.returned.returned_pages import ReturnedPages


class WholeMeetings(QObject):
    """Does it, and makes `front` show the outcome."""

    def __init__(self, kit: Kit, front: Front) -> None:
        super().__init__(front)
        self._front = front
        self._messages = front.messages
        self._services = kit.services
        self._kit = kit
        self._importer: Importer | None = None
        self._returned: ReturnedPages | None = None
        self._waiting: list[str] = []  # files given together, to be read one after the other
        self._several = False
        self._from = "", ""  # the meeting and item the import was begun from
        front.turned.connect(self._let_go)

    def open_sample(self) -> None:
        """Open the sample meeting."""
        try:
            meeting = self._services.meetings.sample()
        except UserError as error:
            self._messages.warn(str(error))
            return
        self._front.open_meeting(meeting.id)

    # The bin

    def delete(self, meeting_id: str) -> None:
        """Move the meeting to the bin and say so, with the offer to undo."""
        try:
            name = self._name_of(meeting_id)
            self._services.store.trash(meeting_id)
        except UserError as error:
            self._messages.warn(str(error))
            return
        self._front.show_start()
        notice = self.tr("{0} er slettet").format(name)
        self._messages.tell(notice, partial(self.restore, meeting_id))

    def _name_of(self, meeting_id: str) -> str:
        """Return the meeting's everyday name: its committee and its day."""
        from ssp_desktop.ui.rows.meeting_list import short_name  # noqa: PLC0415 - see `importer`

        summary = self._services.store.summary(meeting_id)
        return meeting_id if summary is None else short_name(summary)

    def delete_current(self) -> None:
        """Move the open meeting to the bin, with what was just written."""
        meeting_id = self._front.current_meeting
        if meeting_id is not None:
            self._front.leave_meeting()
            self.delete(meeting_id)

    def restore(self, meeting_id: str) -> None:
        """Take the meeting out of the bin."""
        try:
            self._services.store.restore(meeting_id)
        except UserError as error:
            self._messages.warn(str(error))
            return
        self._front.show_start(mark=meeting_id)
        self._messages.tell(self.tr("Mødet er hentet tilbage"))

    # Import

    @property
    def importer(self) -> "Importer":
        """The way from a file to a meeting, made when it is first wanted."""
        if self._importer is None:
            from ssp_desktop.ui.importing.importer import Importer  # noqa: PLC0415 - not for the first window

            self._importer = Importer(self._kit, self._front.pages)
            self._importer.chosen.connect(self.import_path)
            self._importer.kept.connect(self._front.open_meeting)
            self._importer.told.connect(self._messages.warn)
            self._importer.came_back.connect(self._show_returned)
            self._importer.ended.connect(self._after_import)
            self._importer.asks.connect(self._give_up_waiting)
        return self._importer

    def choose_file(self) -> None:
        """Ask which file to import."""
        self.importer.choose_file()

    def choose_returned(self) -> None:
        """Ask for a draft that came back."""
        self.importer.choose_returned()

    def import_copied(self) -> None:
        """Read what was copied; the open meeting is left with everything saved."""
        self._turn_to_import()
        self._waiting = []
        self.importer.read_clipboard()

    def import_path(self, path: str) -> None:
        """Read that file; the open meeting is left with everything saved."""
        self.import_paths([path])

    def import_paths(self, paths: Sequence[str]) -> None:
        """Read these files one after the other: several are drafts of one meeting that came back.

        What is something else ends it, and the rest is said not to be read.
        """
        self._turn_to_import()
        first, *self._waiting = paths
        self._several = False
        self.importer.read_path(first)

    def _turn_to_import(self) -> None:
        meeting = self._front.current_meeting
        if meeting is not None:
            self._from = meeting, self._front.current_item
        if self._returned is not None:
            self._returned.flush()
        self._front.turn_to_import()

    def get_ready(self) -> None:
        """A file may be dropped here: get ready to read it at once."""
        self.importer.get_ready()

    def unready(self) -> None:
        """No file was dropped."""
        self.importer.unready()

    def _let_go(self) -> None:
        """End an import under way without a message."""
        self._waiting = []
        self._from = "", ""
        if self._importer is not None:
            self._importer.let_go()
        if self._returned is not None and self._returned.page is not None:
            self._returned.let_go()
            self._messages.drop_undo()  # its session is closed
            self._messages.keep_clear_of(None)

    def _after_import(self, why_not: str) -> None:
        """Show again what was shown before: the import ended without a meeting."""
        left, self._waiting = self._waiting, []
        if self._returned is not None and self._returned.bring_back():
            pass
        elif any(self._from):
            self._front.open_meeting(*self._from)
        else:
            self._front.show_start()
        if why_not:
            self._messages.warn(" ".join(filter(None, (why_not, self._not_read(left)))))

    def _give_up_waiting(self) -> None:
        """Leave the other files: this one is no draft, and asks something of its own."""
        left, self._waiting = self._waiting, []
        if left:
            self._messages.warn(self._not_read(left))

    def _not_read(self, left: Sequence[str]) -> str:
        if not left:
            return ""
        names = ", ".join(f"»{Path(each).name}«" for each in left[:_MOST_NAMED])
        names += " …" if len(left) > _MOST_NAMED else ""
        return self.tr("Ikke læst: {0}. Træk dem ind igen bagefter.").format(names)

    # What came back

    @property
    def returned(self) -> "ReturnedPages":
        """The page of what came back, made when something has."""
        if self._returned is None:
            from ssp_desktop.ui.returned.returned_pages import ReturnedPages  # noqa: PLC0415 - seldom

            self._returned = ReturnedPages(self._kit, self._front.pages)
            self._returned.left.connect(self._front.open_meeting)
            self._returned.told.connect(self._tell_answer)
            self._returned.stepped.connect(self._messages.drop_undo)
        return self._returned

    def _show_returned(self, came_back: "CameBack") -> None:
        page = self.returned.page
        if self._several and page is not None and page.drafts.meeting.id != came_back.ours.id:
            self._after_import(
                self.tr("En af filerne hører til et andet møde. Træk den ind for sig.")
            )
            return
        try:
            self.returned.show(came_back)
        except UserError as error:
            self._after_import(str(error))
            return
        if self.returned.page is not None:
            self._messages.keep_clear_of(self.returned.page.foot)
        self._several = bool(self._waiting)
        if self._waiting:
            self.returned.flush()
            self.importer.read_path(self._waiting.pop(0))

    def _tell_answer(self, text: str) -> None:
        page = self.returned.page
        self._messages.tell(text, page.undo if page is not None else None)
