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
from ssp_desktop.domain.meeting import Meeting, Role
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.exporting.edition_choice import EditionChoice
from ssp_desktop.ui.fields.folder_line import FolderLine, documents
from ssp_desktop.ui.fields.form import Form
from ssp_desktop.ui.handing_on.made_file import MadeFile
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.look.side_panel import SidePanel

FOLDER = "hand_on_folder"


class HandOnPanel(SidePanel):
    """Hands the meeting of one session on as it is at that moment."""

    def __init__(self, session: MeetingSession, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit.icons, parent)
        self.call(self.tr("Giv videre"))
        self._session = session
        self._services = kit.services
        self._settings = kit.settings
        self._folder = FolderLine(kit.icons, self)
        self.folder = self._folder.field
        self.folder.setText(self._settings.text(FOLDER) or str(documents()))
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
        self.edition = EditionChoice(kit.icons, self)
        self.edition.choose(Edition.OPEN)
        self.minutes = MadeFile(
            kit.icons,
            self.tr("Mail til deltagerne"),
            self.tr(
                "Dagsordenen eller referatet som vedhæftet PDF, med navnene i teksten; adresserne "
                "sætter du på. Den fulde udgave med lukkede punkter er kun til medlemmerne."
            ),
            self.tr("Skriv ma&il til deltagerne"),
            self,
        )
        self.minutes.add_above(self.edition)
        self.minutes.wanted.connect(self._make_minutes)
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
        order += (self.edition, *self.minutes.stops, *self.actions_.stops)
        for first, second in pairwise((*order, self.close_button)):
            self.setTabOrder(first, second)

    def open_panel(self) -> None:
        """Show the panel, with the cursor on what is made first."""
        self.show()
        self.calendar.button.setFocus()

    def put_away(self) -> None:
        """Hide the panel."""
        for made in (self.calendar, self.minutes, self.actions_):
            made.forget()
        self.hide()

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
            self._settings.keep_text(FOLDER, str(self._folder.path))

    @property
    def _sender(self) -> str:
        people = self._session.meeting.participants
        return next((each.name for each in people if each.role is Role.MINUTE_TAKER), "")

    def _make_minutes(self) -> None:
        from ssp_desktop.application.files.cpr_finds import CprNumbersFound  # noqa: PLC0415 - when it is wanted
        from ssp_desktop.application.handing_on.mails import minutes_mail  # noqa: PLC0415 - as above

        meeting, edition = self._session.meeting, self.edition.value
        self.minutes.forget()
        try:
            made = minutes_mail(meeting, edition, self._services.exporter, self._sender)
        except CprNumbersFound as error:
            places = "\n".join(f"{find.where}: {find.masked}" for find in error.finds)
            said = self.tr(
                "Den åbne udgave ville indeholde noget, der ligner CPR-numre. Intet er skrevet. "
                "Ret teksten, eller eksportér med en begrundelse, og vedhæft filen selv."
            )
            self.minutes.problem.tell(f"{said}\n{places}")
            return
        except UserError as error:
            self.minutes.refuse(error)
            return
        self._keep(self.minutes, [made])

    def _make_actions(self) -> None:
        from ssp_desktop.application.handing_on.mails import action_mails  # noqa: PLC0415 - when it is wanted

        self.actions_.forget()
        try:
            made = action_mails(self._session.meeting, self._sender)
        except UserError as error:
            self.actions_.refuse(error)
            return
        self._keep(self.actions_, made)

    def _keep(self, part: MadeFile, files: Sequence[tuple[str, bytes]]) -> None:
        if part.save_all(self._services, self._folder.path, files):
            self._settings.keep_text(FOLDER, str(self._folder.path))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
