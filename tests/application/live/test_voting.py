"""Votes and dissents, and what the decision says of them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.application.live import voting
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.codec import change_from_json, change_to_json
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Presence, Role, Section
from ssp_desktop.domain.room import EventKind, Recusal, RoomEvent
from ssp_desktop.domain.votes import Dissent, Side, Vote

PEOPLE = (
    Participant("1", "Pia Borg", presence=Presence.PRESENT),
    Participant("2", "Mads Andersen", "C", presence=Presence.PRESENT),
    Participant("3", "Pernille Sylvest", "A", presence=Presence.PRESENT),
    Participant("4", "Ali Yahya", "A", presence=Presence.PRESENT),
    Participant("5", "Helle Poulsen", "V", Presence.EXCUSED),
    Participant("6", "Eva Gæst", "Ø", role=Role.GUEST, presence=Presence.PRESENT),
    Participant("7", "Rikke Referent", role=Role.MINUTE_TAKER, presence=Presence.PRESENT),
    Participant("8", "Bo Stedfortræder", "V", role=Role.SUBSTITUTE, presence=Presence.PRESENT),
)
ALL = ("1", "2", "3", "4", "8")
"""The ids of those who can vote."""


def meeting_with(decision: str = "Drøftet.") -> Meeting:
    item = AgendaItem("i", "Sag", sections=(Section("s", "Indstilling", "at"),), decision=decision)
    return Meeting("m", "Udvalg", participants=PEOPLE, items=(item,))


def made(change: Change | None, meeting: Meeting) -> Meeting:
    """The meeting after `change`, which is stored and read and can be taken back on the way."""
    assert change is not None
    change = change_from_json(change_to_json(change))
    after = change.apply(meeting)
    assert change.inverse().apply(after) == meeting
    return after


def with_vote(vote: Vote, decision: str = "Drøftet.") -> Meeting:
    meeting = meeting_with(decision)
    return made(voting.keep_vote(meeting, "i", vote), meeting)


def test_the_members_in_the_room_can_vote() -> None:
    meeting = meeting_with()
    assert [each.id for each in voting.voters(meeting, "i")] == ["1", "2", "3", "4", "8"]
    item = replace(meeting.items[0], recusals=(Recusal("r", "2"),))
    ruled = replace(meeting, items=(item,))
    assert [each.id for each in voting.voters(ruled, "i")] == ["1", "3", "4", "8"]
    assert voting.parties(PEOPLE) == ("A", "C", "V", "Ø")


def test_those_not_placed_can_be_placed_at_once() -> None:
    able = voting.voters(meeting_with(), "i")
    vote = voting.with_the_rest(Vote("v", against=("2",)), able)
    assert (vote.in_favour, vote.against) == (("1", "3", "4", "8"), ("2",))
    by_party = voting.with_the_rest(Vote("v", abstained=("C",), by_party=True), able, Side.AGAINST)
    assert (by_party.against, by_party.abstained) == (("A", "V", "1"), ("C",)), "one of no party"
    assert voting.counted(by_party, able).counts == (0, 4, 1)


def test_the_sentence_follows_the_vote() -> None:
    meeting = with_vote(Vote("v", ALL))
    assert meeting.items[0].decision == "Drøftet.\n\nEnstemmigt vedtaget."
    vote = meeting.items[0].votes[0].placing("2", Side.AGAINST)
    meeting = made(voting.keep_vote(meeting, "i", vote), meeting)
    assert meeting.items[0].decision == (
        "Drøftet.\n\nMed stemmerne 4 for og 1 imod blev indstillingen vedtaget. For stemte Pia "
        "Borg, Pernille Sylvest (A), Ali Yahya (A) og Bo Stedfortræder (V). Imod stemte Mads "
        "Andersen (C)."
    )
    assert voting.keep_vote(meeting, "i", meeting.items[0].votes[0]) is None
    meeting = made(voting.remove_vote(meeting, "i", "v"), meeting)
    assert meeting.items[0].decision == "Drøftet."
    assert meeting.items[0].votes == ()


@pytest.mark.parametrize("edited", ["Vedtaget.", "", "Enstemmigt **vedtaget**."])
def test_a_sentence_edited_by_hand_is_left(edited: str) -> None:
    meeting = with_vote(Vote("v", ALL))
    item = replace(meeting.items[0], decision=edited)
    meeting = replace(meeting, items=(item,))
    assert voting.edited_by_hand(item, item.votes[0])
    vote = item.votes[0].placing("2", Side.AGAINST)
    changed = made(voting.keep_vote(meeting, "i", vote), meeting)
    assert changed.items[0].decision == edited
    assert changed.items[0].votes[0].against == ("2",)
    removed = made(voting.remove_vote(meeting, "i", "v"), meeting)
    assert removed.items[0].decision == edited
    anew = made(voting.keep_vote(meeting, "i", item.votes[0], anew=True), meeting)
    assert anew.items[0].decision == f"{edited}\n\nEnstemmigt vedtaget.".lstrip("\n")
    assert not voting.edited_by_hand(anew.items[0], anew.items[0].votes[0])


def test_a_sentence_that_is_put_back_follows_the_vote_again() -> None:
    meeting = with_vote(Vote("v", ALL))
    edited = replace(meeting.items[0], decision="Vedtaget.")
    changed = voting.keep_vote(
        replace(meeting, items=(edited,)), "i", edited.votes[0].placing("2", Side.AGAINST)
    )
    assert changed is not None
    item = changed.apply(replace(meeting, items=(edited,))).items[0]
    back = replace(meeting, items=(replace(item, decision="Enstemmigt vedtaget."),))
    assert not voting.edited_by_hand(back.items[0], back.items[0].votes[0])
    again = made(voting.keep_vote(back, "i", back.items[0].votes[0]), back)
    assert again.items[0].decision == again.items[0].votes[0].sentence
    assert "Mads Andersen" in again.items[0].decision


def test_a_vote_that_nobody_gave_says_nothing() -> None:
    meeting = with_vote(Vote("v"))
    assert meeting.items[0].decision == "Drøftet."
    assert not voting.edited_by_hand(meeting.items[0], meeting.items[0].votes[0])
    meeting = made(voting.keep_vote(meeting, "i", Vote("v", ALL)), meeting)
    assert meeting.items[0].decision.endswith("Enstemmigt vedtaget.")
    meeting = made(voting.keep_vote(meeting, "i", Vote("v")), meeting)
    assert meeting.items[0].decision == "Drøftet."


def test_a_dissent_stands_in_the_decision_and_follows_its_owner() -> None:
    meeting = meeting_with("")
    dissent = Dissent("d", ("3",), "Vi er\n\nimod *det*.")
    meeting = made(voting.keep_dissent(meeting, "i", dissent), meeting)
    assert meeting.items[0].decision == (
        r"Mindretalsudtalelse fra Pernille Sylvest (A): Vi er imod \*det\*."
    )
    renamed = replace(PEOPLE[2], name="Pernille Sylvest Holm")
    meeting = replace(meeting, participants=(*PEOPLE[:2], renamed, *PEOPLE[3:]))
    meeting = made(voting.renew(meeting, "i"), meeting)
    assert "Sylvest Holm (A): Vi er" in meeting.items[0].decision
    assert voting.renew(meeting, "i") is None
    meeting = made(voting.remove_dissent(meeting, "i", "d"), meeting)
    assert meeting.items[0] == meeting_with("").items[0]


@given(
    st.lists(st.tuples(st.sampled_from("123458"), st.none() | st.sampled_from(Side)), max_size=12),
    st.sampled_from(["", "Drøftet.", "- et\n- to", "1. a\n\n   mere"]),
)
def test_however_the_voices_move_the_decision_says_the_last(
    moves: list[tuple[str, Side | None]], decision: str
) -> None:
    meeting = with_vote(Vote("v"), decision)
    for who, side in moves:
        vote = meeting.items[0].votes[0].placing(who, side)
        change = voting.keep_vote(meeting, "i", vote)
        meeting = made(change, meeting) if change else meeting
        item = meeting.items[0]
        assert item.decision.startswith(decision)
        assert item.decision.removeprefix(decision).strip() == item.votes[0].sentence
        assert not voting.edited_by_hand(item, item.votes[0])


def test_of_two_unanimous_votes_each_keeps_its_own_sentence() -> None:
    meeting = with_vote(Vote("v", ALL), decision="A.")
    meeting = made(voting.keep_vote(meeting, "i", Vote("w", ALL)), meeting)
    unanimous = "Enstemmigt vedtaget."
    assert meeting.items[0].decision == f"A.\n\n{unanimous}\n\n{unanimous}"
    second = meeting.items[0].votes[1].placing("4", Side.AGAINST)
    changed = made(voting.keep_vote(meeting, "i", second), meeting)
    first, _, last = changed.items[0].decision.partition(f"\n\n{unanimous}\n\n")
    assert (first, last) == ("A.", changed.items[0].votes[1].sentence)
    removed = made(voting.remove_vote(changed, "i", "w"), changed)
    assert removed.items[0].decision == f"A.\n\n{unanimous}"


def test_a_vote_that_somebody_misses_is_incomplete_and_stays_so() -> None:
    meeting = with_vote(Vote("v", against=("2",)), decision="")
    (vote,) = meeting.items[0].votes
    said = "Med stemmerne 1 imod; 4 stemte ikke. Imod stemte Mads Andersen (C)."
    assert (meeting.items[0].decision, vote.missing) == (said, 4)
    renamed = replace(meeting.participants[1], name="Mads Holm")
    people = (meeting.participants[0], renamed, *meeting.participants[2:])
    meeting = replace(meeting, participants=people)
    meeting = made(voting.renew(meeting, "i"), meeting)
    assert meeting.items[0].decision == said.replace("Andersen", "Holm")
    vote = voting.with_the_rest(meeting.items[0].votes[0], voting.voters(meeting, "i"))
    meeting = made(voting.keep_vote(meeting, "i", vote), meeting)
    assert meeting.items[0].decision.startswith("Med stemmerne 4 for og 1 imod blev")
    assert meeting.items[0].votes[0].missing == 0


@pytest.mark.parametrize(
    ("vote", "missing"),
    [
        (Vote("v", ("A",), ("C",), by_party=True), 2),
        (Vote("v", ("A", "1"), ("C", "V"), by_party=True), 0),
        (Vote("v", counts=(1, 2, 0)), 2),
        (Vote("v", counts=(1, 2, 3)), -1),
        (Vote("v", counts=(5, 0, 0), secret=True), 0),
        (Vote("v"), 5),
    ],
)
def test_who_is_missing_is_counted_in_persons(vote: Vote, missing: int) -> None:
    meeting = meeting_with()
    assert voting.missing(vote, voting.awaited(meeting, "i")) == missing


def test_a_secret_vote_keeps_numbers_alone() -> None:
    vote = Vote("v", ("1",), ("2",), counts=(3, 2, 0), by_party=True, secret=True)
    (kept,) = with_vote(vote).items[0].votes
    assert (kept.named, kept.by_party, kept.counts) == (frozenset(), False, (3, 2, 0))
    assert kept.sentence == (
        "Ved hemmelig afstemning med stemmerne 3 for og 2 imod blev indstillingen vedtaget."
    )


def test_a_vote_that_is_held_says_nothing_until_it_is_kept() -> None:
    meeting = with_vote(Vote("v", ALL))
    vote = meeting.items[0].votes[0].placing("1", None)
    meeting = made(voting.hold_vote(meeting, "i", vote), meeting)
    held = meeting.items[0].votes[0]
    assert (meeting.items[0].decision, held.missing, held.sentence) == ("Drøftet.", 1, "")
    assert voting.renew(meeting, "i") is None
    meeting = made(voting.keep_vote(meeting, "i", held), meeting)
    assert "4 for; 1 stemte ikke." in meeting.items[0].decision


def called(meeting: Meeting, *present: str) -> Meeting:
    """The meeting where of all others but these nothing has been said."""
    people = tuple(
        replace(each, presence=Presence.PRESENT if each.id in present else Presence.EXPECTED)
        for each in meeting.participants
    )
    return replace(meeting, participants=people)


def test_who_was_not_called_and_votes_was_there() -> None:
    meeting = called(meeting_with(), "1", "2")
    assert len(voting.voters(meeting, "i")) == 6
    assert [each.id for each in voting.awaited(meeting, "i")] == ["1", "2"]
    vote = Vote("v", ("1", "2"), ("5",))
    after = made(voting.keep_vote(meeting, "i", vote), meeting)
    there = {each.id for each in after.participants if each.presence is Presence.PRESENT}
    assert there == {"1", "2", "5"}
    assert after.items[0].votes[0].missing == 0, "the others were never called"
    secret = Vote("v", counts=(2, 0, 0), secret=True)
    after = made(voting.keep_vote(meeting, "i", secret), meeting)
    assert after.participants == meeting.participants, "a secret vote says nothing of anybody"


def test_who_left_since_may_have_voted_and_is_not_missed() -> None:
    taken = RoomEvent("t", EventKind.TAKEN_UP, item="i")
    before = replace(meeting_with(), events=(taken,))
    vote = Vote("v", counts=(4, 1, 0))
    meeting = made(voting.keep_vote(before, "i", vote), before)
    left = RoomEvent("l", EventKind.LEFT, item="i", person="4")
    meeting = replace(meeting, events=(taken, left))
    able, awaited = voting.voters(meeting, "i"), voting.awaited(meeting, "i")
    assert [p.id for p in able] == list(ALL)
    assert [p.id for p in awaited] == ["1", "2", "3", "8"]
    assert voting.missing(vote, awaited, able) == 0
    assert voting.missing(replace(vote, counts=(4, 0, 0)), awaited, able) == 0
    assert voting.missing(replace(vote, counts=(2, 0, 0)), awaited, able) == 2
    assert voting.missing(replace(vote, counts=(5, 1, 0)), awaited, able) == -1
    again = made(voting.keep_vote(meeting, "i", replace(vote, counts=(3, 2, 0))), meeting)
    assert again.item("i").votes[0].missing == 0
    # At the next item they are gone.
    items = (*meeting.items, AgendaItem("j", "Eventuelt"))
    later = (*meeting.events, RoomEvent("u", EventKind.TAKEN_UP, item="j"))
    meeting = replace(meeting, items=items, events=later)
    assert [p.id for p in voting.voters(meeting, "j")] == ["1", "2", "3", "8"]


def test_while_nobody_is_called_all_are_awaited() -> None:
    meeting = called(meeting_with())
    after = made(voting.keep_vote(meeting, "i", Vote("v", against=("1",))), meeting)
    assert after.items[0].votes[0].missing == 5
    assert "Enstemmigt" not in after.items[0].decision
