"""The mail with the agenda or the minutes: made on a thread, since an open edition is opened again.

Owns the choice of the edition, what stops an open one, and the reason that lets it through. Where
the file goes is the panel's.
"""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.files.cpr_finds import CprNumbersFound
from ssp_desktop.application.filing.places import place_of
from ssp_desktop.application.leaks.checking import LeaksFound
from ssp_desktop.application.leaks.letting import Leaving
from ssp_desktop.application.meetings.committees import committee_of
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Role
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.exporting.cpr_stop import CprStop
from ssp_desktop.ui.exporting.edition_choice import EditionChoice
from ssp_desktop.ui.exporting.export_work import ExportWork
from ssp_desktop.ui.exporting.open_export import Telling
from ssp_desktop.ui.exporting.reasons import reasons_given
from ssp_desktop.ui.handing_on.made_file import MadeFile
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.leaks.leak_list import entries_of
from ssp_desktop.ui.leaks.leak_stop import LeakStop

_FLUSH = 2.0


class MinutesMail(MadeFile):
    """Makes the mail when its button is pressed."""

    made = Signal(object)
    """The mail is ready to be put on the disk: its `Mail`."""
    place_wanted = Signal(str, str, str)
    """Those words in that part of that item are to be shown."""

    def __init__(
        self, session: MeetingSession, kit: Kit, words: tuple[str, str, str], parent: QWidget
    ) -> None:
        """`words` are the title, what it is for, and the button's."""
        super().__init__(kit.icons, *words, parent)
        self._session = session
        self._services = kit.services
        self.edition = EditionChoice(kit.icons, self)
        self.edition.choose(Edition.OPEN)
        self.stop = CprStop(session, kit.icons, kit.services.policy, self)
        self._work = ExportWork(kit.services, self.button, self)
        self.progress = self._work.progress
        self.leaks = LeakStop(kit.icons, kit.services.policy, self)
        self.add_above(self.edition)
        self.edition.label_unseen()
        self.add_above(self.stop)
        for part in (self.progress, self.leaks):
            self.add_below(part)
        self.edition.currentIndexChanged.connect(self.forget)
        self.wanted.connect(self._begin)
        self.leaks.reason_given.connect(self._begin)
        self.stop.field.returnPressed.connect(self._begin)
        self.leaks.place_wanted.connect(self.place_wanted)
        self._work.ended.connect(self._tell)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        asked = (self.edition, self.stop.field, self.button, self.progress.cancel)
        return (*asked, self.leaks.list, self.leaks.field, *self.saved.buttons)

    def forget(self) -> None:
        """Forget what was made last, and the reasons: they do not hold for the next."""
        super().forget()
        self.stop.show_finds(())
        self.leaks.forget()

    def leave(self) -> None:
        """Stop what is being made: the meeting is being left."""
        self._work.leave()

    def _begin(self) -> None:
        from ssp_desktop.application.handing_on.mails import minutes_mail  # noqa: PLC0415 - when it is wanted

        if self._work.busy:
            return
        super().forget()
        self._session.flush(_FLUSH)
        meeting, edition = self._session.meeting, self.edition.value
        services, sender = self._services, self.signer
        despite, shown = reasons_given(self.stop, self.leaks)

        def write(store: Store, telling: Telling) -> object:
            leaving = Leaving(
                meeting,
                committee_of(store, meeting),
                services.policy,
                room=services.attached.room,
                despite=despite,
                shown=shown,
                step=telling,
            )
            try:
                return minutes_mail(
                    meeting,
                    edition,
                    services.exporter,
                    sender,
                    look=leaving.look,
                    despite=despite,
                    keeping=partial(store.exporting, meeting.id),
                )
            except LeaksFound as found:
                kept = services.attached.path
                return entries_of(found.checked.stops, lambda leak: place_of(leak, meeting, kept))

        self._work.begin(self.tr("Mailen laves og ses efter …"), write)

    @property
    def signer(self) -> str:
        """Who signs: the minute-taker, empty where there is none."""
        people = self._session.meeting.participants
        return next((each.name for each in people if each.role is Role.MINUTE_TAKER), "")

    def _tell(self, result: object) -> None:
        if isinstance(result, CprNumbersFound):
            self.stop.ask(result.finds)
            self.problem.tell("\n".join(f"{each.where}: {each.masked}" for each in result.finds))
        elif isinstance(result, list):
            self.leaks.ask(result)
        elif isinstance(result, UserError):
            self.refuse(result)
        elif result is None:
            self.problem.tell(self.tr("Stoppet. Intet er skrevet."))
        else:
            self.forget()
            self.made.emit(result)
