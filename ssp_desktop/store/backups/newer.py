"""What a database has and a copy of it lacks, by name."""

import contextlib
from collections.abc import Iterator

from ssp_desktop.domain.danish import short_date
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.overview import MeetingSummary, Newer
from ssp_desktop.store.store import Store


def newer(database: Store, copy: Store) -> Newer:
    """Return what `database` has and `copy` lacks."""
    there = {each.id: each for each in all_meetings(copy)}
    missing, changed = [], []
    for each in all_meetings(database):
        old = there.get(each.id)
        if old is None:
            missing.append(name(each))
        elif each.changed_at.astimezone() >= old.changed_at.astimezone() and (
            each != old or database.days_done(each.id) != copy.days_done(each.id)
        ):
            changed.append(name(each))
    committees: list[str] = []
    with contextlib.suppress(UserError):  # even for a damaged database the meetings are listed
        known = copy.committees()
        committees += [each.name for each in database.committees() if each not in known]
    return Newer(tuple(missing), tuple(changed), tuple(committees))


def all_meetings(store: Store) -> Iterator[MeetingSummary]:
    """Yield the meetings, then those in the bin."""
    yield from store.list_meetings()
    yield from store.list_meetings(deleted=True)


def name(meeting: MeetingSummary) -> str:
    """Return the meeting's everyday name."""
    called = meeting.title or meeting.committee
    return ", ".join(filter(None, (called, short_date(meeting.date) if meeting.date else "")))
