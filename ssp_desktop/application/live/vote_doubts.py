"""Votes whose sentence no longer agrees with the attendance, given what was logged since.

Owns finding them. A vote is stored with those who were called then; whether somebody later recorded
as present voted too is for the minute-taker to say, so nothing is rewritten here. A sentence edited
by hand is left alone.
"""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from ssp_desktop.application.editing.own_sentences import says
from ssp_desktop.application.live.voting import awaited, missing, voice_of, voters
from ssp_desktop.domain.attendance import not_called
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant
from ssp_desktop.domain.votes import Vote


class Contradiction(Enum):
    """How a vote and the attendance contradict each other."""

    LACKING = "more have not voted than the decision says"
    ALL_IN = "the decision says that more did not vote than so was"
    AWAY = "somebody voted who was not there"
    TOO_MANY = "there are more votes than people"


class Doubt(NamedTuple):
    """A vote that somebody has to check.

    `awaited` are those whose vote is missing, `able` those who can have voted, and `away` the
    voters (ids or parties) who voted and cannot have.
    """

    wrong: Contradiction
    vote: Vote
    awaited: tuple[Participant, ...]
    able: tuple[Participant, ...]
    away: tuple[str, ...] = ()


def vote_doubts(meeting: Meeting, item: AgendaItem) -> Iterator[Doubt]:
    """Yield what is wrong with the votes of `item`, as its decision states them."""
    stated = [vote for vote in item.votes if says(item, vote.sentence)]
    if not stated:
        return
    able = voters(meeting, item.id)
    expected = awaited(meeting, item.id)
    uncalled = {person.id for person in not_called(meeting)}
    for vote in stated:
        away = _away(vote, able, uncalled)
        count = missing(vote, expected, able)
        if away:
            yield Doubt(Contradiction.AWAY, vote, expected, able, away)
        if count > vote.missing:
            yield Doubt(Contradiction.LACKING, vote, expected, able)
        elif count < 0:
            yield Doubt(Contradiction.TOO_MANY, vote, expected, able)
        elif count < vote.missing:
            yield Doubt(Contradiction.ALL_IN, vote, expected, able)


def _away(vote: Vote, able: tuple[Participant, ...], uncalled: set[str]) -> tuple[str, ...]:
    """Return those who voted but are not recorded as present, in the order of the vote.

    For a party, an uncalled member may have been present; somebody voting by name has been called.
    """
    if vote.secret:
        return ()
    there = {
        voice_of(person, by_party=vote.by_party)
        for person in able
        if vote.by_party or person.id not in uncalled
    }
    voted = (*vote.in_favour, *vote.against, *vote.abstained)
    return tuple(who for who in voted if who not in there)


def voted_at(meeting: Meeting, person_id: str) -> str:
    """Return the first item whose vote names a person; empty if there is none."""
    for item in meeting.items:
        if any(person_id in vote.named for vote in item.votes if not vote.by_party):
            return item.id
    return ""
