"""The 2018 reference: who its items name as absent comes out of one set of events."""

import datetime
import re
from dataclasses import replace
from pathlib import Path

from ssp_desktop.application.live import room_log
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import Meeting, Presence
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.reading.door import read_file, read_text
from ssp_desktop.writing.plain_text import write_text
from tests.meetings.people import absent_from

START = datetime.datetime(2018, 12, 6, 16, 0)
_ABSENT = re.compile(r"^Fraværende\n(.*?)\n(?:Bilag|\n)", re.MULTILINE | re.DOTALL)


class Minutes:
    """A meeting that is being held."""

    def __init__(self, meeting: Meeting) -> None:
        self.meeting = meeting
        self._now = START

    def note(self, change: Change | None) -> None:
        """Note something, a minute after the last."""
        assert change is not None
        self.meeting = change.apply(self.meeting)
        self._now += datetime.timedelta(minutes=1)

    @property
    def now(self) -> datetime.time:
        """The time of day."""
        return self._now.time()


def as_it_was_called(meeting: Meeting) -> Meeting:
    """Return the meeting as it was before anybody came: nobody is named at any item."""
    people = tuple(replace(p, presence=Presence.EXPECTED) for p in meeting.participants)
    items = tuple(replace(item, absent=None) for item in meeting.items)
    return replace(meeting, participants=people, items=items)


def held(meeting: Meeting) -> Meeting:
    """Return the reference's meeting held: seven sent word, all others came.

    Two items were taken in another order than the agenda's, and in between somebody
    went out and came back, of which minutes of that year tell nothing.
    """
    excused = [p.id for p in meeting.participants if p.presence is Presence.EXCUSED]
    minutes = Minutes(as_it_was_called(meeting))
    for person in excused:
        minutes.note(room_log.stand(minutes.meeting, person, Presence.EXCUSED))
    minutes.note(room_log.everybody_here(minutes.meeting))
    present = next(p for p in meeting.participants if p.id not in excused)
    items = [item.id for item in meeting.items]
    for item in (items[0], items[2], items[1], *items[3:]):
        minutes.note(room_log.take_up(minutes.meeting, item, minutes.now))
        if item == items[4]:
            minutes.note(room_log.leave(minutes.meeting, present.id, None))
            minutes.note(room_log.arrive(minutes.meeting, present.id, None))
    minutes.note(room_log.end(minutes.meeting, minutes.now))
    return minutes.meeting


def named(text: str) -> list[list[str]]:
    """Who the items of a text name as absent, without what stands in brackets."""
    return [
        [line.partition(" (")[0] for line in found.split("\n") if line]
        for found in _ABSENT.findall(text)
    ]


def test_who_was_absent_comes_out_of_the_events(shared_reference: Path) -> None:
    reference = shared_reference / "referat_2018-12-06.txt"
    meeting = held(read_file(reference).meeting)
    absent = [[person.name for person in absent_from(meeting, item)] for item in meeting.items]
    assert absent == named(reference.read_text(encoding="utf-8"))
    assert len(absent) == 6
    assert all(len(names) == 7 for names in absent)


def test_the_minutes_are_the_references(shared_reference: Path) -> None:
    read = read_file(shared_reference / "referat_2018-12-06.txt").meeting
    text = write_text(make_minutes(held(read)))
    assert text == write_text(make_minutes(read))
    assert named(text) == named((shared_reference / "referat_2018-12-06.txt").read_text("utf-8"))
    assert [item.absent for item in read_text(text).meeting.items] == [None] * 6
