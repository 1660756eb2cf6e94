"""Writes the drafts for several reviewers one after the other, and waits where it must ask.

Owns the order and what each step does to the meeting. A step that meets a taken name stops there;
what is written by then is written, and the rest goes on when the name is settled.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from ssp_desktop.application.drafts.seeing import contents_for
from ssp_desktop.application.drafts.sending import SentDraft, draft_for, in_review, send_draft
from ssp_desktop.application.drafts.stops import Despite, DraftStopped
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.files.export import FileInUse, NameTaken
from ssp_desktop.application.services import Services
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.minutes.file_names import WrongMark, draft_name, finished
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.remembered.written_files import WrittenFiles
from ssp_desktop.ui.sending.draft_stops import Stops

_SOON_MS = 10
"""Long enough for the progress to be painted between two drafts."""


def suggested_name(meeting: Meeting, who: str) -> str:
    """Return the name of the file to suggest for the draft to `who`."""
    is_open = contents_for(meeting, who).is_open
    return draft_name(meeting, Edition.OPEN if is_open else Edition.FULL, who)


class DraftRun(QObject):
    """Writes drafts of the meeting of one session."""

    stepped = Signal(int, int)
    """How many of how many drafts are written."""
    written = Signal(object)
    """A draft was written: `SentDraft`."""
    taken = Signal(str, object)
    """The draft for that name could not have its file's name: the error, which offers others."""
    stopped = Signal(object)
    """What the drafts may not show: `Stops`."""
    refused = Signal(str)
    """Something could not be done, and why; the rest is not written."""
    ended = Signal()
    """All are written."""

    def __init__(
        self, session: MeetingSession, services: Services, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._services = services
        self._files = WrittenFiles(settings)
        self._left: list[str] = []
        self._total = 0
        self._folder = Path()
        self._names: dict[str, str] = {}
        self._replacing = False
        self._despite: Callable[[str], Despite | None] = lambda _name: None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._write_next)

    def stops_of(self, names: list[str]) -> Stops:
        """Return what each of these drafts may not show; raises UserError when one has no items."""
        meeting = self._session.meeting
        return {
            name: draft_for(meeting, name, name=suggested_name(meeting, name)).stops
            for name in names
        }

    def begin(
        self,
        names: list[str],
        folder: Path,
        own_names: dict[str, str],
        despite: Callable[[str], Despite | None],
    ) -> None:
        """Write the drafts for these reviewers into `folder`.

        `own_names` are file names that the user gave, by reviewer; the others are suggested.
        `despite` returns the reason given for what stops somebody's draft.
        """
        self._left, self._total = list(names), len(names)
        self._folder, self._names, self._despite = folder, dict(own_names), despite
        self._replacing = False
        self._go_on()

    def go_on_as(self, name: str) -> None:
        """Give the file that was stopped at that name, and go on."""
        if self._left:
            self._names[self._left[0]] = name
            self._go_on()

    def go_on_replacing(self) -> None:
        """Replace the file that was stopped at, and go on."""
        self._replacing = True
        self._go_on()

    def finish(self) -> None:
        """Write what is left at once, up to what would have to be asked: nobody waits here now."""
        while self._soon.isActive():
            self._soon.stop()
            self._write_next()

    def _go_on(self) -> None:
        self.stepped.emit(self._total - len(self._left), self._total)
        self._soon.start()

    def _write_next(self) -> None:
        if not self._left:
            self.ended.emit()
            return
        who = self._left[0]
        try:
            sent = self._write(who)
        except (FileInUse, NameTaken, WrongMark) as error:
            self.taken.emit(who, error)
        except DraftStopped as error:
            self.stopped.emit({who: error.stops})
        except UserError as error:
            self.refused.emit(str(error))
        else:
            self._left.pop(0)
            self._replacing = False
            self.written.emit(sent)
            self._go_on()

    def _write(self, who: str) -> SentDraft:
        meeting = self._session.meeting
        name = finished(self._names.get(who) or suggested_name(meeting, who), "docx")
        path = self._folder / name
        ours = None if self._replacing else self._files.digest(meeting.id, path)
        self._services.saved(self._session)
        sent = send_draft(
            draft_for(meeting, who, name=name),
            path,
            exporter=self._services.exporter,
            store=self._services.store,
            ours=ours,
            despite=self._despite(who),
        )
        self._files.note(meeting.id, sent.path, sent.digest)
        change = in_review(meeting, who, sent.snapshot.at)
        if change is not None:
            self._session.do(change)
        return sent
