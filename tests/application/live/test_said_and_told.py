"""What minutes claim of who was there and of votes, against what somebody said by a key.

Random keys, corrections and undo. What was said is written down here beside them, and
what is claimed is read from the finished text, so neither asks the program's own reckoning.
"""

import datetime
import random
import re
from contextlib import suppress
from dataclasses import dataclass, field, replace

from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.application.live import log_corrections, log_removals, room_log, voting
from ssp_desktop.application.live.attendance_keys import Said, answer
from ssp_desktop.application.live.vote_doubts import vote_doubts
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Presence
from ssp_desktop.domain.room import EventKind
from ssp_desktop.domain.votes import Vote
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.writing.plain_text import write_text

NAMES = {"a": "Anna Ås", "b": "Bo Bæk", "c": "Cai Dam", "d": "Dorte Lund"}
ITEMS = 4
DAY = datetime.date(2026, 3, 4)


@dataclass
class Notes:
    """What was said: who was there from the beginning, by a key or by a vote, and who voted."""

    there: set[str] = field(default_factory=set)
    was_until: set[str] = field(default_factory=set)
    """The events by which somebody who was not called left."""
    voted: dict[str, set[str]] = field(default_factory=dict)

    def copy(self) -> "Notes":
        voted = {item: set(who) for item, who in self.voted.items()}
        return Notes(set(self.there), set(self.was_until), voted)


