"""Random meetings held step by step, beside a plain model of the room they were held in.

Each step is done to the meeting, through the doors that the window uses, and to the
model (`tests.meetings.held_room`), which knows nothing of events.
"""

import datetime
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from ssp_desktop.application.aids.named_people import person_named
from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.application.live import agenda_changes, log_removals, room_log, seats, voting
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Layout,
    Meeting,
    Participant,
    Presence,
    Role,
    Status,
    new_id,
)
from ssp_desktop.domain.votes import Dissent, Vote
from tests.meetings.held_room import Room

_NAMES = ("Anna Ås", "Bo Bæk", "Cai Dam", "Dorte Lund", "Emil Krag")
_SUBSTITUTES = ("Frida Holm", "Gorm Vind", "Hanne Juul", "Ib Riis", "Jens Toft", "Kim Vad")
_GUESTS = ("Lis Øst", "Max Friis", "Nina Rye")
_SEATED = (Role.MEMBER, Role.CHAIR)
_ROLES = st.sampled_from((*_SEATED, Role.MEMBER, Role.MINUTE_TAKER))


@dataclass
class Held:
    """A meeting, the model of its room, and the clock on the wall."""

    meeting: Meeting
    room: Room
    paces: tuple[bool, ...] = (True,)
    minutes: int = 0
    looks: int = 0
    untimed: bool = False
    before: tuple[Meeting, Room] | None = None
    """What was before somebody came or left, as long as nothing else has happened since."""

    @property
    def now(self) -> datetime.time | None:
        """The time of day; at some looks it goes on by two minutes."""
        self.looks += 1
        minutes = self.minutes + 2 * self.paces[self.looks % len(self.paces)]
        self.minutes = minutes
        return None if self.untimed else datetime.time(16 + minutes // 60, minutes % 60)

    def do(self, change: Change | None) -> None:
        """Make a change, and see that it can be taken back."""
        if change is not None:
            after = change.apply(self.meeting)
            assert change.inverse().apply(after) == self.meeting
            self.meeting = after

    def named(self, name: str) -> Participant:
        """The participant of that name."""
        found = person_named(self.meeting, name)
        assert found is not None
        return found


def _take_up(draw: st.DrawFn, held: Held) -> None:
    item = draw(st.sampled_from(held.room.agenda))
    held.do(room_log.take_up(held.meeting, item, held.now))
    held.room.current = item


def _next(_: st.DrawFn, held: Held) -> None:
    left = [item for item in held.room.agenda if item not in held.room.seen]
    if left:
        held.do(room_log.take_up(held.meeting, left[0], held.now))
        held.room.current = left[0]


def _come_or_go(draw: st.DrawFn, held: Held) -> None:
    name = draw(st.sampled_from([p.name for p in held.meeting.participants]))
    # A guest comes and goes once; one who left before the first item is told of nowhere.
    guest_stays = name in held.room.guests and not (held.room.current and name in held.room.sits)
    if name in held.room.called_in or guest_stays:
        return
    person = held.named(name)
    held.before = (held.meeting, deepcopy(held.room))
    unseen = name not in held.room.moved and name not in held.room.guests
    if name in held.room.sits or (unseen and draw(st.booleans())):
        held.do(room_log.leave(held.meeting, person.id, held.now))
        held.room.go(name)
    else:
        held.do(room_log.arrive(held.meeting, person.id, held.now))
        held.room.come(name)


def _take_back(_: st.DrawFn, held: Held) -> None:
    if held.before is None:
        return
    held.do(log_removals.remove_event(held.meeting, held.meeting.events[-1].id))
    assert held.meeting == held.before[0]
    held.room = held.before[1]
    held.before = None


def _call(draw: st.DrawFn, held: Held) -> None:
    name = draw(st.sampled_from([p.name for p in held.meeting.participants]))
    presence = draw(st.sampled_from(Presence))
    change = room_log.stand(held.meeting, held.named(name).id, presence)
    if name in held.room.moved:
        assert change is None
    elif name not in held.room.called_in | held.room.guests:
        held.do(change)
        held.room.call(name, presence)


def _everybody(_: st.DrawFn, held: Held) -> None:
    held.do(room_log.everybody_here(held.meeting))
    kept_out = held.room.moved | held.room.called_in | set(held.room.throughout.values())
    kept_out |= held.room.guests if held.room.current else set()
    for name, presence in list(held.room.stands.items()):
        if presence is Presence.EXPECTED and name not in kept_out:
            held.room.call(name, Presence.PRESENT)


def _recuse(draw: st.DrawFn, held: Held) -> None:
    name = draw(st.sampled_from(_NAMES[:2]))
    item = draw(st.sampled_from(held.room.agenda))
    ruling = draw(st.sampled_from((True, False, None)))
    person = person_named(held.meeting, name)
    if person is not None and item not in held.room.dropped:
        held.do(seats.recuse(held.meeting, item, person.id, disqualified=ruling))
        held.room.out.setdefault(item, set()).discard(name)
        if ruling:
            held.room.out[item].add(name)
        if ruling is not None and held.room.status(name) is Presence.EXPECTED:
            held.room.call(name, Presence.PRESENT)


def _speak(draw: st.DrawFn, held: Held) -> None:
    """Have some vote on the item in progress, or dissent; who votes has answered the roll call."""
    item = held.room.current
    if not item or item in held.room.dropped:
        return
    room = held.room
    able = [person.name for person in voting.voters(held.meeting, item)]
    votes = draw(st.booleans())
    uncalled = {name for name in able if votes and room.status(name) is Presence.EXPECTED}
    able = [name for name in able if name in room.sits | uncalled]
    if not able:
        return
    names = draw(st.lists(st.sampled_from(able), min_size=1, unique=True))
    ids = tuple(held.named(name).id for name in names)
    if votes:
        vote = Vote(new_id(), ids[:1], ids[1:])
        held.do(voting.keep_vote(held.meeting, item, vote))
        for name in uncalled & set(names):
            room.call(name, Presence.PRESENT)
    else:
        held.do(voting.keep_dissent(held.meeting, item, Dissent(new_id(), ids, "Vi er uenige.")))
    held.room.spoke.setdefault(item, set()).update(names)


def _substitute(draw: st.DrawFn, held: Held) -> None:
    known = {person.name for person in held.meeting.participants}
    new = next((name for name in _SUBSTITUTES if name not in known), None)
    members = [p.name for p in held.meeting.participants if p.role in _SEATED]
    members = [name for name in members if name not in held.room.throughout.values()]
    if new is None or not members:
        return
    member = draw(st.sampled_from(members))
    item = draw(st.sampled_from(("", *held.room.agenda)))
    room, there = held.room, member in held.room.sits
    held.do(seats.substitute(held.meeting, held.named(member).id, new, held.now, item))
    if item:
        room.stand_ins.setdefault(item, {})[member] = new
        room.called_in.add(new)
        return
    room.throughout[new] = member
    _added(room, new)
    if there and (room.current or member in room.moved):
        room.go(member)
    elif there or room.status(member) is Presence.EXPECTED:
        room.call(member, Presence.EXCUSED)  # who is excused never came


def _added(room: Room, name: str) -> None:
    """Have somebody new sit down: there from the beginning until the first item is in progress."""
    room.stands[name] = Presence.EXPECTED
    if room.current:
        room.come(name)
    else:
        room.call(name, Presence.PRESENT)


def _guest(_: st.DrawFn, held: Held) -> None:
    known = {person.name for person in held.meeting.participants}
    new = next((name for name in _GUESTS if name not in known), None)
    if new:
        held.do(seats.guest(held.meeting, new, held.now))
        held.room.guests.add(new)
        _added(held.room, new)


def _drop(draw: st.DrawFn, held: Held) -> None:
    item = draw(st.sampled_from(held.room.agenda))
    undecided = not held.meeting.item(item).recusals and item not in held.room.dropped
    if undecided and item != held.room.current:
        act = draw(st.sampled_from((agenda_changes.withdraw, agenda_changes.postpone)))
        held.do(meeting_edits.set_item_field(held.meeting.item(item), "decision", ""))
        held.do(act(held.meeting, item))
        held.room.dropped.add(item)


def _reorder(draw: st.DrawFn, held: Held) -> None:
    item = draw(st.sampled_from(held.room.agenda))
    to = draw(st.integers(0, len(held.room.agenda) - 1))
    held.do(meeting_edits.move_item(held.meeting, item, to))
    held.room.agenda.remove(item)
    held.room.agenda.insert(to, item)


def _extra(_: st.DrawFn, held: Held) -> None:
    if not held.room.current or len(held.room.agenda) > 8:
        return
    change = agenda_changes.extra_item(held.meeting, f"Nyt {len(held.room.agenda)}")
    held.do(change)
    held.do(
        meeting_edits.set_item_field(held.meeting.item(change.value.id), "decision", "Drøftet.")
    )
    held.room.agenda.insert(held.room.agenda.index(held.room.current) + 1, change.value.id)


def _pause(_: st.DrawFn, held: Held) -> None:
    held.do(room_log.take_break(held.meeting, held.now) or room_log.resume(held.meeting, held.now))


_STEPS: tuple[Callable[[st.DrawFn, Held], None], ...] = (
    *(_next, _next, _next, _take_up, _come_or_go, _come_or_go, _come_or_go, _everybody),
    *(_call, _call, _take_back, _take_back),
    *(_speak, _speak, _recuse, _substitute, _guest, _drop, _reorder, _extra, _pause),
)


@st.composite
def held_meetings(draw: st.DrawFn, steps: int = 14) -> Held:
    """A meeting that was held, and its room."""
    count = draw(st.integers(1, len(_NAMES)))
    people = tuple(
        Participant(
            name[0],
            name,
            draw(st.sampled_from(("", "A", "Politiet"))),
            draw(st.sampled_from(Presence)),
            draw(_ROLES),
        )
        for name in _NAMES[:count]
    )
    items = tuple(
        AgendaItem(f"i{at}", f"Sag om sted {at}", decision=draw(st.sampled_from(("Godkendt.", ""))))
        for at in range(draw(st.integers(1, 6)))
    )
    meeting = Meeting(
        "m",
        "Ungeudvalget",
        date=datetime.date(2025, 3, 3),
        layout=draw(st.sampled_from(Layout)),
        status=Status.DRAFT,
        first_number=draw(st.sampled_from((1, 27))),
        participants=people,
        items=items,
        prints_times=draw(st.booleans()),
    )
    stands = {person.name: person.presence for person in people}
    sits = {name for name, presence in stands.items() if presence is Presence.PRESENT}
    room = Room([item.id for item in items], sits, stands=stands)
    paces = tuple(draw(st.lists(st.booleans(), min_size=1, max_size=5)))
    held = Held(meeting, room, paces, untimed=draw(st.booleans()))
    held.do(room_log.begin(held.meeting, held.now))
    held.room.look()
    held.room.decided = {item.id for item in items if item.decided}
    for _ in range(draw(st.integers(0, steps))):
        meeting, before = held.meeting, held.before
        draw(st.sampled_from(_STEPS))(draw, held)
        if held.before is before and held.meeting is not meeting:
            held.before = None
        held.room.look()
        held.room.decided = {item.id for item in held.meeting.items if item.decided}
    held.do(room_log.end(held.meeting, held.now))
    held.meeting = replace(held.meeting, prints_actions=False)
    return held
