"""What a change made here is called for a screen reader: what others see change on the screen.

Owns the words for what was taken up, noted, moved and closed. What is undone, `HistoryWork`
says, and of people `AttendanceWork`.
"""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from ssp_desktop.application.editing.changed import Changed
from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.domain.changes import Batch, Change, Collection, Insert, Move
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.domain.room import EventKind
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.meeting.agenda.agenda_list import AgendaList
from ssp_desktop.ui.meeting.given.current_item import CurrentItem
from ssp_desktop.ui.meeting.given.doing import Doing
from ssp_desktop.ui.meeting.history.change_words import words_of
from ssp_desktop.ui.words.event_words import OF_PEOPLE, at_clock, event_words

_NOTED = frozenset((
    Collection.DISSENTS, Collection.ACTIONS, Collection.RECUSALS,
    Collection.SUBSTITUTIONS, Collection.CORRECTIONS,
))  # fmt: skip


class ChangesTold(QObject):
    """Tells what is changed in `session` by way of `do`."""

    def __init__(
        self, session: MeetingSession, do: Doing, current: CurrentItem, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._current = current
        current.changed.connect(self._tell_item)
        self._do = do
        self._about = parent
        self.stop = session.subscribe(self._on_change)

    def _on_change(self, changed: Changed) -> None:
        if changed.typed or not self._do.under_way or not QAccessible.isActive():
            return
        for text in self._told(changed):
            announce(self._about, text)

    def _tell_item(self, _item_id: str) -> None:
        """Tell which item the fields are of now; the agenda tells its row itself."""
        item = self._current.item
        if item is None or isinstance(QApplication.focusWidget(), AgendaList):
            return
        number = self._session.meeting.number_of(item.id)
        words = self.tr("Punkt {0}, lukket: {1}") if item.closed else self.tr("Punkt {0}: {1}")
        said = words.format(number, item.title)
        announce(self._about, said, topic="item")

    def _told(self, changed: Changed) -> Iterator[str]:
        before, after = changed.before, changed.after
        parts = list(_parts(changed.change))
        if any(isinstance(each, Insert) and each.collection in _NOTED for each in parts):
            yield self.tr("Noteret: {0}").format(words_of(changed.change, before, after))
        if changed.events:
            yield from self._events(before, after)
        if changed.agenda:
            known = {item.id for item in before.items}
            moved = {each.part for each in parts if isinstance(each, Move) and not each.item}
            moved |= {item.id for item in after.items if item.id not in known}
            for place, item in enumerate(after.items, 1):
                if item.id in moved:
                    said = self.tr("»{0}« er nu nummer {1} af {2}")
                    yield said.format(item.title, place, len(after.items))
        if changed.items:
            old = {item.id: item for item in before.items}
            for item in after.items:
                if item.id in old:
                    yield from self._item(old[item.id], item, after)

    def _item(self, old: AgendaItem, new: AgendaItem, meeting: Meeting) -> Iterator[str]:
        number = meeting.number_of(new.id)
        kept = {vote.id: vote.sentence for vote in old.votes}
        for vote in new.votes:
            if vote.sentence and not kept.get(vote.id):
                yield self.tr("Noteret: afstemningen i punkt {0}").format(number)
            elif not vote.sentence and vote.id not in kept:
                said = self.tr("Afstemningen i punkt {0} er gemt, men ikke skrevet i beslutningen")
                yield said.format(number)
        if old.closed != new.closed:
            said = self.tr("Punkt {0} er lukket") if new.closed else self.tr("Punkt {0} er åbent")
            yield said.format(number)

    def _events(self, before: Meeting, after: Meeting) -> Iterator[str]:
        """Yield what is newly noted of the course, but of people."""
        known = {event.id for event in before.events}
        for event in after.events:
            if event.id in known or event.kind in OF_PEOPLE:
                continue
            what = event_words(event.kind)
            if event.kind is EventKind.TAKEN_UP:
                what = self.tr("Punkt {0} er taget op").format(after.number_of(event.item))
            yield " ".join(filter(None, (what, at_clock(event.time))))


def _parts(change: Change) -> Iterator[Change]:
    if isinstance(change, Batch):
        for each in change.changes:
            yield from _parts(each)
    else:
        yield change
