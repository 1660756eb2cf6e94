"""The approval of the last minutes at the item of this meeting that is about it.

Owns when that is looked into: when the item is shown, and when its decision rests, never during a
key press. Those minutes are in another meeting, which gets a session of its own for as long as it
takes.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from ssp_desktop.application.editing.changed import Changed
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.meetings.last_minutes import minutes_approved_at
from ssp_desktop.application.meetings.standing_items import approves_last_minutes
from ssp_desktop.application.order import Finding
from ssp_desktop.application.review.approving import approval
from ssp_desktop.application.review.at_next_meeting import ToApprove, ToWrite, offer_at
from ssp_desktop.application.services import Services
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.approval.last_minutes_line import LastMinutesLine
from ssp_desktop.ui.approval.order_watch import OrderWatch
from ssp_desktop.ui.meeting.given.current_item import CurrentItem
from ssp_desktop.ui.meeting.given.doing import Doing
from ssp_desktop.ui.words.day_words import day_without_weekday

_REST_MS = 600
_SECONDS = 2.0


class ApprovalBefore(QObject):
    """Works the line of the last minutes above the current item."""

    told = Signal(str, bool)
    """Something was done; and whether it can be undone."""
    refused = Signal(str)
    """Something could not be done, and why."""
    meeting_wanted = Signal(str)
    """The meeting with that id is to be opened: its minutes are not in order."""

    def __init__(
        self,
        session: MeetingSession,
        do: Doing,
        current: CurrentItem,
        line: LastMinutesLine,
        *,
        services: Services,
        go_to_decision: Callable[[], None],
    ) -> None:
        super().__init__(line)
        self._session = session
        self._do = do
        self._current = current
        self._line = line
        self._services = services
        self._go_to_decision = go_to_decision
        self._offer: ToApprove | ToWrite | None = None
        self._unsettled = 0
        self._concerned = False
        self._watch = OrderWatch(services, self)
        self._watch.found.connect(self._show_found)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._look)
        line.pressed.connect(self._act)
        current.changed.connect(self._show_item)
        self._stop_listening = session.subscribe(self._note_change)

    def stop(self) -> None:
        """Look no more: the meeting is being left."""
        self._stop_listening()
        self._rest.stop()
        self._watch.stop()

    def _show_item(self, _item_id: str = "") -> None:
        self._offer_none()
        self._look_in(0)  # the item is shown first

    def _note_change(self, changed: Changed) -> None:
        """Look again in a moment if it may matter. Called for every character."""
        here = self._concerned and self._current.id in changed.texts
        if here or changed.agenda or changed.fields or changed.people:
            self._look_in(_REST_MS)

    def _look_in(self, milliseconds: int) -> None:
        item = self._current.item
        self._concerned = item is not None and approves_last_minutes(item.title)
        if self._concerned or self._offer is not None:
            self._rest.start(milliseconds)

    def _offer_none(self) -> None:
        self._offer = None
        self._rest.stop()
        self._watch.stop()
        self._line.hide()

    def _look(self) -> None:
        """Offer what can be offered at the current item now."""
        offer = self._found_offer()
        if offer is None:
            self._offer_none()
        elif offer != self._offer:
            self._watch.stop()
            self._offer = offer
            if isinstance(offer, ToApprove):
                self._watch.begin(offer.last)
            elif offer.last.date is not None:
                self._line.offer_sentence(offer.last.date)

    def _found_offer(self) -> ToApprove | ToWrite | None:
        item, meeting = self._current.item, self._session.meeting
        if item is None or not self._concerned:
            return None
        try:
            last = minutes_approved_at(self._services.store, meeting, item)
        except UserError:
            return None  # nobody asked, so nothing is said
        return offer_at(meeting, item, last.meeting) if last else None

    def _show_found(self, found: tuple[Finding, ...]) -> None:
        """Offer to approve, unless something is not in order and nobody accepted it."""
        offer = self._offer
        if not isinstance(offer, ToApprove) or offer.last.date is None:
            return
        self._unsettled = sum(not each.accepted for each in found)
        if self._unsettled:
            self._line.tell_unsettled(offer.last.date, self._unsettled)
        elif offer.by:
            self._line.offer_approval(offer.last.date, offer.by)
        else:
            self._line.tell_nameless(offer.last.date)

    def _act(self) -> None:
        """Do what the button says, if that is still to be done."""
        offer = self._offer
        self._look()
        if offer is None or offer != self._offer:
            return
        if isinstance(offer, ToWrite):
            self._write(offer)
            return
        if offer.by and not self._unsettled:
            self._show_found(self._watch.findings(offer.last))  # more may be known by now
            if not self._unsettled:
                self._approve(offer)
            return
        self.meeting_wanted.emit(offer.last.id)

    def _write(self, offer: ToWrite) -> None:
        self._session.end_run()
        self._do(offer.change)
        self._session.end_run()
        self._go_to_decision()
        self.told.emit(self.tr("Beslutningen er skrevet"), True)

    def _approve(self, offer: ToApprove) -> None:
        services = self._services
        try:
            session = services.open_session(offer.last.id)
            session.do(approval(session.meeting, offer.by, services.now().astimezone()))
        except UserError as error:
            self.refused.emit(str(error))
            return
        self._offer_none()
        self._go_to_decision()
        if offer.last.date is None:
            return
        day = day_without_weekday(offer.last.date)
        if session.flush(_SECONDS):
            self.told.emit(self.tr("Referatet af {0} er godkendt").format(day), False)
        else:
            words = self.tr(
                "Referatet af {0} er godkendt, men ikke gemt endnu. Der prøves igen af sig selv."
            )
            self.refused.emit(words.format(day))
