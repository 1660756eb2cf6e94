"""What may happen while a closed item is in progress, each step through a door of the window.

Guests and substitutes have names that nobody else has, and one time is noted nowhere else,
so whatever is told of them is found.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from ssp_desktop.application.aids.named_people import person_named
from ssp_desktop.application.live import room_log, seats, voting
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import Meeting, Participant, Role, new_id
from ssp_desktop.domain.votes import Vote

GUESTS = ("Ove forælder til elev 17", "Pia forælder til elev 18", "Rie forælder til elev 19")
SUBSTITUTES = ("Sif Hemmelig", "Tom Hemmelig", "Una Hemmelig")
FAR = datetime.time(20, 7)
times = st.one_of(st.none(), st.just(FAR), st.times())


@dataclass
class Scene:
    """What is played while the closed item `item` is in progress."""

    meeting: Meeting
    item: str
    leave_later: frozenset[str] = frozenset()

    def do(self, change: Change | None) -> None:
        """Make a change, if there is one to make."""
        if change is not None:
            self.meeting = change.apply(self.meeting)

    def here(self) -> list[Participant]:
        """Return who was expected and is in the room."""
        return [p for p in self.listed() if room_log.is_in_room(self.meeting, p.id)]

    def listed(self) -> list[Participant]:
        """Return who is on the list, but for those of whom the rest of the log tells more.

        Whose first event is that they left was there until then.
        """
        kept_out = (Role.GUEST, Role.SUBSTITUTE)
        people = [p for p in self.meeting.participants if p.role not in kept_out]
        return [p for p in people if p.id not in self.leave_later]

    def called(self) -> list[Participant]:
        """Return those of whom it is known how they stand: a vote or a ruling calls the others."""
        unknown = Attendance(self.meeting).not_called
        return [p for p in self.listed() if p not in unknown]

    def new_name(self, names: tuple[str, ...]) -> str | None:
        """Return a name that nobody at the meeting has yet."""
        return next((name for name in names if person_named(self.meeting, name) is None), None)


def _guest(draw: st.DrawFn, scene: Scene) -> None:
    name = scene.new_name(GUESTS)
    if name is None:
        return
    come = draw(st.sampled_from((seats.guest, seats.newcomer)))
    scene.do(come(scene.meeting, f"{name}, forælder", draw(times)))
    if draw(st.booleans()):
        scene.do(room_log.leave(scene.meeting, scene.meeting.participants[-1].id, draw(times)))


def _to_and_fro(draw: st.DrawFn, scene: Scene) -> None:
    """Have a member leave and come back, or come and leave again."""
    if not scene.listed():
        return
    person = draw(st.sampled_from(scene.listed()))
    ways = (room_log.leave, room_log.arrive)
    for way in ways if person in scene.here() else ways[::-1]:
        scene.do(way(scene.meeting, person.id, draw(times)))


def _sits_in(draw: st.DrawFn, scene: Scene) -> None:
    """Have a substitute sit in for the closed item, and perhaps be touched in the list."""
    called_in = [p.name for p in scene.meeting.participants if _sits_at_single_items(p)]
    new = scene.new_name(SUBSTITUTES)
    names = [*called_in, *((new,) if new else ())]
    members = [p for p in scene.listed() if p.role in (Role.MEMBER, Role.CHAIR)]
    if not names or not members:
        return
    name, member = draw(st.sampled_from(names)), draw(st.sampled_from(members)).id
    scene.do(seats.substitute(scene.meeting, member, name, draw(times), scene.item))
    if draw(st.booleans()):
        who = person_named(scene.meeting, name)
        if who is not None:
            scene.do(room_log.go_round(scene.meeting, who.id, draw(times)))


def _sits_at_single_items(person: Participant) -> bool:
    return person.role is Role.SUBSTITUTE and not person.stands_in_for


def _takes_over(draw: st.DrawFn, scene: Scene) -> None:
    """Have a substitute take a seat until the member is back, while it is closed."""
    name = scene.new_name(SUBSTITUTES)
    members = [p for p in scene.here() if p.role in (Role.MEMBER, Role.CHAIR)]
    seated = {p.stands_in_for for p in scene.meeting.participants}
    members = [p for p in members if p.id not in seated]
    if name is None or not members:
        return
    member = draw(st.sampled_from(members)).id
    scene.do(seats.substitute(scene.meeting, member, name, draw(times)))
    who = person_named(scene.meeting, name)
    assert who is not None
    scene.do(room_log.leave(scene.meeting, who.id, draw(times)))
    scene.do(room_log.arrive(scene.meeting, member, draw(times)))


def _rules(draw: st.DrawFn, scene: Scene) -> None:
    if scene.called():
        person = draw(st.sampled_from(scene.called())).id
        ruling = draw(st.booleans())
        scene.do(seats.recuse(scene.meeting, scene.item, person, disqualified=ruling))


def _votes(draw: st.DrawFn, scene: Scene) -> None:
    called = {person.id for person in scene.called()}
    able = [p for p in voting.voters(scene.meeting, scene.item) if p.id in called]
    if able:
        vote = Vote(new_id(), (able[0].id,), tuple(p.id for p in able[1:]))
        scene.do(voting.keep_vote(scene.meeting, scene.item, vote))


def _agrees(_: st.DrawFn, scene: Scene) -> None:
    point = ActionPoint(new_id(), scene.item, "Tal med elev 17.", "Ove forælder")
    scene.meeting = replace(scene.meeting, actions=(*scene.meeting.actions, point))


def _pauses(draw: st.DrawFn, scene: Scene) -> None:
    scene.do(room_log.take_break(scene.meeting, draw(times)))
    scene.do(room_log.resume(scene.meeting, draw(times)))


STEPS: tuple[Callable[[st.DrawFn, Scene], None], ...] = (
    *(_guest, _guest, _to_and_fro, _to_and_fro, _sits_in, _takes_over),
    *(_rules, _votes, _agrees, _pauses),
)