class Sitting:
    """A meeting that keys are pressed in, and what was said by them."""

    def __init__(self, seed: int) -> None:
        people = tuple(Participant(each, name) for each, name in NAMES.items())
        items = tuple(AgendaItem(f"i{n}", f"Sag {n}") for n in range(1, ITEMS + 1))
        meeting = Meeting("m", "Udvalget", date=DAY, participants=people, items=items)
        self.random = random.Random(seed)
        self.meeting = replace(meeting, prints_times=True)
        self.said = Notes()
        self.before: list[tuple[Meeting, Notes]] = []
        self.minute = 0

    @property
    def now(self) -> datetime.time:
        return datetime.time(16 + self.minute // 60, self.minute % 60)

    def do(self, change: Change | None) -> bool:
        if change is None:
            return False
        after = change.apply(self.meeting)
        assert change.inverse().apply(after) == self.meeting
        self.before.append((self.meeting, self.said.copy()))
        self.meeting = after
        return True

    def press(self) -> None:
        self.minute += self.random.randint(0, 4)
        choices = ("key", "key", "key", "key", "next", "next", "all", "vote", "time", "item")
        with suppress(UserError):
            getattr(self, f"_{self.random.choice((*choices, 'removal', 'undo', 'end'))}")()

    def _key(self) -> None:
        who, said = self.random.choice(tuple(NAMES)), self.random.choice(tuple(Said))
        moved = any(event.person == who for event in self.meeting.events)
        change = answer(self.meeting, who, said, self.now).change
        if not self.do(change):
            return
        if said is Said.PRESENT:
            self.said.there.add(who)
        elif said is Said.LEFT and not moved:
            self.said.was_until.add(self.meeting.events[-1].id)
        elif said in (Said.EXPECTED, Said.EXCUSED, Said.ABSENT):
            self.said.there.discard(who)

    def _next(self) -> None:
        item = self.random.choice(self.meeting.items).id
        self.do(room_log.take_up(self.meeting, item, self.now))

    def _end(self) -> None:
        if self.random.random() < 0.3:
            self.do(room_log.end(self.meeting, self.now))

    def _all(self) -> None:
        waiting = {p.id for p in self.meeting.participants if p.presence is Presence.EXPECTED}
        moved = {event.person for event in self.meeting.events}
        if self.do(room_log.everybody_here(self.meeting)):
            self.said.there |= waiting - moved

    def _vote(self) -> None:
        item = self.random.choice(self.meeting.items)
        able = [person.id for person in voting.voters(self.meeting, item.id)]
        if not able:
            return
        who = self.random.sample(able, self.random.randint(1, len(able)))
        moved = {event.person for event in self.meeting.events}
        if self.do(voting.keep_vote(self.meeting, item.id, Vote(f"v{item.id}", tuple(who)))):
            self.said.voted[item.id] = set(who)
            self.said.there |= set(who) - moved

    def _time(self) -> None:
        if self.meeting.events:
            event = self.random.choice(self.meeting.events)
            wanted = datetime.time(16 + self.random.randint(0, 1), self.random.randrange(60))
            clock = datetime.datetime.combine(DAY, self.now)
            self.do(log_corrections.set_event_time(self.meeting, event.id, wanted, clock))

    def _item(self) -> None:
        moves = [event for event in self.meeting.events if event.person]
        if moves:
            # Not one that is still to be taken up: where it comes to stand is not known yet.
            taken = [e.item for e in self.meeting.events if e.kind is EventKind.TAKEN_UP]
            item = self.random.choice(["", *taken])
            event = self.random.choice(moves)
            self.do(log_corrections.set_event_item(self.meeting, event.id, item))

    def _removal(self) -> None:
        if self.meeting.events:
            event = self.random.choice(self.meeting.events)
            self.do(log_removals.remove_event(self.meeting, event.id))

    def _undo(self) -> None:
        if self.before:
            self.meeting, self.said = self.before.pop()

    # What is claimed

    def told(self) -> dict[str, str]:
        """What stands behind the name of each who is told of as there."""
        text = write_text(make_minutes(self.meeting, Edition.FULL))
        line = next((x for x in text.split("\n") if x.startswith("Mødedeltagere")), "")
        found = {}
        for who, name in NAMES.items():
            behind = re.search(rf"{name}(?: \(([^)]*)\))?", line)
            if behind and behind[1] not in ("Afbud", "Fraværende"):
                found[who] = behind[1] or ""
        return found

    def check(self) -> None:
        """Check that no more is claimed than was said; an agenda claims nothing."""
        if self.meeting.is_agenda:
            return
        told = self.told()
        came = {e.person for e in self.meeting.events if e.kind is EventKind.ARRIVED}
        events = {event.id: event.person for event in self.meeting.events}
        from_start = self.said.there | {events.get(each, "") for each in self.said.was_until}
        assert set(told) <= from_start | came
        began = [e.time for e in self.meeting.events if e.kind is EventKind.BEGAN]
        for who, remark in told.items():
            own = [event.time for event in self.meeting.events if event.person == who]
            clocks = re.findall(r"kl\. (\d+)\.(\d+)", remark)
            times = [datetime.time(int(hour), int(minute)) for hour, minute in clocks]
            assert times == sorted(times)
            assert set(times) <= set(own)
            if re.search(r"til stede til", remark) and not set(began) & set(own):
                assert who in from_start
        for item in self.meeting.items:
            if "Enstemmigt" in item.decision:
                number = int(item.id[1:])
                there = {w for w, remark in told.items() if number not in _numbers(remark)}
                if there != self.said.voted[item.id]:
                    assert list(vote_doubts(self.meeting, item)), (there, item)


def _numbers(remark: str) -> set[int]:
    """The items that somebody did not take part in."""
    missed = re.search(r"deltog ikke under punkt(?:erne)? ([\d, og-]+)", remark)
    found: set[int] = set()
    for first, last in re.findall(r"(\d+)(?:-(\d+))?", missed[1] if missed else ""):
        found |= set(range(int(first), int(last or first) + 1))
    return found


@given(st.integers(0, 10**9), st.integers(5, 40))
def test_no_more_is_claimed_than_was_said(seed: int, keys: int) -> None:
    sitting = Sitting(seed)
    sitting.do(room_log.take_up(sitting.meeting, "i1", sitting.now))
    for _ in range(keys):
        sitting.press()
        sitting.check()
