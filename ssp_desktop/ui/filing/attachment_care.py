"""What can be done about an attachment in which something was found: opened, or cleaned.

Also leads what was found back to the meeting, for which the kept files are needed.
"""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application.attaching.opening import Copies
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.filing.cleaning import put_cleaned, taken_cleaned
from ssp_desktop.application.filing.places import LeakPlace, place_of
from ssp_desktop.application.leaks.checking import Leak
from ssp_desktop.application.meetings.purging import GoOn
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Attachment, Status
from ssp_desktop.ui.exporting.saved_file import no_program
from ssp_desktop.ui.leaks.leak_list import LeakEntry, entries_of
from ssp_desktop.ui.system.job import Job
from ssp_desktop.ui.system.opener import open_path

_LAST_SECONDS = 5.0


class AttachmentCare(QObject):
    """Works on the attachments of the session's meeting."""

    refused = Signal(str)
    cleaned = Signal()
    """A cleaned copy has taken the place of a file, as one step."""

    def __init__(self, session: MeetingSession, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._services = services
        self._job: Job | None = None

    def entries(self, leaks: Iterable[Leak], cleanable: frozenset[Leak]) -> list[LeakEntry]:
        """Return `leaks` as entries with their places in the meeting."""
        if self._session.meeting.status is Status.APPROVED:
            cleanable = frozenset()  # nothing of it is changed any more
        return entries_of(leaks, self._place_of, cleanable)

    def told(self, leaks: Iterable[Leak], cleanable: frozenset[Leak]) -> list[LeakEntry]:
        """Return `leaks` that stop nothing, with the places of those in attachments alone."""
        return [
            entry if entry.place and entry.place.attachment else entry._replace(place=None)
            for entry in self.entries(leaks, cleanable)
        ]

    def _place_of(self, leak: Leak) -> LeakPlace | None:
        return place_of(leak, self._session.meeting, self._services.attached.path)

    def open(self, attachment: Attachment) -> None:
        """Open a copy of the attachment's file in the program for it."""
        copies = Copies(self._services.attached, self._services.folders.opened)
        job = Job(lambda _go_on: copies.open_copy(attachment), self)
        job.done.connect(self._open_copy)
        job.refused.connect(self.refused)
        job.start()

    def _open_copy(self, copy: Path) -> None:
        if not open_path(copy):
            self.refused.emit(no_program(copy))

    def clean(self, item_id: str, attachment: Attachment) -> None:
        """Put a copy without hidden information in the place of the attachment's file."""
        if self._job is not None:
            return

        def work(_go_on: GoOn) -> object:
            return taken_cleaned(self._services.attached, attachment)

        def done(copy: object) -> None:
            self._job = None
            if isinstance(copy, tuple):
                self._put(item_id, attachment, *copy)

        def refused(why: str) -> None:
            self._job = None
            self.refused.emit(why)

        self._job = Job(work, self)
        self._job.done.connect(done)
        self._job.refused.connect(refused)
        self._job.start()

    def _put(self, item_id: str, attachment: Attachment, digest: str, size: int) -> None:
        items = {item.id: item for item in self._session.meeting.items}
        item = items.get(item_id)
        if item is None or attachment not in item.attachments:
            return  # it was changed meanwhile
        self._session.do(put_cleaned(item, attachment, digest, size))
        self.cleaned.emit()

    def leave(self) -> None:
        """Wait for a copy that is being made: the meeting is being left."""
        if self._job is not None:
            self._job.finish(_LAST_SECONDS)
