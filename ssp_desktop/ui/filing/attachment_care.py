"""What can be done about an attachment in which something was found: opened, or cleaned."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from ssp_desktop.application.attaching.opening import Copies
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.filing.cleaning import put_cleaned, taken_cleaned
from ssp_desktop.application.meetings.purging import GoOn
from ssp_desktop.application.services import Services
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Attachment
from ssp_desktop.ui.exporting.saved_file import no_program
from ssp_desktop.ui.system.job import Job
from ssp_desktop.ui.system.opener import open_path

_LAST_SECONDS = 5.0


class AttachmentCare(QObject):
    """Works on the attachments of the session's meeting."""

    refused = Signal(str)
    cleaned = Signal(object, object)
    """A cleaned copy has taken the place of a file, as one step: the `Attachment` before, after."""

    def __init__(self, session: MeetingSession, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._services = services
        self._job: Job | None = None

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
            self.refused.emit(
                self.tr("Bilaget {0} er ændret imens, så det er ikke renset.").format(
                    attachment.title
                )
            )
            return
        held = QApplication.focusWidget()
        try:
            self._session.do(put_cleaned(item, attachment, digest, size))
        except UserError as error:  # the minutes were approved meanwhile
            self.refused.emit(str(error))
            return
        if held is not None:
            held.setFocus()  # the view goes to what is changed from elsewhere
        after = self._session.meeting.item(item_id).attachments
        at = item.attachments.index(attachment)
        self.cleaned.emit(attachment, after[at])

    def leave(self) -> None:
        """Wait for a copy that is being made: the meeting is being left."""
        if self._job is not None:
            self._job.finish(_LAST_SECONDS)
