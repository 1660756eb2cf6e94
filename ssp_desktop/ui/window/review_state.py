"""How far the review of the open meeting is, said in the strip above it."""

from ssp_desktop.application.editing.changed import Changed
from ssp_desktop.application.services import Services
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting, Status
from ssp_desktop.ui.window.meeting_header import MeetingHeader

_OF_REVIEW = {"status", "reviewers", "remarks", "answers"}


class ReviewState:
    """Keeps the words in `header` in step with the meeting."""

    def __init__(self, header: MeetingHeader, services: Services, meeting: Meeting) -> None:
        self._header = header
        self._services = services
        self._show(meeting)

    def note_change(self, changed: Changed) -> None:
        """Say it anew when something of the review has changed."""
        if changed.fields & _OF_REVIEW:
            self._show(changed.after)

    def _show(self, meeting: Meeting) -> None:
        words = ""
        if meeting.status is Status.IN_REVIEW:
            from ssp_desktop.ui.sending.standing_words import in_review_words  # noqa: PLC0415 - then

            try:
                sent = self._services.store.snapshots.sent(meeting.id)
            except UserError:
                sent = []  # a database that cannot be read is told of where something depends on it
            words = in_review_words(meeting, sent, self._services.now().date())
        self._header.show_review(words)
