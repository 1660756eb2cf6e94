"""The panel from which a meeting is handed on: its entry for calendars, and mails to send.

What is made here is made by `ssp_desktop.application.handing_on`, of the open edition unless
the members are to have the full one.
"""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.fields.folder_line import FolderLine
from ssp_desktop.ui.fields.form import Form
from ssp_desktop.ui.handing_on.made_file import MadeFile
from ssp_desktop.ui.handing_on.minutes_mail import MinutesMail
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.look.side_panel import SidePanel
from ssp_desktop.ui.remembered.last_folder import KeptFolder


class HandOnPanel(SidePanel):
    """Hands the meeting of one session on as it is at that moment."""

    def __init__(self, session: MeetingSession, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit.icons, parent)
        self.call(self.tr("Giv videre"))
        self._session = session
        self._services = kit.services
        self._folder = FolderLine(kit.icons, self)
        self.folder = self._folder.field
        self._kept = KeptFolder(kit.settings, self._folder)
        self.calendar = MadeFile(
            kit.icons,
            self.tr("Kalender"),
            self.tr(
                "Mødets dag, tid og sted, den åbne dagsorden og hvem der er indkaldt. Flyttes "
                "mødet, så gem filen igen: den nye post afløser den gamle i kalenderen."
            ),
            self.tr("Gem til &kalenderen"),
            self,
        )
        self.calendar.wanted.connect(self._make_calendar)
        self.minutes = MinutesMail(
            session,
            kit,
            (
                self.tr("Mail til deltagerne"),
                self.tr(
                    "Dagsordenen eller referatet som vedhæftet PDF, med navnene i teksten; "
                    "adresserne sætter du på. Den fulde udgave med lukkede punkter er kun til "
                    "medlemmerne."
                ),
                self.tr("Skriv ma&il til deltagerne"),
            ),
            self,
        )
        self.minutes.made.connect(self._keep_minutes)
        self.minutes.place_wanted.connect(self.place_wanted)
        self.actions_ = MadeFile(
            kit.icons,
            self.tr("Mail om opgaverne"),
            self.tr(
                "En mail til hver, der har fået en opgave, med opgavens sætning og frist. Opgaver "
                "fra lukkede punkter er ikke med."
            ),
            self.tr("Skriv mails om &opgaverne"),
            self,
        )
        self.actions_.wanted.connect(self._make_actions)
        form = Form(self)
        form.add((self.tr("M&appe"), self._folder), buddy=self.folder)
        for part in (form, self.calendar, self.minutes, self.actions_):
            self.column.addWidget(part)
        self.column.addStretch(1)
        order: tuple[QWidget, ...] = (self.folder, self._folder.browse, *self.calendar.stops)
        order += (*self.minutes.stops, *self.actions_.stops)
        for first, second in pairwise((*order, self.close_button)):
            self.setTabOrder(first, second)

    def open_panel(self) -> None:
        """Show the panel, with the cursor on what is made first."""
        self.show()
        self._kept.offer()
        self.calendar.button.setFocus()

    def put_away(self) -> None:
        """Hide the panel."""
        for made in (self.calendar, self.minutes, self.actions_):
            made.forget()
        self.hide()

    def leave(self) -> None:
        """Stop what is being made: the meeting is being left."""
        self.minutes.leave()

    def note_change(self, meeting: Meeting, *, typed: bool) -> None:
        """Nothing is shown here of what is in the meeting."""

    def note_item(self, item_id: str) -> None:
        """Nothing here depends on the current item."""

    def _make_calendar(self) -> None:
        from ssp_desktop.application.handing_on.calendars import (  # noqa: PLC0415 - when it is wanted
            Calendars,
            calendar_name,
        )

        meeting, services = self._session.meeting, self._services
        self._session.flush(2)  # the day it was first planned for is read from the disk
        try:
            made = Calendars(services.store).of_meeting(meeting, services.now())
        except UserError as error:
            self.calendar.forget()
            self.calendar.refuse(error)
            return
        path = self._folder.path / calendar_name(meeting.committee, meeting.date)
        if self.calendar.save(services, path, made) is not None:
            self._kept.keep()

    def _keep_minutes(self, made: tuple[str, bytes]) -> None:
        self._keep(self.minutes, [made])

    def _make_actions(self) -> None:
        from ssp_desktop.application.handing_on.mails import action_mails  # noqa: PLC0415 - when it is wanted

        self.actions_.forget()
        try:
            made = action_mails(self._session.meeting, self.minutes.signer)
        except UserError as error:
            self.actions_.refuse(error)
            return
        self._keep(self.actions_, made)

    def _keep(self, part: MadeFile, files: Sequence[tuple[str, bytes]]) -> None:
        if part.save_all(self._services, self._folder.path, files):
            self._kept.keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
