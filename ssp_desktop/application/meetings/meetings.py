"""What a user does with whole meetings: start, import, delete, restore."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from ssp_desktop.application.attaching.from_export import closed_ones_last
from ssp_desktop.application.meetings.carried_over import item_anew, with_postponed
from ssp_desktop.application.meetings.committees import (
    committee_from,
    committee_named,
    new_committee,
)
from ssp_desktop.application.meetings.destinations import Destinations
from ssp_desktop.application.meetings.first_number import first_number
from ssp_desktop.application.meetings.standing_items import dated, dated_anew
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.committee import Committee, StandingItem
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.likeness import bare_text
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Layout,
    Meeting,
    Participant,
    Role,
    Section,
    new_id,
)
from ssp_desktop.domain.series import next_date

SAMPLE_ID = "5a3b1e0001"


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """What a committee's next meeting would begin with.

    `planned`: the date is one of the committee's own, not a guess. `postponed` and
    `open_action_points` are how many items and action points are carried over.
    """

    date: datetime.date | None
    time: datetime.time | None
    planned: bool
    postponed: int
    open_action_points: int


@dataclass(frozen=True, slots=True)
class Meetings:
    """The use cases over `store`. `resources` contains the sample meeting.

    Each returns the meeting as it is stored. All errors are `UserError`.
    """

    store: Store
    resources: Path
    today: Callable[[], datetime.date] = datetime.date.today

    def begin(
        self,
        committee_id: str,
        date: datetime.date | None,
        time: datetime.time | None = None,
        venue: str | None = None,
    ) -> Meeting:
        """Store and return a new meeting of the committee.

        Its agenda is the standing items and, before Eventuelt, what the previous meeting postponed.
        The venue is the usual one unless another is given, the time that of the previous meeting.
        Raises CommitteeNotFound.
        """
        committee = self.store.committee(committee_id)
        last = self.store.last_meeting(committee_id, date)
        meeting = Meeting(
            id=new_id(),
            committee=committee.name,
            committee_id=committee.id,
            municipality=committee.municipality,
            date=date,
            time=time if time is not None or last is None else last.time,
            venue=committee.venue if venue is None else venue,
            layout=committee.layout,
            first_number=first_number(self.store, committee, date),
            participants=tuple(
                Participant(new_id(), member.name, member.affiliation, role=member.role)
                for member in committee.members
                if member.role is not Role.SUBSTITUTE  # is listed once somebody is away
            ),
            items=_standing_items(committee, last),
            prints_actions=committee.prints_actions,
            prints_times=committee.prints_times,
            prints_history=committee.prints_history,
            template=committee.template,
        )
        meeting = with_postponed(meeting, last)
        self.store.add(meeting)
        return meeting

    def copy(
        self,
        from_: Meeting,
        date: datetime.date | None,
        time: datetime.time | None = None,
        venue: str = "",
    ) -> Meeting:
        """Store and return a new meeting with the agenda and the people of `from_`.

        Each item is copied as it was prepared: texts, attachments, closed or not; only a standing
        text names the new meeting's last one. Decisions and attendance are not copied, nor are
        guests and substitutes, who came for that day.
        """
        committee = self._known(from_.committee_id)
        items = tuple(item_anew(item) for item in from_.items)
        if committee is not None:
            last = self.store.last_meeting(committee.id, date)
            day = last.date if last else None
            items = tuple(dated_anew(item, committee.standing_items, day) for item in items)
        meeting = Meeting(
            id=new_id(),
            committee=committee.name if committee else from_.committee,
            committee_id=from_.committee_id,
            municipality=from_.municipality,
            title=from_.title,
            date=date,
            time=time,
            venue=venue,
            layout=from_.layout,
            first_number=first_number(self.store, committee, date) if committee else 1,
            participants=people_to_call(from_),
            items=items,
            prints_actions=from_.prints_actions,
            prints_times=from_.prints_times,
            prints_history=from_.prints_history,
            template=from_.template,
        )
        self.store.add(meeting)
        return meeting

    def _known(self, committee_id: str) -> Committee | None:
        return next((each for each in self.store.committees() if each.id == committee_id), None)

    def next_of(self, committee: Committee) -> NextMeeting:
        """Return what the committee's next meeting would begin with."""
        date = next_date(committee.dates, self.store.meeting_dates(committee.id), self.today())
        last = self.store.last_meeting(committee.id, date)
        standing = Meeting("", committee.name, items=_standing_items(committee, last))
        return NextMeeting(
            date,
            last.time if last else None,
            planned=date in committee.dates,
            postponed=len(with_postponed(standing, last).items) - len(standing.items),
            open_action_points=len(self.store.committee_action_points(committee.id)),
        )

    def begin_committee(
        self, name: str, *, venue: str = "", layout: Layout = Layout.PUNKT
    ) -> Committee:
        """Store and return a new committee; UserError when the name is empty or taken."""
        if not name.strip():
            raise UserError("Udvalget mangler et navn. Skriv det, og prøv igen.")
        known = committee_named(self.store.committees(), name)
        if known is not None:
            raise UserError(f"Udvalget »{known.name}« findes allerede. Vælg det på listen.")
        committee = new_committee(name, venue=venue, layout=layout)
        self.store.save_committee(committee)
        return committee

    def keep(
        self, meeting: Meeting, committee_name: str = "", *, committee_id: str = ""
    ) -> Meeting:
        """Store and return an imported meeting, in its committee, which is made if new.

        With `committee_name` or `committee_id` it belongs to that one, whatever the file said;
        CommitteeNotFound when no committee has that id. An agenda takes on its committee's choice
        of what the minutes print.
        """
        if committee_id:
            self.store.committee(committee_id)
        chosen = committee_name.strip()
        name = chosen or committee_id or meeting.committee
        made: Committee | None = None
        if name:
            known = Destinations(tuple(self.store.committees()), sample_committee(self.store))
            committee = known.of(meeting, chosen, committee_id)
            if committee is None:
                committee = made = committee_from(replace(meeting, committee=name))
            picked = chosen or committee_id
            as_read = not picked and bare_text(meeting.committee) == bare_text(committee.name)
            meeting = replace(
                meeting,
                committee_id=committee.id,
                committee=meeting.committee if as_read else committee.name,
                municipality=meeting.municipality or committee.municipality,
            )
            if meeting.is_agenda:
                meeting = replace(
                    meeting,
                    prints_actions=committee.prints_actions,
                    prints_times=committee.prints_times,
                    prints_history=committee.prints_history,
                    template=committee.template,
                )
        meeting = closed_ones_last(meeting)
        self.store.add(meeting, made)
        return meeting

    def destinations(self) -> Destinations:
        """Return the committees that an imported meeting may go to, as they are now."""
        days = tuple(self.store.days_of_all())
        return Destinations(tuple(self.store.committees()), sample_committee(self.store), days)

    def add_sample(self) -> Meeting:
        """Store and return one more sample meeting."""
        from ssp_desktop.application.files.sample import read_sample  # noqa: PLC0415 - not at start

        meeting = read_sample(self.resources)
        if self._kept(SAMPLE_ID) is None:
            meeting = replace(meeting, id=SAMPLE_ID)
        return self.keep(meeting)

    def sample(self) -> Meeting:
        """Return the first sample meeting, stored now or before; restore it from the bin."""
        kept = self._kept(SAMPLE_ID)
        if kept is None:
            return self.add_sample()
        self.store.restore(SAMPLE_ID)
        return kept

    def sample_to_begin_with(self) -> Meeting | None:
        """Return the sample meeting for a user who has nothing else; otherwise None.

        It is stored the first time. A user with meetings of their own, or who put the sample in the
        bin, no longer needs it.
        """
        if self.store.list_meetings(deleted=True, first=1):
            return None
        others = {meeting.id for meeting in self.store.list_meetings(first=2)} - {SAMPLE_ID}
        return None if others else self.sample()

    def _kept(self, meeting_id: str) -> Meeting | None:
        return self.store.load(meeting_id) if meeting_id in self.store.meeting_ids() else None


