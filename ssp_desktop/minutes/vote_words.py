"""What a decision says about a vote and a dissent, as a clerk would word it.

Owns the wording. Does not judge: a tie is reported as a tie, an incomplete vote as one that lacks
votes, and what follows from it is for the meeting to say.
"""

from collections.abc import Iterable, Sequence

from ssp_desktop.domain.danish import danish_list
from ssp_desktop.domain.meeting import AgendaItem, Participant
from ssp_desktop.domain.votes import Dissent, Side, Vote
from ssp_desktop.minutes.item_lines import name_with_affiliation

_LETTERS = 3
"""A name in capitals of at most this length is a party's letter."""


def subject_of(item: AgendaItem) -> str:
    """Return what was voted on: the recommendation if there is one, else the proposal."""
    recommended = any(each.is_recommendation and each.text.strip() for each in item.sections)
    return "indstillingen" if recommended else "forslaget"


def vote_sentence(vote: Vote, people: Iterable[Participant], subject: str = "forslaget") -> str:
    """Return what the decision says about `vote` on `subject`; empty if there are no votes.

    ``Med stemmerne 4 for og 1 imod blev forslaget vedtaget. For stemte …. Imod stemte V. B undlod
    at stemme.``, ``For stemte A, C. Imod stemte V.`` when only the parties are known, or
    ``Enstemmigt vedtaget.`` For an incomplete vote ``Med stemmerne 1 imod; 5 stemte ikke. Imod
    stemte V.``, and never that it was unanimous. `people` gives the names; anyone who is not among
    them is left out, and so is everyone in a secret vote.
    """
    names = {person.id: name_with_affiliation(person) for person in people}
    vote = vote.in_secret() if vote.secret else vote
    voted = {
        side: [names.get(who, who) for who in vote.on(side) if who in names or vote.by_party]
        for side in Side
    }
    counts = _counts(vote, voted)
    in_favour, against, abstained = counts or tuple(len(voted[side]) for side in Side)
    if not in_favour + against + abstained:
        return ""
    numbers_known = counts is not None and bool(in_favour + against)
    if not (vote.missing or abstained or (in_favour and against)):
        outcome = "vedtaget" if in_favour else "forkastet"
        return f"Enstemmigt {outcome}{' ved hemmelig afstemning' if vote.secret else ''}."
    parts = [_numbers(vote, in_favour, against, subject)] if numbers_known else []
    if voted[Side.FOR]:
        parts.append(f"For stemte {_listed(voted[Side.FOR])}.")
    if voted[Side.AGAINST]:
        parts.append(f"Imod stemte {_listed(voted[Side.AGAINST])}.")
    if voted[Side.ABSTAINED]:
        parts.append(f"{_listed(voted[Side.ABSTAINED])} undlod at stemme.")
    elif abstained and vote.secret and not parts:
        parts.append(f"Ved hemmelig afstemning undlod {abstained} at stemme.")
    elif abstained:
        parts.append(f"{abstained} undlod at stemme.")
    if vote.missing and not numbers_known:
        parts.append(f"{vote.missing} stemte ikke.")
    return " ".join(parts)


def dissent_sentence(dissent: Dissent, people: Iterable[Participant]) -> str:
    """Return the paragraph of a dissent: ``Mindretalsudtalelse fra NN (A): …``; or nothing.

    Its paragraphs are joined into one, so that it can be found again as a whole. A dissent without
    text gives the empty string.
    """
    text = " ".join(dissent.text.split())
    if not text:
        return ""
    names = {person.id: name_with_affiliation(person) for person in people}
    owners = [names[owner] for owner in dissent.owners if owner in names]
    return f"Mindretalsudtalelse{f' fra {danish_list(owners)}' if owners else ''}: {text}"


def _counts(vote: Vote, voted: dict[Side, list[str]]) -> tuple[int, int, int] | None:
    """Return how many voted for, against and not at all; None when only parties are known."""
    if len(vote.counts) == len(Side):
        in_favour, against, abstained = vote.counts
        return in_favour, against, abstained
    if vote.by_party:
        return None
    return len(voted[Side.FOR]), len(voted[Side.AGAINST]), len(voted[Side.ABSTAINED])


def _numbers(vote: Vote, in_favour: int, against: int, subject: str) -> str:
    """Return the sentence with the numbers and, if everyone voted, the result."""
    begin = "Ved hemmelig afstemning med stemmerne" if vote.secret else "Med stemmerne"
    if vote.missing:
        sides = ((in_favour, "for"), (against, "imod"))
        given = " og ".join(f"{count} {side}" for count, side in sides if count)
        return f"{begin} {given}; {vote.missing} stemte ikke."
    numbers = f"{in_favour or 'ingen'} for og {against or 'ingen'} imod"
    if in_favour == against:
        tied = "Ved hemmelig afstemning stod stemmerne" if vote.secret else "Stemmerne stod"
        return f"{tied} lige med {numbers}."
    outcome = "vedtaget" if in_favour > against else "forkastet"
    return f"{begin} {numbers} blev {subject} {outcome}."


def _listed(words: Sequence[str]) -> str:
    """Return `words` as a list; party letters get no ``og``."""
    if all(len(word) <= _LETTERS and word == word.upper() for word in words):
        return ", ".join(words)
    return danish_list(words)
