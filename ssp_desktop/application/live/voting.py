"""What a user records about votes and dissents at an item, with the sentences in its decision.

Each function takes the current meeting and returns a change for `MeetingSession.do`, or None when
there is nothing to do. Owns who can vote and whose vote is missing, and that a vote and its
sentence go together until somebody edits the sentence by hand.
"""

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from functools import partial

from ssp_desktop.application.editing.meeting_edits import index_of
from ssp_desktop.application.editing.one_change import one_by_one, together
from ssp_desktop.application.editing.own_sentences import says, set_sentence
from ssp_desktop.application.live.room_log import presence_by_roll_call
from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.changes import Change, Collection, Insert, Remove, SetField
from ssp_desktop.domain.danish import sort_key
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Role
from ssp_desktop.domain.votes import Dissent, Side, Vote
from ssp_desktop.minutes.vote_words import dissent_sentence, subject_of, vote_sentence

_VOTERS = (Role.MEMBER, Role.CHAIR, Role.SUBSTITUTE)


def voters(meeting: Meeting, item_id: str) -> tuple[Participant, ...]:
    """Return who can vote on an item: the members and substitutes who were in the room for it.

    Even if they left before it was over. Someone not yet called can vote too, and is thereby
    present.
    """
    given_up = {each.member for each in meeting.item(item_id).substitutions}
    attendance = Attendance.of(meeting)
    there = (*attendance.ever_present_at(item_id), *attendance.perhaps_at(item_id))
    able = {p.id for p in there if p.role in _VOTERS} - given_up
    return tuple(p for p in meeting.participants if p.id in able)


def awaited(meeting: Meeting, item_id: str) -> tuple[Participant, ...]:
    """Return those whose vote on an item counts as missing: present, and not gone since.

    Everyone who can vote, as long as no one has been called.
    """
    able = voters(meeting, item_id)
    present = {person.id for person in Attendance.of(meeting).present_at(item_id)}
    return tuple(person for person in able if person.id in present) or able


def voice_of(person: Participant, *, by_party: bool) -> str:
    """Return the voter that a person's vote is recorded under: their party, or their own id."""
    return person.affiliation if by_party and person.affiliation else person.id


def parties(people: Iterable[Participant]) -> tuple[str, ...]:
    """Return the parties and organisations of `people`, in Danish order."""
    return tuple(sorted({each.affiliation for each in people if each.affiliation}, key=sort_key))


def voices(people: Sequence[Participant], *, by_party: bool) -> tuple[str, ...]:
    """Return the voters among `people`: parties first, then persons by their ids."""
    if not by_party:
        return tuple(person.id for person in people)
    return (*parties(people), *(person.id for person in people if not person.affiliation))


def with_the_rest(vote: Vote, able: Sequence[Participant], side: Side = Side.FOR) -> Vote:
    """Return the vote with everyone who is `able` to vote and not yet placed on `side`."""
    for who in voices(able, by_party=vote.by_party):
        if vote.side_of(who) is None:
            vote = vote.placing(who, side)
    return vote


def not_placed(vote: Vote, expected: Iterable[Participant]) -> tuple[Participant, ...]:
    """Return those of `expected` who have not voted, in person or with their party."""
    named = vote.named
    return tuple(p for p in expected if voice_of(p, by_party=vote.by_party) not in named)


def missing(
    vote: Vote, expected: Sequence[Participant], able: Sequence[Participant] | None = None
) -> int:
    """Return how many of `expected` have not voted; below 0 there are too many votes.

    When only numbers are known, that is all that can be said; they are not too many while they do
    not exceed those `able` to vote, some of whom may have left.
    """
    if vote.secret or (vote.counts and not vote.named):
        given, most = sum(vote.counts), len(expected if able is None else able)
        if not expected:
            return 0
        return max(len(expected) - given, 0) or min(most - given, 0)
    return len(not_placed(vote, expected))


def counted(vote: Vote, able: Iterable[Participant]) -> Vote:
    """Return the vote with numbers, counting those `able` to vote, with their party or alone."""
    voices = [voice_of(person, by_party=vote.by_party) for person in able]
    numbers = (sum(voices.count(who) for who in vote.on(side)) for side in Side)
    return replace(vote, counts=tuple(numbers))


def keep_vote(meeting: Meeting, item_id: str, vote: Vote, *, anew: bool = False) -> Change | None:
    """Record `vote`, new or changed, and make the decision say so.

    Sets `vote.sentence` and `missing`. A sentence that was edited or deleted by hand is left alone;
    `anew` writes another one as the decision's last paragraph. Someone not yet called who voted is
    marked as present, in the same step.
    """
    vote = _as_taken(meeting, item_id, vote)
    return one_by_one(
        meeting,
        lambda now: presence_by_roll_call(now, vote.named) if not vote.by_party else None,
        lambda now: _say(now, item_id, vote, anew=anew),
    )


