"""The mail with the agenda or the minutes: made on a thread, since an open edition is opened again.

Owns the choice of the edition, what stops an open one, and the reason that lets it through. Where
the file goes is the panel's.
"""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.files.cpr_finds import CprNumbersFound, Reason
from ssp_desktop.application.filing.places import LeakPlace, place_of
from ssp_desktop.application.leaks.checking import Leak, LeaksFound, Step
from ssp_desktop.application.leaks.letting import Leaving
from ssp_desktop.application.meetings.committees import committee_of
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Role
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.exporting.cpr_stop import CprStop
from ssp_desktop.ui.exporting.edition_choice import EditionChoice
from ssp_desktop.ui.exporting.open_export import OpenExport
from ssp_desktop.ui.handing_on.made_file import MadeFile
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.leaks.leak_list import entries_of
from ssp_desktop.ui.leaks.leak_stop import LeakStop
from ssp_desktop.ui.leaks.work_progress import WorkProgress

_FLUSH = 2.0
_LAST_SECONDS = 5.0


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
        self._run: OpenExport | None = None
        self.edition = EditionChoice(kit.icons, self)
        self.edition.choose(Edition.OPEN)
        self.stop = CprStop(session, kit.icons, kit.services.policy, self)
        self.progress = WorkProgress(self)
        self.leaks = LeakStop(kit.icons, kit.services.policy, self)
        self.add_above(self.edition)
        self.add_above(self.stop)
        for part in (self.progress, self.leaks):
            self.add_below(part)
        self.edition.currentIndexChanged.connect(self.forget)
        self.wanted.connect(self._begin)
        self.leaks.reason_given.connect(self._begin)
        self.stop.field.returnPressed.connect(self._begin)
        self.leaks.place_wanted.connect(self.place_wanted)
        self.progress.given_up.connect(self._give_up)

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
        if self._run is not None:
            self._run.stop()
            self._run.finish(_LAST_SECONDS)

    def _begin(self) -> None:
        from ssp_desktop.application.handing_on.mails import minutes_mail  # noqa: PLC0415 - when it is wanted

        if self._run is not None:
            return
        super().forget()
        self._session.flush(_FLUSH)
        meeting, edition = self._session.meeting, self.edition.value
        exporter, sender = self._services.exporter, self.signer
        numbers, allowed = self.stop.reason, self.leaks.reason
        reasons = dict.fromkeys(filter(None, (numbers.text if numbers else "", allowed)))
        despite = Reason(" ".join(reasons), numbers.finds if numbers else ()) if reasons else None
        shown = self.leaks.shown if allowed else frozenset()

        def write(store: Store, step: Step) -> object:
            committee = committee_of(store, meeting)
            leaving = Leaving(
                meeting,
                committee,
                exporter.policy,
                despite=despite,
                shown=shown if despite else None,
                step=step,
            )
            return minutes_mail(
                meeting,
                edition,
                exporter,
                sender,
                look=leaving.look,
                despite=despite,
                keeping=partial(store.exporting, meeting.id),
            )

        self._run = run = OpenExport(self._services, write, self)
        run.ended.connect(self._tell)
        self.progress.begin(self.tr("Mailen laves og ses efter …"))
        self.button.setEnabled(False)
        self.progress.cancel.setFocus()
        run.start()

    @property
    def signer(self) -> str:
        """Who signs: the minute-taker, empty where there is none."""
        people = self._session.meeting.participants
        return next((each.name for each in people if each.role is Role.MINUTE_TAKER), "")

    def _give_up(self) -> None:
        if self._run is not None:
            self._run.stop()

    def _end(self) -> None:
        run, self._run = self._run, None
        if run is None:
            return
        run.deleteLater()
        had_focus = self.progress.isAncestorOf(self.focusWidget() or self)
        self.progress.hide()
        self.button.setEnabled(True)
        if had_focus:
            self.button.setFocus()

    def _tell(self, result: object) -> None:
        self._end()
        if isinstance(result, CprNumbersFound):
            self.stop.ask(result.finds)
            self.problem.tell("\n".join(f"{each.where}: {each.masked}" for each in result.finds))
        elif isinstance(result, LeaksFound):
            self.leaks.ask(entries_of(result.checked.stops, self._place_of))
        elif isinstance(result, UserError):
            self.refuse(result)
        elif result is None:
            self.problem.tell(self.tr("Stoppet. Intet er skrevet."))
        else:
            self.forget()
            self.made.emit(result)

    def _place_of(self, leak: Leak) -> LeakPlace | None:
        return place_of(leak, self._session.meeting, self._services.attached.path)
