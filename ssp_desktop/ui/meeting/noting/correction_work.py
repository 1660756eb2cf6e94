"""The corrections (rettelser) of approved minutes: written in their strip, added at their item.

What belongs to no item, such as who was there, is added at the meeting.
"""

import datetime

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.review.approving import correction
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.meeting.given.doing import Doing
from ssp_desktop.ui.meeting.notes.correction_strip import CorrectionStrip
from ssp_desktop.ui.meeting.noting.note_place import NotePlace


class CorrectionWork(QObject):
    """Adds corrections at the item that is shown at `place`."""

    told = Signal(str, bool)
    """Something was done; and whether it can be undone."""

    def __init__(
        self, place: NotePlace, session: MeetingSession, do: Doing, icons: Icons, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._session = session
        self._do = do
        self._icons = icons
        self._strip: CorrectionStrip | None = None
        self._item_id = ""

    @property
    def strip(self) -> CorrectionStrip:
        """The strip, which is made when first wanted."""
        if self._strip is None:
            self._strip = CorrectionStrip(self._icons, self._place.dock)
            self._strip.kept.connect(self._keep)
            self._strip.left.connect(self._put_away)
            self._place.dock.hold(self._strip)
        return self._strip

    def write_correction(self) -> None:
        """Open the strip at the current item, with what was written there and not added."""
        item = self._place.item()
        if item is None:
            return
        if item.id != self._item_id:
            self.strip.forget()
        self._item_id = item.id
        meeting = self._session.meeting
        self.strip.begin(meeting, meeting.approved_by)
        self._place.dock.open(self.strip)
        self.strip.take_focus()

    def follow(self, item_id: str) -> None:
        """Close the strip when another item is shown."""
        if self._strip is not None and not self._strip.isHidden() and item_id != self._item_id:
            self._place.dock.close_strip()

    def _put_away(self) -> None:
        self._place.dock.close_strip()
        self._place.caret.back_to_text()

    def _keep(self) -> None:
        if not self.strip.complete():
            return
        text, by = self.strip.text.text(), self.strip.by.text().strip()
        now = datetime.datetime.now().astimezone()
        of_meeting = self.strip.of_meeting.isChecked()
        item_id = "" if of_meeting else self._item_id
        try:
            change = correction(self._session.meeting, item_id, text, by, now)
        except UserError as error:  # opened again meanwhile
            self.strip.problem.tell(str(error))
            return
        self._session.end_run()
        self._do(change)
        self._session.end_run()
        self.strip.forget()
        self._put_away()
        on_sheet = self.tr("Rettelsen er tilføjet på rettelsesbladet sidst i referatet")
        self.told.emit(on_sheet if of_meeting else self.tr("Rettelsen er tilføjet"), True)