def hold_vote(meeting: Meeting, item_id: str, vote: Vote) -> Change | None:
    """Record `vote` for later, without a sentence in the decision."""
    vote = _as_taken(meeting, item_id, vote)
    item = meeting.item(item_id)
    return _keep(item, Collection.VOTES, item.votes, vote, "", anew=False)


def _as_taken(meeting: Meeting, item_id: str, vote: Vote) -> Vote:
    """Return the vote with the present number of missing votes; a secret one without names."""
    vote = vote.in_secret() if vote.secret else vote
    return replace(vote, missing=max(missing(vote, awaited(meeting, item_id)), 0))


def _say(meeting: Meeting, item_id: str, vote: Vote, *, anew: bool = False) -> Change | None:
    item = meeting.item(item_id)
    words = vote_sentence(vote, meeting.participants, subject_of(item))
    return _keep(item, Collection.VOTES, item.votes, vote, words, anew=anew)


def keep_dissent(
    meeting: Meeting, item_id: str, dissent: Dissent, *, anew: bool = False
) -> Change | None:
    """Record `dissent`, new or changed, and make the decision say so; see `keep_vote`."""
    item = meeting.item(item_id)
    words = dissent_sentence(dissent, meeting.participants)
    return _keep(item, Collection.DISSENTS, item.dissents, dissent, words, anew=anew)


def remove_vote(meeting: Meeting, item_id: str, vote_id: str) -> Change | None:
    """Remove a vote and its sentence; a sentence edited by hand stays."""
    item = meeting.item(item_id)
    return _remove(item, Collection.VOTES, item.votes, vote_id)


def remove_dissent(meeting: Meeting, item_id: str, dissent_id: str) -> Change | None:
    """Remove a dissent and its paragraph; a paragraph edited by hand stays."""
    item = meeting.item(item_id)
    return _remove(item, Collection.DISSENTS, item.dissents, dissent_id)


def edited_by_hand(item: AgendaItem, part: Vote | Dissent) -> bool:
    """Whether somebody edited the sentence by hand, so that it no longer follows the vote."""
    return bool(part.sentence) and not says(item, part.sentence)


def renew(meeting: Meeting, item_id: str) -> Change | None:
    """Update the sentences of an item's votes and dissents to the present names."""
    item = meeting.item(item_id)
    steps = [
        # One without a sentence waits for those who have not voted.
        *(partial(_say, item_id=item_id, vote=vote) for vote in item.votes if vote.sentence),
        *(partial(keep_dissent, item_id=item_id, dissent=each) for each in item.dissents),
    ]
    return one_by_one(meeting, *steps)


def _keep(
    item: AgendaItem,
    collection: Collection,
    parts: Sequence[Vote | Dissent],
    new: Vote | Dissent,
    words: str,
    *,
    anew: bool,
) -> Change | None:
    old = next((each for each in parts if each.id == new.id), None)
    before = old.sentence if old else ""
    if anew and not says(item, before):
        before = ""
    written = set_sentence(item, before, words, passing=_alike(parts, new.id, before))
    sentence = words if written or not before else before
    new = replace(new, sentence=sentence)
    if old is None:
        return together((Insert(collection, item.id, len(parts), new), written))
    return together((*_differences(item.id, old, new), written))


def _alike(parts: Sequence[Vote | Dissent], part_id: str, sentence: str) -> int:
    """Return how many parts before that one have the same sentence."""
    ids = [each.id for each in parts]
    earlier = parts[: ids.index(part_id)] if part_id in ids else ()
    return sum(each.sentence == sentence for each in earlier)


def _differences(item_id: str, old: Vote | Dissent, new: Vote | Dissent) -> list[Change]:
    """Return the changes that turn `old` into `new`."""
    return [
        SetField(item_id, old.id, field.name, before, after)
        for field in fields(old)
        if (before := getattr(old, field.name)) != (after := getattr(new, field.name))
    ]


def _remove(
    item: AgendaItem, collection: Collection, parts: Sequence[Vote | Dissent], part_id: str
) -> Change | None:
    at = index_of(parts, part_id)
    before = parts[at].sentence
    passing = _alike(parts, part_id, before)
    gone = set_sentence(item, before, "", passing=passing) if before else None
    return together((gone, Remove(collection, item.id, at, parts[at])))
