"""Deleting a meeting for good: what goes with it, and what stays and must be mentioned.

Where its bytes are is known to the store; see `ssp_desktop.store.purging.purge`.
"""

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, Protocol

from ssp_desktop.application.meetings.committees import committee_from
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.changes import ChangeState
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.danish import short_date
from ssp_desktop.domain.errors import ChangeRefused, UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.overview import MeetingSummary, Purged

_WHOLE_ID = re.compile(r"[0-9a-f]{10}")
GoOn = Callable[[int, int], bool]
"""Receives how many of how many files are done; False stops before the next."""


class Purge(Protocol):
    """Deletes a meeting for good, and the committee with the second id if one is given.

    See `ssp_desktop.store.purging.purge.purge`; None when it was stopped or postponed.
    """

    def __call__(
        self,
        meeting_id: str,
        committee_id: str,
        go_on: GoOn,
        *,
        only_deleted: bool = False,
        spare_unreadable: bool = False,
    ) -> Purged | None:
        """Do it."""


class ToBePurged(NamedTuple):
    """A meeting that is to be deleted for good.

    `committee` goes with it: it has no other meeting, and contains nothing that this one did not
    bring. `kept` is the name of one that stays, with its list of members.
    """

    meeting_id: str
    name: str
    committee: Committee | None = None
    kept: str = ""

    @property
    def committee_id(self) -> str:
        """The id of the committee that goes too, empty for none."""
        return self.committee.id if self.committee else ""

    @property
    def warning(self) -> str:
        """What the user must know beforehand, in Danish."""
        with_it = f" Udvalget »{self.committee.name}« følger med." if self.committee else ""
        kept = f" Udvalget »{self.kept}« og dets medlemsliste bliver." if self.kept else ""
        return (
            f"»{self.name}« slettes for altid, også i alle sikkerhedskopier, og kan ikke hentes "
            f"tilbage. Kopier, der er beskadiget, slettes helt. Filer, du selv har eksporteret "
            f"eller kopieret andre steder hen, røres ikke.{with_it}{kept}"
        )


def to_be_purged(store: Store, meeting_id: str) -> ToBePurged:
    """Return what goes when the meeting is deleted for good; raise MeetingNotFound if unknown."""
    meeting = store.load(meeting_id)
    name = name_of(meeting.committee, meeting.title, meeting.date)
    committee = next((c for c in store.committees() if c.id == meeting.committee_id), None)
    if committee is None:
        return ToBePurged(meeting_id, name)
    held, deleted = store.count_by_committee(), store.count_by_committee(deleted=True)
    alone = held.get(committee.id, 0) + deleted.get(committee.id, 0) == 1
    brought = alone and _brought_by(store, meeting, committee)
    if brought:
        return ToBePurged(meeting_id, name, committee=committee)
    return ToBePurged(meeting_id, name, kept=committee.name)


def asked_for(store: Store, beginning: str) -> ToBePurged:
    """Return what goes with the meeting whose id begins so, in the bin or not.

    A whole id is accepted as it is: the meeting may be gone except for copies that could not be
    changed the last time.
    """
    try:
        return to_be_purged(store, store.find_meeting(beginning, deleted=None))
    except UserError:
        if not _WHOLE_ID.fullmatch(beginning):
            raise
        return ToBePurged(beginning, beginning)


def overdue(store: Store, days: int, now: datetime.datetime) -> list[MeetingSummary]:
    """Return the meetings that have been in the bin for more than `days`; none when it is 0."""
    if days <= 0:
        return []
    limit = now - datetime.timedelta(days=days)
    deleted = store.list_meetings(deleted=True)
    return [each for each in deleted if each.deleted_at and each.deleted_at < limit]


class Emptied(NamedTuple):
    """The result of emptying the bin: which are gone, and how many could not go yet.

    `lines` report files that could not be changed. No one is asked, so a file that cannot be read
    is not deleted, as it would be for a user: the meeting waits in the bin.
    """

    gone: tuple[str, ...] = ()
    waiting: int = 0
    lines: tuple[str, ...] = ()


def empty_bin(
    store: Store,
    purge: Purge,
    days: int,
    now: datetime.datetime,
    go_on: GoOn = lambda done, total: True,
) -> Emptied:
    """Delete for good what has been in the bin for more than `days`; `go_on` as in a purge."""
    gone: list[str] = []
    waiting = 0
    lines: list[str] = []
    for each in overdue(store, days, now):
        try:
            going = to_be_purged(store, each.id)
            done = purge(
                going.meeting_id,
                going.committee_id,
                go_on,
                only_deleted=True,
                spare_unreadable=True,
            )
        except UserError:  # restored meanwhile, or the disk is full: another day
            waiting += 1
            continue
        if done is None:
            waiting += 1
        else:
            gone.append(each.id)
            lines += [] if done.is_all else [*outcome_lines(done, going.meeting_id)]
    return Emptied(tuple(gone), waiting, tuple(lines))


def name_of(committee: str, title: str, date: datetime.date | None) -> str:
    """Return a meeting's name as people say it: ``SSP-styregruppen, ons 24. apr 2024``."""
    day = short_date(date) if date else "uden dato"
    return f"{committee or title or 'Møde uden udvalg'}, {day}"


def outcome_lines(done: Purged, meeting_id: str) -> Iterator[str]:
    """Yield what to report about the copies, in Danish; nothing if there were none."""
    if done.cleaned:
        count = len(done.cleaned)
        copies = "1 sikkerhedskopi" if count == 1 else f"{count} sikkerhedskopier"
        yield f"Det er også taget ud af {copies}."
    if done.removed:
        yield f"Filer, der ikke kunne læses, er slettet helt: {_named(done.removed)}."
    if done.unreachable:
        yield (
            f"Mødet kan stadig stå i {_named(done.unreachable)}, som ikke kunne ændres. Slet "
            "selv filerne, eller giv dig ret til at ændre dem, og kør "
            f"»ssp-desktop purge {meeting_id} --yes« igen."
        )
    if done.later and done.keyless:
        yield (
            f"Det står stadig i kopierne i {done.later}, til der er en nøgle på computeren: lav "
            "den eller genskab den under Indstillinger, Kryptering, eller slet kopierne."
        )
    elif done.later:
        yield f"Kopierne i {done.later} laves uden det, næste gang der tages en kopi dér."
    if done.given_up:
        yield (
            f"Det står stadig i ældre kopier i {_named(done.given_up)}, hvor der ikke længere "
            "tages kopier. Slet dem selv."
        )


def _named(paths: Sequence[Path]) -> str:
    return ", ".join(str(path) for path in paths)


def _brought_by(store: Store, meeting: Meeting, committee: Committee) -> bool:
    """Whether `committee` contains just what the meeting gives, now or when it was imported."""
    if committee.phrases or committee.dates or store.own_words.words(committee.id):
        return False
    return any(
        _without_ids(committee_from(replace(each, committee=committee.name)))
        == _without_ids(committee)
        for each in (meeting, _as_it_came(store, meeting))
    )


def _without_ids(committee: Committee) -> Committee:
    members = tuple(replace(member, id="") for member in committee.members)
    return replace(committee, id="", members=members)


def _as_it_came(store: Store, meeting: Meeting) -> Meeting:
    """Return the meeting with all its recorded changes undone, as far as they fit."""
    for record in store.history(meeting.id):
        if record.state is ChangeState.DONE:
            try:
                meeting = record.change.inverse().apply(meeting)
            except ChangeRefused:
                break
    return meeting
