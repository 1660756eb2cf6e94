"""Calendar files of a meeting, and of the days that a committee has planned.

They tell what the open edition tells, and what looks like a CPR number is masked in them: a file
that is sent to many cannot be asked about. An entry keeps its uid when the meeting is moved: that
of the day for which it was first planned, so that it replaces what the series had there.
"""

import datetime
from collections.abc import Iterator, Sequence

from ssp_desktop.application.ports import Store
from ssp_desktop.domain.changes import Batch, Change, RecordedChange, SetField
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.cpr import masked
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting, Participant
from ssp_desktop.domain.open_edition import open_meeting
from ssp_desktop.minutes.file_names import finished, safe_name
from ssp_desktop.minutes.titles import item_title
from ssp_desktop.writing.calendar_file import Entry, write_calendar

_DAY = ("", "", "date")


class NoDay(UserError):
    """There is no day to put in a calendar."""


class Calendars:
    """Makes calendar files of what `store` has."""

    def __init__(self, store: Store) -> None:
        """Remember the store; it is read when a file is made."""
        self._store = store

    def of_meeting(self, meeting: Meeting, now: datetime.datetime) -> bytes:
        """Return the calendar file of `meeting`, written at `now`; NoDay when it has no day."""
        entry = self._entry(meeting, same_day=self._days(meeting.committee_id))
        if entry is None:
            raise NoDay(
                "Mødet har ingen dato og kan ikke stå i en kalender. Skriv datoen i mødets "
                "oplysninger, og prøv igen."
            )
        return write_calendar([entry], now)

    def of_series(self, committee: Committee, now: datetime.datetime) -> bytes:
        """Return the calendar file of the planned days of `committee`, from the day of `now` on.

        A day with a meeting here is that meeting's entry. NoDay when no such day is planned.
        """
        days = self._days(committee.id)
        begun = list(self._begun(committee, now.date()))
        taken = {each.date for each in begun}
        entries = [entry for each in begun if (entry := self._entry(each, same_day=days))]
        known = {each.uid for each in entries}
        for day in sorted(set(committee.dates)):
            if day < now.date() or day in taken or _uid(committee.id, day) in known:
                continue
            uid = _uid(committee.id, day)
            title = _title(masked(committee.name))
            entries.append(Entry(uid, title, day, None, masked(committee.venue)))
        if not entries:
            raise NoDay(
                f"Udvalget »{committee.name}« har ingen kommende mødedatoer. Skriv dem under "
                "Mødedatoer, og prøv igen."
            )
        return write_calendar(sorted(entries, key=lambda each: each.date), now)

    def _begun(self, committee: Committee, today: datetime.date) -> Iterator[Meeting]:
        """Yield the meetings of the committee, from `today` on."""
        for each in self._store.meetings_of(committee.id, since=today):
            yield self._store.load(each)

    def _days(self, committee_id: str) -> Sequence[datetime.date]:
        return self._store.meeting_dates(committee_id) if committee_id else ()

    def _entry(self, meeting: Meeting, same_day: Sequence[datetime.date]) -> Entry | None:
        """Return the entry of `meeting`; None when it has no day.

        `same_day` are the days of its committee's meetings: of two on one day, neither is the
        planned one.
        """
        if meeting.date is None:
            return None
        first = _first_day(meeting, self._store.history(meeting.id))
        is_alone = bool(meeting.committee_id) and same_day.count(first or meeting.date) <= 1
        planned = _uid(meeting.committee_id, first or meeting.date) if is_alone else ""
        told = open_meeting(meeting)
        return Entry(
            planned or f"{meeting.id}@ssp-desktop",
            _title(masked(told.title or told.committee), is_own=bool(told.title)),
            meeting.date,
            told.time,
            masked(told.venue),
            "\n".join(masked(line) for line in _lines(told)),
        )


def calendar_name(name: str, day: datetime.date | None = None) -> str:
    """Return the name of a calendar file: ``2024-04-24 SSP styregruppen.ics``."""
    front = f"{day.isoformat()} " if day else ""
    return finished(safe_name(f"{front}{name or 'Møde'}"), "ics")


def _uid(committee_id: str, day: datetime.date) -> str:
    return f"{committee_id}-{day.isoformat()}@ssp-desktop"


def _title(name: str, *, is_own: bool = False) -> str:
    if is_own:
        return name
    return f"Møde i {name}" if name else "Møde"


def _lines(meeting: Meeting) -> Iterator[str]:
    """Yield what the entry says below its facts: who is called, and the agenda."""
    if meeting.participants:
        yield f"Deltagere: {', '.join(map(_person, meeting.participants))}"
    if meeting.items:
        yield ""
        yield "Dagsorden"
        for number, item in meeting.numbered_items():
            yield f"{number}. {item_title(item)}"


def _person(person: Participant) -> str:
    return f"{person.name} ({person.affiliation})" if person.affiliation else person.name


def _first_day(meeting: Meeting, changes: Sequence[RecordedChange]) -> datetime.date | None:
    """Return the first day that the meeting ever had; `changes` are its history, last first."""
    days = [day for each in reversed(changes) for day in _days_before(each.change)]
    return next((day for day in days if day is not None), meeting.date)


def _days_before(change: Change) -> Iterator[datetime.date | None]:
    if isinstance(change, Batch):
        for each in change.changes:
            yield from _days_before(each)
    elif isinstance(change, SetField) and (change.item, change.part, change.field) == _DAY:
        yield change.before if isinstance(change.before, datetime.date) else None