def sample_committee(store: Store) -> str:
    """Return the id of the sample's invented committee, empty when there is no sample."""
    return store.load(SAMPLE_ID).committee_id if SAMPLE_ID in store.meeting_ids() else ""


def new_item(committee: Committee | None, title: str = "") -> AgendaItem:
    """Return an item with the committee's headings as empty sections."""
    headings = committee.headings if committee else ()
    return AgendaItem(new_id(), title, sections=tuple(Section(new_id(), h) for h in headings))


def people_to_call(meeting: Meeting) -> tuple[Participant, ...]:
    """Return who is called to the next such meeting: all but guests and substitutes."""
    return tuple(
        Participant(new_id(), each.name, each.affiliation, role=each.role)
        for each in meeting.participants
        if each.role not in (Role.GUEST, Role.SUBSTITUTE)
    )


def _standing_items(committee: Committee, last: Meeting | None) -> tuple[AgendaItem, ...]:
    return tuple(_standing_item(committee, each, last) for each in committee.standing_items)


def _standing_item(
    committee: Committee, standing: StandingItem, last: Meeting | None
) -> AgendaItem:
    day = last.date if last else None
    texts = {heading: dated(text, day) for heading, text in standing.texts}
    headings = dict.fromkeys((*committee.headings, *texts))
    sections = (Section(new_id(), heading, texts.get(heading, "")) for heading in headings)
    return AgendaItem(new_id(), standing.title, sections=tuple(sections))
