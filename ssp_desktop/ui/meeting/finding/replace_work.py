"""Replacing words in the meeting: one place after another, or all that are ticked in a list.

Owns what may be replaced now, and says why when nothing may. Each replacement is one step
to undo. `ssp_desktop.application.finding.replacing` works out the new texts.
"""

from PySide6.QtCore import QObject, Qt, Signal

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.finding.finds import Find
from ssp_desktop.application.finding.meeting_texts import PlaceKind
from ssp_desktop.application.finding.replacing import (
    Replacing,
    may_replace,
    replace_all,
    seen,
)
from ssp_desktop.ui.meeting.finding.find_line import FindLine
from ssp_desktop.ui.meeting.finding.find_work import FindWork
from ssp_desktop.ui.meeting.finding.place_words import words_for
from ssp_desktop.ui.meeting.finding.replace_rows import ReplaceRow
from ssp_desktop.ui.meeting.given.doing import Doing

_ROOMY_LINES = 8
"""With room for this many lines of text in the list, the notice stays above it."""


class ReplaceWork(QObject):
    """Replaces what `finding` found with the words in its line."""

    told = Signal(str, bool)
    """What was done, and whether it can be undone."""

    def __init__(self, session: MeetingSession, do: Doing, finding: FindWork) -> None:
        super().__init__(finding)
        self._session = session
        self._do = do
        self._finding = finding
        line: FindLine = finding.line
        self._line = line
        self._list = line.list
        finding.sought.connect(self._offer)
        line.replacing_turned.connect(self._offer)
        line.replacement.textChanged.connect(self._list_again)
        line.replace_wanted.connect(self._replace_one)
        line.list_wanted.connect(self._open_list)
        line.replace_all_wanted.connect(self._replace_all)
        line.list_closed.connect(self._close_list)
        self._list.entered.connect(self._replace_all)
        self._list.ticked.connect(self._show_chosen)
        self._list.row_entered.connect(finding.look_at)

    def replace(self) -> None:
        """Open the find line with the one for replacing below it."""
        if self._finding.can_find:
            self._finding.open_line(replacing=True)

    @property
    def _replacing(self) -> Replacing:
        return Replacing(
            self._line.replacement.text(), follows_capitals=not self._line.query.same_case
        )

    def _replaceable(self) -> list[Find]:
        return [find for find in self._finding.finds if find.place.can_be_replaced]

    # What is offered

    def _offer(self) -> None:
        """Offer what can be replaced, and say what cannot."""
        writable = may_replace(self._session.meeting)
        every = self._replaceable()
        self._line.offer_replacing(some=writable and bool(every), writable=writable)
        self._line.notice.warn(self._notice(writable=writable, all_can=len(every)))
        if self._line.list_open and not (writable and every):
            self._line.show_list(False)
        elif self._line.list_open:
            self._list_again()

    def _notice(self, *, writable: bool, all_can: int) -> str:
        if not self._line.replaces or (self._line.list_open and self._cramped):
            return ""
        if not writable:
            return self.tr(
                "Mødet er godkendt. Det, der er godkendt, bliver stående: intet erstattes."
            )
        people = sum(find.place.kind is PlaceKind.PERSON for find in self._finding.finds)
        names = len(self._finding.finds) - all_can - people
        rest = (self._said_of_people(people), self._said_of_names(names))
        return " ".join(filter(None, rest))

    @property
    def _cramped(self) -> bool:
        """Whether the list needs the room of the notice, which was read before it opened."""
        return self._line.room_for_list < _ROOMY_LINES * self._line.fontMetrics().height()

    def _said_of_people(self, count: int) -> str:
        if count < 2:
            one = self.tr("1 sted er i fremmødet. Det erstattes ikke, men rettes der.")
            return one if count else ""
        said = self.tr("{0} steder er i fremmødet. De erstattes ikke, men rettes der.")
        return said.format(count)

    def _said_of_names(self, count: int) -> str:
        """Return what is said of places in the committee's name."""
        if count < 2:
            return self.tr("1 sted er i udvalgets navn. Det erstattes ikke.") if count else ""
        return self.tr("{0} steder er i udvalgets navn. De erstattes ikke.").format(count)

    def _list_again(self) -> None:
        """List the places as they would read now, if they are listed."""
        if not self._line.list_open:
            return
        self._finding.catch_up()
        meeting, replacing = self._session.meeting, self._replacing
        finds = self._replaceable()
        rows = [
            ReplaceRow(find, words_for(find.place, meeting), look)
            for find, look in zip(finds, seen(meeting, finds, replacing), strict=True)
        ]
        self._list.show_places(rows)
        self._line.fit_list()

    def _show_chosen(self) -> None:
        self._line.foot.show_chosen(len(self._list.chosen), deletes=self._line.deletes)

    # What is done

    def _replace_one(self) -> None:
        """Replace the current place and go to the next; if it is not in sight, only go there."""
        if self._line.list_open:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        finding = self._finding
        finding.catch_up()
        find = finding.current
        if find is None or not may_replace(self._session.meeting):
            return
        if not finding.seen or not find.place.can_be_replaced:
            finding.go_to_next_of(lambda each: each.place.can_be_replaced)
            return
        [look] = seen(self._session.meeting, [find], self._replacing)
        end = find.start + len(look.come)
        self._make([find])
        finding.seek_from(find._replace(start=end, end=end))

    def _open_list(self) -> None:
        """List the places, to be replaced from there."""
        self._finding.catch_up()
        if self._replaceable() and may_replace(self._session.meeting):
            self._line.show_list(True)
            self._offer()
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _replace_all(self) -> None:
        """Replace the places that are ticked in the list.

        If the meeting has just changed and other places are found, they are listed instead:
        nobody has seen those.
        """
        if not self._line.list_open or self._finding.renew():
            return
        chosen = self._list.chosen
        if not chosen:
            return
        self._close_list()
        looks = seen(self._session.meeting, chosen, self._replacing)
        count = sum(look.gone != look.come for look in looks) or len(chosen)
        replaced = self._make(chosen)
        self._finding.seek_from_here()
        if not replaced:
            self.told.emit(self.tr("Der står det samme som før: intet er erstattet"), False)
            return
        if self._line.deletes:
            said = self.tr("1 sted er slettet") if count == 1 else self.tr("{0} steder er slettet")
        else:
            said = (
                self.tr("1 sted er erstattet") if count == 1 else self.tr("{0} steder er erstattet")
            )
        self.told.emit(said.format(count), True)

    def _close_list(self) -> None:
        self._line.show_list(False)
        self._offer()
        self._line.replacement.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, finds: list[Find]) -> bool:
        """Replace `finds`; return False when that changes nothing."""
        change = replace_all(self._session.meeting, finds, self._replacing)
        self._session.end_run()
        if change is not None:
            self._do(change)
        self._session.end_run()
        self._line.forget_typing()
        return change is not None
