"""What a key could have meant instead: told where it can be said, and one key away."""

import datetime
from dataclasses import replace

import pytest

from ssp_desktop.application.live import room_log
from ssp_desktop.application.live.attendance_keys import Answer, Refused, Said, answer, go_round
from ssp_desktop.application.live.room_log import is_in_room
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Presence
from ssp_desktop.domain.votes import Vote

CONVENED = Meeting(
    "m",
    "Udvalget",
    participants=(
        Participant("a", "Anna Ås"),
        Participant("b", "Bo Bæk", presence=Presence.PRESENT),
    ),
    items=(AgendaItem("i1", "Sag"),),
)
BEGAN, NOW = datetime.time(16), datetime.time(16, 5)


def running() -> Meeting:
    change = room_log.take_up(CONVENED, "i1", BEGAN)
    assert change is not None
    return change.apply(CONVENED)


@pytest.mark.parametrize(
    ("person", "said", "instead"),
    [
        ("a", Said.PRESENT, Said.CAME),
        ("a", Said.EXCUSED, Said.LEFT),
        ("a", Said.ABSENT, Said.LEFT),
        ("a", Said.CAME, Said.PRESENT),
        ("a", Said.LEFT, Said.ABSENT),
        ("b", Said.PRESENT, None),  # who has been there all along cannot come
        ("b", Said.EXCUSED, Said.LEFT),
        ("b", Said.LEFT, Said.ABSENT),
        ("b", Said.EXPECTED, None),
    ],
)
def test_the_other_reading_of_the_moment_is_offered(
    person: str, said: Said, instead: Said | None
) -> None:
    given = answer(running(), person, said, NOW)
    assert (given.person, given.said, given.instead) == (person, said, instead)


@pytest.mark.parametrize("said", [Said.PRESENT, Said.EXCUSED, Said.ABSENT])
def test_before_the_meeting_there_is_no_other_reading(said: Said) -> None:
    assert answer(CONVENED, "a", said, NOW).instead is None


def test_the_other_reading_takes_the_first_back() -> None:
    meeting = running()
    first = answer(meeting, "a", Said.PRESENT, NOW)
    assert first.change is not None
    after = first.change.apply(meeting)
    assert is_in_room(after, "a")

    def second(last: Answer | None) -> Meeting:
        given = answer(after, "a", Said.CAME, NOW, last)
        return given.change.apply(after) if given.change is not None else after

    assert second(None) == after  # nothing was offered, and they are there already
    came = second(first)
    assert came.participant("a").presence is Presence.EXPECTED
    assert [event.person for event in came.events][-1:] == ["a"]


def test_going_on_to_the_next_that_can_be_said_changes_how_somebody_stands() -> None:
    meeting = CONVENED
    stood = []
    for _ in range(4):
        given = go_round(meeting, "a", NOW)
        assert given.change is not None
        meeting = given.change.apply(meeting)
        stood.append(meeting.participant("a").presence)
    assert len(set(stood)) == 4
    assert meeting == CONVENED


def test_of_whom_a_vote_names_it_is_that_they_were_there_and_nothing_else() -> None:
    vote = Vote("v", in_favour=("b",))
    meeting = replace(running(), items=(replace(CONVENED.items[0], votes=(vote,)),))
    assert go_round(meeting, "b", NOW).refused is Refused.HAS_VOTED
    assert answer(meeting, "b", Said.ABSENT, NOW).refused is Refused.HAS_VOTED
    assert answer(meeting, "a", Said.ABSENT, NOW).refused is None
