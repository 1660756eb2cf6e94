"""Two committees that are one: which seem to be, and what happens when they are joined.

Owns which is proposed, and what is said beforehand. The joining itself, and its undo, is a step of
`ssp_desktop.application.meetings.committee_edits`.
"""

import itertools
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import NamedTuple

from ssp_desktop.application.meetings.meetings import sample_committee
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.committee import Committee, Member
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.likeness import bare_text, body_key, same_text


class ToBeJoined(NamedTuple):
    """Two committees that are to be joined: `goes` into `stays`.

    `meetings` and `deleted` are how many meetings go over, in the list and in the bin. `newcomers`
    are the members that `stays` does not have.
    """

    goes: Committee
    stays: Committee
    meetings: int
    deleted: int
    newcomers: tuple[Member, ...]

    @property
    def moved(self) -> str:
        """How many meetings go over, in Danish."""
        listed = "1 møde" if self.meetings == 1 else f"{self.meetings} møder"
        return f"{listed} og {self.deleted} i papirkurven" if self.deleted else listed

    @property
    def warning(self) -> str:
        """What the user must know beforehand, in Danish."""
        names = ", ".join(each.name for each in self.newcomers)
        only = f" Medlemmer, som kun »{self.goes.name}« har: {names}." if names else ""
        return (
            f"{self.moved} går over fra »{self.goes.name}« til »{self.stays.name}«, og "
            f"»{self.goes.name}« findes derefter ikke mere. Navn, medlemmer, sted, faste punkter, "
            "overskrifter, numre, layout, datoer og standardtekster er dem, som "
            f"»{self.stays.name}« har. Møderne ændres ellers ikke.{only}"
        )


def to_be_joined(store: Store, goes_id: str, stays_id: str) -> ToBeJoined:
    """Return what happens when the one is joined into the other.

    Raises CommitteeNotFound, and UserError for two that are not to be joined: one with itself, and
    the invented committee of the sample.
    """
    goes, stays = store.committee(goes_id), store.committee(stays_id)
    if goes_id == stays_id:
        raise UserError(f"»{goes.name}« kan ikke samles med sig selv. Vælg et andet udvalg.")
    if sample_committee(store) in (goes_id, stays_id):
        raise UserError(
            "Eksempelmødets udvalg er opdigtet og kan ikke samles med et andet. Slet først "
            "eksempelmødet for altid."
        )
    held, deleted = store.count_by_committee(), store.count_by_committee(deleted=True)
    newcomers = tuple(each for each in goes.members if not _is_among(each, stays.members))
    return ToBeJoined(goes, stays, held.get(goes_id, 0), deleted.get(goes_id, 0), newcomers)


def _is_among(member: Member, members: Iterable[Member]) -> bool:
    """Whether somebody of that name is there; namesakes are told apart by where they belong."""
    return any(
        same_text(member.name, each.name)
        and (
            not member.affiliation
            or not each.affiliation
            or same_text(member.affiliation, each.affiliation)
        )
        for each in members
    )


def that_seem_one(store: Store) -> list[tuple[Committee, Committee]]:
    """Return each two committees whose names differ only in form, as (goes, stays).

    The one with fewer meetings goes. Not those of two municipalities, nor the sample's.
    """
    by_name: dict[str, list[Committee]] = {}
    for committee in store.committees():
        by_name.setdefault(body_key(committee.name), []).append(committee)
    pairs = [
        two
        for name, alike in by_name.items()
        if name
        for two in itertools.combinations(alike, 2)
        if _may_be_of_one_place(two)
    ]
    if not pairs:
        return []
    sample = sample_committee(store)
    held = store.count_by_committee()
    found = []
    for two in pairs:
        goes, stays = sorted(two, key=lambda each: held.get(each.id, 0))
        if sample not in (goes.id, stays.id):
            found.append((goes, stays))
    return found


def most_alike(store: Store, committee_id: str) -> Committee | None:
    """Return the one that this committee is most likely to be joined with; None without others.

    That is the one with the most alike name. One of another municipality, and the sample's, is
    taken only where there is no other.
    """
    one = store.committee(committee_id)
    key = body_key(one.name)
    sample = sample_committee(store)

    def likeness(other: Committee) -> tuple[bool, bool, float]:
        ratio = SequenceMatcher(None, key, body_key(other.name), autojunk=False).ratio()
        return other.id != sample, _may_be_of_one_place((one, other)), ratio

    others = (each for each in store.committees() if each.id != committee_id)
    return max(others, key=likeness, default=None)


def _may_be_of_one_place(committees: Iterable[Committee]) -> bool:
    return len({bare_text(each.municipality) for each in committees} - {""}) < 2
