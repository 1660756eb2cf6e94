"""Votes that no longer agree with who was there, by what was said of people since."""

import datetime
from collections.abc import Callable
from dataclasses import replace

import pytest

from ssp_desktop.application.live import log_corrections, room_log, voting
from ssp_desktop.application.live.attendance_keys import Refused, Said, answer, go_round
from ssp_desktop.application.live.renaming import rename_person
from ssp_desktop.application.live.vote_doubts import Contradiction, vote_doubts
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant
from ssp_desktop.domain.votes import Vote

Step = Callable[[Meeting], Change | None]


def at(minute: int) -> datetime.time:
    return datetime.time(16, minute)


def made(meeting: Meeting, *steps: Step) -> Meeting:
    for step in steps:
        change = step(meeting)
        assert change is not None
        after = change.apply(meeting)
        assert change.inverse().apply(after) == meeting
        meeting = after
    return meeting


def key(person: str, said: Said, minute: int = 5) -> Step:
    return lambda meeting: answer(meeting, person, said, at(minute)).change


def vote(**noted: object) -> Step:
    return lambda meeting: voting.keep_vote(meeting, "i1", Vote("v", **noted))


def called(*people: str) -> Meeting:
    """A meeting of four at its first item, and those of them called."""
    names = (("p0", "Anna Ås", "A"), ("p1", "Bo Bæk", "A"), ("p2", "Cai Dam", "B"))
    meeting = Meeting(
        "m",
        "Udvalget",
        date=datetime.date(2026, 3, 4),
        participants=(
            *(Participant(*each) for each in names),
            Participant("p3", "Dorte Lund", "C"),
        ),
        items=(AgendaItem("i1", "Budget"), AgendaItem("i2", "Plan")),
    )
    steps = [key(person, Said.PRESENT) for person in people]
    return made(meeting, lambda m: room_log.take_up(m, "i1", at(0)), *steps)


def doubts(meeting: Meeting) -> list[tuple[Contradiction, str]]:
    """What is wrong at the first item, and with whom."""
    found = vote_doubts(meeting, meeting.item("i1"))
    return [
        (
            each.wrong,
            "".join(each.away or (p.id for p in voting.not_placed(each.vote, each.awaited))),
        )
        for each in found
    ]


BOTH = {"in_favour": ("p0", "p1")}
ALL = {"in_favour": ("p0", "p1", "p2", "p3")}


@pytest.mark.parametrize(
    "noted",
    [BOTH, {"in_favour": ("A",), "by_party": True}, {"counts": (2, 0, 0), "secret": True}],
)
@pytest.mark.parametrize(
    "then",
    [
        (room_log.everybody_here,),
        (key("p2", Said.PRESENT), key("p3", Said.PRESENT)),
        (key("p2", Said.CAME), key("p3", Said.CAME)),
    ],
)
def test_who_is_there_after_all_and_did_not_vote_is_missed(
    noted: dict[str, object], then: tuple[Step, ...]
) -> None:
    meeting = made(called("p0", "p1"), vote(**noted))
    assert "Enstemmigt" in meeting.item("i1").decision
    assert doubts(meeting) == []
    more = made(meeting, *then)
    assert [wrong for wrong, _ in doubts(more)] == [Contradiction.LACKING]
    renamed = made(more, lambda m: rename_person(m, "p0", "Anna Åst, A"))
    assert [wrong for wrong, _ in doubts(renamed)] == [Contradiction.LACKING]
    assert doubts(made(more, vote(**noted))) == []  # written as it is then: an incomplete one


def test_a_coming_corrected_to_the_item_voted_on_is_missed() -> None:
    meeting = made(
        called("p0", "p1"),
        vote(**BOTH),
        lambda m: room_log.take_up(m, "i2", at(10)),
        key("p2", Said.CAME, 11),
    )
    assert doubts(meeting) == []
    came = meeting.events[-1].id
    earlier = made(meeting, lambda m: log_corrections.set_event_item(m, came, "i1"))
    assert doubts(earlier) == [(Contradiction.LACKING, "p2")]


def test_who_left_or_was_excused_is_not_missed_any_more() -> None:
    meeting = made(called("p0", "p1", "p2"), vote(**BOTH))
    assert "1 stemte ikke" in meeting.item("i1").decision
    assert doubts(meeting) == []
    excused = made(meeting, key("p2", Said.EXCUSED))
    assert doubts(excused) == [(Contradiction.ALL_IN, "")]
    assert "Enstemmigt" in made(excused, vote(**BOTH)).item("i1").decision


def test_who_voted_was_there() -> None:
    meeting = made(called(*ALL["in_favour"]), vote(in_favour=ALL["in_favour"][1:], against=("p0",)))
    for said in (Said.EXCUSED, Said.ABSENT, Said.EXPECTED):
        assert answer(meeting, "p0", said, at(9)).refused is Refused.HAS_VOTED
    assert go_round(meeting, "p0", at(9)).refused is Refused.HAS_VOTED
    assert answer(meeting, "p0", Said.LEFT, at(9)).refused is None
    free = made(meeting, lambda m: voting.remove_vote(m, "i1", "v"))
    assert answer(free, "p0", Said.EXCUSED, at(9)).refused is None


def test_who_voted_and_is_said_to_have_been_away_is_told() -> None:
    meeting = made(called(*ALL["in_favour"]), vote(**ALL))
    away = replace(meeting.item("i1"), absent=("p0",))
    meeting = replace(meeting, items=(away, *meeting.items[1:]))
    assert doubts(meeting) == [(Contradiction.AWAY, "p0")]
    party = made(called("p0", "p3"), vote(in_favour=("A", "C"), by_party=True))
    assert doubts(made(party, key("p3", Said.ABSENT))) == [(Contradiction.AWAY, "C")]
    secret = made(called("p0", "p1", "p2"), vote(counts=(3, 0, 0), secret=True))
    assert doubts(made(secret, key("p1", Said.ABSENT))) == []  # those not called may have voted
    counted = made(secret, room_log.everybody_here, key("p0", Said.EXCUSED))
    fewer = made(counted, key("p1", Said.EXCUSED))
    assert [wrong for wrong, _ in doubts(fewer)] == [Contradiction.TOO_MANY]


def test_a_sentence_that_somebody_edited_is_theirs() -> None:
    meeting = made(called("p0", "p1"), vote(**BOTH), room_log.everybody_here)
    own = replace(meeting.item("i1"), decision="Vedtaget af de to, der var der.")
    assert doubts(replace(meeting, items=(own, *meeting.items[1:]))) == []
