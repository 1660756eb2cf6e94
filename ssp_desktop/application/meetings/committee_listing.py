"""Committees by name, for a command line: found, and listed with those that seem the same."""

from typing import NamedTuple

from ssp_desktop.application.meetings.joining import that_seem_one
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.likeness import body_key


class Listed(NamedTuple):
    """A committee, how many meetings it has, and the names of those that seem to be the same."""

    committee: Committee
    meetings: int
    same_as: tuple[str, ...]


def listed(store: Store) -> list[Listed]:
    """Return the committees in Danish order, the meetings in the bin not counted."""
    held = store.count_by_committee()
    alike = that_seem_one(store)
    both = [*alike, *((stays, goes) for goes, stays in alike)]
    return [
        Listed(
            each,
            held.get(each.id, 0),
            tuple(other.name for one, other in both if one.id == each.id),
        )
        for each in store.committees()
    ]


def line(each: Listed) -> str:
    """Return the committee as one line, in Danish."""
    count = "1 møde" if each.meetings == 1 else f"{each.meetings} møder"
    place = f"  {each.committee.municipality}" if each.committee.municipality else ""
    names = " og ".join(f"»{name}«" for name in each.same_as)
    same = f"  (ligner {names})" if names else ""
    return f"{each.committee.id}  {each.committee.name}{place}  {count}{same}"


def as_json(each: Listed) -> dict[str, object]:
    """Return the committee as plain values."""
    return {
        "id": each.committee.id,
        "name": each.committee.name,
        "municipality": each.committee.municipality,
        "meetings": each.meetings,
        "same_as": list(each.same_as),
    }


def find_committee(store: Store, named: str) -> Committee:
    """Return the one committee with that id or name; UserError when there is none or several.

    A name that is spelled exactly so goes before those that differ only in form.
    """
    committees = store.committees()
    for matches in (
        [each for each in committees if each.id == named],
        [each for each in committees if each.name == named],
        [each for each in committees if body_key(each.name) == body_key(named)],
    ):
        if len(matches) == 1:
            return matches[0]
        if matches:
            ids = " og ".join(each.id for each in matches)
            raise UserError(f"Flere udvalg hedder »{named}«: {ids}. Skriv id'et i stedet.")
    raise UserError(
        f"Der er intet udvalg, der hedder »{named}«. Se dem med »ssp-desktop committee list«."
    )
