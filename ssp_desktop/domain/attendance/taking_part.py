"""Whom an item names as having taken part in it: those who voted or wanted a dissent.

They were present for it, although they may have left before it was over.
"""

from collections.abc import Iterable

from ssp_desktop.domain.meeting import AgendaItem, Participant


def named_at(
    item: AgendaItem, people: Iterable[Participant], stayed: frozenset[str], ever: frozenset[str]
) -> frozenset[str]:
    """Return the ids of those of `people` whom `item` names, in person or through their party.

    `stayed` were present when the item ended, `ever` at any time during it. A party's vote belongs
    to those of its members who stayed, or, if none did, to those who were ever present.
    """
    named = {who for vote in item.votes if not vote.by_party for who in vote.named}
    named.update(owner for dissent in item.dissents for owner in dissent.owners)
    voices = {who for vote in item.votes if vote.by_party for who in vote.named}
    if not voices:
        return frozenset(named)
    parties: dict[str, set[str]] = {}
    for person in people:
        parties.setdefault(person.affiliation or person.id, set()).add(person.id)
    for voice in voices:
        party = parties.get(voice, set())
        named |= party & (stayed if party & stayed else ever)
    return frozenset(named)
