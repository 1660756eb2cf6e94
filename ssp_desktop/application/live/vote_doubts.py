"""Votes whose sentence no longer agrees with who was there, by what was said since they were noted.

Owns finding them. A vote is kept with those who were called then; whether who is said
to have been there afterwards voted too is for the minute-taker to say, so nothing is
rewritten here. What somebody edited by hand is theirs, and not looked at.
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
    """A vote that somebody has to look at.

    `awaited` are those whose vote is missed, `able` those who can have voted, and `away`
    the voices (ids or parties) of those who voted and cannot.
    """

    wrong: Contradiction
    vote: Vote
    awaited: tuple[Participant, ...]
    able: tuple[Participant, ...]
    away: tuple[str, ...] = ()


def vote_doubts(meeting: Meeting, item: AgendaItem) -> Iterator[Doubt]:
    """Yield what is wrong with the votes of `item`, as the decision tells them."""
    told = [vote for vote in item.votes if says(item, vote.sentence)]
    if not told:
        return
    able = voters(meeting, item.id)
    expected = awaited(meeting, item.id)
    uncalled = {person.id for person in not_called(meeting)}
    for vote in told:
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
    """Return who voted and is not said to have been there, in the order in which they are noted.

    Of a party somebody may have been there who has not been called; who is named has been.
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
    """Return the first item at which a person is named as one who voted; empty for none."""
    for item in meeting.items:
        if any(person_id in vote.named for vote in item.votes if not vote.by_party):
            return item.id
    return ""
