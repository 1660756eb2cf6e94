"""What one key says about a person, what it does, and what else it could have meant.

1, 2 and 3 set a person's presence, before and after the meeting begins; 4 and 5 say that they came
or left now. Owns which of these fit, and which other reading of the same moment is one key away;
choosing that undoes the first. The effects belong to `ssp_desktop.application.live`.
"""

from dataclasses import dataclass
from enum import Enum

from ssp_desktop.application.editing.one_change import together
from ssp_desktop.application.live import room_log
from ssp_desktop.application.live.room_log import Time, arrive, has_moved, is_in_room, leave, stand
from ssp_desktop.application.live.vote_doubts import voted_at
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.course import has_begun, is_running
from ssp_desktop.domain.meeting import Meeting, Presence


class Said(Enum):
    """What a key says about somebody."""

    EXPECTED = "is not called yet"
    PRESENT = "is there, from the beginning"
    EXCUSED = "has sent word"
    ABSENT = "is absent"
    CAME = "came now"
    LEFT = "left now"


STANDINGS = {
    Said.EXPECTED: Presence.EXPECTED,
    Said.PRESENT: Presence.PRESENT,
    Said.EXCUSED: Presence.EXCUSED,
    Said.ABSENT: Presence.ABSENT,
}
_INSTEAD = {
    Said.PRESENT: Said.CAME,
    Said.EXCUSED: Said.LEFT,
    Said.ABSENT: Said.LEFT,
    Said.CAME: Said.PRESENT,
    Said.LEFT: Said.ABSENT,
}


class Refused(Enum):
    """Why nothing was done."""

    HAS_MOVED = "they came or left, so the log tells"
    NOT_BEGUN = "the meeting has not begun"
    ENDED = "the meeting is over"
    HAS_VOTED = "a vote names them, so they were there"
    IS_THERE = "they are there already"
    IS_GONE = "they have left already"


@dataclass(frozen=True, slots=True)
class Answer:
    """The result of a key: the change, if any, or why there is none.

    `instead` is the other reading that is one key away.
    """

    person: str
    said: Said
    change: Change | None = None
    refused: Refused | None = None
    instead: Said | None = None


def answer(
    meeting: Meeting, person_id: str, said: Said, time: Time, last: Answer | None = None
) -> Answer:
    """Return the result of saying that about a person now.

    `last` is the answer to the previous key, if nothing has been done since: when it offered this
    reading, its change is undone first.
    """
    offered = last is not None and (last.person, last.instead) == (person_id, said)
    if offered and last is not None and last.change is not None:
        taken_back = last.change.inverse()
        again = _answer(taken_back.apply(meeting), person_id, said, time)
        if again.refused is None:
            change = together((taken_back, again.change))
            return Answer(person_id, said, change, None, again.instead)
    return _answer(meeting, person_id, said, time)


def _answer(meeting: Meeting, person_id: str, said: Said, time: Time) -> Answer:
    moved = has_moved(meeting, person_id)
    if said in STANDINGS:
        if moved:
            return Answer(person_id, said, refused=Refused.HAS_MOVED)
        if said is not Said.PRESENT and voted_at(meeting, person_id):
            return Answer(person_id, said, refused=Refused.HAS_VOTED)
        change = stand(meeting, person_id, STANDINGS[said])
    else:
        refused = _refused(meeting, person_id, said)
        if refused is not None:
            return Answer(person_id, said, refused=refused)
        doing = arrive if said is Said.CAME else leave
        change = doing(meeting, person_id, time)
    instead = _INSTEAD.get(said) if is_running(meeting) and not moved else None
    if instead is Said.CAME and change is None:
        instead = None  # a person who has been present throughout cannot arrive
    return Answer(person_id, said, change, None, instead)


def go_round(meeting: Meeting, person_id: str, time: Time) -> Answer:
    """Return the result of cycling to the next thing that can be said about a person.

    For somebody named in a vote there is only one: that they were present.
    """
    person = meeting.participant(person_id)
    voted = person.presence is Presence.PRESENT and voted_at(meeting, person_id)
    if voted and not has_moved(meeting, person_id):
        return Answer(person_id, Said.EXCUSED, refused=Refused.HAS_VOTED)
    return Answer(person_id, Said.EXPECTED, room_log.go_round(meeting, person_id, time))


def _refused(meeting: Meeting, person_id: str, said: Said) -> Refused | None:
    """Return why somebody cannot arrive or leave now, None if they can."""
    if not has_begun(meeting):
        return Refused.NOT_BEGUN
    if not is_running(meeting):
        return Refused.ENDED
    there = is_in_room(meeting, person_id)
    if said is Said.CAME:
        return Refused.IS_THERE if there else None
    return Refused.IS_GONE if has_moved(meeting, person_id) and not there else None
